"""What is typed at a roll call, taken to the desk: substitutes, new people, the public."""

from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.checks.impact import consequences
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee, Standing
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.names.typed_name import parse_person
from clerk_tui.screens.roll_call.marks import Done
from clerk_tui.widgets.lists.roll_rows import called
from clerk_tui.widgets.text import shortened

_STANDINGS: tuple[Standing, ...] = ("member", "officer", "other")


class RollAnswers:
    """Takes an answer to the desk, once what it is about is known."""

    def __init__(self, desk: Desk) -> None:
        """Answers for the meeting at *desk*."""
        self._desk = desk
        self._new = Person("")
        self._absent: Attendee | None = None

    def stand_in(self, person: Attendee) -> str:
        """Note that somebody attends for *person*, and how to ask who. Raises Refusal."""
        name = called(person)
        if person.substitute_for:
            raise Refusal(f"{name} is a substitute already.", "Mark the member instead.")
        if person.standing != "member":
            raise Refusal(f"{name} is not a member.", "Only a member has a substitute.")
        if person.movements:
            raise Refusal(f"{name} was at this meeting.", "Nobody can be their substitute now.")
        present = [a for a in self._desk.meeting.people if a.substitute_for == person.key]
        if present:
            raise Refusal(f"{called(present[0])} attends for {name} already.", "U undoes it.")
        self._absent = person
        return f"Who attends for {name}?"

    def name(self, typed: str) -> str:
        """Note who is to be added, and how to ask as what."""
        self._new = parse_person(typed)
        return f"M member, O officer, Enter other: {shortened(self._new.name, 24)}"

    def take(self, question: str, typed: str) -> Done:
        """Act on an answer. Raises Refusal where it makes no sense."""
        takers = {
            "substitute": self._substitute,
            "standing": self._standing,
            "spelling": self._spelling,
        }
        return takers.get(question, self._public)(typed)

    def _substitute(self, typed: str) -> Done:
        if self._absent is None:
            raise Refusal("Nobody is chosen to be substituted.", "Highlight the member first.")
        person = parse_person(typed, self._absent.person)
        name = folded(person.name)
        if any(name and folded(a.person.name) == name for a in self._desk.meeting.people):
            raise Refusal(f"{person.name} is on the list already.", "Type another name.")
        key = self._desk.roll.substitute(self._absent.key, person)
        return Done(key, f"{person.name} attends for {called(self._absent)}: apologies.")

    def spelt(self, person: Attendee) -> None:
        """Note whose name is to be put right."""
        self._absent = person

    def _spelling(self, typed: str) -> Done:
        if self._absent is None:
            raise Refusal("Nobody is chosen to be renamed.", "Highlight the person first.")
        key, before = self._absent.key, self._desk.meeting
        old = self._absent.person
        said = parse_person(typed, old)
        self._desk.attendance_corrections.rename(
            key,
            replace(old, name=said.name, title=said.title or old.title, role=said.role or old.role),
        )
        changed = consequences(before, self._desk.meeting)
        return Done(key, "; ".join([f"Now {said.name}", *changed]))

    def _standing(self, typed: str) -> Done:
        wanted = typed.strip().casefold()
        # "o" alone is an officer: others come with a bare Enter.
        standing = next((s for s in _STANDINGS if wanted and s.startswith(wanted)), None)
        if wanted and standing is None:
            raise Refusal("That is neither a member nor an officer.", "Type M or O, or only Enter.")
        key = self._desk.roll.list_person(self._new, standing or "other")
        return Done(key, f"{called(self._desk.person(key))} is on the list, present.")

    def _public(self, typed: str) -> Done:
        if not typed.strip().isdecimal() or len(typed.strip()) > 6:
            raise Refusal("That is not a number of people.", "Type it in figures, such as 4.")
        count = int(typed)
        self._desk.roll.count_public(count)
        people = "member" if count == 1 else "members"
        return Done("", f"{count or 'No'} {people} of the public.")
