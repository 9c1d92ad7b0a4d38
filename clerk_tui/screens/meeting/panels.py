"""The rows of the side panels, worked out from the meeting: no widget, no key."""

from collections.abc import Mapping
from datetime import datetime

from clerk_tui.domain.agenda.timers import item_clock
from clerk_tui.domain.attendance.participation import is_remote_at
from clerk_tui.domain.attendance.presence import current_members, room_at
from clerk_tui.domain.attendance.quorum import quorum_needed
from clerk_tui.domain.dates.times import print_duration, print_time
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.widgets.lists.roll_rows import REMOTE, remote_word
from clerk_tui.widgets.side_panel import Row


def order_rows(meeting: Meeting, now: datetime) -> tuple[Row, ...]:
    """Return the running order: the items taken with their numbers, then those still to come."""
    numbers = minute_numbers(meeting)
    rows = []
    for item in [*meeting.taken_items, *_items_to_come(meeting)]:
        is_current = item.ident == meeting.current
        is_taken = item.ident in numbers
        number = numbers[item.ident].printed if is_taken else item.agenda_number
        mark = "▶" if is_current else _mark(item, is_taken=is_taken)
        lock = "[private] " if item.private else ""
        clock = f" {print_duration(item_clock(meeting, item, now).spent)}" if is_current else ""
        rows.append(Row(mark, f"{number} {lock}{item.title}{clock}".strip(), is_current))
    return tuple(rows)


def _items_to_come(meeting: Meeting) -> list[Item]:
    taken = set(meeting.taken)
    return [item for item in meeting.items if item.ident not in taken]


def _mark(item: Item, *, is_taken: bool) -> str:
    if item.disposition in ("deferred", "withdrawn", "adjourned"):
        return "–"
    return "✓" if is_taken else " "


def room_rows(meeting: Meeting) -> tuple[Row, ...]:
    """Return the people of the meeting: members first, then others who attended."""
    people = [a for a in meeting.people if a.standing == "member"]
    people += [a for a in meeting.people if a.standing != "member" and a.attended]
    barred = room_at(meeting).barred
    return tuple(
        Row(_presence_mark(a, meeting, barred), _name_and_state(a, meeting, barred)) for a in people
    )


def _presence_mark(a: Attendee, meeting: Meeting, barred: Mapping[str, str]) -> str:
    if a.in_the_room and meeting.current in a.absent_for:
        return "◐"
    if a.in_the_room:
        return "⚑" if a.key in barred else REMOTE if is_remote_at(meeting, a) else "●"
    return {"expected": "?", "present": "◐"}.get(a.presence, "○")


def _name_and_state(a: Attendee, meeting: Meeting, barred: Mapping[str, str]) -> str:
    name = a.person.name or a.person.role
    if a.in_the_room and is_remote_at(meeting, a):
        name = f"{name}  {remote_word(meeting, a)}"
    if a.in_the_room and meeting.current in a.absent_for:
        return f"{name}  out for this item"
    if a.key in barred:
        return f"{name}  {barred[a.key]}"
    if a.key == meeting.presiding:
        return f"{name} (in the chair)"
    if a.presence in ("apologies", "absent"):
        return f"{name}  {a.presence}"
    if a.movements and not a.in_the_room:
        last = a.movements[-1]
        when = print_time(last.time, "{h}.{mm}") if last.time else last.minute
        return f"{name}  left {when}".rstrip()
    return name


def room_heading(meeting: Meeting) -> str:
    """Say how many members are here and count, of those who hold a seat, and the quorum."""
    here_count = len(room_at(meeting).counting)
    member_count = len(current_members(meeting))
    needed = quorum_needed(meeting)
    quorum = "" if not needed else f" · quorum {needed}"
    return f"{here_count}/{member_count} here{quorum}"


def item_heading(meeting: Meeting) -> str:
    """Return the number and the title of the item in hand."""
    item = meeting.in_hand
    if item is None:
        return "No item open – F2 opens the next"
    number = minute_numbers(meeting)[item.ident].printed
    private = "PRIVATE · " if meeting.public_excluded else ""
    return f"{private}{number} {item.title}".strip()
