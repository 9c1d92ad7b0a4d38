"""All decisions in a table first, and the narrative after it, where the house has it so."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.minutes.compose.document import Block, Decision, Grid, Heading
from clerk_tui.minutes.style.house_style import HouseStyle


class _ItemBlocks(Struct):
    """The heading of an item, or of a section, and what stands below it."""

    heading: Heading | None
    narrative: list[Block]
    decisions: list[Decision]


def decisions_first(blocks: Sequence[Block], style: HouseStyle) -> list[Block]:
    """Return the decisions of *blocks* in a table, then the rest of them under a heading.

    Without a decision the blocks stay as they are. An item of which nothing but its decision is
    minuted stands in the table alone.
    """
    items = _items(blocks)
    rows = tuple(
        (item.heading.number.rstrip("."), item.heading.text, _outcome(decision, style))
        for item in items
        if item.heading
        for decision in item.decisions
    )
    if not rows:
        return list(blocks)
    columns = tuple(part.strip() for part in style.say("decision_columns").split("|"))
    narrative = [block for item in items for block in _narrative(item)]
    notes = style.say("notes_heading")
    notes_blocks: list[Block] = [Heading(notes, level=2)] if notes and narrative else []
    deeper = bool(notes_blocks)
    return [
        Grid(rows, columns),
        *notes_blocks,
        *(_lower_heading(block) if deeper else block for block in narrative),
    ]


def _items(blocks: Sequence[Block]) -> list[_ItemBlocks]:
    """Return the blocks of each item; a heading inside an item begins none."""
    items = [_ItemBlocks(None, [], [])]
    for block in blocks:
        if isinstance(block, Heading) and (block.origin.field == "title" or not block.origin.item):
            items.append(_ItemBlocks(block, [], []))
        elif isinstance(block, Decision) and items[-1].heading:
            items[-1].decisions.append(block)
        else:
            items[-1].narrative.append(block)
    return items


def _narrative(item: _ItemBlocks) -> Iterator[Block]:
    """Yield the heading and the narrative of an item; nothing where its decision is all."""
    says_more = bool(item.narrative) or not item.decisions
    says_more = says_more or bool(item.heading and item.heading.run_in)
    if item.heading and says_more:
        yield item.heading
    yield from item.narrative


def _outcome(decision: Decision, style: HouseStyle) -> str:
    """Return a decision as it stands in the table: its words, or its lead where that says all."""
    clauses = " ".join(
        " ".join(part for part in (clause.number, clause.text) if part)
        for clause in decision.clauses
    )
    text = style.say("decision_outcome", lead=decision.lead, text=clauses) if clauses else ""
    parts = (text or decision.lead, decision.reasons_label, decision.reasons)
    return " ".join(part for part in parts if part)


def _lower_heading(block: Block) -> Block:
    return replace(block, level=block.level + 1) if isinstance(block, Heading) else block
