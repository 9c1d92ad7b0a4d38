"""Whether this computer's clock tells the time of the meeting, or only the order of things does.

An evening meeting may be written up next morning, its times typed. What the clock says of a vote
then tells nobody who was in the room: what was minuted before it does.
"""

from datetime import datetime, time

from clerk_tui.domain.day import HALF_A_DAY, earlier
from clerk_tui.domain.matters import Happening
from clerk_tui.domain.meeting import Meeting
from clerk_tui.domain.remembered import remembered

WRITTEN_UP = 60  # minutes by which the start is typed otherwise than the clock had it


def made_as(ident: str) -> int:
    """The place of an entry in the order in which entries were made; 0 where none is named."""
    return int("".join(c for c in ident if c.isdigit()) or 0)


def clock_apart(meeting: Meeting, now: datetime, made: int = 0) -> bool:
    """Whether the clock at *now* is no time of this meeting, as far as it was minuted by then.

    It is not where the start was typed an hour or more from it, or where it is before a time that
    had been minuted already: what was minuted has happened. *made* is how much of the record had
    been made (0: all of it).
    """
    if written_up(meeting):
        return True
    clock = now.time().replace(second=0, microsecond=0, tzinfo=None)
    return any(earlier(clock, minuted) for at, minuted in _times(meeting) if not made or at <= made)


def written_up(meeting: Meeting) -> bool:
    """Whether the start was typed an hour or more from the clock it was typed by."""
    if meeting.started is None or meeting.started_at is None:
        return False
    clock = meeting.started_at.time()
    gap = abs(_minutes(clock) - _minutes(meeting.started))
    return min(gap, 2 * HALF_A_DAY - gap) >= WRITTEN_UP


@remembered(8)
def _times(meeting: Meeting) -> tuple[tuple[int, time], ...]:
    """Every time that was minuted of the room, with its place in the order of the record."""
    told = [
        (made_as(entry.ident), entry.matter.time)
        for entry in meeting.entries()
        if isinstance(entry.matter, Happening) and entry.matter.time
    ]
    moved = [(made_as(m.entry), m.time) for a in meeting.people for m in a.movements if m.time]
    began = [(0, meeting.started)] if meeting.started else []
    return (*began, *moved, *told)


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute
