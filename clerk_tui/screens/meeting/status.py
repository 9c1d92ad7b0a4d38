"""The status line at the top of the meeting, and the heading of the pad."""

from datetime import datetime, timedelta

from clerk_tui.domain.agenda.timers import Signal, item_clock, speaker_clock
from clerk_tui.domain.attendance.presence import current_members, room_at
from clerk_tui.domain.attendance.quorum import (
    has_quorum_rule,
    inquorate_since,
    is_quorate,
    missing_for_quorum,
    quorum_needed,
)
from clerk_tui.domain.clocks.written_up import is_written_up
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.dates.sittings import BEFORE, DAY, sittings
from clerk_tui.domain.dates.times import print_duration, print_short_duration, print_time
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.widgets.status_line import Status
from clerk_tui.widgets.text import shortened

SIGNALS: dict[Signal, str] = {"": "", "soon": "!", "over": " OVER"}


def status_of(
    meeting: Meeting,
    now: datetime,
    saved: str,
    finding_count: int = 0,
    *,
    is_held: bool = False,
    still: bool = False,
) -> Status:
    """Return what the line at the top shows.

    Args:
        meeting: The meeting as it stands.
        now: The time by the meeting's clock.
        saved: The state of saving, in words.
        finding_count: How many findings of the checks the clerk should look at.
        is_held: True if nothing is filed until the public are out, or may hear it.
        still: True to leave out every clock that runs, so that nothing moves.
    """
    is_going_on = meeting.started is not None and meeting.ended is None
    return Status(
        meeting.body.name,
        short_date(meeting.details.date),
        meeting.state.upper(),
        "" if still else _item_clock(meeting, now),
        not meeting.public_excluded,
        _present_words(meeting),
        saved,
        f"⚠ {finding_count}" if finding_count else "",
        "" if still else _speaker_clock(meeting, now),
        is_held,
        "" if still else print_time(now.time(), "now {h}.{mm} {am}"),
        _sitting_words(meeting, now, still=still) if is_going_on else "",
        meeting.state == "in session",
    )


def _sitting_words(meeting: Meeting, now: datetime, *, still: bool) -> str:
    """Say when it began, and for how long it has sat."""
    began = print_time(meeting.started, "began {h}.{mm}") if meeting.started else ""
    time_sat = "" if still else _time_sat(meeting, now)
    return f"{began}, sat {time_sat}" if time_sat else began


def _present_words(meeting: Meeting) -> str:
    """Say how many members are here and count, of how many, and whether that is a quorum."""
    count_here, seats = len(room_at(meeting).counting), len(current_members(meeting))
    seats_words = f" of {seats}" if seats else ""
    return f"{count_here}{seats_words} here{_quorum_words(meeting)}"


def pad_heading(meeting: Meeting, *, read_only: bool, is_held: bool) -> str:
    """Return the heading of the pad, if nothing typed there is published or can be filed."""
    if is_held:
        return "HELD – THE PUBLIC ARE IN – nothing is filed: /private, or /public"
    if read_only:
        return "READ ONLY – another window is minuting this meeting"
    if meeting.public_excluded and meeting.ended is not None:
        return "ENDED IN PRIVATE – paragraphs are private; titles, head and foot are public"
    private = "PRIVATE SESSION – what is typed here is never in a public copy"
    return private if meeting.public_excluded else ""


def _quorum_words(meeting: Meeting) -> str:
    """Say if there is a quorum, in words that never fold away; return "" if none is set."""
    if not has_quorum_rule(meeting):
        return ""
    if is_quorate(meeting):
        members_needed = quorum_needed(meeting)
        return f" Q{members_needed} ✓" if members_needed else " Q ✓"
    since = inquorate_since(meeting)
    since_words = f" SINCE {print_time(since, '{h}.{mm}')}" if since else ""
    missing_groups = [word for word in missing_for_quorum(meeting) if not word[0].isdigit()]
    lacks = f", needs {missing_groups[0]}" if missing_groups else ""
    return f" INQUORATE{since_words}{lacks}" if meeting.taken else " no quorum yet"


def _time_sat(meeting: Meeting, now: datetime) -> str:
    """Return how long it has sat this day; "" if the clock does not know, as it is written up."""
    order, started = sittings(meeting), meeting.started_at
    minutes = order.of_clock(now).minutes
    if meeting.sitting:
        is_over = not order.on_its_day(now, meeting.sequence)
    else:
        is_over = started is not None and abs(now - started) > timedelta(minutes=DAY - BEFORE)
    if is_over or minutes < 0 or is_written_up(meeting):
        return ""
    return print_duration(timedelta(minutes=minutes))


def _item_clock(meeting: Meeting, now: datetime) -> str:
    item = meeting.in_hand
    if item is None or meeting.ended is not None:
        return ""
    clock = item_clock(meeting, item, now)
    limit_words = f"/{print_duration(clock.allowed)}" if clock.allowed else ""
    return f"item {print_duration(clock.spent)}{limit_words}{SIGNALS[clock.signal]}"


def _speaker_clock(meeting: Meeting, now: datetime) -> str:
    """Say who has the floor and for how long, in minutes and seconds, of the time allowed."""
    running = speaker_clock(meeting, now)
    if running is None:
        return ""
    speech, clock = running
    attendee = meeting.attendee(speech.who)
    name = (attendee.person.family_name if attendee else speech.who) or speech.who
    limit_words = f"/{print_short_duration(clock.allowed)}" if clock.allowed else ""
    spent = print_short_duration(clock.spent)
    return f"{shortened(name, 12)} {spent}{limit_words}{SIGNALS[clock.signal]}"
