"""Whether there was a quorum at a moment, what it lacked, and since when it was lost.

Like presence it is worked out from the record and a moment, and follows every correction.
"""

from datetime import time

from msgspec import Struct

from clerk_tui.domain.attendance.presence import leaving_declared, quorum_members, room_at
from clerk_tui.domain.clocks.written_up import written_up
from clerk_tui.domain.dates.sittings import Moment, entry_moment, moment_of, sittings, start_of
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded

_FROM = {"authority": "a member from {}", "party": "a member of {}", "role": "one who is {}"}


class Spell(Struct, frozen=True):
    """A stretch without a quorum, from a moment until another (None: it still lasts)."""

    since: Moment
    until: Moment | None = None


def has_quorum_rule(meeting: Meeting) -> bool:
    """Whether the body has set a quorum at all."""
    quorum = meeting.body.quorum
    return bool(quorum_needed(meeting) or quorum.each)


def quorum_needed(meeting: Meeting, at: time | Moment | None = None) -> int:
    """How many members the quorum of the body is; 0 where it has set none."""
    quorum = meeting.body.quorum
    if quorum.of == "current members":
        return quorum.needed(len(quorum_members(meeting, at)))
    return quorum.needed(meeting.body.seats)


def quorum_lacking(
    meeting: Meeting, at: time | Moment | None = None, item: str = "", made: int = 0
) -> tuple[str, ...]:
    """What a quorum needed more at that moment: "2 more members", "a member from Edgley".

    The moment is given as to `room_at`.
    """
    at = moment_of(meeting, at, made)
    there = room_at(meeting, at, item, made).counting
    short = quorum_needed(meeting, at) - len(there)
    more = (f"{short} more member{'s' if short > 1 else ''}",) if short > 0 else ()
    each = meeting.body.quorum.each
    if not each:
        return more
    held = {folded(getattr(a.person, each)) for a in there}
    missing = (value for value in each_needed(meeting, at) if folded(value) not in held)
    return (*more, *(_FROM[each].format(value) for value in missing))


def each_needed(meeting: Meeting, at: time | Moment | None = None) -> tuple[str, ...]:
    """The authorities, parties or roles from each of which a member must be there."""
    quorum = meeting.body.quorum
    if not quorum.each or quorum.each_of:
        return quorum.each_of if quorum.each else ()
    values = (getattr(a.person, quorum.each) for a in quorum_members(meeting, at))
    return tuple(dict.fromkeys(value for value in values if value))


def quorate(
    meeting: Meeting, at: time | Moment | None = None, item: str = "", made: int = 0
) -> bool:
    """Whether there was a quorum at that moment."""
    return not quorum_lacking(meeting, at, item, made)


def spells(meeting: Meeting) -> list[Spell]:
    """Every stretch of the meeting without a quorum, in order, as far as times are known."""
    found: list[Spell] = []
    start = start_of(meeting)
    began = [] if start is None else [start]
    for moment in [*began, *(m for m in _moments(meeting) if start is None or m > start)]:
        enough = quorate(meeting, moment, _item_at(meeting, moment))
        lasting = bool(found) and found[-1].until is None
        if enough and lasting:
            found[-1] = Spell(found[-1].since, moment)
        elif not enough and not lasting:
            found.append(Spell(moment))
    return found


def inquorate_since(meeting: Meeting) -> time | None:
    """Since when there has been no quorum; None where there is one, or no time is known."""
    lost = quorum_lost(meeting)
    return lost.time if lost else None


def quorum_lost(meeting: Meeting) -> Moment | None:
    """Return the moment since which there has been no quorum; None as `inquorate_since`."""
    if quorate(meeting):
        return None
    known = spells(meeting)
    return known[-1].since if known and known[-1].until is None else None


def quorum_again(meeting: Meeting, lost: time, made: int = 0) -> time | None:
    """When there was a quorum again after it was *lost*; None where there was not.

    *made* is how much of the record had been made when that was minuted.
    """
    when = sittings(meeting).moment(lost, made)
    every = spells(meeting)
    return next((s.until.time for s in every if s.until and s.since <= when < s.until), None)


def put_off(meeting: Meeting) -> bool:
    """Whether any business was deferred, or is not taken yet."""
    return any(i.disposition == "deferred" or i.ident not in meeting.taken for i in meeting.items)


def _moments(meeting: Meeting) -> list[Moment]:
    """The moments at which the room may have changed."""
    told = [(m.time, m.entry) for a in meeting.people for m in a.movements]
    told += [(s.time, s.entry) for a in meeting.people for s in a.switches]
    told += [(a.member_from, a.member_entry) for a in meeting.people]
    moments = {entry_moment(meeting, at, entry) for at, entry in told if at is not None}
    if _out_by_item(meeting) and not written_up(meeting):
        clock = sittings(meeting).of_clock
        moments |= {clock(at) for item in meeting.items for at in item.opened}
    return sorted(moments)


def _out_by_item(meeting: Meeting) -> bool:
    """Return True if anybody is out for chosen items, so that the quorum depends on the item."""
    return any(a.absent_for for a in meeting.people) or leaving_declared(meeting)


def _item_at(meeting: Meeting, moment: Moment) -> str:
    """The item last opened by then; with nobody out for any it makes no difference which."""
    if not _out_by_item(meeting):
        return ""
    clock, apart = sittings(meeting).of_clock, written_up(meeting)
    opened = ((at, item.ident) for item in meeting.items for at in item.opened)
    before = [(at, ident) for at, ident in opened if apart or clock(at) <= moment]
    return max(before)[1] if before else "none yet"
