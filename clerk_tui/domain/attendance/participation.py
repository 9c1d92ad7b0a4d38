"""Remote attendance and membership of a person at a moment of the meeting."""

from datetime import time

from clerk_tui.domain.dates.sittings import (
    Moment,
    entry_moment,
    moment_if_timed,
    start_of,
    to_moment,
)
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Meeting


def is_remote_at(meeting: Meeting, attendee: Attendee, at: time | Moment | None = None) -> bool:
    """Return True if they attended remotely at the time *at* (none: as it is now)."""
    if not attendee.switches:
        return attendee.remote
    moment = to_moment(meeting, at)
    untimed = [s for s in attendee.switches if s.time is None]
    timed = sorted(
        (when, s.remote)
        for s in attendee.switches
        if (when := moment_if_timed(meeting, s.time, s.entry))
    )
    by_then = [remote for when, remote in timed if moment is None or when <= moment]
    return [attendee.remote, *(s.remote for s in untimed), *by_then][-1]


def ways_attended(meeting: Meeting, attendee: Attendee) -> set[bool]:
    """Return the ways they attended: remotely (True), in the room (False), or both in turn.

    Changes before the meeting started do not count.
    """
    start = start_of(meeting)
    switches = [(moment_if_timed(meeting, s.time, s.entry), s.remote) for s in attendee.switches]
    after_start = {
        remote for when, remote in switches if start is None or when is None or when > start
    }
    return after_start | {is_remote_at(meeting, attendee, start) if start else attendee.remote}


def is_member_at(meeting: Meeting, attendee: Attendee, at: time | Moment | None = None) -> bool:
    """Return True if they were a member at the time *at* (none: as it is now)."""
    if attendee.standing != "member":
        return False
    moment = to_moment(meeting, at)
    if moment is None or attendee.member_from is None:
        return True
    return entry_moment(meeting, attendee.member_from, attendee.member_entry) <= moment
