"""Meetings that are written up afterwards, for which the computer's clock is not the meeting's.

An evening meeting may be written up next morning with typed times. The clock time of a vote then
says nothing about who was in the room: only the order of the record does.
"""

from datetime import datetime

from clerk_tui.domain.dates.sittings import (
    Moment,
    entry_moment,
    entry_sequence,
    sittings,
    start_of,
)
from clerk_tui.domain.dates.times import minutes_apart, to_the_minute
from clerk_tui.domain.memo import MEETINGS, PerObjectCache
from clerk_tui.domain.model.matters import Happening
from clerk_tui.domain.model.meeting import Meeting

WRITTEN_UP_MINUTES = 60
"""A meeting whose typed start is so far from the clock is one that is written up."""


def clock_disagrees(meeting: Meeting, now: datetime, sequence: int = 0) -> bool:
    """Return True if the clock at *now* cannot be the time of this meeting.

    That is so if the start was typed an hour or more from the clock, or if the clock is before a
    time that had been minuted already.

    Args:
        meeting: The meeting.
        now: A moment of the computer's clock.
        sequence: The number of things recorded by then (0: all of it).
    """
    if is_written_up(meeting):
        return True
    clock = sittings(meeting).moment(to_the_minute(now), sequence)
    minuted = _TIMES.get(meeting, minuted_times)
    return any(clock < moment for place, moment in minuted if not sequence or place <= sequence)


def is_written_up(meeting: Meeting) -> bool:
    """Return True if the start was typed an hour or more from the clock."""
    if meeting.started is None or meeting.started_at is None:
        return False
    return minutes_apart(meeting.started_at.time(), meeting.started) >= WRITTEN_UP_MINUTES


_TIMES: PerObjectCache[Meeting, tuple[tuple[int, Moment], ...]] = PerObjectCache(MEETINGS)


def minuted_times(meeting: Meeting) -> tuple[tuple[int, Moment], ...]:
    """Return every minuted time of the room, each after its place in the record."""
    happenings = [
        (entry_sequence(entry.ident), entry_moment(meeting, entry.matter.time, entry.ident))
        for entry in meeting.entries()
        if isinstance(entry.matter, Happening) and entry.matter.time
    ]
    movements = [
        (entry_sequence(m.entry), entry_moment(meeting, m.time, m.entry))
        for a in meeting.people
        for m in a.movements
        if m.time
    ]
    start = start_of(meeting)
    return (*([(0, start)] if start else []), *movements, *happenings)
