"""The questions about a change of the committee: first what changes, then from which day."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from clerk_tui.domain.attendance.membership import (
    MembershipChange,
    add_member,
    change_member,
    end_membership,
)
from clerk_tui.domain.dates.dates import parse_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.names.typed_name import parse_person
from clerk_tui.keys import with_signs


class CommitteeQuestion(Struct, frozen=True):
    """A question about a change of the committee."""

    name: str
    """Its name; see `CommitteeAnswers.apply_answer`."""
    words: str
    """The words in which it is asked."""
    hint: str = ""
    answer: str = ""
    """The answer to start from."""


class CommitteeAnswers:
    """Makes a change of the committee from two answers."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self._member = Person("")
        self._new_value = ""

    def first_question(self, question: str, member: Person | None, day: str) -> CommitteeQuestion:
        """Return what to ask first.

        Args:
            question: "join", "leave", "role" or "party".
            member: The member highlighted, if there is one.
            day: The date to offer as an answer.

        Raises:
            Refusal: The question is about a member, and nobody is highlighted.
        """
        if question == "join":
            return CommitteeQuestion(
                "join", "New member", "Name, or name and role: Cllr K Brandreth, Chairman"
            )
        if member is None:
            raise Refusal("Nobody is highlighted.", "Choose a member with the arrow keys.")
        self._member = member
        if question == "leave":
            return CommitteeQuestion("leave", f"Last day of {member.name}", "", day)
        current = member.role if question == "role" else member.party
        word = question.capitalize()
        return CommitteeQuestion(
            question, f"{word} of {member.name}", f"Empty for no {question}", current
        )

    def next_question(self, question: str, typed: str, day: str) -> CommitteeQuestion | None:
        """Return what to ask next; None if the answer was the last. Raises Refusal."""
        if question == "leave" or question.endswith("-day"):
            return None
        self._new_value = typed
        if question == "join" and not parse_person(typed).name:
            raise Refusal("A member needs a name.", "Type it, or press Esc.")
        member_name = parse_person(typed).name if question == "join" else self._member.name
        verb = "joins" if question == "join" else f"has that {question}"
        return CommitteeQuestion(
            f"{question}-day", f"{member_name} {verb} from", "e.g. 12 May 2027", day
        )

    def apply_answer(self, question: str, typed: str, body: Body) -> tuple[Body, str]:
        """Return the body after the last answer, and what to say. Raises Refusal."""
        changes: dict[str, Callable[[Body, date], Body]] = {
            "leave": lambda b, on: end_membership(b, self._member.name, on),
            "join-day": self._join,
            "role-day": lambda b, on: change_member(
                b, self._member.name, on, MembershipChange(role=self._new_value)
            ),
            "party-day": lambda b, on: change_member(
                b, self._member.name, on, MembershipChange(party=self._new_value)
            ),
        }
        body_after = changes[question](body, parse_date(typed))
        return body_after, with_signs(
            "Not in the file yet: {committees.write} writes it, {committees.take-back} takes "
            "it back."
        )

    def _join(self, body: Body, day: date) -> Body:
        example = body.members[0] if body.members else None
        return add_member(body, parse_person(self._new_value, example), day)
