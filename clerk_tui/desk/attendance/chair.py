"""At the desk: who presides, and who is elected to."""

from datetime import time
from typing import Unpack

from msgspec.structs import replace

from clerk_tui.desk.entry_options import EntryOptions
from clerk_tui.desk.movers import check_movers
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import ChairTaken, Event, PersonCorrected
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.matters import Happening, Motion, Outcome, Resolution
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.text import clean
from clerk_tui.domain.voting.elections import (
    already_elected_note,
    candidacy_in,
    candidate_person,
    fills_own_office,
)


class Chairing(DeskPart):
    """The chair taken, handed on, and filled by election."""

    def preside(
        self,
        key: str,
        at: time | None = None,
        *,
        prints_time: bool = True,
        **options: Unpack[EntryOptions],
    ) -> Meeting:
        """Put somebody in the chair: now, or at a time; the first one from the start.

        A change of the person presiding during the meeting is minuted under the item in hand, with
        its time if *prints_time*.
        """
        self.person(key)
        before = self.meeting.presiding
        is_running = self.meeting.started is not None and bool(self.meeting.chairs)
        moment = at or (self.time_of_day() if is_running else None)
        if not (is_running and self.meeting.current and before not in ("", key)):
            return self._do(ChairTaken(key, moment))
        printed = moment if prints_time else None
        sentence = self._entry(Happening("took_chair", "", key, printed), **options)
        return self._do(ChairTaken(key, moment, sentence.entry.ident), sentence)

    def elect(
        self,
        key: str,
        resolved: str,
        *,
        mover: str = "",
        seconder: str = "",
        nomination: str = "",
        office: str = "",
        presides: bool = True,
        lead: str = "RESOLVED",
    ) -> Meeting:
        """Minute that somebody was elected to an office; as chairman they take the chair.

        All of it is one step (LGA 1972 s4, s15(2): the election is the first business of the
        annual meeting).

        Args:
            key: The person elected.
            resolved: The resolution.
            mover: The member who proposed them.
            seconder: The member who seconded the nomination.
            nomination: The sentence of the nomination.
            office: The role that they now have, and nobody else.
            presides: False for a vice-chairman, who does not take the chair.
            lead: The word before the resolution.
        """
        self._refuse_in_private("The names on the list stand")
        if mover and mover == seconder:
            raise Refusal("A member cannot second their own nomination.", "Name another seconder.")
        check_movers(self.meeting, mover, seconder, remedy="Put the roll right first, with F3.")
        if why := already_elected_note(self._item().entries, resolved):
            raise Refusal(why, "Take that back with /undo, or type another item first.")
        events: list[Event] = []
        if mover:
            motion = Motion(clean(resolved), mover, seconder, outcome="carried", announced=True)
            events.append(self._entry(motion, wording=clean(nomination)))
        decided = Resolution((clean(resolved),), lead)
        events.append(self._entry(decided, ahead=len(events)))
        return self._do(*events, *self.office_events(key, office, takes_chair=presides))

    def take_office(self, key: str, office: str, *, presides: bool) -> Meeting:
        """Give somebody the office to which a vote elected them; as chairman they take the chair.

        Nothing is done where the vote gave it already.
        """
        self._refuse_in_private("The names on the list stand")
        holds_office = folded(self.person(key).person.role) == folded(office)
        takes_chair = presides and self.meeting.presiding != key
        new_office = "" if holds_office else office
        return self._do(*self.office_events(key, new_office, takes_chair=takes_chair))

    def election_events(self, entry: Entry, outcome: Outcome) -> list[Event]:
        """Return what follows where a vote elects somebody: the office, and the chair.

        Nothing follows in private, as the names on the list stand in public copies.
        """
        words = entry.matter.text if isinstance(entry.matter, Motion) else ""
        candidacy, item = candidacy_in(words, entry.ident), self.meeting.item(entry.item)
        excluded = self.meeting.public_excluded or entry.private
        if outcome != "carried" or candidacy is None or excluded:
            return []
        person = candidate_person(self.meeting, candidacy)
        if person is None or not fills_own_office(self.meeting, item, candidacy):
            return []
        title = self.meeting.body.chair_title
        is_chair = candidacy.office == "chair"
        is_here = person in room_at(self.meeting, self.moment()).here
        return self.office_events(
            person.key,
            title if is_chair else f"Vice-{title}",
            takes_chair=is_chair and is_here and self.meeting.presiding != person.key,
        )

    def office_events(self, key: str, office: str, *, takes_chair: bool) -> list[Event]:
        """Return the events that give one person an office, with the chair where they take it.

        The office is taken from whoever had it; none is given where *office* is "".
        """
        events: list[Event] = []
        if office:
            holders = [a for a in self.meeting.people if folded(a.person.role) == folded(office)]
            events += [_with_role(a, "") for a in holders if a.key != key]
            events.append(_with_role(self.person(key), office))
        if takes_chair:
            events.append(ChairTaken(key, self.time_of_day()))
        return events


def _with_role(attendee: Attendee, role: str) -> PersonCorrected:
    return PersonCorrected(replace(attendee, person=replace(attendee.person, role=role)))
