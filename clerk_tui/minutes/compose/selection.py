"""A part of the minutes as a paper of its own: the decisions, the actions, or one item.

The business is selected from the meeting before a document is composed, so that a public sheet
is made from the public part alone. The numbers are those of the whole minutes, in every paper.
"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.motions.resolutions import resolution_words_by_motion
from clerk_tui.domain.numbering.numbers import action_numbers, minute_numbers
from clerk_tui.minutes.compose.action_lines import action_status
from clerk_tui.minutes.compose.document import (
    ActionLine,
    Actions,
    Block,
    Grid,
    Heading,
    Para,
    Title,
)
from clerk_tui.minutes.style.house_style import HouseStyle

DECIDED = ("carried", "lost")
SERIES = ("agenda", "minute")


class Selection(Struct, frozen=True):
    """The part of the minutes that a paper holds."""

    only: Literal["", "decisions", "actions"] = ""
    """The kind of business; empty for all of it."""
    item: str = ""
    """The ident of the only item; empty for every item."""

    @property
    def is_whole(self) -> bool:
        """True if nothing is left out."""
        return not (self.only or self.item)

    @property
    def wording_key(self) -> str:
        """The wording key of the name of the paper."""
        return {"": "extract", "decisions": "decision_sheet", "actions": "action_sheet"}[self.only]


WHOLE = Selection()


def find_item_by_number(meeting: Meeting, typed: str) -> Item:
    """Return the item with a minute number, or else with an agenda number, as typed.

    "agenda 5" and "minute 5" choose one of the two.

    Raises:
        Refusal: No item has that number, or several have it.
    """
    series, _, number = typed.strip().partition(" ")
    chosen_series = series.casefold() if number.strip() and series.casefold() in SERIES else ""
    folded_number = folded(number if chosen_series else typed)
    numbers = {ident: number.printed for ident, number in minute_numbers(meeting).items()}
    taken_items = meeting.taken_items
    minuted = [
        item
        for item in taken_items
        if folded_number and folded(numbers[item.ident]) == folded_number
    ]
    on_agenda = [
        item
        for item in taken_items
        if folded_number and folded(item.agenda_number) == folded_number
    ]
    by_series = {"minute": minuted, "agenda": on_agenda}
    matching = by_series.get(chosen_series, minuted or on_agenda)
    if len(matching) == 1:
        return matching[0]
    numbers_text = ", ".join(number for number in numbers.values() if number) or "none has a number"
    problem = "Several items have" if matching else "No item was taken that has"
    raise Refusal(f"{problem} the number “{typed}”.", f"The numbers are: {numbers_text}.")


def select_business(meeting: Meeting, whole_meeting: Meeting, selection: Selection) -> Meeting:
    """Return *meeting* with only the business of *selection*.

    Args:
        meeting: The part of the meeting that the copy may disclose.
        whole_meeting: The whole meeting, with its private business.
        selection: The part of the minutes that the paper holds.
    """
    taken_items = [item for item in meeting.taken_items if selection.item in ("", item.ident)]
    if selection.only == "decisions":
        taken_items = [
            replace(item, entries=_decisions(item))
            for item in taken_items
            if _decisions(whole_meeting.item(item.ident)) or item.disposition
        ]
    elif selection.only == "actions":
        taken_items = [
            replace(item, entries=tuple(entry for entry, _ in _actions(item)))
            for item in taken_items
            if any(_actions(item))
        ]
    selected = {item.ident: item for item in taken_items}
    items = tuple(selected.get(item.ident, item) for item in meeting.items)
    return replace(meeting, items=items, taken=tuple(selected))


def _decisions(item: Item) -> tuple[Entry, ...]:
    """Return the resolutions of *item*; if it has none, the motions that were decided."""
    printed = [entry for entry in item.entries if not entry.printed_elsewhere]
    by_vote = resolution_words_by_motion(item.entries)
    resolutions = tuple(
        e for e in printed if isinstance(e.matter, mt.Resolution) or e.ident in by_vote
    )
    return resolutions or tuple(
        entry
        for entry in printed
        if isinstance(entry.matter, mt.Motion) and entry.matter.outcome in DECIDED
    )


def selection_head(
    head: list[Block], style: HouseStyle, selection: Selection, title: str
) -> list[Block]:
    """Return the head of a selection: the name of the paper and the meeting, no attendance."""
    name = Para(style.say(selection.wording_key))
    below_title = next((n for n, block in enumerate(head, 1) if isinstance(block, Title)), 0)
    titles, paragraphs = head[:below_title], list[Block]()
    for block in head[below_title:]:
        if not isinstance(block, Para):
            break
        paragraphs.append(block)
    if any(isinstance(t, Title) and _names_paper(t, name.text) for t in titles):
        return [*titles, *(paragraphs or [Para(title)])]
    return [*titles, name, *(paragraphs or [Para(title)])]


def _names_paper(title: Title, paper: str) -> bool:
    return any(paper.casefold() in line.casefold() for line in title.lines)


def action_list_blocks(meeting: Meeting, whole_meeting: Meeting, style: HouseStyle) -> list[Block]:
    """Return the actions of *meeting* in the order in which they were agreed, a row for each.

    If the house style prints business as a table, they stand in its columns under their items.
    """
    if style.layout_choice("business") == "table":
        return _actions_in_columns(meeting, whole_meeting, style)
    return _actions_grid(meeting, whole_meeting, style)


def _actions_in_columns(meeting: Meeting, whole_meeting: Meeting, style: HouseStyle) -> list[Block]:
    numbers, references = minute_numbers(whole_meeting), action_numbers(whole_meeting)
    blocks: list[Block] = []
    for item in meeting.taken_items:
        lines = tuple(
            ActionLine(
                _action_text(entry, action, style),
                references[entry.ident].printed,
                action.owner,
                action.due,
            )
            for entry, action in _actions(item)
        )
        if lines:
            blocks.append(Heading(item.title, numbers[item.ident].printed))
            blocks.append(Actions("", lines))
    return blocks


def _actions_grid(meeting: Meeting, whole_meeting: Meeting, style: HouseStyle) -> list[Block]:
    """Return the actions as a table, without the columns that are empty in every row."""
    numbers, references = minute_numbers(whole_meeting), action_numbers(whole_meeting)
    rows = [
        (
            references[entry.ident].printed,
            numbers[item.ident].printed,
            _action_text(entry, action, style),
            action.owner,
            action.due,
        )
        for item in meeting.taken_items
        for entry, action in _actions(item)
    ]
    columns = tuple(part.strip() for part in style.say("action_columns").split("|"))
    used = [n for n in range(5) if any(row[n] for row in rows)]
    cells = tuple(tuple(row[n] for n in used) for row in rows)
    header = tuple(columns[n] for n in used if n < len(columns))
    return [Grid(cells, header)] if rows else []


def _actions(item: Item) -> Iterator[tuple[Entry, mt.Action]]:
    for entry in item.entries:
        matter = entry.matter
        if isinstance(matter, mt.Action) and (matter.beside or not entry.printed_elsewhere):
            yield entry, matter


def _action_text(entry: Entry, action: mt.Action, style: HouseStyle) -> str:
    """Return the text of an action, with its status on the next line."""
    texts = (entry.wording or action.text, action_status(action, style))
    return "\n".join(text for text in texts if text)
