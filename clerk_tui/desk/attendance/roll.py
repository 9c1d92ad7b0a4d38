"""At the desk: who is in the room."""

from collections.abc import Iterable
from typing import TypedDict, Unpack

from msgspec.structs import replace

from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import (
    AttendanceMarked,
    DetailsChanged,
    Event,
    PersonCorrected,
    PersonListed,
)
from clerk_tui.domain.model.attendees import Attendee, Movement, Presence, Standing
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import Listed, Person, folded
from clerk_tui.domain.text import one_line


class ListingFields(TypedDict, total=False):
    """The fields of `Attendee` that say how somebody is listed."""

    presence: Presence
    reason: str
    category: str
    printed: str
    substitute_for: str
    with_members: bool
    remote: bool
    movements: tuple[Movement, ...]


class PersonFields(ListingFields, total=False):
    """The fields of `Person` and of how they are listed that may be corrected."""

    name: str
    title: str
    initials: str
    role: str
    authority: str
    party: str
    organisation: str
    surname: str
    listed: Listed
    named: str
    pronoun: str
    votes: bool
    votes_on: tuple[str, ...]
    quorum: bool
    standing: Standing


class Roll(DeskPart):
    """The roll: who is on the list, and how each is marked and named."""

    def list_person(
        self, person: Person, standing: Standing = "other", **fields: Unpack[ListingFields]
    ) -> str:
        """Put somebody on the attendance list, and return their key.

        They are present unless *fields* say otherwise.
        """
        self._refuse_in_private("The names on the list stand")
        person = _named(person)
        same_people = [
            a
            for a in self.meeting.people
            if person.name
            and a.standing == standing
            and folded(a.person.name) == folded(person.name)
        ]
        if same_people:
            raise Refusal(
                f"{person.name} is on the list already.", "Mark them present on the roll call."
            )
        fields.setdefault("presence", "present")
        attendee = Attendee(next_key(self.meeting), person, standing, **fields)
        self._do(PersonListed(attendee))
        return attendee.key

    def correct_person(self, key: str, **fields: Unpack[PersonFields]) -> Meeting:
        """Correct a name, a title, a role, a reason or how somebody is listed."""
        attendee = self.person(key)
        self._refuse_in_private("The names on the list stand")
        names = {n: v for n, v in fields.items() if hasattr(attendee.person, n)}
        rest = {n: v for n, v in fields.items() if n not in names}
        person = replace(attendee.person, **names)
        return self._do(PersonCorrected(replace(attendee, person=person, **rest)))

    def mark(
        self, key: str, presence: Presence, *, reason: str = "", category: str = ""
    ) -> Meeting:
        """Mark somebody present, absent or apologies, with the reason if it is to print."""
        self.person(key)
        if one_line(reason) or one_line(category):
            self._refuse_in_private("The reasons on the attendance list stand")
        marked = AttendanceMarked(key, presence, one_line(reason), one_line(category))
        return self._do(marked)

    def mark_all_present(self, person_keys: Iterable[str] = ()) -> Meeting:
        """Mark everybody present who is still only expected (or the *person_keys* given)."""
        keys_to_mark = list(person_keys) or [
            a.key for a in self.meeting.people if a.presence == "expected"
        ]
        events: list[Event] = [AttendanceMarked(key, "present") for key in keys_to_mark]
        return self._do(*events)

    def substitute(self, absent: str, person: Person) -> str:
        """List a substitute for a member who has sent apologies, and return their key."""
        self._refuse_in_private("The names on the list stand")
        member = self.person(absent)
        person_named = _named(person)
        if member.standing != "member" or member.substitute_for:
            raise Refusal(
                f"{member.person.name} is not a member.", "Only members have substitutes."
            )
        if is_on_list(self.meeting, person_named):
            raise Refusal(f"{person_named.name} is on the list already.", "Type another name.")
        key = next_key(self.meeting)
        sent = AttendanceMarked(absent, "apologies", member.reason, member.category)
        named_substitute = replace(
            person_named,
            authority=person.authority or member.person.authority,
            party=person.party or member.person.party,
        )
        substitute_attendee = Attendee(
            key, named_substitute, "member", "present", substitute_for=absent
        )
        self._do(sent, PersonListed(substitute_attendee))
        return key

    def count_public(self, count: int, note: str = "") -> Meeting:
        """Note how many of the public are there, and the sentence to print if not the usual."""
        if count < 0:
            raise Refusal("There cannot be fewer than no members of the public.")
        if note:
            self._refuse_in_private("The sentence on the public stands")
        details = replace(self.meeting.details, public_present=count, public_note=note)
        return self._do(DetailsChanged(details))


def is_on_list(meeting: Meeting, person: Person) -> bool:
    """Return True if somebody on the list has the name of *person*."""
    return any(folded(a.person.name) == folded(person.name) for a in meeting.people)


def next_key(meeting: Meeting) -> str:
    """Return the key of the next person who is put on the list."""
    return f"@{max((int(a.key[1:]) for a in meeting.people), default=0) + 1}"


def _named(person: Person) -> Person:
    """Return *person* with a clean name. Raises Refusal for one who has neither name nor role."""
    person = replace(person, name=one_line(person.name), role=one_line(person.role))
    if not person.name and not person.role:
        raise Refusal("A person needs a name.", "Type it after /who.")
    return person
