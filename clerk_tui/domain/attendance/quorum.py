"""The quorum at a moment of the meeting: the members it needs, those missing, and its loss.

Like presence it is worked out from the record and a moment, so that it follows every correction.
"""

from datetime import time

from msgspec import Struct

from clerk_tui.domain.attendance.interests import leaving_declared
from clerk_tui.domain.attendance.presence import quorum_members, room_at
from clerk_tui.domain.clocks.written_up import is_written_up
from clerk_tui.domain.dates.sittings import Moment, entry_moment, sittings, start_of, to_moment
from clerk_tui.domain.model.business import MINUTED_TOGETHER
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded

_FROM = {"authority": "a member from {}", "party": "a member of {}", "role": "one who is {}"}


class InquorateSpell(Struct, frozen=True):
    """A stretch of the meeting without a quorum."""

    since: Moment
    until: Moment | None = None
    """The moment at which it ended; None: it lasts still."""


def has_quorum_rule(meeting: Meeting) -> bool:
    """Return True if the body has set a quorum."""
    quorum = meeting.body.quorum
    return bool(quorum_needed(meeting) or quorum.each)


def quorum_needed(meeting: Meeting, at: time | Moment | None = None) -> int:
    """Return the number of members that the quorum needs; 0 if the body has set none."""
    quorum = meeting.body.quorum
    if quorum.of == "current members":
        return quorum.needed(len(quorum_members(meeting, at)))
    return quorum.needed(meeting.body.seats)


def missing_for_quorum(
    meeting: Meeting, at: time | Moment | None = None, item: str = "", sequence: int = 0
) -> tuple[str, ...]:
    """Return what was missing for a quorum: "2 more members", "a member from Edgley".

    The arguments give the moment, as for `room_at`.
    """
    at = to_moment(meeting, at, sequence)
    counting = room_at(meeting, at, item, sequence).counting
    shortfall = quorum_needed(meeting, at) - len(counting)
    plural = "s" if shortfall > 1 else ""
    members = (f"{shortfall} more member{plural}",) if shortfall > 0 else ()
    group_field = meeting.body.quorum.each
    if not group_field:
        return members
    represented = {folded(getattr(a.person, group_field)) for a in counting}
    missing = (group for group in groups_needed(meeting, at) if folded(group) not in represented)
    return (*members, *(_FROM[group_field].format(group) for group in missing))


def groups_needed(meeting: Meeting, at: time | Moment | None = None) -> tuple[str, ...]:
    """Return the authorities, parties or roles from each of which a member must be there."""
    quorum = meeting.body.quorum
    if not quorum.each or quorum.each_of:
        return quorum.each_of if quorum.each else ()
    values = (getattr(a.person, quorum.each) for a in quorum_members(meeting, at))
    return tuple(dict.fromkeys(value for value in values if value))


def is_quorate(
    meeting: Meeting, at: time | Moment | None = None, item: str = "", sequence: int = 0
) -> bool:
    """Return True if there was a quorum at that moment."""
    return not missing_for_quorum(meeting, at, item, sequence)


def inquorate_spells(meeting: Meeting) -> list[InquorateSpell]:
    """Return the stretches of the meeting without a quorum, in order, as far as times are known."""
    without_quorum: list[InquorateSpell] = []
    start = start_of(meeting)
    opening = [] if start is None else [start]
    for moment in [*opening, *(m for m in _moments(meeting) if start is None or m > start)]:
        has_quorum = is_quorate(meeting, moment, _item_at(meeting, moment))
        lasts = bool(without_quorum) and without_quorum[-1].until is None
        if has_quorum and lasts:
            without_quorum[-1] = InquorateSpell(without_quorum[-1].since, moment)
        elif not has_quorum and not lasts:
            without_quorum.append(InquorateSpell(moment))
    return without_quorum


def inquorate_since(meeting: Meeting) -> time | None:
    """Return the time since which there has been no quorum; None if there is one, or not known."""
    lost = quorum_lost(meeting)
    return lost.time if lost else None


def quorum_lost(meeting: Meeting) -> Moment | None:
    """Return the moment since which there has been no quorum; None as `inquorate_since`."""
    if is_quorate(meeting):
        return None
    without_quorum = inquorate_spells(meeting)
    lasts = without_quorum and without_quorum[-1].until is None
    return without_quorum[-1].since if lasts else None


def quorum_regained(meeting: Meeting, lost: time, sequence: int = 0) -> time | None:
    """Return the time at which there was a quorum again after it was *lost*; None: never.

    *sequence* is the number of things recorded when the loss was minuted.
    """
    moment_lost = sittings(meeting).moment(lost, sequence)
    ended = (s for s in inquorate_spells(meeting) if s.until and s.since <= moment_lost < s.until)
    return next((spell.until.time for spell in ended if spell.until), None)


def has_unfinished_business(meeting: Meeting) -> bool:
    """Return True if any business was deferred, or is not taken yet."""
    return any(
        i.disposition == "deferred"
        or (i.ident not in meeting.taken and i.disposition != MINUTED_TOGETHER)
        for i in meeting.items
    )


def _moments(meeting: Meeting) -> list[Moment]:
    """Return the moments at which the members in the room may have changed, in order."""
    changes = [(m.time, m.entry) for a in meeting.people for m in a.movements]
    changes += [(s.time, s.entry) for a in meeting.people for s in a.switches]
    changes += [(a.member_from, a.member_entry) for a in meeting.people]
    moments = {entry_moment(meeting, at, entry) for at, entry in changes if at is not None}
    if _out_by_item(meeting) and not is_written_up(meeting):
        clock = sittings(meeting).of_clock
        moments |= {clock(at) for item in meeting.items for at in item.opened}
    return sorted(moments)


def _out_by_item(meeting: Meeting) -> bool:
    """Return True if anybody is out for chosen items, so that the quorum depends on the item."""
    return any(a.absent_for for a in meeting.people) or leaving_declared(meeting)


def _item_at(meeting: Meeting, moment: Moment) -> str:
    """Return the item last opened by then; "" if nobody is out for chosen items."""
    if not _out_by_item(meeting):
        return ""
    clock, clock_is_apart = sittings(meeting).of_clock, is_written_up(meeting)
    openings = ((at, item.ident) for item in meeting.items for at in item.opened)
    by_then = [(at, ident) for at, ident in openings if clock_is_apart or clock(at) <= moment]
    return max(by_then)[1] if by_then else "none yet"
