"""What the meeting screen shows, worked out from the meeting: no widget, no key."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from clerk_tui.domain.attendance import Attendee
from clerk_tui.domain.clocks import Signal, item_clock, speaker_clock
from clerk_tui.domain.dates import print_date
from clerk_tui.domain.meeting import Item, Meeting
from clerk_tui.domain.numbers import minute_numbers
from clerk_tui.domain.presence import current_members, room_at
from clerk_tui.domain.quorum import (
    has_quorum_rule,
    inquorate_since,
    quorate,
    quorum_lacking,
    quorum_needed,
)
from clerk_tui.domain.timings import in_seconds, print_duration, print_time
from clerk_tui.widgets.panels import Row
from clerk_tui.widgets.plain import shortened
from clerk_tui.widgets.roll_rows import REMOTE, remote_word
from clerk_tui.widgets.status_line import Status

SIGNALS: dict[Signal, str] = {"": "", "soon": "!", "over": " OVER"}


def status_of(
    meeting: Meeting, now: datetime, saved: str, found: int = 0, *, held: bool = False
) -> Status:
    """The line at the top; *held*: nothing is filed until the public are out, or may hear it."""
    state = meeting.state.upper()
    if meeting.started and meeting.ended is None:
        clock = print_duration(elapsed(meeting.started, now))
        state = f"{state} {print_time(meeting.started, '{h}.{mm}')} ({clock})"
    here = room_at(meeting).counting
    return Status(
        meeting.body.name,
        print_date(meeting.details.date, "{d} {month} {year}"),
        state,
        _item_clock(meeting, now),
        not meeting.public_excluded,
        f"{len(here)} here{_quorum(meeting)}",
        saved,
        f"⚠{found}" if found else "",
        _speaker_clock(meeting, now),
        held,
    )


def over_the_pad(meeting: Meeting, *, read_only: bool, held: bool = False) -> str:
    """What stands over the pad: that nothing is published, or that nothing can be filed here."""
    if held:
        return "HELD – THE PUBLIC ARE IN – nothing is filed: /private, or /public"
    if read_only:
        return "READ ONLY – another window is minuting this meeting"
    if meeting.public_excluded and meeting.ended is not None:
        return "ENDED IN PRIVATE – paragraphs are private; titles, head and foot are public"
    private = "PRIVATE SESSION – what is typed here is never in a public copy"
    return private if meeting.public_excluded else ""


def _quorum(meeting: Meeting) -> str:
    """Whether there is a quorum, in words that never fold away; nothing where none is set."""
    if not has_quorum_rule(meeting):
        return ""
    if quorate(meeting):
        return " Q ok"
    since = inquorate_since(meeting)
    when = f" SINCE {print_time(since, '{h}.{mm}')}" if since else ""
    from_each = [word for word in quorum_lacking(meeting) if not word[0].isdigit()]
    lacks = f", needs {from_each[0]}" if from_each else ""
    return f" INQUORATE{when}{lacks}" if meeting.taken else " no quorum yet"


def elapsed(since: time, now: datetime) -> timedelta:
    """How long it is since a time of day, over midnight where need be."""
    minutes = now.hour * 60 + now.minute - since.hour * 60 - since.minute
    return timedelta(minutes=minutes % (24 * 60))


def _item_clock(meeting: Meeting, now: datetime) -> str:
    item = meeting.in_hand
    if item is None or meeting.ended is not None:
        return ""
    clock = item_clock(meeting, item, now)
    limit = f"/{print_duration(clock.allowed)}" if clock.allowed else ""
    return f"item {print_duration(clock.spent)}{limit}{SIGNALS[clock.signal]}"


def _speaker_clock(meeting: Meeting, now: datetime) -> str:
    """Who has the floor and for how long, in minutes and seconds, of the time allowed."""
    running = speaker_clock(meeting, now)
    if running is None:
        return ""
    speech, clock = running
    attendee = meeting.attendee(speech.who)
    name = (attendee.person.family_name if attendee else speech.who) or speech.who
    limit = f"/{in_seconds(clock.allowed)}" if clock.allowed else ""
    return f"{shortened(name, 12)} {in_seconds(clock.spent)}{limit}{SIGNALS[clock.signal]}"


def order_rows(meeting: Meeting, now: datetime) -> tuple[Row, ...]:
    """The running order: what was taken with its number, then what is still to come."""
    numbers = minute_numbers(meeting)
    rows = []
    for item in [*meeting.taken_items, *_waiting(meeting)]:
        here = item.ident == meeting.current
        taken = item.ident in numbers
        number = numbers[item.ident].printed if taken else item.agenda_number
        mark = "▶" if here else _mark(item, taken)
        lock = "[private] " if item.private else ""
        clock = f" {print_duration(item_clock(meeting, item, now).spent)}" if here else ""
        rows.append(Row(mark, f"{number} {lock}{item.title}{clock}".strip(), here))
    return tuple(rows)


def _waiting(meeting: Meeting) -> list[Item]:
    return [item for item in meeting.items if item.ident not in meeting.taken]


def _mark(item: Item, taken: bool) -> str:
    if item.disposition in ("deferred", "withdrawn", "adjourned"):
        return "–"
    return "✓" if taken else " "


def room_rows(meeting: Meeting) -> tuple[Row, ...]:
    """Who is in the room: members first, then the others."""
    people = [a for a in meeting.people if a.standing == "member"]
    people += [a for a in meeting.people if a.standing != "member" and a.attended]
    barred = room_at(meeting).barred
    return tuple(
        Row(_presence(a, barred, meeting.current in a.absent_for), _listed(a, meeting, barred))
        for a in people
    )


def _presence(a: Attendee, barred: Mapping[str, str], out: bool) -> str:
    if a.in_the_room and out:
        return "◐"
    if a.in_the_room:
        return "⚑" if a.key in barred else REMOTE if a.remote_at() else "●"
    return {"expected": "?", "present": "◐"}.get(a.presence, "○")


def _listed(a: Attendee, meeting: Meeting, barred: Mapping[str, str]) -> str:
    name = a.person.name or a.person.role
    if a.remote_at() and a.in_the_room:
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
    """How many members are here and count, of those who hold a seat, and the quorum."""
    here = len(room_at(meeting).counting)
    members = len(current_members(meeting))
    needed = quorum_needed(meeting)
    quorum = "" if not needed else f" · quorum {needed}"
    return f"{here}/{members} here{quorum}"


def item_heading(meeting: Meeting) -> str:
    """The number and the title of the item in hand."""
    item = meeting.in_hand
    if item is None:
        return "No item open – F2 opens the next"
    number = minute_numbers(meeting)[item.ident].printed
    private = "PRIVATE · " if meeting.public_excluded else ""
    return f"{private}{number} {item.title}".strip()
