"""At the desk: times, names and marks of the room put right, and what follows from them."""

from collections.abc import Iterator
from datetime import time
from functools import reduce

from msgspec.structs import replace

from clerk_tui.desk.attendance.movements import VERBS
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.attendance.quorum import inquorate_spells
from clerk_tui.domain.dates.sittings import entry_sequence
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import (
    ChairCorrected,
    Event,
    ExclusionCorrected,
    MovementCorrected,
    PersonCorrected,
    Rewritten,
)
from clerk_tui.domain.model.attendees import Attendee, Movement
from clerk_tui.domain.model.matters import Action, Happening, Motion
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.names.name_corrections import HouseNames, name_replacer
from clerk_tui.domain.replay.replay import apply
from clerk_tui.domain.text import map_texts, one_line

_MADE_BY_THE_HOUSE = ("lobbying", "point of order", "site visit")


class AttendanceCorrections(DeskPart):
    """Corrections of who was there and when; sentences, quorum and tallies follow by themselves."""

    def correct_movement(self, key: str, at: time, place: int = -1) -> Meeting:
        """Put right the time of somebody's arrival or departure (the last one, or another)."""
        attendee = self.person(key)
        if not attendee.movements:
            raise Refusal(
                f"{attendee.person.name} has neither come nor gone during the meeting.",
                "Mark them on the roll call, or type /in or /out.",
            )
        place %= len(attendee.movements)
        movement = attendee.movements[place]
        corrected = MovementCorrected(key, place, replace(movement, time=at, minute=""))
        ident = movement.entry or self._sentence_of(attendee, movement)
        return self._corrected(corrected, ident, at)

    def correct_switch(self, key: str, at: time) -> Meeting:
        """Put right when somebody last began to attend remotely, or in the room again."""
        attendee = self.person(key)
        if not attendee.switches:
            raise Refusal(f"{attendee.person.name} changed nothing in how they attended.")
        last_switch = attendee.switches[-1]
        switches = (*attendee.switches[:-1], replace(last_switch, time=at))
        return self._corrected(
            PersonCorrected(replace(attendee, switches=switches)), last_switch.entry, at
        )

    def correct_admission(self, key: str, at: time) -> Meeting:
        """Put right when somebody became a member during the meeting."""
        attendee = self.person(key)
        if attendee.member_from is None:
            raise Refusal(f"{attendee.person.name} was a member from the start.")
        corrected = PersonCorrected(replace(attendee, member_from=at))
        return self._corrected(corrected, attendee.member_entry, at)

    def correct_chair(self, at: time) -> Meeting:
        """Put right when the person presiding took the chair."""
        if not self.meeting.chairs:
            raise Refusal("Nobody has taken the chair yet.", "As in: /chair edgley")
        place = len(self.meeting.chairs) - 1
        return self._corrected(ChairCorrected(place, at), self.meeting.chairs[place].entry, at)

    def correct_exclusion(self, at: time) -> Meeting:
        """Put right when the press and public were last excluded."""
        if not self.meeting.exclusions:
            raise Refusal("The public were never excluded.", "Exclude them with /private.")
        place = len(self.meeting.exclusions) - 1
        until = self.meeting.exclusions[place].until
        return self._corrected(ExclusionCorrected(place, at, until), "", at)

    def correct_readmission(self, at: time) -> Meeting:
        """Put right when the press and public last came back, and the sentence that tells it."""
        ended = [n for n, exclusion in enumerate(self.meeting.exclusions) if exclusion.ended]
        if not ended:
            raise Refusal("The public were never readmitted.", "Bring them back with /public.")
        exclusion = self.meeting.exclusions[ended[-1]]
        corrected = ExclusionCorrected(ended[-1], exclusion.since, at)
        return self._corrected(corrected, self._readmission_entry(exclusion.until), at)

    def _readmission_entry(self, at: time | None) -> str:
        """Return the last entry that says that the public were readmitted at a time, or ""."""
        readmissions = [
            entry
            for entry in self.meeting.entries()
            if isinstance(entry.matter, Happening) and entry.matter.kind == "readmitted"
            if entry.matter.time == at
        ]
        newest = max(readmissions, key=lambda entry: entry_sequence(entry.ident), default=None)
        return newest.ident if newest else ""

    def rename(self, key: str, person: Person, house: HouseNames | None = None) -> Meeting:
        """Put a name right, in the list and wherever it was typed in full or with its title.

        Args:
            key: The person.
            person: The person as they are called.
            house: How the house prints names; None: only what its committee file says is known.
        """
        self._refuse_in_private("The names on the list stand")
        attendee = self.person(key)
        renamed_person = replace(person, name=one_line(person.name))
        if not renamed_person.name:
            raise Refusal("A person needs a name.", "As in: /rename kinver: A Kynver")
        other_people = [a for a in self.meeting.people if a.key != key]
        if any(folded(a.person.name) == folded(renamed_person.name) for a in other_people):
            raise Refusal(
                f"{renamed_person.name} is on the list already: nobody could tell the two apart.",
                "Write the first names in full, or mark the other one on the roll call (F3).",
            )
        people = attendee.person, renamed_person, other_people
        layout = self.meeting.body.layout
        house = house or HouseNames(tuple(layout[k] for k in layout if k.startswith("name")))
        change = name_replacer(*people, house)
        change_made = name_replacer(*people, house, begins_with_names=True)
        events: list[Event] = [PersonCorrected(replace(attendee, person=renamed_person))]
        for entry in self.meeting.entries():
            matter, wording = map_texts(entry.matter, change), change(entry.wording)
            if isinstance(matter, Happening) and matter.kind in _MADE_BY_THE_HOUSE:
                matter = replace(matter, text=change_made(matter.text))
            elif isinstance(matter, Action):
                matter = replace(matter, owner=change_made(matter.owner))
            elif isinstance(matter, Motion) and matter.vote and matter.vote.words:
                vote = replace(matter.vote, words=change_made(matter.vote.words))
                matter = replace(matter, vote=vote)
            if (matter, wording) != (entry.matter, entry.wording):
                events.append(Rewritten.from_entry(replace(entry, matter=matter, wording=wording)))
        return self._do(*events)

    def _corrected(self, event: Event, ident: str, at: time) -> Meeting:
        """Do *event*, with its time in the sentence of entry *ident* and in those that follow."""
        events = [event, *self._retimed(ident, at)]
        after = reduce(apply, events, self.meeting)
        return self._do(*events, *self._quorum_sentences(after))

    def _retimed(self, ident: str, at: time) -> Iterator[Rewritten]:
        """Yield the rewriting of one sentence that tells a time; none if it was taken out since."""
        for entry in self.meeting.entries():
            matter = entry.matter
            if ident and entry.ident == ident and isinstance(matter, Happening):
                yield self._with_matter(entry, replace(matter, time=at))

    def _quorum_sentences(self, after: Meeting) -> Iterator[Rewritten]:
        """Yield the sentences of a lost quorum with the time at which it is now seen to be lost.

        Only where it was lost as often as before, and the sentence told one of those times:
        otherwise the clerk must say what they mean, and the findings ask.
        """
        lost = [spell.since.time for spell in inquorate_spells(self.meeting)]
        now = [spell.since.time for spell in inquorate_spells(after)]
        if len(lost) != len(now):
            return
        for entry in self._inquorate_entries():
            matter = entry.matter
            if isinstance(matter, Happening) and matter.time in lost:
                moment = now[lost.index(matter.time)]
                if moment != matter.time:
                    yield from self._retimed(entry.ident, moment)

    def _inquorate_entries(self) -> Iterator[Entry]:
        for entry in self.meeting.entries():
            if isinstance(entry.matter, Happening) and entry.matter.kind == "inquorate":
                yield entry

    def _sentence_of(self, attendee: Attendee, movement: Movement) -> str:
        """Return the entry that minutes a movement, where an old record does not say which."""
        verb = VERBS[movement.kind, movement.interest]
        key_and_time = (attendee.key, movement.time)
        for entry in self.meeting.entries():
            matter = entry.matter
            if not isinstance(matter, Happening) or matter.kind not in (verb, "returned"):
                continue
            if (matter.who, matter.time) == key_and_time:
                return entry.ident
        return ""
