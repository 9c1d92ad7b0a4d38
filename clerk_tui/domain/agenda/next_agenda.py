"""The agenda of the next meeting, made from the last meeting so that nothing is typed twice.

The standing items of the body in their order; the minutes that no meeting has approved yet, with
their date; matters arising, where actions are open; and what the last meeting deferred or did
not reach, before the business with which an agenda ends.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from clerk_tui.domain.dates.dates import find_date, short_date
from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.text import one_line

Fields = dict[str, Any]
"""Fields of an `Item`, by name."""
_LAST = lazy_pattern(r"\b(?:last|previous) meetings?\b", re.IGNORECASE)
_ENDS = lazy_pattern(
    r"any other|urgent (?:business|item)|next meeting|future meeting|exclusion of|date of"
)
_FIRST = ("apolog", "declaration", "welcome", "chairman s announcement")
_CARRIED = ("section", "private", "exempt", "public_title", "officer", "recommendations", "motions")


def is_for_minutes(title: str) -> bool:
    """Return True if, by its title, an item approves the minutes of an earlier meeting."""
    words = folded(title)
    return words.endswith("minutes") or "minutes of the" in words or "previous minutes" in words


def is_for_next_meeting(title: str) -> bool:
    """Return True if, by its title, an item gives the date of the next meeting."""
    return re.search(r"\b(?:next|future) (?:\w+ )?meetings?\b", folded(title)) is not None


def is_for_actions(title: str) -> bool:
    """Return True if, by its title, an item takes up the actions of earlier meetings."""
    words = folded(title)
    return "matters arising" in words or "action log" in words or words.startswith("actions")


def agenda_after(
    body: Body,
    last_meeting: Meeting | None,
    unapproved: Sequence[date],
    actions: Iterable[LoggedAction],
) -> tuple[Fields, ...]:
    """Return the fields of the items of the next meeting, numbered from 1.

    Args:
        body: The body that meets.
        last_meeting: Its last meeting, if there was one.
        unapproved: The days of the meetings whose minutes are still to be approved.
        actions: The actions still open.
    """
    items: list[Fields] = [
        {"title": item.title, "note": item.text}
        for item in body.standing_items
        if one_line(item.title)
    ]
    items = _with_minutes(items, unapproved)
    items = _with_actions(items, [action for action in actions if not action.private])
    if last_meeting is not None:
        for item in items_left_over(body, last_meeting, unapproved):
            items.insert(_position(items, item), _carried_fields(item, last_meeting.details.date))
    return tuple({**item, "agenda_number": str(n)} for n, item in enumerate(items, 1))


def items_left_over(body: Body, last_meeting: Meeting, unapproved: Sequence[date]) -> list[Item]:
    """Return the items that the last meeting deferred or, once closed, did not reach.

    Items that come again anyway are left out: standing items, minutes still to be approved, and
    open actions.
    """
    standing_titles = {folded(item.title) for item in body.standing_items}

    def comes_again(item: Item) -> bool:
        """Return True if the next agenda has the item anyway."""
        day = find_date(item.title)
        minutes = is_for_minutes(item.title) and (day is None or day in unapproved)
        return folded(item.title) in standing_titles or minutes or is_for_actions(item.title)

    waiting_items = last_meeting.waiting_items if last_meeting.ended is not None else []
    return [
        item
        for item in last_meeting.items
        if (item.disposition == "deferred" or item in waiting_items) and not comes_again(item)
    ]


def title_with_date(title: str, day: date) -> str:
    """Add to the *title* of an item for minutes the *day* of the meeting they are of."""
    if find_date(title):
        return title
    held_on = f"meeting held on {short_date(day)}"
    if _LAST.search(title):
        return _LAST.sub(held_on, title, count=1)
    if folded(title).endswith("minutes") and "previous" not in folded(title):
        return f"{title} of the {held_on}"
    return f"{title} ({short_date(day)})"


def _with_minutes(items: list[Fields], days: Sequence[date]) -> list[Fields]:
    """Return *items* with one for the minutes of each of the *days*."""
    position = next((n for n, item in enumerate(items) if is_for_minutes(item["title"])), None)
    if not days:
        return items
    if position is None:
        position = 0
        while position < len(items) and folded(items[position]["title"]).startswith(_FIRST):
            position += 1
        items.insert(position, {"title": "Minutes of the last meeting", "note": ""})
    titles_with_dates = [
        {**items[position], "title": title_with_date(items[position]["title"], day)} for day in days
    ]
    return [*items[:position], *titles_with_dates, *items[position + 1 :]]


def _with_actions(items: list[Fields], actions: Sequence[LoggedAction]) -> list[Fields]:
    """Return *items* with one for matters arising, in which the open *actions* are noted."""
    if not actions:
        return items
    actions_text = "\n".join(map(describe_open_action, actions))
    position = next((n for n, item in enumerate(items) if is_for_actions(item["title"])), None)
    if position is None:
        minutes = [n for n, item in enumerate(items) if is_for_minutes(item["title"])]
        position = minutes[-1] + 1 if minutes else 0
        return [
            *items[:position],
            {"title": "Matters arising", "note": actions_text},
            *items[position:],
        ]
    note = "\n".join(part for part in (items[position]["note"], actions_text) if part)
    return [*items[:position], {**items[position], "note": note}, *items[position + 1 :]]


def describe_open_action(action: LoggedAction) -> str:
    """Describe an open action and its progress on one line."""
    head = " ".join(part for part in (action.ref, action.owner) if part)
    due = f", by {action.when.removeprefix('by ')}" if action.when else ""
    summary = f"{f'{head}: ' if head else ''}{action.text.rstrip('.')}{due}".rstrip(".")
    history = " ".join(
        f"{short_date(report.on)}: {report.note}" for report in action.public_history if report.note
    )
    return " ".join(f"{summary}. {history}".split())


def _carried_fields(item: Item, day: date) -> Fields:
    """Return the fields of an item of the meeting of *day* that is put on the agenda again."""
    carried_fields = {name: getattr(item, name) for name in _CARRIED}
    note = f"Deferred from the meeting of {short_date(day)}.\n{item.note}".rstrip()
    return {"title": item.title, "note": note, **carried_fields}


def _position(items: list[Fields], item: Item) -> int:
    """Return the position of an item put on again: private last, others before closing items."""
    if item.private:
        return len(items)
    position = len(items)
    while position and _is_closing(items[position - 1]):
        position -= 1
    return position


def _is_closing(item_fields: Fields) -> bool:
    return bool(item_fields.get("private") or _ENDS.search(folded(item_fields["title"])))
