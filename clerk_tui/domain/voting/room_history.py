"""The room when something was minuted, as far as that can be known.

The moment of an entry written before or after the meeting (prepared, or corrected next day) is not
known. Everybody who attended at all is then taken to have been there, so that the checks find
nothing that may be in order.
"""

from datetime import time

from msgspec.structs import replace

from clerk_tui.domain.attendance.interests import excludes_members
from clerk_tui.domain.attendance.presence import Room, room_at
from clerk_tui.domain.attendance.quorum import missing_for_quorum
from clerk_tui.domain.clocks.written_up import clock_disagrees
from clerk_tui.domain.dates.sittings import end_of, entry_sequence, sittings, start_of
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.matters import Declaration
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.voting.tally import Tally, tally


class RoomHistory:
    """The rooms of one meeting, at any moment of it."""

    roll_called: bool
    """True if the roll was called, so that it is known who attended."""
    untimed: set[str]
    """The keys of those who came or went at no known time; they count as there throughout."""

    def __init__(self, meeting: Meeting) -> None:
        """Prepare to look at *meeting* many times."""
        self._meeting = meeting
        attended = tuple(_present_throughout(a) for a in meeting.people if a.attended)
        self.roll_called = any(a.standing == "member" for a in attended)
        self.untimed = _untimed_movers(meeting)
        people = (_present_throughout(a) if a.key in self.untimed else a for a in meeting.people)
        reduced = _reduced_meeting(meeting)
        self._everybody_throughout = replace(reduced, people=attended)
        self._timed = replace(reduced, people=tuple(people))
        self._has_several_sittings = len(sittings(meeting).each) > 1
        self._movement_times = {m.time for a in self._timed.people for m in a.movements}

    def is_placed(self, entry: Entry, vote: Vote | None = None) -> bool:
        """Return True if it is known when *entry* happened, or the *vote* on it was taken."""
        return bool(self._order_alone(entry, vote)) or self._moment(entry, vote) is not None

    def room(self, entry: Entry, vote: Vote | None = None) -> Room:
        """Return the room when *entry* happened (or its *vote*), or everybody who attended."""
        return room_at(*self._point(entry, vote))

    def was_absent(self, attendee: Attendee | None, entry: Entry, vote: Vote | None = None) -> bool:
        """Return True of a member who was not in that room, though they did attend the meeting."""
        if not self.roll_called or attendee is None or attendee.standing != "member":
            return False
        attended = attendee.attended or attendee.presence == "expected"
        return attended and all(a.key != attendee.key for a in self.room(entry, vote).here)

    def missing_for_quorum(self, entry: Entry, vote: Vote | None = None) -> tuple[str, ...]:
        """Return what was missing for a quorum when *entry* happened, or the *vote* was taken."""
        return missing_for_quorum(*self._point(entry, vote))

    def tally(self, entry: Entry, vote: Vote) -> Tally:
        """Return the tally of a vote at its own time and item."""
        meeting, at, item, sequence = self._point(entry, vote)
        return tally(meeting, replace(vote, at=at, item=item, sequence=sequence))

    def _moment(self, entry: Entry, vote: Vote | None) -> time | None:
        """Return the time when *entry* happened: that of its *vote*, else when it was written.

        None where that does not lie within the meeting.
        """
        meeting, vote_time = self._meeting, vote.at if vote else None
        days, sequence = sittings(meeting), self._sequence_by_then(entry, vote)
        if vote_time is None and not days.on_its_day(entry.at, sequence):
            return None
        at = (vote_time or entry.at.time()).replace(second=0, microsecond=0)
        moment, start, end = days.moment(at, sequence), start_of(meeting), end_of(meeting)
        is_outside = (start and moment < start) or (end and end < moment)
        return None if is_outside else at

    def _sequence_by_then(self, entry: Entry, vote: Vote | None) -> int:
        """Return the number of things recorded when that happened."""
        return vote.sequence if vote and vote.at else entry_sequence(entry.ident)

    def _order_alone(self, entry: Entry, vote: Vote | None) -> int:
        """Return the number of things recorded by then, if only that is known; else 0."""
        if vote and (vote.at or vote.sequence):
            return 0 if vote.at else vote.sequence
        sequence = entry_sequence(entry.ident)
        on_the_day = sittings(self._meeting).on_its_day(entry.at, sequence)
        return sequence if on_the_day and clock_disagrees(self._meeting, entry.at, sequence) else 0

    def _point(self, entry: Entry, vote: Vote | None) -> tuple[Meeting, time | None, str, int]:
        """Return the arguments of `room_at` for the moment of *entry*, or of the *vote* on it.

        The vote may have been taken long after the motion was moved.
        """
        if sequence := self._order_alone(entry, vote):
            return self._timed, None, entry.item, sequence
        at = self._moment(entry, vote)
        if at is None:
            return self._everybody_throughout, None, entry.item, 0
        order_matters = at in self._movement_times or self._has_several_sittings
        return (
            self._timed,
            at,
            entry.item,
            self._sequence_by_then(entry, vote) if order_matters else 0,
        )


def _present_throughout(attendee: Attendee) -> Attendee:
    return replace(attendee, presence="present", movements=())


def _untimed_movers(meeting: Meeting) -> set[str]:
    """Return the keys of those with a movement that has neither a time nor a printed minute."""
    numbers = {number.printed.rstrip(".") for number in minute_numbers(meeting).values()} - {""}
    return {
        a.key
        for a in meeting.people
        for m in a.movements
        if m.time is None and m.minute.rstrip(".") not in numbers
    }


def _reduced_meeting(meeting: Meeting) -> Meeting:
    """Return *meeting* with only what rooms are worked out from, which makes that quick."""
    by_minute = any(m.minute and m.time is None for a in meeting.people for m in a.movements)
    barring = meeting.body.barring
    items = tuple(_with_excluding_declarations(item, barring) for item in meeting.items)
    return replace(meeting, items=items, taken=meeting.taken if by_minute else ())


def _with_excluding_declarations(item: Item, barring: tuple[str, ...]) -> Item:
    declarations = (
        e
        for e in item.entries
        if isinstance(e.matter, Declaration) and excludes_members(e.matter, barring)
    )
    return replace(item, entries=tuple(declarations))
