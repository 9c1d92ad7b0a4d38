"""The order of times of day: within a sitting round the clock, between sittings by the record.

A meeting may last all day, run past midnight, or be adjourned to another day. A time of day alone
says little: ten past twelve comes after ten to midnight where business began at seven in the
evening, and before it where it began at nine in the morning. Every comparison of two times of a
meeting uses this module.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from clerk_tui.domain.clocks.meeting_clock import newest_moment
from clerk_tui.domain.dates.times import to_the_minute
from clerk_tui.domain.memo import MEETINGS, PerObjectCache
from clerk_tui.domain.model.meeting import Meeting

DAY = 24 * 60
BEFORE = 4 * 60
"""Minutes before a sitting in which somebody may have arrived for it."""
LONG = 8 * 60
"""Minutes into an open sitting beyond which an earlier sitting is tried first."""
AHEAD = 3 * 60
"""Minutes that a time may lie after the last minuted one, and still follow it."""
EARLY = 6
"""A sitting that ends before this hour may have gone on past midnight."""
_MORNING = time(8)
"""The start of a sitting if neither the actual nor the planned one is known."""


class Moment(Struct, frozen=True, order=True):
    """A time of day in its place: the sitting, and the minutes since that sitting began."""

    sitting: int
    minutes: int
    time: time


class Sitting(Struct, frozen=True):
    """A stretch of a meeting on one day, over midnight perhaps."""

    start: time
    day: date | None
    """The day on which it began; None where the record does not say."""
    sequence: int = 0
    """The number of things recorded when it began."""
    length: int | None = None
    """The minutes until it was adjourned or closed; None while it lasts, or if not known."""

    def minutes_to(self, moment: time) -> int:
        """Return the minutes from the start to *moment*, round the clock.

        What lies less than four hours before the start is before it, and the figure negative.
        """
        gap = (_minutes(moment) - _minutes(self.start)) % DAY
        return gap - DAY if gap > DAY - BEFORE else gap

    def holds(self, moment: time, limit: int = LONG) -> bool:
        """Return True if *moment* lies within the sitting, up to *limit* where it still lasts."""
        return 0 <= self.minutes_to(moment) <= (limit if self.length is None else self.length)

    def began_by(self, moment: datetime) -> bool:
        """Return True if the sitting had begun, or was about to, by the clock at *moment*."""
        if self.day is None or moment.date() > self.day:
            return True
        since = moment.hour * 60 + moment.minute - _minutes(self.start)
        return moment.date() == self.day and since >= -BEFORE

    def day_of(self, moment: time) -> date | None:
        """Return the day on which *moment* was."""
        if self.day is None:
            return None
        return self.day + timedelta(days=(_minutes(self.start) + self.minutes_to(moment)) // DAY)


class Sittings:
    """The sittings of one meeting, and the order of its times."""

    def __init__(self, meeting: Meeting) -> None:
        """Work out where each sitting began and ended."""
        self.each = tuple(_sittings(meeting))
        self._minuted = self._newest_minutes(meeting) if len(self.each) > 1 else LONG

    def moment(self, at: time, sequence: int = 0) -> Moment:
        """Return the place of the time *at*.

        Args:
            at: A time of day.
            sequence: The number of things recorded when it was minuted, which tells the
                sitting (0: not known, or all of it). What was minuted too late is put into the
                sitting in which its time lies.
        """
        place = self.by_record(sequence)
        if place and not self.each[place].holds(at, self._minuted if sequence else LONG):
            place = next((n for n in range(place - 1, -1, -1) if self.each[n].holds(at)), place)
        return self.within(place, at)

    def _newest_minutes(self, meeting: Meeting) -> int:
        """Return up to how far into the last sitting anything may have been minuted."""
        last_moment, day = newest_moment(meeting), self.each[-1].day
        if last_moment is None or day is None or last_moment.date() < day:
            return LONG
        return self.each[-1].minutes_to(last_moment.time()) + AHEAD

    def within(self, sitting: int, at: time) -> Moment:
        """Return the place of the time *at* in the sitting of this number, counted from 0."""
        sitting = min(sitting, len(self.each) - 1)
        return Moment(sitting, self.each[sitting].minutes_to(at), at)

    def by_record(self, sequence: int) -> int:
        """Return the number of the sitting in which that many things had been recorded."""
        dated_sittings = [
            n for n, sitting in enumerate(self.each) if not sequence or sitting.sequence < sequence
        ]
        return dated_sittings[-1] if dated_sittings else 0

    def of_clock(self, moment: datetime) -> Moment:
        """Return the place of a moment of the computer's clock."""
        at = to_the_minute(moment)
        begun = [n for n, sitting in enumerate(self.each) if sitting.began_by(moment)]
        return self.within(begun[-1] if begun else 0, at)

    def on_its_day(self, moment: datetime, sequence: int = 0) -> bool:
        """Return True if the computer's clock at *moment* lies on the day of its sitting.

        An entry made the day after, or while the meeting was prepared, tells nothing by its time.
        """
        sitting = self.each[self.by_record(sequence)]
        if sitting.day is None or moment.date() == sitting.day:
            return True
        over_midnight = moment.date() == sitting.day + timedelta(days=1) and moment.hour < EARLY
        return over_midnight and sitting.day_of(moment.time()) == moment.date()

    def is_day_of(self, moment: datetime) -> bool:
        """Return True if the computer's clock at *moment* lies on the day of one of the sittings.

        A sitting may have gone on past midnight; of one whose day is not known this is not known
        either, and True.
        """
        day, before = moment.date(), moment.date() - timedelta(days=1)
        days = {sitting.day for sitting in self.each}
        return None in days or day in days or (moment.hour < EARLY and before in days)

    def as_datetime(self, moment: Moment, near: datetime) -> datetime:
        """Return the day and time of *moment*, reckoned from *near*, a moment of the clock."""
        clock_moment = self.of_clock(near)
        difference = timedelta(minutes=moment.minutes - clock_moment.minutes)
        clock_day, moment_day = self.each[clock_moment.sitting].day, self.each[moment.sitting].day
        if moment.sitting != clock_moment.sitting and clock_day and moment_day:
            starts = _minutes(self.each[moment.sitting].start)
            starts -= _minutes(self.each[clock_moment.sitting].start)
            difference += timedelta(days=(moment_day - clock_day).days, minutes=starts)
        return near.replace(second=0, microsecond=0) + difference


def entry_sequence(ident: str) -> int:
    """Return the number of an entry in the order of the record, from its ident; 0 for no entry."""
    return int("".join(c for c in ident if c.isdigit()) or 0)


_SITTINGS: PerObjectCache[Meeting, Sittings] = PerObjectCache(MEETINGS)


def sittings(meeting: Meeting) -> Sittings:
    """Return the sittings of *meeting*."""
    return _SITTINGS.get(meeting, Sittings)


def to_moment(meeting: Meeting, at: time | Moment | None, sequence: int = 0) -> Moment | None:
    """Return the place of the time *at* in *meeting*; None for no time."""
    return sittings(meeting).moment(at, sequence) if isinstance(at, time) else at


def entry_moment(meeting: Meeting, at: time, entry: str) -> Moment:
    """Return the place of a time that is minuted in the entry of this ident."""
    return sittings(meeting).moment(at, entry_sequence(entry))


def moment_if_timed(meeting: Meeting, at: time | None, entry: str) -> Moment | None:
    """Do as `entry_moment`; None where no time is known."""
    return entry_moment(meeting, at, entry) if at else None


def start_of(meeting: Meeting) -> Moment | None:
    """Return when the meeting was called to order; None where no time is known."""
    return None if meeting.started is None else Moment(0, 0, meeting.started)


def end_of(meeting: Meeting) -> Moment | None:
    """Return when the meeting was closed; None where it was not."""
    all_sittings = sittings(meeting)
    return all_sittings.within(len(all_sittings.each) - 1, meeting.ended) if meeting.ended else None


def ends_before_it_began(began_at: time, closed_at: time) -> bool:
    """Return True if no sitting can last from *began_at* to *closed_at*: it would be morning."""
    return closed_at < began_at and closed_at.hour >= EARLY


def _sittings(meeting: Meeting) -> Iterator[Sitting]:
    start, sequence = meeting.started or meeting.details.planned_start or _MORNING, 0
    day: date | None = meeting.details.date
    for stop in meeting.adjournments:
        if not stop.another_day:
            continue
        begun = Sitting(start, day, sequence)
        yield Sitting(start, day, sequence, begun.minutes_to(stop.since) if stop.since else None)
        start, day, sequence = stop.until or _MORNING, stop.resumed_on, stop.sequence
    last_sitting = Sitting(start, day, sequence)
    yield Sitting(
        start, day, sequence, last_sitting.minutes_to(meeting.ended) if meeting.ended else None
    )


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute
