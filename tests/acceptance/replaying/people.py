"""The roll of a case, line by line: who is here, late, away, and who came with them."""

from clerk_tui.domain.model.people import folded
from clerk_tui.widgets.lists.roll_rows import roll_rows
from tests.acceptance.replaying.clerk import TypingClerk, words
from tests.acceptance.replaying.committee import members_of
from tests.acceptance.replaying.facts import Facts, full_name, is_public, text_of
from tests.acceptance.replaying.movements import comes_in_later

_DETAILS = ("title", "initials", "authority", "party", "organisation")


class RollClerk:
    """Calls the roll of one case."""

    def __init__(self, clerk: TypingClerk, facts: Facts) -> None:
        """Call the roll of *facts*."""
        self._clerk = clerk
        self._facts = facts
        self._attendance: Facts = facts.get("attendance", {})

    def call(self) -> None:
        """Mark everybody, then the exceptions; then add who is on no list."""
        if self._clerk.meeting.people:
            self._clerk.type_roll("*")
        self._mark_members()
        self._add_substitutes()
        for officer in self._attendance.get("officers", []):
            self._remark(officer)
        for other in self._attendance.get("others", []):
            self._add_other(other)
        for kind in ("officers", "others"):
            for person in self._attendance.get(kind, []):
                self._mark_late(person)
        chair = self._clerk.person(text_of(self._facts["meeting"], "chair"))
        if chair and chair.presence == "present" and self._clerk.meeting.presiding != chair.key:
            self._clerk.type_roll(f"{self._number(chair.key)}c")

    def _mark_members(self) -> None:
        """Mark who sent apologies, who was absent, and who came later or from elsewhere."""
        members = members_of(self._facts)
        place_by_name = {folded(full_name(member)): n for n, member in enumerate(members, 1)}
        for apology in self._attendance.get("apologies", []):
            if number := place_by_name.get(folded(full_name(apology))):
                self._mark_apologies(apology, number)
        for absence in self._attendance.get("absences", []):
            for name in absence.get("names", []):
                kind = text_of(absence, "category")
                self._clerk.type(f"/absent {self._clerk.name(name)} {kind}".strip())
        for member in self._attendance.get("members", []):
            if number := place_by_name.get(folded(full_name(member))):
                self._mark_member(member, number)

    def _number(self, key: str) -> int:
        """Return the number on the roll of whoever has *key*."""
        return next(row.number for row in roll_rows(self._clerk.meeting) if row.key == key)

    def _mark_apologies(self, apology: Facts, place: int) -> None:
        key, reason = f"@{place}", text_of(apology, "reason")
        if not reason:
            self._clerk.type_roll(f"{self._number(key)}a")
            return
        name = self._clerk.name(full_name(apology))
        kind = "; accepted" if apology.get("accepted") else ""
        with_kind, plain = f"/sorry {name} {reason}{kind}", f"/sorry {name} {reason}"
        groups = [g.category for g in self._clerk.meeting.body.groups if g.who == "apologies"]
        self._clerk.type(with_kind if kind and "accepted" in groups else plain)

    def _mark_member(self, member: Facts, place: int) -> None:
        number = self._number(f"@{place}")
        if comes_in_later(member, self._facts):
            self._clerk.type_roll(f"{number}l")
        elif text_of(member, "mode").casefold() in ("remote", "virtual", "telephone", "online"):
            self._clerk.type_roll(f"{number}r")
        self._remark(member)

    def _mark_late(self, person: Facts) -> None:
        """Mark somebody who is no member as late, where they came during the meeting."""
        attendee = self._clerk.person(full_name(person)) if text_of(person, "name") else None
        if attendee is not None and comes_in_later(person, self._facts):
            self._clerk.type_roll(f"{self._number(attendee.key)}l")

    def _remark(self, person: Facts) -> None:
        """Give the words that are printed after a name."""
        if printed := text_of(person, "printed"):
            name = self._clerk.name(full_name(person))
            self._clerk.type(f"/remark {name} {printed}")

    def _add_substitutes(self) -> None:
        """Put each substitute on the list, with the member they came for."""
        members = [m for m in self._attendance.get("members", []) if text_of(m, "substitute_for")]
        member_names = {folded(text_of(m, "name")) for m in members}
        substitutes = self._attendance.get("substitutes", [])
        members += [s for s in substitutes if folded(text_of(s, "name")) not in member_names]
        in_list = {folded(text_of(m, "name")): m for m in self._attendance.get("members", [])}
        for substitute in members:
            facts = {**in_list.get(folded(text_of(substitute, "name")), {}), **substitute}
            absent = self._clerk.name(text_of(facts, "substitute_for"))
            printed = text_of(facts, "printed")
            remark = f"; remark {printed}" if printed else ""
            if self._clerk.person(text_of(facts, "substitute_for")) is not None:
                self._clerk.type(f"/sub {absent}: {_typed_person(facts)}{remark}")
                continue
            name, _, details = f"{_typed_person(facts)}{remark}".partition("; ")
            self._clerk.type_roll(f"nm {name}")  # a member, for one who is on no list
            if details:
                self._clerk.type(f"/person {name}: {details}")

    def _add_other(self, other: Facts) -> None:
        """Add somebody in attendance, or count the public."""
        if is_public(other):
            self._count_public(other)
            return
        if self._clerk.person(full_name(other)):
            return  # printed twice, and listed once
        details = _typed_person(other)
        printed = text_of(other, "printed")
        details += f"; remark {printed}" if printed else ""
        where = other.get("listed_with_members")
        if text_of(other, "recorded_in"):
            details += "; listed not at all"
        elif where:
            details += f"; listed {'after' if where == 'last' else 'before'} the members"
        self._clerk.type(f"/who {details}")

    def _count_public(self, other: Facts) -> None:
        count, printed, note = other.get("count"), text_of(other, "printed"), text_of(other, "note")
        if isinstance(count, int):
            self._clerk.type(f"/count {count} {printed}".strip())
        if note.endswith(".") and not printed and not self._prints(note):
            self._clerk.type(f"/publicnote {note}")

    def _prints(self, sentence: str) -> bool:
        sentence_words, paper = words(sentence), " ".join(self._clerk.paper_words())
        return " ".join(sentence_words) in paper


def _typed_person(person: Facts) -> str:
    """Return somebody as they are typed: the name and the role, then the other details."""
    name, role = text_of(person, "name"), text_of(person, "role")
    if not name:
        return role
    details = [f"{key} {text_of(person, key)}" for key in _DETAILS if text_of(person, key)]
    details += [f"role {role}"] if role else []
    return "; ".join([name, *details])
