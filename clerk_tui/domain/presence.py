"""Who was in the room at a moment, who counts to the quorum, and who may vote.

All of it is worked out from the record and a moment, so that a time corrected later corrects
everything that rests on it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from clerk_tui.domain.attendance import Attendee, Movement
from clerk_tui.domain.matters import Declaration
from clerk_tui.domain.meeting import Meeting
from clerk_tui.domain.numbers import minute_numbers


@dataclass(frozen=True, slots=True)
class Room:
    """The members in the room at one moment, on one item.

    `counting` are those who count to the quorum (a member out of the room for an interest does
    not; a remote member only where the body says so). `voting` may vote; `barred` says of each
    of the others, by key, why not.
    """

    here: tuple[Attendee, ...] = ()
    counting: tuple[Attendee, ...] = ()
    voting: tuple[Attendee, ...] = ()
    barred: Mapping[str, str] = field(default_factory=dict)


def room_at(meeting: Meeting, at: time | None = None, item: str = "") -> Room:
    """The room at the time of day *at* (none: as it is now), business being *item*.

    Without an item it is the one in hand.
    """
    under = item or meeting.current
    order = _order(meeting)
    here = tuple(a for a in meeting.people if a.standing == "member" and _here(a, at, order, under))
    counting = tuple(a for a in here if _counts(a, meeting))
    barred = _barred(meeting, under)
    voting = tuple(a for a in counting if a.key not in barred)
    return Room(here, counting, voting, {a.key: barred[a.key] for a in here if a.key in barred})


def _counts(a: Attendee, meeting: Meeting) -> bool:
    return not a.remote or meeting.body.remote_members == "count"


def _order(meeting: Meeting) -> dict[str, int]:
    """The place of each minute in the order of business, by ident and by printed number."""
    order: dict[str, int] = {}
    for place, (ident, number) in enumerate(minute_numbers(meeting).items()):
        order[ident] = place
        if number.printed:
            order.setdefault(number.printed.rstrip("."), place)
    return order


def _here(a: Attendee, at: time | None, order: Mapping[str, int], item: str) -> bool:
    """Whether *a* was in the room: as marked at the roll, then as they came and went."""
    if a.presence != "present":
        return False
    happened = [m for m in a.movements if _by_then(m, at, order, item)]
    if happened:
        return happened[-1].kind == "arrived"
    return not a.movements or a.movements[0].kind == "left"


def _by_then(m: Movement, at: time | None, order: Mapping[str, int], item: str) -> bool:
    """Whether a movement had happened by the moment asked about."""
    if m.time is not None:
        return at is None or m.time <= at
    place = order.get(m.minute.rstrip("."))
    if at is None or place is None or item not in order:
        return True
    return order[item] >= place if m.kind == "arrived" else order[item] > place


def _barred(meeting: Meeting, item: str) -> dict[str, str]:
    """Who may not vote on *item*, and why (Localism Act 2011 s31; LGFA 1992 s106)."""
    barred: dict[str, str] = {}
    for entry in meeting.entries():
        matter = entry.matter
        if not isinstance(matter, Declaration) or matter.dispensation:
            continue
        if matter.kind in meeting.body.barring and (not matter.items or item in matter.items):
            barred.update(dict.fromkeys(matter.members, f"{matter.kind} interest"))
    return barred


def interested(meeting: Meeting, item: str = "") -> list[Attendee]:
    """The members in the room who are barred from the item by an interest not yet resolved."""
    return [
        a for a in room_at(meeting, None, item).here if a.key in room_at(meeting, None, item).barred
    ]


def withdrawn(meeting: Meeting) -> list[Attendee]:
    """The members out of the room for an interest."""
    return [
        a
        for a in meeting.people
        if a.movements and a.movements[-1].interest and a.movements[-1].kind == "left"
    ]


def quorum_needed(meeting: Meeting) -> int:
    """The quorum of the body; 0 where it has set none."""
    return meeting.body.quorum.needed(meeting.body.seats)


def quorate(meeting: Meeting, at: time | None = None, item: str = "") -> bool:
    """Whether there was a quorum at that moment."""
    return len(room_at(meeting, at, item).counting) >= quorum_needed(meeting)


def inquorate_since(meeting: Meeting) -> time | None:
    """Since when there has been no quorum; None where there is one, or no time is known."""
    if quorate(meeting):
        return None
    times = sorted({m.time for a in meeting.people for m in a.movements if m.time is not None})
    since = None if quorate(meeting, meeting.started) else meeting.started
    for moment in times:
        if quorate(meeting, moment):
            since = None
        elif since is None:
            since = moment
    return since
