"""At the desk: declarations, questions, motions and votes, decisions, actions."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from clerk_tui.desk.base import DeskBase
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, PublicExcluded, VoteTaken
from clerk_tui.domain.matters import (
    Action,
    Declaration,
    Exchange,
    Happening,
    Motion,
    Outcome,
    Question,
    Resolution,
)
from clerk_tui.domain.meeting import Entry, Meeting
from clerk_tui.domain.tally import objection
from clerk_tui.domain.text import clean, one_line
from clerk_tui.domain.voting import Vote

Of = Literal["original", "amendment", "substantive", "procedural"]


class BusinessDesk(DeskBase):
    """What is asked, moved, voted on, resolved and promised."""

    def declare(self, members: Sequence[str], **what: Any) -> Meeting:
        """Minute an interest declared by one member or several; fields as in `Declaration`."""
        how = _taken(what)
        return self._do(self._entry(Declaration(tuple(members), **what), **how))

    def declare_none(self, **how: Any) -> Meeting:
        """Minute that nobody declared an interest."""
        return self._do(self._entry(Declaration(), **how))

    def question(self, questioner: str, text: str = "", **what: Any) -> str:
        """Minute a question put; returns its entry. Fields as in `Question`."""
        how = _taken(what)
        written = self._entry(Question(questioner, clean(text), **what), **how)
        self._do(written)
        return written.entry.ident

    def exchange(self, speaker: str, text: str, kind: str = "response", **how: Any) -> Meeting:
        """Minute what followed a question: a response, a supplementary, an undertaking."""
        return self._do(self._entry(Exchange(speaker, clean(text), kind), **how))

    def move(self, text: str, mover: str = "", seconder: str = "", **what: Any) -> str:
        """Minute a motion; returns its entry. Fields as in `Motion`."""
        how = _taken(what)
        if mover and mover == seconder:
            raise Refusal("A member cannot second their own motion.", "Name another seconder.")
        written = self._entry(Motion(clean(text), mover, seconder, **what), **how)
        self._do(written)
        return written.entry.ident

    def amend(self, text: str, mover: str = "", seconder: str = "", **what: Any) -> str:
        """Minute an amendment to the motion before the meeting; one at a time."""
        before = self.meeting.open_motion()
        if before is None:
            raise Refusal("There is no motion to amend.", "Minute the motion first with /m.")
        if isinstance(before.matter, Motion) and before.matter.kind == "amendment":
            raise Refusal(
                "An amendment is before the meeting already.",
                "Vote on it first with /v, or withdraw it.",
            )
        return self.move(text, mover, seconder, kind="amendment", amends=before.ident, **what)

    def vote(self, vote: Vote, outcome: Outcome = "", motion: str = "", **how: Any) -> Meeting:
        """Record the vote on a motion (none: the one before the meeting) and its outcome.

        Without an outcome the figures decide. Raises Refusal where they cannot (a tie without a
        casting vote, or no figures), or where more voted than may vote; `override` is then
        the reason, kept with the vote, for recording what was announced all the same.
        """
        entry = self._motion(motion)
        if not entry.private:
            self._refuse_in_private("That motion stands")
        settled = outcome or _outcome(vote, entry)
        override = one_line(how.pop("override", ""))
        timed = replace(vote, at=vote.at or self.time_of_day(), item=entry.item)
        needs = entry.matter.needs if isinstance(entry.matter, Motion) else 0
        said = timed.carried(needs)
        contrary = said is not None and settled in ("carried", "lost") and not vote.words
        wrong = objection(self.meeting, timed)
        if not wrong and contrary and said != (settled == "carried"):
            wrong = f"By the figures it was {'carried' if said else 'lost'}, not {settled}."
        if wrong and not override:
            raise Refusal(wrong, "To record what was announced, add the word: announced")
        timed = replace(timed, override=override if wrong else "")
        taken = VoteTaken(entry.ident, settled, timed, how.pop("wording", ""))
        return self._do(taken, *self._excluding(entry, settled))

    def settle(self, outcome: Outcome, motion: str = "", wording: str = "") -> Meeting:
        """Dispose of a motion without a vote: withdrawn, not seconded, not put, carried."""
        entry = self._motion(motion)
        if not entry.private:
            self._refuse_in_private("That motion stands")
        taken = VoteTaken(entry.ident, outcome, None, wording)
        return self._do(taken, *self._excluding(entry, outcome))

    def _excluding(self, entry: Entry, outcome: Outcome) -> list[Event]:
        """The public leave once the motion to exclude them is carried, and not before."""
        ground = entry.matter.excludes if isinstance(entry.matter, Motion) else ""
        if not ground or outcome != "carried" or self.meeting.public_excluded:
            return []
        return [PublicExcluded(ground, self.time_of_day())]

    def _motion(self, ident: str) -> Entry:
        entry = self.meeting.entry(ident) if ident else self.meeting.open_motion()
        if entry is None or not isinstance(entry.matter, Motion):
            raise Refusal(
                "There is no motion before the meeting.",
                "Minute the motion first with /m, then the vote.",
            )
        return entry

    def resolve(self, clauses: Sequence[str], lead: str = "RESOLVED", **what: Any) -> Meeting:
        """Minute a decision of one clause or several; fields as in `Resolution`."""
        how = _taken(what)
        kept = tuple(clean(clause) for clause in clauses if clean(clause))
        if not kept and not how.get("told"):
            raise Refusal("A resolution needs words.", "Type them after /r.")
        marks = tuple(what.pop("marks", ()))
        return self._do(self._entry(Resolution(kept, one_line(lead), marks, **what), **how))

    def action(self, text: str, owner: str = "", due: str = "", **what: Any) -> Meeting:
        """Minute something that somebody is to do; fields as in `Action`."""
        how = _taken(what, but="heading")
        matter = Action(clean(text), one_line(owner), one_line(due), **what)
        if not matter.text and not matter.owner and not how.get("told"):
            raise Refusal("An action needs words.", "Type who is to do what after /x.")
        return self._do(self._entry(matter, **how))

    def happen(self, kind: str, text: str = "", **how: Any) -> Meeting:
        """Minute something that happened in the room and is no speech: a tribute, a fire alarm."""
        who, at = how.pop("who", ""), how.pop("time", None)
        return self._do(self._entry(Happening(kind, clean(text), who, at), **how))


_OF_THE_ENTRY = ("item", "after", "wording", "told", "number", "heading", "private", "source")


def _taken(what: dict[str, Any], but: str = "") -> dict[str, Any]:
    """Take what belongs to the entry out of *what*, and return it; *but* is the matter's own."""
    return {name: what.pop(name) for name in _OF_THE_ENTRY if name in what and name != but}


def _outcome(vote: Vote, entry: Entry) -> Outcome:
    """What the figures make of a motion. Raises Refusal where they do not say."""
    carried = vote.carried(entry.matter.needs if isinstance(entry.matter, Motion) else 0)
    if carried is None and vote.tied:
        raise Refusal(
            "The votes are equal.", "Add f or a, for or against: the casting vote.", wanting=True
        )
    if carried is None:
        raise Refusal(
            "The figures do not say whether it was carried.",
            "Add the outcome: /v carried or /v lost.",
        )
    return "carried" if carried else "lost"
