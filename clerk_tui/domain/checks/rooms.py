"""Who was in the room when something was minuted, as far as that can be known.

An entry written before or after the meeting (prepared, or put right next day) says nothing of its
own moment. Everybody who attended at all is then taken to have been there, so that nothing is
found that may be in order.
"""

from datetime import time

from msgspec.structs import replace

from clerk_tui.domain.attendance import Attendee, Movement
from clerk_tui.domain.checks.day import earlier
from clerk_tui.domain.matters import Declaration
from clerk_tui.domain.meeting import Entry, Item, Meeting
from clerk_tui.domain.numbers import minute_numbers
from clerk_tui.domain.presence import Room, room_at
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
        self._seen: dict[tuple[time | None, str], Room] = {}

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
        at = self.moment(entry, said)
        meeting = self._before_they_left(entry, at)
        if meeting is not self._kept and at is not None:
            return room_at(meeting, at, entry.item)
        if (at, entry.item) not in self._seen:
            self._seen[at, entry.item] = room_at(meeting, at, entry.item)
        return self._seen[at, entry.item]

    def lacking(self, entry: Entry, said: time | None = None) -> tuple[str, ...]:
        """What the quorum lacked when *entry* happened."""
        at = self.moment(entry, said)
        return quorum_lacking(self._before_they_left(entry, at), at, entry.item)

    def tally(self, entry: Entry, vote: Vote) -> Tally:
        """The tally of a vote at its own time and item."""
        at = self.moment(entry, vote.at)
        timed = replace(vote, at=at, item=entry.item)
        counted = tally(self._ever if at is None else self._kept, timed)
        earlier_room = self._before_they_left(entry, at)
        if counted.missing < 0 and earlier_room is not self._kept:
            return tally(earlier_room, timed)
        return counted

    def _before_they_left(self, entry: Entry, at: time | None) -> Meeting:
        """The meeting as *entry* found it: who left in its very minute, but after it, is there.

        Times are minutes, and members walk out straight after a vote. The order of the record
        decides, by the sentence that tells of the leaving. One who left for an interest is taken
        to have gone at once, as before.
        """
        if at is None:
            return self._ever
        went = {
            a.key
            for a in self._kept.people
            if a.movements and _went_after(a.movements[-1], entry, at)
        }
        if not went:
            return self._kept
        people = tuple(
            replace(a, movements=a.movements[:-1]) if a.key in went else a
            for a in self._kept.people
        )
        return replace(self._kept, people=people)


def _went_after(movement: Movement, entry: Entry, at: time) -> bool:
    """Whether somebody left in the minute *at*, and was minuted to have left after *entry*."""
    return (
        movement.kind == "left"
        and not movement.interest
        and movement.time == at
        and _made(movement.entry) > _made(entry.ident)
    )


def _made(ident: str) -> int:
    """The place of an entry in the order in which entries were made; 0 where none is named."""
    return int("".join(c for c in ident if c.isdigit()) or 0)


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
