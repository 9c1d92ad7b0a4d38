"""How somebody attended, and since when they were a member, at a moment of the meeting."""

from datetime import time

from clerk_tui.domain.dates.sittings import Moment, entry_moment, moment_of, start_of
from clerk_tui.domain.model.attendees import Attendee, Switch
from clerk_tui.domain.model.meeting import Meeting


def remote_at(meeting: Meeting, a: Attendee, at: time | Moment | None = None) -> bool:
    """Return True if they attended remotely at the time *at* (none: as it is now)."""
    moment = moment_of(meeting, at)
    untimed = [s for s in a.switches if s.time is None]
    timed = sorted((when, s.remote) for s in a.switches if (when := _switched(meeting, s)))
    by_then = [remote for when, remote in timed if moment is None or when <= moment]
    return [a.remote, *(s.remote for s in untimed), *by_then][-1]


def ways_attended(meeting: Meeting, a: Attendee) -> set[bool]:
    """Return how they attended: remotely (True), in the room (False), or now one and now the other.

    What was before the meeting started is no part of it.
    """
    start = start_of(meeting)
    moments = [(_switched(meeting, s), s.remote) for s in a.switches]
    later = {remote for when, remote in moments if start is None or when is None or when > start}
    return later | {remote_at(meeting, a, start) if start else a.remote}


def member_at(meeting: Meeting, a: Attendee, at: time | Moment | None = None) -> bool:
    """Return True if they were a member at the time *at* (none: as it is now)."""
    if a.standing != "member":
        return False
    moment = moment_of(meeting, at)
    if moment is None or a.member_from is None:
        return True
    return entry_moment(meeting, a.member_from, a.member_entry) <= moment


def _switched(meeting: Meeting, switch: Switch) -> Moment | None:
    return entry_moment(meeting, switch.time, switch.entry) if switch.time else None
