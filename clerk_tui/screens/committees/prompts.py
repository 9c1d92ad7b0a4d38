"""What is asked of a change of the committee: first what, then from which day."""

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


class Asked(Struct, frozen=True):
    """A question: the words it is asked in, a hint, and an answer to start from."""

    question: str
    words: str
    hint: str = ""
    answer: str = ""


class CommitteeAnswers:
    """Takes two answers and makes of them a change of the committee."""

    def __init__(self) -> None:
        """Nothing is asked yet."""
        self._member = Person("")
        self._what = ""

    def about(self, question: str, member: Person | None, day: str) -> Asked:
        """What to ask first; *day* is offered as the date. Raises Refusal where nobody is meant."""
        if question == "join":
            return Asked("join", "New member", "Name, or name and role: Cllr K Brandreth, Chairman")
        if member is None:
            raise Refusal("Nobody is highlighted.", "Choose a member with the arrow keys.")
        self._member = member
        if question == "leave":
            return Asked("leave", f"Last day of {member.name}", "", day)
        now = member.role if question == "role" else member.party
        word = question.capitalize()
        return Asked(question, f"{word} of {member.name}", f"Empty for no {question}", now)

    def then(self, question: str, typed: str, day: str) -> Asked | None:
        """What to ask next; None where the answer was the last. Raises Refusal."""
        if question == "leave" or question.endswith("-day"):
            return None
        self._what = typed
        if question == "join" and not parse_person(typed).name:
            raise Refusal("A member needs a name.", "Type it, or press Esc.")
        who = parse_person(typed).name if question == "join" else self._member.name
        verb = "joins" if question == "join" else f"has that {question}"
        return Asked(f"{question}-day", f"{who} {verb} from", "e.g. 12 May 2027", day)

    def taken(self, question: str, typed: str, body: Body) -> tuple[Body, str]:
        """*Body* after the last answer, and what to say of it. Raises Refusal."""
        takers: dict[str, Callable[[Body, date], Body]] = {
            "leave": lambda b, on: end_membership(b, self._member.name, on),
            "join-day": self._join,
            "role-day": lambda b, on: change_member(
                b, self._member.name, on, MembershipChange(role=self._what)
            ),
            "party-day": lambda b, on: change_member(
                b, self._member.name, on, MembershipChange(party=self._what)
            ),
        }
        after = takers[question](body, parse_date(typed))
        return after, "Not in the file yet: Ctrl+S writes it, Z takes it back."

    def _join(self, body: Body, day: date) -> Body:
        like = body.members[0] if body.members else None
        return add_member(body, parse_person(self._what, like), day)
