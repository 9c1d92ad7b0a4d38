"""Whether this computer's clock tells the time of the meeting, or only the order of things does.

An evening meeting may be written up next morning, its times typed. What the clock says of a vote
then tells nobody who was in the room: what was minuted before it does.
"""

from datetime import datetime, time

from clerk_tui.domain.dates.sittings import (
    Moment,
    entry_moment,
    made_as,
    sittings,
    start_of,
)
from clerk_tui.domain.dates.times import minutes_apart
from clerk_tui.domain.memo import MEETINGS, PerObjectCache
from clerk_tui.domain.model.matters import Happening
from clerk_tui.domain.model.meeting import Meeting

WRITTEN_UP = 60  # minutes by which the start is typed otherwise than the clock had it


def clock_apart(meeting: Meeting, now: datetime, made: int = 0) -> bool:
    """Whether the clock at *now* is no time of this meeting, as far as it was minuted by then.

    It is not where the start was typed an hour or more from it, or where it is before a time that
    had been minuted already: what was minuted has happened. *made* is how much of the record had
    been made (0: all of it).
    """
    if written_up(meeting):
        return True
    clock = sittings(meeting).moment(_to_the_minute(now), made)
    minuted = _TIMES.get(meeting, _minuted_times)
    return any(clock < moment for place, moment in minuted if not made or place <= made)


def written_up(meeting: Meeting) -> bool:
    """Whether the start was typed an hour or more from the clock it was typed by."""
    if meeting.started is None or meeting.started_at is None:
        return False
    return minutes_apart(meeting.started_at.time(), meeting.started) >= WRITTEN_UP


_TIMES: PerObjectCache[Meeting, tuple[tuple[int, Moment], ...]] = PerObjectCache(MEETINGS)


def _minuted_times(meeting: Meeting) -> tuple[tuple[int, Moment], ...]:
    """Every time that was minuted of the room, with its place in the order of the record."""
    told = [
        (made_as(entry.ident), entry_moment(meeting, entry.matter.time, entry.ident))
        for entry in meeting.entries()
        if isinstance(entry.matter, Happening) and entry.matter.time
    ]
    moved = [
        (made_as(m.entry), entry_moment(meeting, m.time, m.entry))
        for a in meeting.people
        for m in a.movements
        if m.time
    ]
    start = start_of(meeting)
    return (*([(0, start)] if start else []), *moved, *told)


def _to_the_minute(moment: datetime) -> time:
    return moment.time().replace(second=0, microsecond=0, tzinfo=None)
