"""Who was in the room at a moment, who counts to the quorum, and who may vote.

All of it is worked out from the record and a moment, so that a time corrected later corrects
everything that rests on it.
"""

from collections.abc import Iterator, Mapping
from datetime import time
from operator import attrgetter

from msgspec import Struct, field
from msgspec.structs import replace

from clerk_tui.domain.attendance.interests import OUT, bears_on, excludes_members
from clerk_tui.domain.attendance.participation import member_at, remote_at
from clerk_tui.domain.dates.sittings import Moment, entry_moment, made_as, moment_of
from clerk_tui.domain.memo import ITEMS, MEETINGS, PerObjectCache
from clerk_tui.domain.model.attendees import Attendee, Movement
from clerk_tui.domain.model.matters import Declaration
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.numbering.numbers import Number, minute_numbers
from clerk_tui.domain.voting.voting_rights import voteless_on


class Room(Struct, frozen=True):
    """The members in the room at one moment, on one item.

    `counting` are those who count to the quorum (a member out of the room for an interest does
    not, nor one minuted to have left for it; a remote member only where the body says so; a member
    never while their substitute is there; nor one whom the body does not count). `voting` may vote;
    `barred` says of each with an interest, by key, why not, and `voteless` of each who sits without
    a vote on the item, there or not.
    """

    here: tuple[Attendee, ...] = ()
    counting: tuple[Attendee, ...] = ()
    voting: tuple[Attendee, ...] = ()
    barred: Mapping[str, str] = field(default_factory=dict)
    voteless: Mapping[str, str] = field(default_factory=dict)


def room_at(
    meeting: Meeting, at: time | Moment | None = None, item: str = "", made: int = 0
) -> Room:
    """The room at the time *at* (none: as it is now), business being *item*.

    Without an item it is the one in hand. Times are minutes, and members walk in and out straight
    after a vote: within the minute *at* the order of the record decides, *made* being how much of
    it had been made by then (0: all of it). With *made* and no time that order alone decides.
    """
    moment = moment_of(meeting, at, made)
    return _ROOMS.get(meeting, _room, moment, item or meeting.current, made)


_ROOMS: PerObjectCache[Meeting, Room] = PerObjectCache(MEETINGS)


def _room(meeting: Meeting, at: Moment | None, under: str, made: int) -> Room:
    order = _ORDER.get(minute_numbers(meeting), _order)
    happened = _Happened(meeting, at, order, under, in_order=bool(made) and at is None)
    people = (_before(a, at, made) for a in meeting.people) if made else meeting.people
    here = tuple(a for a in people if _here(a, happened))
    stood_for = {a.substitute_for for a in here if a.substitute_for}
    barred, out = _barred(meeting, under)
    voteless = voteless_on(meeting, under)
    sitting = tuple(
        a for a in here if a.key not in stood_for and a.key not in out and _counts(a, meeting, at)
    )
    counting = tuple(a for a in sitting if a.person.quorum)
    voting = tuple(a for a in sitting if a.key not in barred and a.key not in voteless)
    barring = {a.key: barred[a.key] for a in here if a.key in barred}
    return Room(here, counting, voting, barring, voteless)


def _before(a: Attendee, at: Moment | None, made: int) -> Attendee:
    """*a* without what they did in the very minute *at*, but were minuted to have done later.

    One who left for an interest is taken to have gone at once. Where no time is known it is
    without all that was minuted later, but for what counts from a minute by its number.
    """
    kept = tuple(
        m
        for m in a.movements
        if made_as(m.entry) <= made
        or ((m.time != at.time or (m.interest and m.kind == "left")) if at else bool(m.minute))
    )
    if at is None:
        seated = a.standing if made_as(a.member_entry) <= made else "other"
        switches = tuple(s for s in a.switches if made_as(s.entry) <= made)
        a = replace(a, switches=switches, standing=seated)
    if len(kept) == len(a.movements):
        return a
    came = not kept and a.movements[0].kind == "arrived"
    return replace(a, movements=kept, presence="expected" if came else a.presence)


def _counts(a: Attendee, meeting: Meeting, at: Moment | None) -> bool:
    return meeting.body.remote_members == "count" or not remote_at(meeting, a, at)


_ORDER: PerObjectCache[dict[str, Number], dict[str, int]] = PerObjectCache(MEETINGS)


def _order(numbers: dict[str, Number]) -> dict[str, int]:
    """The place of each minute in the order of business, by ident and by printed number."""
    order: dict[str, int] = {}
    for place, (ident, number) in enumerate(numbers.items()):
        order[ident] = place
        if number.printed:
            order.setdefault(number.printed.rstrip("."), place)
    return order


class _Happened(Struct, frozen=True):
    """What had happened by the moment *at* (none: now), business being *item*."""

    meeting: Meeting
    at: Moment | None
    order: Mapping[str, int]
    item: str
    in_order: bool

    def moved(self, m: Movement) -> bool:
        """Whether a movement had happened by then."""
        if m.time is not None:
            return self.at is None or entry_moment(self.meeting, m.time, m.entry) <= self.at
        place = self.order.get(m.minute.rstrip("."))
        now = self.at is None and not self.in_order
        if now or place is None or self.item not in self.order:
            return True
        here = self.order[self.item]
        return here >= place if m.kind == "arrived" else here > place


def _here(a: Attendee, by_then: _Happened) -> bool:
    """Whether *a* was in the room as a member: as marked, then as they came and went."""
    if a.presence != "present" or by_then.item in a.absent_for:
        return False
    if not member_at(by_then.meeting, a, by_then.at):
        return False
    happened = [m for m in a.movements if by_then.moved(m)]
    if happened:
        return happened[-1].kind == "arrived"
    return not a.movements or a.movements[0].kind == "left"


def _barred(meeting: Meeting, item: str) -> tuple[dict[str, str], set[str]]:
    """Return who may not vote on *item*, each with the reason, and which of them have left for it.

    Sources: Localism Act 2011 s31; Local Government Finance Act 1992 s106. Who is minuted to have
    left for an item is out for it, whatever the kind of the interest.
    """
    barring = meeting.body.barring
    barred: dict[str, str] = {}
    out: set[str] = set()
    for under in meeting.items:
        for matter in _DECLARATIONS.get(under, _declared_in):
            if not excludes_members(matter, barring) or not bears_on(matter, under, item, barring):
                continue
            reason = f"{matter.kind} interest".lstrip()
            barred.update(dict.fromkeys(matter.members, reason))
            if matter.withdrew in OUT:
                out.update(matter.members)
    return barred, out


def leaving_declared(meeting: Meeting) -> bool:
    """Return True if some declaration says that its members left for their items."""
    return any(declared.withdrew in OUT for declared in declarations(meeting))


def declarations(meeting: Meeting) -> Iterator[Declaration]:
    """Every interest declared, in the order of the minutes."""
    for item in meeting.items:
        yield from _DECLARATIONS.get(item, _declared_in)


_DECLARATIONS: PerObjectCache[Item, tuple[Declaration, ...]] = PerObjectCache(
    ITEMS, attrgetter("ident")
)


def _declared_in(item: Item) -> tuple[Declaration, ...]:
    return tuple(e.matter for e in item.entries if isinstance(e.matter, Declaration))


def declared_on(meeting: Meeting, item: str) -> set[str]:
    """Everybody who declared an interest that bears on *item*, by their keys."""
    return {
        key
        for declared in declarations(meeting)
        if not declared.items or item in declared.items
        for key in declared.members
    }


def interested(meeting: Meeting) -> list[Attendee]:
    """The members in the room who are barred from the item by an interest not yet resolved."""
    room = room_at(meeting)
    return [a for a in room.here if a.key in room.barred]


def out_for_now(meeting: Meeting) -> list[Attendee]:
    """Those said to be out for the item in hand whom the record has in the room still."""
    return [a for a in meeting.people if a.in_the_room and meeting.current in a.absent_for]


def due_back(meeting: Meeting) -> list[Attendee]:
    """Those who left for an item that is over, and are not out for the one in hand."""
    here = meeting.current
    return [
        a
        for a in meeting.people
        if here and a.movements and a.movements[-1].kind == "left" and here not in a.absent_for
        if a.movements[-1].absence not in ("", here)
    ]


def current_members(meeting: Meeting, at: time | Moment | None = None) -> list[Attendee]:
    """All who held a seat at that moment, there or not; a substitute holds none."""
    return [a for a in meeting.people if member_at(meeting, a, at) and not a.substitute_for]


def quorum_members(meeting: Meeting, at: time | Moment | None = None) -> list[Attendee]:
    """Those of the current members who count to the quorum when they are there."""
    return [a for a in current_members(meeting, at) if a.person.quorum]


def withdrawn(meeting: Meeting) -> list[Attendee]:
    """The members out of the room for an interest."""
    return [
        a
        for a in meeting.people
        if a.movements and a.movements[-1].interest and a.movements[-1].kind == "left"
    ]
