"""A part of the minutes as a paper of its own: the decisions, the actions, or one item.

It is taken out of the meeting before a document is made, so that a public sheet is made from the
public part alone; the numbers are those of the whole, alike in every paper.
"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.motions.resolutions import resolved_by_vote
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
    """What a paper holds: all of it, or `only` decisions or actions; of every item or of one.

    `item` is the ident of an item.
    """

    only: Literal["", "decisions", "actions"] = ""
    item: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return not (self.only or self.item)

    @property
    def wording_key(self) -> str:
        """By which wording of the house the paper is named."""
        return {"": "extract", "decisions": "decision_sheet", "actions": "action_sheet"}[self.only]


WHOLE = Selection()


def find_item_by_number(meeting: Meeting, typed: str) -> Item:
    """The item minuted under the number *typed*, else the one of that number on the agenda.

    "agenda 5" and "minute 5" are exact. Raises Refusal where none is meant, or more than one.
    """
    series, _, number = typed.strip().partition(" ")
    exact = series.casefold() if number.strip() and series.casefold() in SERIES else ""
    wanted = folded(number if exact else typed)
    numbers = {ident: number.printed for ident, number in minute_numbers(meeting).items()}
    taken = meeting.taken_items
    minuted = [item for item in taken if wanted and folded(numbers[item.ident]) == wanted]
    listed_as = [item for item in taken if wanted and folded(item.agenda_number) == wanted]
    found = {"minute": minuted, "agenda": listed_as}.get(exact, minuted or listed_as)
    if len(found) == 1:
        return found[0]
    listed = ", ".join(number for number in numbers.values() if number) or "none has a number"
    said = "Several items have" if found else "No item was taken that has"
    raise Refusal(f"{said} the number “{typed}”.", f"The numbers are: {listed}.")


def select_business(meeting: Meeting, whole: Meeting, selection: Selection) -> Meeting:
    """*Meeting* with what belongs to *selection* alone; *whole* has its private business too."""
    taken = [item for item in meeting.taken_items if selection.item in ("", item.ident)]
    if selection.only == "decisions":
        taken = [
            replace(item, entries=_decisions(item))
            for item in taken
            if _decisions(whole.item(item.ident)) or item.disposition
        ]
    elif selection.only == "actions":
        taken = [
            replace(item, entries=tuple(entry for entry, _ in _actions(item)))
            for item in taken
            if any(_actions(item))
        ]
    kept = {item.ident: item for item in taken}
    items = tuple(kept.get(item.ident, item) for item in meeting.items)
    return replace(meeting, items=items, taken=tuple(kept))


def _decisions(item: Item) -> tuple[Entry, ...]:
    """What was decided under *item*: its resolutions; where there are none, its motions."""
    told = [entry for entry in item.entries if not entry.told]
    by_vote = resolved_by_vote(item.entries)
    resolved = tuple(e for e in told if isinstance(e.matter, mt.Resolution) or e.ident in by_vote)
    return resolved or tuple(
        entry
        for entry in told
        if isinstance(entry.matter, mt.Motion) and entry.matter.outcome in DECIDED
    )


def selection_head(
    head: list[Block], style: HouseStyle, selection: Selection, title: str
) -> list[Block]:
    """The head of a selection: what it is, and of which meeting, without the attendance."""
    named = Para(style.say(selection.wording_key))
    titles: list[Block] = [block for block in head if isinstance(block, Title)]
    said: list[Block] = []
    for block in head:
        if not isinstance(block, Title | Para):
            break
        said += [block] if isinstance(block, Para) else []
    return [*titles, named, *(said or [Para(title)])]


def action_list_blocks(meeting: Meeting, whole: Meeting, style: HouseStyle) -> list[Block]:
    """The actions of *meeting* in the order in which they were agreed, a row to each.

    In a house whose business is a table they stand in its columns, under their items.
    """
    numbers, references = minute_numbers(whole), action_numbers(whole)
    if style.layout_choice("business") == "table":
        blocks: list[Block] = []
        for item in meeting.taken_items:
            lines = tuple(
                ActionLine(
                    _text(entry, action, style), references[entry.ident].printed, *_who(action)
                )
                for entry, action in _actions(item)
            )
            if lines:
                blocks.append(Heading(item.title, numbers[item.ident].printed))
                blocks.append(Actions("", lines))
        return blocks
    rows = [
        (references[e.ident].printed, numbers[item.ident].printed, _text(e, a, style), *_who(a))
        for item in meeting.taken_items
        for e, a in _actions(item)
    ]
    columns = tuple(part.strip() for part in style.say("action_columns").split("|"))
    used = [n for n in range(5) if any(row[n] for row in rows)]
    shown = tuple(tuple(row[n] for n in used) for row in rows)
    named = tuple(columns[n] for n in used if n < len(columns))
    return [Grid(shown, named)] if rows else []


def _actions(item: Item) -> Iterator[tuple[Entry, mt.Action]]:
    for entry in item.entries:
        if isinstance(entry.matter, mt.Action) and not entry.told:
            yield entry, entry.matter


def _text(entry: Entry, action: mt.Action, style: HouseStyle) -> str:
    said = (entry.wording or action.text, action_status(action, style))
    return "\n".join(text for text in said if text)


def _who(action: mt.Action) -> tuple[str, str]:
    return action.owner, action.due
