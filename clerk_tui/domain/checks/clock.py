"""Checks of the start and the close against the computer's clock."""

from collections.abc import Iterator
from datetime import date, datetime

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.clocks.written_up import WRITTEN_UP, written_up
from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.dates.sittings import sittings
from clerk_tui.domain.dates.times import minutes_apart
from clerk_tui.domain.model.meeting import Meeting


def started_on_another_day(meeting: Meeting) -> Iterator[Finding]:
    """A meeting called to order, by the clock, on another day than its own (practice).

    Not one that is written up: its start was typed an hour or more from the clock.
    """
    clock, day = meeting.started_at, meeting.details.date
    if clock is None or clock.date() == day or written_up(meeting):
        return
    said = f"The meeting is of {_day(day)}, and was called to order on {_day(clock.date())} by "
    said += "the computer's clock."
    remedy = "If it is another meeting: /undo. Written up later, type when it began: /start 10.30"
    yield Finding("start-day", "warning", said, remedy)


def closed_far_from_the_clock(meeting: Meeting) -> Iterator[Finding]:
    """A close minuted an hour or more from what the clock showed (practice: it is minuted then).

    Not where the meeting is written up.
    """
    clock, ended = meeting.ended_at, meeting.ended
    if clock is None or ended is None or written_up(meeting):
        return
    on_its_day = sittings(meeting).on_its_day(clock, meeting.made)
    if on_its_day and minutes_apart(clock.time(), ended) < WRITTEN_UP:
        return
    said = (
        f"The meeting closed at {ended.hour}.{ended.minute:02} by the minutes, and was closed at "
    )
    said += f"{_time(clock)} on {_day(clock.date())} by the computer's clock."
    yield Finding("close-clock", "note", said, "If the time is wrong, type it again: /close 12.50")


def _day(day: date) -> str:
    return print_date(day, "{d} {month} {year}")


def _time(clock: datetime) -> str:
    return f"{clock.hour}.{clock.minute:02}"
