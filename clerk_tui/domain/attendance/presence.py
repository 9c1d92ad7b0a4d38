"""The members in the room at a moment, those who count to the quorum, and those who may vote.

All of it is worked out from the record and a moment, so that a time corrected later corrects
everything that rests on it.
"""

from collections.abc import Collection, Mapping
from datetime import time

from msgspec import Struct, field
from msgspec.structs import replace

from clerk_tui.domain.attendance.interests import barred_by_interests
from clerk_tui.domain.attendance.participation import is_member_at, is_remote_at
from clerk_tui.domain.dates.sittings import Moment, entry_moment, entry_sequence, to_moment
from clerk_tui.domain.memo import MEETINGS, PerObjectCache
from clerk_tui.domain.model.attendees import Attendee, Movement
from clerk_tui.domain.model.meeting import Meeting, Part
from clerk_tui.domain.numbering.numbers import Number, minute_numbers
from clerk_tui.domain.voting.voting_rights import voteless_on


class Room(Struct, frozen=True):
    """The members in the room at one moment, on one item."""

    here: tuple[Attendee, ...] = ()
    """Everybody in the room who is a member."""
    counting: tuple[Attendee, ...] = ()
    """Those who count to the quorum. A member out of the room for an interest does not, nor one
    minuted to have left for it; a remote member does only where the body lets them; a member does
    not while their substitute is there, nor if the body does not count them."""
    voting: tuple[Attendee, ...] = ()
    """Those who may vote."""
    barred: Mapping[str, str] = field(default_factory=dict)
    """The reason why a member with an interest may not vote, by key."""
    voteless: Mapping[str, str] = field(default_factory=dict)
    """The reason why a member has no vote on the item, in the room or not, by key."""


def room_at(
    meeting: Meeting, at: time | Moment | None = None, item: str = "", sequence: int = 0
) -> Room:
    """Return the room at a moment.

    Times are whole minutes, and members walk in and out straight after a vote: within the minute
    the order of the record decides.

    Args:
        meeting: The meeting as it stands.
        at: The moment, or the time of day; None: now, or by *sequence* alone.
        item: The ident of the business at that moment; "": the item in hand.
        sequence: The number of things recorded by then; 0: all of them.
    """
    moment = to_moment(meeting, at, sequence)
    return _ROOMS.get(meeting, _work_out_room, moment, item or meeting.current, sequence)


_ROOMS: PerObjectCache[Meeting, Room] = PerObjectCache(MEETINGS)


def _work_out_room(meeting: Meeting, moment: Moment | None, item: str, sequence: int) -> Room:
    order = _ORDER.get(minute_numbers(meeting), _order_of_minutes)
    point = _Point(meeting, moment, order, item, by_record_alone=bool(sequence) and moment is None)
    business = next((i for i in meeting.items if i.ident == item), None) if sequence else None
    entries = {entry.ident for entry in business.entries} if business else None
    people = (
        (_as_recorded_by(a, moment, sequence, entries) for a in meeting.people)
        if sequence
        else meeting.people
    )
    part = _second_meeting_of(meeting, item) if meeting.parts else None
    people_here = tuple(
        a for a in people if (_is_at(part, a, point) if part else _is_here(a, point))
    )
    substituted = {a.substitute_for for a in people_here if a.substitute_for}
    barred, gone_out = barred_by_interests(meeting, item)
    voteless = voteless_on(meeting, item)
    taking_part = tuple(
        a
        for a in people_here
        if a.key not in substituted and a.key not in gone_out and _takes_part(a, meeting, moment)
    )
    counting = tuple(a for a in taking_part if a.person.quorum)
    voting = tuple(a for a in taking_part if a.key not in barred and a.key not in voteless)
    barring = {a.key: barred[a.key] for a in people_here if a.key in barred}
    return Room(people_here, counting, voting, barring, voteless)


def _as_recorded_by(
    attendee: Attendee, moment: Moment | None, sequence: int, business: Collection[str] | None
) -> Attendee:
    """Return *attendee* without the movements of the minute *moment* that were recorded later.

    One who left for an interest in the *business* (its entries) is taken to have gone at once;
    None: in any. Without a time, everything minuted later is left out, except movements that count
    from a minute by its number.
    """
    movements = tuple(m for m in attendee.movements if _counts_by(m, moment, sequence, business))
    if moment is None:
        current_standing = (
            attendee.standing if entry_sequence(attendee.member_entry) <= sequence else "other"
        )
        switches = tuple(s for s in attendee.switches if entry_sequence(s.entry) <= sequence)
        attendee = replace(attendee, switches=switches, standing=current_standing)
    if len(movements) == len(attendee.movements):
        return attendee
    arrives_later = not movements and attendee.movements[0].kind == "arrived"
    presence = "expected" if arrives_later else attendee.presence
    return replace(attendee, movements=movements, presence=presence)


def _counts_by(
    movement: Movement, moment: Moment | None, sequence: int, business: Collection[str] | None
) -> bool:
    """Return True if a movement counts at *moment*, after *sequence* recorded things."""
    if entry_sequence(movement.entry) <= sequence:
        return True
    if moment is None:
        return bool(movement.minute)
    is_of_business = business is None or movement.entry in business
    leaves_for_interest = movement.interest and movement.kind == "left" and is_of_business
    return movement.time != moment.time or leaves_for_interest


def _takes_part(attendee: Attendee, meeting: Meeting, moment: Moment | None) -> bool:
    """Return True unless they attend remotely and the body lets remote members only observe."""
    return meeting.body.remote_members == "count" or not is_remote_at(meeting, attendee, moment)


_ORDER: PerObjectCache[dict[str, Number], dict[str, int]] = PerObjectCache(MEETINGS)


def _order_of_minutes(minute_numbers: dict[str, Number]) -> dict[str, int]:
    """Return the place of each minute in the order of business, by ident and by printed number."""
    order: dict[str, int] = {}
    for place, (ident, number) in enumerate(minute_numbers.items()):
        order[ident] = place
        if number.printed:
            order.setdefault(number.printed.rstrip("."), place)
    return order


class _Point(Struct, frozen=True):
    """A moment of the meeting, at which movements have happened or not."""

    meeting: Meeting
    at: Moment | None
    """The moment; None: now, or by the order of the record alone."""
    order: Mapping[str, int]
    """The places of the minutes in the order of business."""
    item: str
    """The ident of the business at that moment."""
    by_record_alone: bool

    def is_after(self, movement: Movement) -> bool:
        """Return True if the movement had happened by then."""
        if movement.time is not None:
            moved_at = entry_moment(self.meeting, movement.time, movement.entry)
            return self.at is None or moved_at <= self.at
        place = self.order.get(movement.minute.rstrip("."))
        is_now = self.at is None and not self.by_record_alone
        if is_now or place is None or self.item not in self.order:
            return True
        current_place = self.order[self.item]
        return current_place >= place if movement.kind == "arrived" else current_place > place


def _is_here(attendee: Attendee, point: _Point) -> bool:
    """Return True if they were in the room as a member: as marked, then as they came and went."""
    if attendee.presence != "present" or point.item in attendee.absent_for:
        return False
    if not is_member_at(point.meeting, attendee, point.at):
        return False
    movements = [movement for movement in attendee.movements if point.is_after(movement)]
    if movements:
        return movements[-1].kind == "arrived"
    return not attendee.movements or attendee.movements[0].kind == "left"


def is_in_room(meeting: Meeting, attendee: Attendee) -> bool:
    """Return True if they are in the room now, at the second meeting where that is running."""
    part = _second_meeting_of(meeting, meeting.current) if meeting.parts else None
    if part is None or attendee.standing != "member":
        return attendee.in_the_room
    begun = entry_sequence(part.ident)
    since = [m for m in attendee.movements if entry_sequence(m.entry) > begun]
    return since[-1].kind == "arrived" if since else attendee.key in part.present


def _second_meeting_of(meeting: Meeting, item: str) -> Part | None:
    """Return the second meeting that *item* belongs to, where it is known who was present at it."""
    business = next((i for i in meeting.items if i.ident == item), None)
    part = next((p for p in meeting.parts if business and p.ident == business.part), None)
    return part if part and part.present else None


def _is_at(part: Part, attendee: Attendee, point: _Point) -> bool:
    """Return True if they were at a second meeting as a member: as listed, then as they moved."""
    if point.item in attendee.absent_for or not is_member_at(point.meeting, attendee, point.at):
        return False
    begun = entry_sequence(part.ident)
    since = [m for m in attendee.movements if entry_sequence(m.entry) > begun and point.is_after(m)]
    return since[-1].kind == "arrived" if since else attendee.key in part.present


def barred_members_here(meeting: Meeting) -> list[Attendee]:
    """Return the members in the room who may not vote on the item because of an interest."""
    room = room_at(meeting)
    return [a for a in room.here if a.key in room.barred]


def announced_out_but_here(meeting: Meeting) -> list[Attendee]:
    """Return those who announced that they would be out for the item in hand, but are here."""
    return [a for a in meeting.people if a.in_the_room and meeting.current in a.absent_for]


def due_back(meeting: Meeting) -> list[Attendee]:
    """Return those who left for an item that is over, and are not out for the one in hand."""
    current = meeting.current
    if not current:
        return []
    return [
        a
        for a in meeting.people
        if a.movements and a.movements[-1].kind == "left" and current not in a.absent_for
        if a.movements[-1].absence not in ("", current)
    ]


def current_members(meeting: Meeting, at: time | Moment | None = None) -> list[Attendee]:
    """Return all who held a seat at that moment, there or not; a substitute holds none."""
    return [a for a in meeting.people if is_member_at(meeting, a, at) and not a.substitute_for]


def quorum_members(meeting: Meeting, at: time | Moment | None = None) -> list[Attendee]:
    """Return the current members who count to the quorum when they are there."""
    return [a for a in current_members(meeting, at) if a.person.quorum]


def withdrawn_members(meeting: Meeting) -> list[Attendee]:
    """Return the members who are out of the room for an interest."""
    return [
        a
        for a in meeting.people
        if a.movements and a.movements[-1].interest and a.movements[-1].kind == "left"
    ]
