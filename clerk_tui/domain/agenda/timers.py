"""The clocks of a meeting: how long an item has taken, how long somebody has spoken.

They are worked out from the times of the record and this moment, so that they go on where they
were when a program that was killed is opened again. No clock runs while the meeting stands
adjourned.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.agenda.questions import limited
from clerk_tui.domain.dates.sittings import end_of, sittings
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.speech import Speech

SOON = 0.7  # of the time allowed: the signal to look at the clock
Signal = Literal["", "soon", "over"]


class Reading(Struct, frozen=True):
    """What a clock shows: the time spent, of the time allowed (nought: no limit)."""

    spent: timedelta
    allowed: timedelta

    @property
    def signal(self) -> Signal:
        """Whether seven tenths of the time allowed are spent, or all of it."""
        if not self.allowed or self.spent < SOON * self.allowed:
            return ""
        return "soon" if self.spent < self.allowed else "over"


def item_clock(meeting: Meeting, item: Item, now: datetime) -> Reading:
    """The clock of *item*: each time it was taken, but for adjournments.

    Standing orders limit questions in all (practice: half an hour in one council, a quarter of
    an hour in a panel).
    """
    ends = [*item.left, now]
    spells = zip(item.opened, ends, strict=False)
    spent = sum((ran(meeting, start, end) for start, end in spells), timedelta())
    return Reading(spent, timedelta(minutes=meeting.body.question_minutes * limited(item)))


def speaker_clock(meeting: Meeting, now: datetime) -> tuple[Speech, Reading] | None:
    """Who has the floor, and for how long they have spoken; None where nobody has."""
    speech = meeting.speeches[-1] if meeting.speeches else None
    if speech is None or meeting.ended is not None or _ended(meeting, speech) is not None:
        return None
    allowed = timedelta(minutes=meeting.body.speaker_minutes)
    return speech, Reading(ran(meeting, speech.since, now), allowed)


def speaking_times(meeting: Meeting, now: datetime) -> list[tuple[str, timedelta, int]]:
    """Everybody who spoke, for how long in all and how often: whoever spoke longest first."""
    times: dict[str, tuple[timedelta, int]] = {}
    following = [s.since for s in meeting.speeches[1:]] + [_conclusion(meeting) or now]
    for speech, after in zip(meeting.speeches, following, strict=False):
        end = min(_ended(meeting, speech) or after, after)
        spent, often = times.get(speech.who, (timedelta(), 0))
        times[speech.who] = (spent + ran(meeting, speech.since, end), often + 1)
    listed = [(who, spent, often) for who, (spent, often) in times.items()]
    return sorted(listed, key=lambda each: -each[1])


def ran(meeting: Meeting, start: datetime, end: datetime) -> timedelta:
    """How much of the time from *start* to *end* the meeting was not adjourned."""
    away = (
        min(until, end) - max(since, start)
        for since, until in _breaks(meeting, start, end)
        if since < end and until > start
    )
    return max(end - start - sum(away, timedelta()), timedelta())


def _breaks(
    meeting: Meeting, start: datetime, end: datetime
) -> Iterable[tuple[datetime, datetime]]:
    """The adjournments, reckoned from *start*; one of which no time is known stops no clock."""
    order, sitting = sittings(meeting), 0
    for stop in meeting.adjournments:
        broken, sitting = sitting, sitting + stop.another_day
        if stop.since is not None and (stop.until is not None or not stop.ended):
            since = order.as_datetime(order.within(broken, stop.since), start)
            if stop.until is None:
                yield since, end
            else:
                yield since, order.as_datetime(order.within(sitting, stop.until), start)


def _ended(meeting: Meeting, speech: Speech) -> datetime | None:
    """When a speech ended: when it was said to, or when its item was left."""
    if speech.until is not None or not speech.item:
        return speech.until
    left = [item.left for item in meeting.items if item.ident == speech.item]
    return next((at for moments in left for at in moments if at >= speech.since), None)


def _conclusion(meeting: Meeting) -> datetime | None:
    last = meeting.speeches[-1].since if meeting.speeches else None
    ended = end_of(meeting)
    return sittings(meeting).as_datetime(ended, last) if last and ended else None
