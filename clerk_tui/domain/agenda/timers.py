"""Timers of a meeting: the time an item has taken, and the time somebody has spoken.

They are worked out from the times in the record and the present moment, so they are right again
when a program that was killed is reopened. No timer runs while the meeting is adjourned.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.agenda.questions import may_be_time_limited
from clerk_tui.domain.clocks.meeting_clock import newest_moment
from clerk_tui.domain.dates.sittings import end_of, sittings, start_of
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.speech import Speech

SOON = 0.7
"""The part of the time allowed after which the speaker is warned."""
Signal = Literal["", "soon", "over"]


class ClockReading(Struct, frozen=True):
    """The time that a clock shows."""

    spent: timedelta
    allowed: timedelta
    """The time limit; zero for none."""

    @property
    def signal(self) -> Signal:
        """Return "soon" after seven tenths of the time allowed, and "over" after all of it."""
        if not self.allowed or self.spent < SOON * self.allowed:
            return ""
        return "soon" if self.spent < self.allowed else "over"


def item_clock(meeting: Meeting, item: Item, now: datetime) -> ClockReading:
    """Return the time spent on *item* whenever it was taken, without adjournments.

    Standing orders limit the time for all questions (practice: half an hour in one council, a
    quarter of an hour in a panel).
    """
    spell_ends = [*item.left, now]
    spells = zip(item.opened, spell_ends, strict=False)
    time_spent = sum((running_time(meeting, start, end) for start, end in spells), timedelta())
    return ClockReading(
        time_spent, timedelta(minutes=meeting.body.question_minutes * may_be_time_limited(item))
    )


def time_taken(meeting: Meeting, item: Item, now: datetime) -> timedelta | None:
    """Return the time that *item* took while the meeting sat; None where the record cannot tell.

    What was looked at before the meeting began or after it ended is no time of the meeting, nor is
    the time since the last entry of one that was never closed. Where none of it lies on a day of
    the meeting, the minutes were written on another.
    """
    days = sittings(meeting)
    until = now if days.is_day_of(now) else newest_moment(meeting) or now
    spells = [
        (start, end)
        for start, end in zip(item.opened, [*item.left, until], strict=False)
        if days.is_day_of(start)
    ]
    if not spells:
        return None
    return sum((_sitting_time(meeting, *spell) for spell in spells), timedelta())


def meeting_length(meeting: Meeting, now: datetime) -> timedelta | None:
    """Return how long *meeting* sat, without adjournments; None where its times are not known."""
    days, began, ended = sittings(meeting), start_of(meeting), end_of(meeting)
    if began is None or (ended is None and not days.is_day_of(now)):
        return None
    start = datetime.combine(meeting.details.date, began.time, now.tzinfo)
    end = days.as_datetime(ended, start) if ended else now
    return running_time(meeting, start, end)


def _sitting_time(meeting: Meeting, start: datetime, end: datetime) -> timedelta:
    """Return the time from *start* to *end* between the meeting's beginning and its end."""
    days, began, ended = sittings(meeting), start_of(meeting), end_of(meeting)
    since = max(start, days.as_datetime(began, start)) if began else start
    until = min(end, days.as_datetime(ended, start)) if ended else end
    return running_time(meeting, since, until)


def speaker_clock(meeting: Meeting, now: datetime) -> tuple[Speech, ClockReading] | None:
    """Return the current speech and the time it has taken; None if nobody has the floor."""
    speech = meeting.speeches[-1] if meeting.speeches else None
    if speech is None or meeting.ended is not None or _end_of_speech(meeting, speech) is not None:
        return None
    allowed = timedelta(minutes=meeting.body.speaker_minutes)
    return speech, ClockReading(running_time(meeting, speech.since, now), allowed)


def speaking_times(meeting: Meeting, now: datetime) -> list[tuple[str, timedelta, int]]:
    """Return everybody who spoke, with their total time and number of speeches, longest first."""
    times: dict[str, tuple[timedelta, int]] = {}
    speech_ends = [s.since for s in meeting.speeches[1:]] + [_conclusion(meeting) or now]
    for speech, after in zip(meeting.speeches, speech_ends, strict=False):
        end = min(_end_of_speech(meeting, speech) or after, after)
        spent, times_spoken = times.get(speech.who, (timedelta(), 0))
        times[speech.who] = (spent + running_time(meeting, speech.since, end), times_spoken + 1)
    rows = [(who, spent, times_spoken) for who, (spent, times_spoken) in times.items()]
    return sorted(rows, key=lambda row: -row[1])


def running_time(meeting: Meeting, start: datetime, end: datetime) -> timedelta:
    """Return the time from *start* to *end*, without the time the meeting was adjourned."""
    adjourned = (
        min(until, end) - max(since, start)
        for since, until in _breaks(meeting, start, end)
        if since < end and until > start
    )
    return max(end - start - sum(adjourned, timedelta()), timedelta())


def _breaks(
    meeting: Meeting, start: datetime, end: datetime
) -> Iterable[tuple[datetime, datetime]]:
    """Yield the start and end of each adjournment whose times are known, reckoned from *start*."""
    days, sitting = sittings(meeting), 0
    for stop in meeting.adjournments:
        broken, sitting = sitting, sitting + stop.another_day
        if stop.since is not None and (stop.until is not None or not stop.ended):
            since = days.as_datetime(days.within(broken, stop.since), start)
            if stop.until is None:
                yield since, end
            else:
                yield since, days.as_datetime(days.within(sitting, stop.until), start)


def _end_of_speech(meeting: Meeting, speech: Speech) -> datetime | None:
    """Return the end of a speech: the recorded one, or the moment its item was left."""
    if speech.until is not None or not speech.item:
        return speech.until
    times_left = [item.left for item in meeting.items if item.ident == speech.item]
    return next((at for moments in times_left for at in moments if at >= speech.since), None)


def _conclusion(meeting: Meeting) -> datetime | None:
    last_began = meeting.speeches[-1].since if meeting.speeches else None
    ended = end_of(meeting)
    return sittings(meeting).as_datetime(ended, last_began) if last_began and ended else None
