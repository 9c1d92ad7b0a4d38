"""At the desk: declarations, questions, decisions, actions, exclusions."""

from collections.abc import Sequence
from typing import Any

from clerk_tui.desk.base import of_the_entry
from clerk_tui.desk.motions import ELECTED_ONCE
from clerk_tui.desk.voting.votes import VotesDesk
from clerk_tui.domain.elections import elected_instead
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import (
    Action,
    Declaration,
    Exchange,
    Happening,
    Question,
    Resolution,
)
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.motions.clauses import says_nothing
from clerk_tui.domain.text import clean, one_line


class BusinessDesk(VotesDesk):
    """What is asked, resolved and promised; what is moved and voted on is in `VotesDesk`."""

    def declare(self, members: Sequence[str], **what: Any) -> Meeting:
        """Minute an interest declared by one member or several; fields as in `Declaration`."""
        how = of_the_entry(what)
        return self._do(self._entry(Declaration(tuple(members), **what), **how))

    def declare_unregistered(
        self, members: Sequence[str], owner: str, to_do: str, due: str, **what: Any
    ) -> Meeting:
        """Minute an interest that is not on the register, and the action to have it put there.

        The member notifies the Monitoring Officer within 28 days (Localism Act 2011 s31(3)).
        """
        declared = self._entry(Declaration(tuple(members), **what, registered=False))
        matter = Action(clean(to_do), one_line(owner), one_line(due), declared.entry.ident)
        return self._do(declared, self._entry(matter, ahead=1))

    def declare_none(self, **how: Any) -> Meeting:
        """Minute that nobody declared an interest."""
        return self._do(self._entry(Declaration(), **how))

    def question(self, questioner: str, text: str = "", **what: Any) -> str:
        """Minute a question put; returns its entry. Fields as in `Question`."""
        how = of_the_entry(what)
        written = self._entry(Question(questioner, clean(text), **what), **how)
        self._do(written)
        return written.entry.ident

    def exchange(self, speaker: str, text: str, kind: str = "response", **how: Any) -> Meeting:
        """Minute what followed a question: a response, a supplementary, an undertaking.

        `answers` are the questions that one response answers together.
        """
        answers = tuple(how.pop("answers", ()))
        return self._do(self._entry(Exchange(speaker, clean(text), kind, answers), **how))

    def resolve(self, clauses: Sequence[str], lead: str = "RESOLVED", **what: Any) -> Meeting:
        """Minute a decision of one clause or several; fields as in `Resolution`."""
        how = of_the_entry(what)
        kept = tuple(clean(clause) for clause in clauses if clean(clause))
        if says_nothing(kept) and not how.get("told"):
            raise Refusal("A resolution needs words.", "Type them after /r.")
        here = self.meeting.in_hand
        if here and not how and (why := elected_instead(here.entries, " ".join(kept))):
            raise Refusal(why, ELECTED_ONCE)
        marks = tuple(what.pop("marks", ()))
        return self._do(self._entry(Resolution(kept, one_line(lead), marks, **what), **how))

    def action(self, text: str, owner: str = "", due: str = "", **what: Any) -> Meeting:
        """Minute something that somebody is to do; fields as in `Action`."""
        how = of_the_entry(what, but="heading")
        matter = Action(clean(text), one_line(owner), one_line(due), **what)
        if not matter.text and not matter.owner and not how.get("told"):
            raise Refusal("An action needs words.", "Type who is to do what after /x.")
        return self._do(self._entry(matter, **how))

    def happen(self, kind: str, text: str = "", **how: Any) -> Meeting:
        """Minute something that happened in the room and is no speech: a tribute, a fire alarm."""
        who, at = how.pop("who", ""), how.pop("time", None)
        return self._do(self._entry(Happening(kind, clean(text), who, at), **how))
