"""Checks of the start and the close against the computer's clock."""

from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.clocks.written_up import WRITTEN_UP_MINUTES, is_written_up
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.dates.sittings import sittings
from clerk_tui.domain.dates.times import minutes_apart, print_24_hours
from clerk_tui.domain.model.meeting import Meeting


def started_on_another_day(meeting: Meeting) -> Iterator[Finding]:
    """Find a meeting called to order, by the clock, on another day than its own (practice).

    A meeting that is written up later, its start typed an hour or more from the clock, is left out.
    """
    clock_time, day = meeting.started_at, meeting.details.date
    if clock_time is None or clock_time.date() == day or is_written_up(meeting):
        return
    message = f"The meeting is of {short_date(day)}, and was called to order on "
    message += f"{short_date(clock_time.date())} by the computer's clock."
    remedy = "If it is another meeting: /undo. Written up later, type when it began: /start 10.30"
    yield Finding("start-day", "warning", message, remedy)


def closed_far_from_the_clock(meeting: Meeting) -> Iterator[Finding]:
    """Find a close minuted an hour or more from the computer's clock (practice: minute it at once).

    A meeting that is written up later is left out, and so is the day where the start was called on
    it too: `started_on_another_day` tells that.
    """
    clock_time, ended = meeting.ended_at, meeting.ended
    if clock_time is None or ended is None or is_written_up(meeting):
        return
    started = meeting.started_at
    on_its_day = sittings(meeting).on_its_day(clock_time, meeting.sequence)
    on_its_day = on_its_day or (started is not None and started.date() == clock_time.date())
    if on_its_day and minutes_apart(clock_time.time(), ended) < WRITTEN_UP_MINUTES:
        return
    message = f"The meeting closed at {print_24_hours(ended)} by the minutes, and was closed at "
    message += f"{print_24_hours(clock_time.time())} on {short_date(clock_time.date())} "
    message += "by the computer's clock."
    yield Finding(
        "close-clock", "note", message, "If the time is wrong, type it again: /close 12.50"
    )
