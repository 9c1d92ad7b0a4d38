"""The answers typed at a roll call: substitutes, new people, names, the public."""

from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.checks.impact import consequences
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee, Standing
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.names.new_names import check_new_name
from clerk_tui.domain.names.typed_name import parse_person
from clerk_tui.office.roll_call.marks import RollResult
from clerk_tui.widgets.lists.roll_rows import screen_name

_STANDINGS: tuple[Standing, ...] = ("member", "officer", "other")


class RollAnswers:
    """Passes an answer to the desk, once it is known who it is about."""

    def __init__(self, desk: Desk) -> None:
        """Take answers for the meeting at *desk*."""
        self._desk = desk
        self._new_person = Person("")
        self._person: Attendee | None = None  # who is to be substituted or renamed

    def begin_substitute(self, person: Attendee) -> str:
        """Note that somebody attends for *person*, and return the question who it is.

        Raises:
            Refusal: *person* is not a member, or cannot have a substitute now.
        """
        name = screen_name(person)
        if person.substitute_for:
            raise Refusal(f"{name} is a substitute already.", "Mark the member instead.")
        if person.standing != "member":
            raise Refusal(f"{name} is not a member.", "Only a member has a substitute.")
        if person.movements:
            raise Refusal(f"{name} was at this meeting.", "Nobody can be their substitute now.")
        substitutes = [a for a in self._desk.meeting.people if a.substitute_for == person.key]
        if substitutes:
            raise Refusal(
                f"{screen_name(substitutes[0])} attends for {name} already.", "U undoes it."
            )
        self._person = person
        return f"Who attends for {name}?"

    def begin_new_person(self, typed: str) -> str:
        """Note who is to be added, whose standing is still to be asked; return their name."""
        self._new_person = check_new_name(self._desk.meeting.people, parse_person(typed))
        return self._new_person.name

    def take_answer(self, question: str, typed: str) -> RollResult:
        """Act on an answer. Raises Refusal if it is not understood or not possible."""
        handlers = {
            "substitute": self._add_substitute,
            "standing": self._add_person,
            "spelling": self._rename,
        }
        return handlers.get(question, self._count_public)(typed)

    def _add_substitute(self, typed: str) -> RollResult:
        if self._person is None:
            raise Refusal("Nobody is chosen to be substituted.", "Highlight the member first.")
        people = self._desk.meeting.people
        person = check_new_name(people, parse_person(typed, self._person.person))
        name = folded(person.name)
        if any(name and folded(a.person.name) == name for a in self._desk.meeting.people):
            raise Refusal(f"{person.name} is on the list already.", "Type another name.")
        key = self._desk.roll.substitute(self._person.key, person)
        return RollResult(key, f"{person.name} attends for {screen_name(self._person)}: apologies.")

    def begin_rename(self, person: Attendee) -> None:
        """Note whose name is to be corrected."""
        self._person = person

    def _rename(self, typed: str) -> RollResult:
        if self._person is None:
            raise Refusal("Nobody is chosen to be renamed.", "Highlight the person first.")
        key, meeting_before = self._person.key, self._desk.meeting
        old_person = self._person.person
        new_person = parse_person(typed, old_person)
        self._desk.attendance_corrections.rename(
            key,
            replace(
                old_person,
                name=new_person.name,
                title=new_person.title or old_person.title,
                role=new_person.role or old_person.role,
            ),
        )
        changes = consequences(meeting_before, self._desk.meeting)
        return RollResult(key, "; ".join([f"Now {new_person.name}", *changes]))

    def _add_person(self, typed: str) -> RollResult:
        answer = typed.strip().casefold()
        # "o" is an officer, and a bare Enter an other person.
        standing_named = next((s for s in _STANDINGS if answer and s.startswith(answer)), None)
        if answer and standing_named is None:
            raise Refusal("That is neither a member nor an officer.", "Type M or O, or only Enter.")
        key = self._desk.roll.list_person(self._new_person, standing_named or "other")
        return RollResult(key, f"{screen_name(self._desk.person(key))} is on the list, present.")

    def _count_public(self, typed: str) -> RollResult:
        if not typed.strip().isdecimal() or len(typed.strip()) > 6:
            raise Refusal("That is not a number of people.", "Type it in figures, such as 4.")
        count = int(typed)
        self._desk.roll.count_public(count)
        people = "member" if count == 1 else "members"
        return RollResult("", f"{count or 'No'} {people} of the public.")
