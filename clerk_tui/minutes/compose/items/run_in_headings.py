"""The title of an item, and a heading that has its first paragraph on its own line."""

from typing import TypeGuard

from msgspec.structs import replace

from clerk_tui.domain.model.meeting import Item
from clerk_tui.minutes.compose.document import Block, Decision, Heading, Para
from clerk_tui.minutes.style.house_style import HouseStyle


def item_title(item: Item, style: HouseStyle) -> str:
    """Return the title of *item*, in two languages where it has a title in the second."""
    if not item.second_title:
        return item.title
    if not item.title:
        return item.second_title
    return style.say("two_titles", title=item.title, second=item.second_title)


def can_run_in(block: Block) -> TypeGuard[Para | Decision]:
    """Return True if *block* can stand on the line of a heading: a paragraph, or a decision."""
    if isinstance(block, Decision):
        is_one_line = not block.clauses or (
            len(block.clauses) == 1 and can_run_in(block.clauses[0])
        )
        is_led = block.run_on or not (block.lead and block.clauses)
        return is_one_line and is_led and not (block.reasons or block.reasons_label)
    return isinstance(block, Para) and not (block.number or any(block.margin) or block.sub)


def _words_run_in(block: Para | Decision) -> str:
    if isinstance(block, Para):
        return block.text
    return " ".join(filter(None, (block.lead, *(clause.text for clause in block.clauses))))


def run_in_heading(
    item_heading: Heading, first_block: Para | Decision, style: HouseStyle
) -> Heading:
    """Return *item_heading* with a paragraph on its line, the sign of the house between them."""
    sign = style.say("run_in_sign") if item_heading.text[-1:] not in tuple(":.?!–—") else ""
    return replace(
        item_heading,
        text=f"{item_heading.text}{sign}" if item_heading.text else "",
        run_in=_words_run_in(first_block),
        run_in_origin=first_block.origin,
    )
