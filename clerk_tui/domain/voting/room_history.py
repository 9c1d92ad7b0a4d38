"""Who was in the room when something was minuted, as far as that can be known.

An entry written before or after the meeting (prepared, or put right next day) says nothing of its
own moment. Everybody who attended at all is then taken to have been there, so that nothing is
found that may be in order.
"""

from datetime import time

from msgspec.structs import replace

from clerk_tui.domain.attendance.interests import excludes_members
from clerk_tui.domain.attendance.presence import Room, room_at
from clerk_tui.domain.attendance.quorum import quorum_lacking
from clerk_tui.domain.clocks.written_up import clock_disagrees
from clerk_tui.domain.dates.sittings import end_of, entry_sequence, sittings, start_of
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.matters import Declaration
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.voting.tally import Tally, tally


class Rooms:
    """The rooms of one meeting, at any moment of it.

    `called` says whether the roll was. `unsure` are the keys of those who came or went at no time
    that is known: they are taken to have been there throughout.
    """

    def __init__(self, meeting: Meeting) -> None:
        """Prepare to look at *meeting* many times."""
        self._meeting = meeting
        self._kept = _what_rooms_rest_on(meeting)
        attended = tuple(_throughout(a) for a in meeting.people if a.attended)
        self._ever = replace(self._kept, people=attended)
        self.called = any(a.standing == "member" for a in attended)
        self.unsure = _coming_and_going_unplaced(meeting)
        people = (_throughout(a) if a.key in self.unsure else a for a in meeting.people)
        self._kept = replace(self._kept, people=tuple(people))
        self._several = len(sittings(meeting).each) > 1
        self._moved = {m.time for a in self._kept.people for m in a.movements}

    def placed(self, entry: Entry, vote: Vote | None = None) -> bool:
        """Whether it is known when *entry* happened, or the *vote* on it was taken."""
        return bool(self._in_order(entry, vote)) or self._moment(entry, vote) is not None

    def room(self, entry: Entry, vote: Vote | None = None) -> Room:
        """The room when *entry* happened (or its *vote*), or everybody who attended."""
        return room_at(*self._found(entry, vote))

    def lacking(self, entry: Entry, vote: Vote | None = None) -> tuple[str, ...]:
        """What the quorum lacked when *entry* happened, or the *vote* on it was taken."""
        return quorum_lacking(*self._found(entry, vote))

    def tally(self, entry: Entry, vote: Vote) -> Tally:
        """The tally of a vote at its own time and item."""
        meeting, at, item, made = self._found(entry, vote)
        return tally(meeting, replace(vote, at=at, item=item, made=made))

    def _moment(self, entry: Entry, vote: Vote | None) -> time | None:
        """When *entry* happened: the time of its *vote*, else when it was written.

        None where neither lies within the meeting.
        """
        meeting, said = self._meeting, vote.at if vote else None
        order, made = sittings(meeting), self._made(entry, vote)
        if said is None and not order.on_its_day(entry.at, made):
            return None
        at = (said or entry.at.time()).replace(second=0, microsecond=0)
        moment, start, end = order.moment(at, made), start_of(meeting), end_of(meeting)
        outside = (start and moment < start) or (end and end < moment)
        return None if outside else at

    def _made(self, entry: Entry, vote: Vote | None) -> int:
        """How much of the record had been made when *entry* happened, or the *vote* on it."""
        return vote.made if vote and vote.at else entry_sequence(entry.ident)

    def _in_order(self, entry: Entry, vote: Vote | None) -> int:
        """How much of the record was made by then, where that alone tells when it was; else 0."""
        if vote and (vote.at or vote.made):
            return 0 if vote.at else vote.made
        made = entry_sequence(entry.ident)
        on_the_day = sittings(self._meeting).on_its_day(entry.at, made)
        return made if on_the_day and clock_disagrees(self._meeting, entry.at, made) else 0

    def _found(self, entry: Entry, vote: Vote | None) -> tuple[Meeting, time | None, str, int]:
        """The meeting as *entry* found it, as `room_at` asks for it.

        Its *vote* may have been taken long after it was moved.
        """
        if placed := self._in_order(entry, vote):
            return self._kept, None, entry.item, placed
        at = self._moment(entry, vote)
        if at is None:
            return self._ever, None, entry.item, 0
        matters = at in self._moved or self._several
        return self._kept, at, entry.item, self._made(entry, vote) if matters else 0


def _throughout(attendee: Attendee) -> Attendee:
    return replace(attendee, presence="present", movements=())


def _coming_and_going_unplaced(meeting: Meeting) -> set[str]:
    """The keys of those of whom a movement has neither a time nor a minute that is printed."""
    numbers = {number.printed.rstrip(".") for number in minute_numbers(meeting).values()} - {""}
    return {
        a.key
        for a in meeting.people
        for m in a.movements
        if m.time is None and m.minute.rstrip(".") not in numbers
    }


def _what_rooms_rest_on(meeting: Meeting) -> Meeting:
    """*Meeting* with no more than rooms are made from: looked at often, it must be short."""
    by_minute = any(m.minute and m.time is None for a in meeting.people for m in a.movements)
    barring = meeting.body.barring
    items = tuple(_declarations(item, barring) for item in meeting.items)
    return replace(meeting, items=items, taken=meeting.taken if by_minute else ())


def _declarations(item: Item, barring: tuple[str, ...]) -> Item:
    kept = (
        e
        for e in item.entries
        if isinstance(e.matter, Declaration) and excludes_members(e.matter, barring)
    )
    return replace(item, entries=tuple(kept))
