"""The rows of the side panels, worked out from the meeting: no widget, no key."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from clerk_tui.domain.agenda.timers import item_clock, time_taken
from clerk_tui.domain.attendance.interests import declarations
from clerk_tui.domain.attendance.participation import is_remote_at
from clerk_tui.domain.attendance.presence import current_members, room_at
from clerk_tui.domain.attendance.quorum import has_quorum_rule, is_quorate, quorum_needed
from clerk_tui.domain.dates.times import print_duration, print_time
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.keys import sign
from clerk_tui.widgets.lists.roll_rows import REMOTE, group_people, remote_word, screen_name
from clerk_tui.widgets.panels.room_panel import Flag, RoomRow
from clerk_tui.widgets.panels.running_order import OrderRow

PACE_ITEMS = 2  # that must be done before a pace means anything
_NOT_DEALT_WITH = ("deferred", "withdrawn", "adjourned")


def order_rows(meeting: Meeting, now: datetime, *, still: bool = False) -> tuple[OrderRow, ...]:
    """Return the running order: the items taken with their numbers, then those still to come.

    The clock of the item in hand is left out if the screen is to stand *still*.
    """
    numbers = minute_numbers(meeting)
    return tuple(
        _order_row(
            meeting,
            item,
            numbers[item.ident].printed if is_taken else "",
            is_taken=is_taken,
            now=None if still and item.ident == meeting.current else now,
        )
        for item, is_taken in _in_order(meeting)
    )


def _in_order(meeting: Meeting) -> Iterator[tuple[Item, bool]]:
    """Yield the items taken, then those to come, each with whether it was taken."""
    yield from ((item, True) for item in meeting.taken_items)
    taken_idents = set(meeting.taken)
    yield from ((item, False) for item in meeting.items if item.ident not in taken_idents)


def _order_row(
    meeting: Meeting, item: Item, number: str, *, is_taken: bool, now: datetime | None
) -> OrderRow:
    is_current = item.ident == meeting.current
    spent = _time_of(meeting, item, now) if is_taken and now else None
    return OrderRow(
        item.ident,
        "▶" if is_current else _item_sign(item, is_taken=is_taken),
        number.rstrip(".") or item.bare_number,
        item.title,
        print_duration(spent) if spent is not None else "",
        item.private,
        "current" if is_current else "done" if is_taken or item.disposition else "",
    )


def _time_of(meeting: Meeting, item: Item, now: datetime) -> timedelta | None:
    """Return the time an item has taken; once the meeting has ended, what the record tells."""
    if meeting.ended is not None:
        return time_taken(meeting, item, now)
    return item_clock(meeting, item, now).spent


def _item_sign(item: Item, *, is_taken: bool) -> str:
    if item.disposition in _NOT_DEALT_WITH:
        return "–"
    return "✓" if is_taken else ""


def order_progress(meeting: Meeting) -> tuple[int, int]:
    """Return how many items were taken or put off, of how many."""
    taken_idents = set(meeting.taken)
    done_count = sum(1 for item in meeting.items if item.ident in taken_idents or item.disposition)
    return done_count, len(meeting.items)


def time_left(meeting: Meeting, now: datetime) -> str:
    """Say how many items are left and, once some were taken, how long they may take.

    The pace is the mean of the items taken so far; the one in hand has what is left of its share.
    """
    done_count, count = order_progress(meeting)
    if not count:
        return ""
    words = f"{done_count} of {count}"
    over = [item for item in meeting.taken_items if item.ident != meeting.current]
    if meeting.ended is not None or len(over) < PACE_ITEMS:
        return words
    spent = sum((item_clock(meeting, item, now).spent for item in over), timedelta())
    pace = spent / len(over)
    time_left = pace * (count - done_count)
    if meeting.in_hand is not None:
        time_left += max(timedelta(), pace - item_clock(meeting, meeting.in_hand, now).spent)
    if time_left < timedelta(minutes=1):
        return words
    return f"{words} · about {print_duration(time_left)} left"


def room_rows(meeting: Meeting) -> tuple[RoomRow, ...]:
    """Return the people of the meeting in the groups of the house, each with what to know.

    Members are all there; of the others, those who attended.
    """
    room = room_at(meeting)
    agenda = _interests(meeting)
    rows: list[RoomRow] = []
    for heading, people in group_people(meeting):
        shown_people = [a for a in people if a.standing == "member" or a.attended]
        if shown_people:
            rows.append(RoomRow("", heading))
        for a in shown_people:
            flags = tuple(_flags(a, meeting, room.barred, room.voteless, agenda))
            is_out = meeting.current in a.absent_for
            is_here = a.in_the_room and not is_out
            rows.append(RoomRow(a.key, screen_name(a), _presence_mark(a, meeting), is_here, flags))
    return tuple(rows)


def _interests(meeting: Meeting) -> dict[str, list[str]]:
    """Return the numbers of the items in which each member declared an interest, by key."""
    numbers = minute_numbers(meeting)
    printed = {
        item.ident: numbers[item.ident].printed.rstrip(".")
        if item.ident in numbers
        else item.bare_number or str(place)
        for place, item in enumerate(meeting.items, 1)
    }
    interests: dict[str, list[str]] = {}
    for declaration in declarations(meeting):
        items = [printed[ident] for ident in declaration.items if printed.get(ident)]
        for key in declaration.members:
            interests.setdefault(key, []).extend(items)
    return interests


def _presence_mark(a: Attendee, meeting: Meeting) -> str:
    if a.in_the_room and meeting.current in a.absent_for:
        return "◐"
    if a.in_the_room:
        return REMOTE if is_remote_at(meeting, a) else "●"
    return {"expected": "?", "present": "◐"}.get(a.presence, "○")


def _flags(
    a: Attendee,
    meeting: Meeting,
    barred: Mapping[str, str],
    voteless: Mapping[str, str],
    interests: Mapping[str, list[str]],
) -> Iterator[Flag]:
    """Yield what to know of somebody: the chair, interests, how they attend, where they are."""
    if a.key == meeting.presiding:
        yield Flag("chair", "strong")
    if a.key in barred:
        yield Flag("⚑ no vote", "bad")
    elif a.key in voteless:
        yield Flag("no vote", "warn")
    if numbers := interests.get(a.key):
        yield Flag(f"⚑ {','.join(dict.fromkeys(numbers))}", "warn")
    if a.in_the_room and meeting.current in a.absent_for:
        yield Flag("out for this", "warn")
    elif a.in_the_room and is_remote_at(meeting, a):
        yield Flag(remote_word(meeting, a))
    elif a.presence == "apologies":
        yield Flag("apologies")
    elif a.presence == "absent":
        yield Flag("absent")
    elif a.movements and not a.in_the_room:
        last_movement = a.movements[-1]
        movement_time = (
            print_time(last_movement.time, "{h}.{mm}")
            if last_movement.time
            else last_movement.minute
        )
        yield Flag(f"out {movement_time}".rstrip(), "warn")


def room_heading(meeting: Meeting) -> str:
    """Say how many members are here and count, of those who hold a seat, and the quorum."""
    here_count = len(room_at(meeting).counting)
    member_count = len(current_members(meeting))
    return f"{here_count} of {member_count}{quorum_sign(meeting)}"


def quorum_sign(meeting: Meeting) -> str:
    """Say what the quorum is, with a tick if there is one: " Q5 ✓"; "" where none is set."""
    if not has_quorum_rule(meeting):
        return ""
    return f" Q{quorum_needed(meeting) or ''} {'✓' if is_quorate(meeting) else '✗'}"


def item_heading(meeting: Meeting) -> str:
    """Return the number and the title of the item in hand."""
    item = meeting.in_hand
    if item is None:
        if meeting.ended is not None:
            return "The meeting is closed"
        return f"No item open – {sign('meeting.next-item')} opens the next"
    number = minute_numbers(meeting)[item.ident].printed
    private = "PRIVATE · " if meeting.public_excluded else ""
    return f"{private}{number}  {item.title}".strip()


def item_subheading(meeting: Meeting) -> str:
    """Say which item of the agenda is in hand, who presents it, and at which second meeting."""
    item, running_part = meeting.in_hand, meeting.running_part
    part_name = running_part.name if running_part else ""
    if item is None or not item.agenda_number:
        return part_name
    words = f"agenda item {item.bare_number} of {len(meeting.items)}"
    presented = f"{words}: {item.officer}" if item.officer else words
    return f"{part_name} · {presented}" if part_name else presented
