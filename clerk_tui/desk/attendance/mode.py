"""At the desk: how members attend, from when they are members, and for what they will be out."""

from collections.abc import Sequence
from datetime import time
from typing import Unpack

from msgspec.structs import replace

from clerk_tui.desk.attendance.roll import is_on_list, next_key
from clerk_tui.desk.entry_options import EntryOptions
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.attendance.participation import is_remote_at
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import (
    AbsenceAnnounced,
    AttendanceMarked,
    AttendedRemotely,
    Event,
    PersonCorrected,
    PersonListed,
)
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.matters import Happening
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import Person


class AttendanceMode(DeskPart):
    """Remote attendance, members made during the meeting, absences said beforehand."""

    def mark_remote(self, key: str, remote: bool = True) -> Meeting:
        """Mark at the roll that somebody attends remotely, or in the room, throughout."""
        attendee = self.person(key)
        events: list[Event] = [AttendedRemotely(key, remote)]
        if attendee.presence != "present":
            events.insert(0, AttendanceMarked(key, "present"))
        return self._do(*events)

    def attend(
        self,
        key: str,
        *,
        remote: bool,
        at: time | None = None,
        **options: Unpack[EntryOptions],
    ) -> Meeting:
        """Minute that from a time on (none: now) somebody attends remotely, or in the room."""
        attendee = self.person(key)
        moment = at or self.time_of_day()
        if attendee.presence != "present" or not attendee.in_the_room:
            raise Refusal(
                f"{attendee.person.name} is not at the meeting.",
                "Mark them on the roll call (F3), or type /in when they come.",
            )
        if is_remote_at(self.meeting, attendee, moment) == remote:
            place_words = "attending remotely" if remote else "in the room"
            raise Refusal(f"{attendee.person.name} is {place_words} already.")
        kind = "went_remote" if remote else "came_in_person"
        if not self.meeting.current and not options.get("item"):
            return self._do(AttendedRemotely(key, remote, moment))
        sentence = self._entry(Happening(kind, "", key, moment), **options)
        return self._do(AttendedRemotely(key, remote, moment, sentence.entry.ident), sentence)

    def admit(self, person_or_name: Person | str, became: str, at: time | None = None) -> str:
        """Minute that somebody becomes a member during the meeting, and return their key.

        *person_or_name* is new to the list, or the key of one on it; *became* is "coopted",
        "sworn in" or "elected". They count and vote from that time on (LGA 1972 s83: none acts
        in a principal council before the declaration is made, s83(1); a parish councillor makes
        it before or at the first meeting, or as the council allows, s83(4)).
        """
        self._refuse_in_private("The names on the list stand")
        moment = at or self.time_of_day()
        if isinstance(person_or_name, str):
            admitted_person = self._person_to_admit(person_or_name, became)
        else:
            admitted_person = self._new_member(person_or_name)
        key = admitted_person.key
        member = replace(
            admitted_person,
            standing="member",
            presence="present",
            member_from=moment,
            became=became,
        )
        sentences = []
        if self.meeting.current:
            kind = became.replace(" ", "_")
            sentences = [self._entry(Happening(f"{kind}_member", "", key, moment))]
            member = replace(member, member_entry=sentences[0].entry.ident)
        event_kind = PersonCorrected if isinstance(person_or_name, str) else PersonListed
        self._do(event_kind(member), *sentences)
        return key

    def _person_to_admit(self, key: str, became: str) -> Attendee:
        """Return the person on the list who *became* a member. Raises Refusal for one who was."""
        attendee = self.person(key)
        if attendee.became:
            raise Refusal(
                f"{attendee.person.name} became a member already.", "Put the time right: /correct"
            )
        if attendee.standing == "member" and became != "sworn in":
            raise Refusal(f"{attendee.person.name} is a member already.", "Use /sworn for an oath.")
        return attendee

    def _new_member(self, person: Person) -> Attendee:
        """Return *person* as the next on the list. Raises Refusal where they are on it already."""
        if not person.name:
            raise Refusal("A member needs a name.", "As in: /coopt Jane Doe, Plumley Ward 11.05")
        if is_on_list(self.meeting, person):
            raise Refusal(f"{person.name} is on the list already.", "Type their name as it is.")
        return Attendee(next_key(self.meeting), person, "member", "present")

    def announce_absence(self, key: str, item_idents: Sequence[str]) -> Meeting:
        """Note that somebody will be out for *item_idents* (none: for none of them after all).

        While one of them is in hand they neither count nor vote.
        """
        self.person(key)
        for ident in item_idents:
            self.meeting.item(ident)
        return self._do(AbsenceAnnounced(key, tuple(dict.fromkeys(item_idents))))

    def attend_for(self, key: str, item_idents: Sequence[str]) -> Meeting:
        """Note that somebody attends for *item_idents* alone (none: for the meeting).

        Raises Refusal for a member, whose presence the quorum and the votes rest on.
        """
        self._refuse_in_private("The names on the list stand")
        attendee = self.person(key)
        if attendee.standing == "member" and item_idents:
            raise Refusal(
                f"{attendee.person.name} is a member, and counts while in the room.",
                f"Minute when they come and go: /in {attendee.person.name}, /out …",
            )
        for ident in item_idents:
            self.meeting.item(ident)
        items = tuple(dict.fromkeys(item_idents))
        return self._do(PersonCorrected(replace(attendee, here_for=items)))
