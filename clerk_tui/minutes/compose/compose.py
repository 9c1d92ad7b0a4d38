"""Compose the minutes of a meeting as a document: head, business and foot, with their numbers."""

from collections.abc import Mapping

from msgspec.structs import replace

from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.status import draft_number
from clerk_tui.domain.numbering.numbers import action_numbers, entry_numbers, minute_numbers
from clerk_tui.minutes.compose.after_private import ends_in_private
from clerk_tui.minutes.compose.document import (
    Block,
    Document,
    Heading,
    Minuted,
    Para,
)
from clerk_tui.minutes.compose.head_and_foot import foot_blocks, head_blocks
from clerk_tui.minutes.compose.items.item_blocks import ItemComposer
from clerk_tui.minutes.compose.second_meeting import part_change_blocks, part_closing
from clerk_tui.minutes.compose.selection import (
    WHOLE,
    Selection,
    action_list_blocks,
    select_business,
    selection_head,
)
from clerk_tui.minutes.privacy.public_part import has_private_business, leaves_a_gap, public_part
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences


def compose(
    meeting: Meeting, style: HouseStyle, *, private: bool = False, selection: Selection = WHOLE
) -> Document:
    """Compose the minutes of a meeting, or a part of them.

    A public copy is composed from the public part of the meeting alone; a private copy
    holds everything but the clerk's notes.

    Args:
        meeting: The whole meeting, with its private business.
        style: The house style.
        private: Whether to compose a private copy; ignored if *meeting* is itself a public copy.
        selection: The part to compose: a decision sheet, an action sheet, one item, or all.
    """
    private = private and not meeting.public_copy
    shown_meeting = meeting if private else public_part(meeting)
    columns = tuple(column for column in style.layout_choice("columns").split("|") if column)
    paper = "minutes" if selection.is_whole else selection.wording_key
    head, title = head_blocks(shown_meeting, style, paper), _title(shown_meeting, style, selection)
    if not selection.is_whole:
        shown_meeting = select_business(shown_meeting, meeting, selection)
        head = selection_head(head, style, selection, title)
    hidden = set() if private else hidden_in_public(meeting)
    return Document(
        head=tuple(head),
        business=tuple(_selected_business(shown_meeting, style, hidden, meeting, selection)),
        foot=tuple(_foot(shown_meeting, style, meeting)) if selection.is_whole else (),
        draft=draft_mark(meeting, style),
        copy=_copy_mark(style, private=private) if has_private_business(meeting) else "",
        columns=columns,
        title=title,
        day=meeting.details.date,
        first_page=meeting.details.first_page if selection.is_whole else 0,
        minuted=_minuted(shown_meeting, meeting, hidden, is_extract=not selection.is_whole),
    )


def _selected_business(
    meeting: Meeting,
    style: HouseStyle,
    hidden: set[str],
    whole_meeting: Meeting,
    selection: Selection,
) -> list[Block]:
    """Return the business of *meeting*, as the paper that was selected sets it."""
    if selection.only == "actions":
        business = action_list_blocks(meeting, whole_meeting, style)
    else:
        business = _business(
            meeting, style, hidden, whole_meeting, is_extract=not selection.is_whole
        )
    if selection.is_whole and style.layout_choice("decisions") == "first":
        from clerk_tui.minutes.compose.decision_table import decisions_first  # few houses have it

        business = decisions_first(business, style)
    if selection.only and not business:
        return [Para(style.say(f"no_{selection.only}"))]
    return business


def _foot(meeting: Meeting, style: HouseStyle, whole_meeting: Meeting) -> list[Block]:
    """Return the foot, which is no part of a private minute above it."""
    last_item = next(reversed(tuple(meeting.taken_items)), None)
    return foot_blocks(meeting, style, follows_private=ends_in_private(whole_meeting, last_item))


def hidden_in_public(meeting: Meeting) -> set[str]:
    """Return the items for which a public copy prints a notice in place of private text."""
    hidden = {i.ident for i in meeting.items if leaves_a_gap(i) or i.public_summary}
    return hidden | set(meeting.withheld)


def _minuted(
    meeting: Meeting, whole_meeting: Meeting, hidden: set[str], *, is_extract: bool
) -> Minuted:
    """Return the facts of *meeting*, numbered as in the *whole_meeting*."""
    if meeting.parts and is_extract:
        parts_taken = {item.part for item in meeting.taken_items}
        meeting = replace(meeting, parts=tuple(p for p in meeting.parts if p.ident in parts_taken))
    items, references = minute_numbers(whole_meeting), action_numbers(whole_meeting)
    numbers: dict[str, str] = {}
    for item in meeting.taken_items:
        numbers[item.ident] = printed = items[item.ident].printed
        entry_refs = {
            **entry_numbers(whole_meeting, whole_meeting.item(item.ident), printed),
            **references,
        }
        numbers |= {
            e.ident: entry_refs[e.ident].printed for e in item.entries if e.ident in entry_refs
        }
    return Minuted(meeting, numbers, frozenset(hidden & set(meeting.taken)))


def _title(meeting: Meeting, style: HouseStyle, selection: Selection) -> str:
    """Return the title of the paper for file properties and window titles."""
    day = style.print_day(meeting.details.date, "short_date")
    paper = style.say("minutes" if selection.is_whole else selection.wording_key)
    return style.say("title", body=meeting.body.name, paper=paper, date=day)


def _copy_mark(style: HouseStyle, *, private: bool) -> str:
    """Return the first line of a copy, which says whether it is the private or the public one."""
    return style.say("private_copy" if private else "public_copy")


def draft_mark(meeting: Meeting, style: HouseStyle) -> str:
    """Return the mark of an unsigned copy; empty once signed. An issued draft has its number."""
    if meeting.details.status == "signed":
        return ""
    number = draft_number(meeting)
    if not number:
        return style.say("draft")
    day = style.print_day(meeting.details.date, "short_date")
    return style.say(
        "draft_issued",
        draft=style.say("draft"),
        number=str(number),
        body=meeting.body.name,
        date=day,
    )


def _business(
    meeting: Meeting,
    style: HouseStyle,
    hidden: set[str],
    whole_meeting: Meeting,
    *,
    is_extract: bool,
) -> list[Block]:
    """Return the items of *meeting*, numbered as in the *whole_meeting*, so that every copy agrees.

    A second meeting in the document has its head though nothing was taken at it, but not in an
    extract.
    """
    numbers = minute_numbers(whole_meeting)
    actions = {ident: number.printed for ident, number in action_numbers(whole_meeting).items()}
    item_composer = ItemComposer(whole_meeting, style, Sentences(meeting, style), actions)
    parts = {part.ident: part for part in meeting.parts}
    items_by_part: dict[str, list[Item]] = {"": [], **{ident: [] for ident in parts}}
    for item in meeting.taken_items:
        items_by_part[item.part if item.part in parts else ""].append(item)
    blocks: list[Block] = []
    section = ended = ""
    for part, items in items_by_part.items():
        if part and (items or not is_extract):
            blocks.extend(part_change_blocks(meeting, style, ended, part))
            ended, section = part, ""
        depth = 3 if part and parts[part].heading else 2
        for item in items:
            if item.section and item.section != section:
                blocks.append(Heading(item.section, level=depth))
            section = item.section
            item_composer.depth = depth + bool(section) + _depth_under(item, numbers, whole_meeting)
            notice = withheld_notice(item, style) if item.ident in hidden else ""
            blocks.extend(item_composer.blocks(item, numbers[item.ident].printed, notice))
    if ended:
        blocks.extend(Para(line) for line in part_closing(meeting, style, ended))
    return blocks


def _depth_under(item: Item, item_idents: Mapping[str, object], meeting: Meeting) -> int:
    """Return how many items that were taken *item* stands under, one below the other."""
    depth, items_above = 0, {item.ident}
    while item.under in item_idents and item.under not in items_above:
        items_above.add(item.under)
        item, depth = meeting.item(item.under), depth + 1
    return depth


def withheld_notice(item: Item, style: HouseStyle) -> str:
    """Return what a public copy prints in place of a private minute."""
    if item.public_summary:
        return style.say("private_summary", summary=item.public_summary)
    return style.say("private_minute")
