"""The agenda of the next meeting, from the last: nothing on it is typed twice.

The standing items of the body in their order; the minutes that no meeting has approved yet, with
their date; matters arising, where actions are open; and what the last meeting deferred or did
not reach, before the business with which an agenda ends.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from clerk_tui.domain.dates.dates import find_date, print_date
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.text import one_line

Fields = dict[str, Any]  # of `Item`
_LAST = re.compile(r"\b(?:last|previous) meetings?\b", re.IGNORECASE)
_ENDS = re.compile(
    r"any other|urgent (?:business|item)|next meeting|future meeting|exclusion of|date of"
)
_FIRST = ("apolog", "declaration", "welcome", "chairman s announcement")
_CARRIED = ("section", "private", "exempt", "public_title", "officer", "recommendations", "motions")


def is_for_minutes(title: str) -> bool:
    """Whether an item, going by its title, approves the minutes of an earlier meeting."""
    said = folded(title)
    return said.endswith("minutes") or "minutes of the" in said or "previous minutes" in said


def is_for_next_meeting(title: str) -> bool:
    """Whether an item, going by its title, gives the date of the next meeting."""
    return re.search(r"\b(?:next|future) (?:\w+ )?meetings?\b", folded(title)) is not None


def is_for_actions(title: str) -> bool:
    """Whether actions of earlier meetings are taken up in an item, going by its title."""
    said = folded(title)
    return "matters arising" in said or "action log" in said or said.startswith("actions")


def agenda_after(
    body: Body, last: Meeting | None, unapproved: Sequence[date], actions: Iterable[LoggedAction]
) -> tuple[Fields, ...]:
    """The items of the meeting of *body* that follows *last*, numbered from 1.

    *unapproved* are the days of the meetings whose minutes are to be approved, *actions* those
    still open.
    """
    items: list[Fields] = [
        {"title": item.title, "note": item.text}
        for item in body.standing_items
        if one_line(item.title)
    ]
    items = _with_minutes(items, unapproved)
    items = _with_actions(items, [action for action in actions if not action.private])
    for item in left_over(body, last, unapproved) if last else ():
        items.insert(_place(items, item), _again(item, last.details.date if last else None))
    return tuple({**item, "agenda_number": str(n)} for n, item in enumerate(items, 1))


def left_over(body: Body, last: Meeting, unapproved: Sequence[date]) -> list[Item]:
    """The items that *last* deferred, and those that it was closed without reaching.

    Not those that come again by themselves: standing items, minutes still to be approved, and
    the actions still open.
    """
    standing = {folded(item.title) for item in body.standing_items}

    def comes_anyway(item: Item) -> bool:
        day = find_date(item.title)
        minutes = is_for_minutes(item.title) and (day is None or day in unapproved)
        return folded(item.title) in standing or minutes or is_for_actions(item.title)

    return [
        item
        for item in last.items
        if not comes_anyway(item)
        and (
            item.disposition == "deferred"
            or (last.ended is not None and item.ident not in last.taken and not item.disposition)
        )
    ]


def titled(title: str, day: date) -> str:
    """The *title* of an item for minutes, with the *day* whose minutes they are."""
    if find_date(title):
        return title
    held = f"meeting held on {print_date(day, '{d} {month} {year}')}"
    if _LAST.search(title):
        return _LAST.sub(held, title, count=1)
    if folded(title).endswith("minutes") and "previous" not in folded(title):
        return f"{title} of the {held}"
    return f"{title} ({print_date(day, '{d} {month} {year}')})"


def _with_minutes(items: list[Fields], days: Sequence[date]) -> list[Fields]:
    """*Items* with one for the minutes of each of *days*."""
    at = next((n for n, item in enumerate(items) if is_for_minutes(item["title"])), None)
    if not days:
        return items
    if at is None:
        at = 0
        while at < len(items) and folded(items[at]["title"]).startswith(_FIRST):
            at += 1
        items.insert(at, {"title": "Minutes of the last meeting", "note": ""})
    dated = [{**items[at], "title": titled(items[at]["title"], day)} for day in days]
    return [*items[:at], *dated, *items[at + 1 :]]


def _with_actions(items: list[Fields], actions: list[LoggedAction]) -> list[Fields]:
    """*Items* with one for matters arising, under which the open *actions* are noted."""
    if not actions:
        return items
    listed = "\n".join(map(told, actions))
    at = next((n for n, item in enumerate(items) if is_for_actions(item["title"])), None)
    if at is None:
        minutes = [n for n, item in enumerate(items) if is_for_minutes(item["title"])]
        at = minutes[-1] + 1 if minutes else 0
        return [*items[:at], {"title": "Matters arising", "note": listed}, *items[at:]]
    note = "\n".join(part for part in (items[at]["note"], listed) if part)
    return [*items[:at], {**items[at], "note": note}, *items[at + 1 :]]


def told(action: LoggedAction) -> str:
    """An open action with what was said of it since, on a line."""
    head = " ".join(part for part in (action.ref, action.owner) if part)
    due = f", by {action.when.removeprefix('by ')}" if action.when else ""
    said = f"{f'{head}: ' if head else ''}{action.text.rstrip('.')}{due}".rstrip(".")
    history = " ".join(
        f"{print_date(said.on, '{d} {month} {year}')}: {said.note}"
        for said in action.public_history
        if said.note
    )
    return " ".join(f"{said}. {history}".split())


def _again(item: Item, day: date | None) -> Fields:
    """The fields of an item that is put on the agenda again."""
    when = f"Deferred from the meeting of {print_date(day, '{d} {month} {year}')}." if day else ""
    kept = {name: getattr(item, name) for name in _CARRIED if hasattr(item, name)}
    note = "\n".join(part for part in (when, item.note) if part)
    return {"title": item.title, "note": note, **kept}


def _place(items: Sequence[Fields], item: Item) -> int:
    """Where an item comes that is put on again: private business last, other before the end."""
    if item.private:
        return len(items)
    at = len(items)
    while at and (items[at - 1].get("private") or _ENDS.search(folded(items[at - 1]["title"]))):
        at -= 1
    return at
