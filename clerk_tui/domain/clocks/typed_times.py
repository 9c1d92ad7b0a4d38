"""Times as they are typed at a meeting: which half of the day is meant, and whether it can be.

A time typed without am or pm is the one that lies in the meeting. One that is not yet come, or that
was before the meeting began, is a slip of the hand: it is never minuted.
"""

from datetime import datetime, time, timedelta

from clerk_tui.domain.clocks.written_up import is_written_up, minuted_times
from clerk_tui.domain.dates.sittings import Moment, end_of, entry_moment, sittings, start_of
from clerk_tui.domain.dates.times import parse_time, print_time, to_the_minute
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Meeting

WALL_CLOCK_MINUTES = 5
"""Minutes by which the clock in the room may be ahead of the computer's."""
_LONGEST_MINUTES = 15 * 60
"""Minutes that no sitting lasts: a time later than that was before it began."""
REMEDY = (
    "Nothing was minuted. Type the time again, or none: it is then now. If the meeting began by "
    "another clock than this computer's: /start, when, and announced."
)
_AFTERNOON = time(14)
"""Close to every hour at which meetings begin: one to seven in the afternoon, eight to noon."""


def read_time(meeting: Meeting, typed: str, now: datetime) -> time:
    """Return the time of day *typed* during *meeting*, at the moment *now* of the computer's clock.

    Of the two halves of the day it is the one in which the meeting was in session, else the nearer.
    Raises Refusal for anything that is not a time.
    """
    nearest_time = _near(meeting, now)
    nearer = parse_time(typed, nearest_time)
    farther = parse_time(typed, _half_a_day_from(nearest_time))
    if nearer == farther or meeting.started is None:
        return nearer
    is_farther = _is_in_session(meeting, farther, now) and not _is_in_session(meeting, nearer, now)
    return farther if is_farther else nearer


def read_announced_time(meeting: Meeting, typed: str, now: datetime) -> time:
    """Return the time of day *typed* for what is still to come: the one nearer to *now*."""
    return parse_time(typed, _near(meeting, now))


def outside_the_meeting(meeting: Meeting, at: time, now: datetime | None) -> str:
    """Say why nothing can have happened at the time *at*; "" where it can.

    Args:
        meeting: The meeting.
        at: The time, as minuted.
        now: The moment that a running clock shows, which is passed over where it cannot be the
            meeting's; None: the clock stands until it is set.
    """
    start, end = start_of(meeting), end_of(meeting)
    moment = sittings(meeting).moment(at)
    is_next_morning = not end and moment.minutes > _LONGEST_MINUTES
    if start and (moment < start or is_next_morning):
        return f"{print_time(at)} is before the meeting began, at {print_time(start.time)}."
    if end and end < moment:
        return f"{print_time(at)} is after the meeting closed, at {print_time(end.time)}."
    return still_to_come(meeting, at, now) if now else ""


def still_to_come(meeting: Meeting, at: time, now: datetime) -> str:
    """Say that the time *at* has not come by the running clock at *now*; "" where it has."""
    latest = None if meeting.ended else _latest(meeting, now)
    if latest and latest < sittings(meeting).moment(at):
        return f"{print_time(at)} has not come yet: it is {print_time(to_the_minute(now))}."
    return ""


def start_to_come(meeting: Meeting, at: time, now: datetime) -> str:
    """Say that a meeting of this day cannot have begun at the time *at*; "" where it can."""
    minutes_ahead = (at.hour - now.hour) * 60 + at.minute - now.minute
    if meeting.ended or not _is_its_clock(meeting, now) or minutes_ahead <= WALL_CLOCK_MINUTES:
        return ""
    return f"{print_time(at)} has not come yet: it is {print_time(to_the_minute(now))}."


def out_of_order(meeting: Meeting, attendee: Attendee, place: int, at: time) -> str:
    """Say why the movement of *attendee* at this *place* cannot be at the time *at*; "" if it can.

    The one before it must be earlier, and the one after it later; the place after the last is that
    of a new one.
    """
    moment = sittings(meeting).moment(at)
    for other_place, wrong, words in ((place - 1, -1, "after"), (place + 1, 1, "before")):
        if not 0 <= other_place < len(attendee.movements):
            continue
        other_movement = attendee.movements[other_place]
        if other_movement.time is None:
            continue
        there = entry_moment(meeting, other_movement.time, other_movement.entry)
        if (moment < there and wrong < 0) or (moment > there and wrong > 0):
            verb = "left" if other_movement.kind == "left" else "came in"
            name = attendee.person.name
            return f"{name} {verb} at {print_time(other_movement.time)}, {words} {print_time(at)}."
    return ""


def _is_in_session(meeting: Meeting, at: time, now: datetime) -> bool:
    return not outside_the_meeting(meeting, at, now)


def _latest(meeting: Meeting, now: datetime) -> Moment | None:
    """Return the latest moment that may have come; None where the clock is not the meeting's.

    A clock in the room by which the meeting was started ahead of the computer's stays ahead.
    """
    start, clock_start = start_of(meeting), meeting.started_at
    if start is None or not _is_its_clock(meeting, now):
        return None
    order = sittings(meeting)
    minutes_ahead = start.minutes - order.of_clock(clock_start).minutes if clock_start else 0
    return order.of_clock(now + timedelta(minutes=max(minutes_ahead, 0) + WALL_CLOCK_MINUTES))


def _is_its_clock(meeting: Meeting, now: datetime) -> bool:
    return sittings(meeting).is_day_of(now) and not is_written_up(meeting)


def _near(meeting: Meeting, now: datetime) -> time:
    """Return the time that a time typed without am or pm is close to.

    It is the clock's, or in a meeting that is over or is written up the newest time minuted.
    """
    if meeting.started is None:
        on_its_day = sittings(meeting).is_day_of(now)
        return to_the_minute(now) if on_its_day else meeting.details.planned_start or _AFTERNOON
    if end := end_of(meeting):
        return end.time
    if _is_its_clock(meeting, now):
        return to_the_minute(now)
    return max(moment for _, moment in minuted_times(meeting)).time


def _half_a_day_from(at: time) -> time:
    return at.replace(hour=(at.hour + 12) % 24)
