"""Who was in the room when something was minuted, as far as that can be known.

An entry written before or after the meeting (prepared, or put right next day) says nothing of its
own moment. Everybody who attended at all is then taken to have been there, so that nothing is
found that may be in order.
"""

from datetime import time

from msgspec.structs import replace

from clerk_tui.domain.attendance import Attendee
from clerk_tui.domain.day import earlier
from clerk_tui.domain.matters import Declaration, Motion
from clerk_tui.domain.meeting import Entry, Item, Meeting
from clerk_tui.domain.numbers import minute_numbers
from clerk_tui.domain.presence import Room, made_as, room_at
from clerk_tui.domain.quorum import quorum_lacking
from clerk_tui.domain.tally import Tally, tally
from clerk_tui.domain.voting import Vote


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
        self._moved = {m.time for a in self._kept.people for m in a.movements}

    def moment(self, entry: Entry, said: time | None = None) -> time | None:
        """When *entry* happened: the time *said* of it, else when it was written.

        None where neither lies within the meeting.
        """
        meeting = self._meeting
        if said is None and entry.at.date() != meeting.details.date:
            return None
        at = (said or entry.at.time()).replace(second=0, microsecond=0)
        if meeting.started and earlier(at, meeting.started):
            return None
        return None if meeting.ended and earlier(meeting.ended, at) else at

    def room(self, entry: Entry, said: time | None = None) -> Room:
        """The room when *entry* happened, or everybody who attended."""
        return room_at(*self._found(entry, said))

    def lacking(self, entry: Entry, said: time | None = None) -> tuple[str, ...]:
        """What the quorum lacked when *entry* happened."""
        return quorum_lacking(*self._found(entry, said))

    def tally(self, entry: Entry, vote: Vote) -> Tally:
        """The tally of a vote at its own time and item."""
        meeting, at, item, made = self._found(entry, vote.at)
        return tally(meeting, replace(vote, at=at, item=item, made=made))

    def _found(self, entry: Entry, said: time | None) -> tuple[Meeting, time | None, str, int]:
        """The meeting as *entry* found it, as `room_at` asks for it.

        What was *said* is the time of its vote, which may have been taken long after it was moved.
        """
        at = self.moment(entry, said)
        if at is None:
            return self._ever, None, entry.item, 0
        vote = entry.matter.vote if isinstance(entry.matter, Motion) and said else None
        made = vote.made if vote else made_as(entry.ident)
        return self._kept, at, entry.item, made if at in self._moved else 0


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
        e for e in item.entries if isinstance(e.matter, Declaration) and e.matter.kind in barring
    )
    return replace(item, entries=tuple(kept))
