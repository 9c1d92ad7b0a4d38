"""A division between a motion and its amendments: which are voted on, and what the votes decide.

Scottish councils do not vote for or against an amendment: each member votes for the motion or for
one of the amendments, or declines to vote, and what most have voted for is the decision (standing
orders under the Local Government (Scotland) Act 1973, section 62 and Schedule 7, paragraph 5: a
majority of those present and voting, and a casting vote where they are equal).
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.business import Entry, motion_of
from clerk_tui.domain.model.debate import Debate
from clerk_tui.domain.model.matters import Outcome
from clerk_tui.domain.model.votes import Choice, Vote

EXAMPLE = "As in: /between 3 2 1, or /between motion kinver; amendment marden; declined dawley"


class Division(Struct, frozen=True):
    """The votes of a division, as they were announced or called."""

    choices: tuple[Choice, ...]
    """The votes for each proposal."""
    declined: int | None = None
    """The members who declined to vote; None where that was not announced."""
    names_declined: tuple[str, ...] = ()
    abstained: int | None = None
    names_abstained: tuple[str, ...] = ()
    casting: str = ""
    """The ident of the proposal that the casting vote was for."""
    casting_by: str = ""

    @property
    def is_tied(self) -> bool:
        """Return True if two or more have the most votes, and as many."""
        counts = sorted((choice.count for choice in self.choices), reverse=True)
        return len(counts) > 1 and counts[0] == counts[1]

    @property
    def winner(self) -> str:
        """Return the proposal that was carried. Raises Refusal where the votes are equal."""
        most = max(choice.count for choice in self.choices)
        leading = [choice.motion for choice in self.choices if choice.count == most]
        if self.casting and (len(leading) == 1 or self.casting not in leading):
            raise Refusal(
                "The votes are not equal, so there is no casting vote.", "Leave the casting out."
            )
        if len(leading) > 1 and not self.casting:
            raise Refusal(
                "The votes are equal.",
                "Add the casting vote: casting motion, or casting amendment.",
                wanting=True,
            )
        return self.casting or leading[0]

    def vote_on(self, motion: str) -> Vote:
        """Return the vote as it decides one of the proposals: for it, and against it."""
        own_choice = next(choice for choice in self.choices if choice.motion == motion)
        other_choices = [choice for choice in self.choices if choice is not own_choice]
        has_names = any(choice.names for choice in self.choices)
        side_of_casting = "for" if self.casting == motion else "against"
        return Vote(
            "recorded" if has_names else "show of hands",
            own_choice.count,
            sum(choice.count for choice in other_choices),
            self.abstained,
            self.declined,
            names_for=own_choice.names,
            names_against=tuple(name for choice in other_choices for name in choice.names),
            names_abstained=self.names_abstained,
            names_not_voting=self.names_declined,
            casting=side_of_casting if self.casting else "",  # type: ignore[arg-type]
            casting_by=self.casting_by,
            bloc=tuple(choice.motion for choice in self.choices),
            choices=tuple(
                replace(choice, casting=choice.motion == self.casting) for choice in self.choices
            ),
        )

    def outcomes(self, proposals: Sequence[Entry]) -> list[tuple[Entry, Outcome]]:
        """Return what becomes of each of the *proposals* that were voted on.

        Where the motion was not among them, the amendment that was carried goes on against it.
        """
        voted = {choice.motion for choice in self.choices}
        decides_motion = any(
            motion_of(e).kind != "amendment" for e in proposals if e.ident in voted
        )
        winner = self.winner
        return [
            (entry, "carried" if entry.ident == winner else "lost")
            for entry in proposals
            if entry.ident in voted and (decides_motion or entry.ident != winner)
        ]


def proposals_before(debate: Debate) -> tuple[Entry, ...]:
    """Return the motion before the meeting and the amendments that stand against it.

    Without an amendment there is nothing to divide between, and the result is empty.
    """
    main = debate.main_motion
    if main is None or debate.procedural is not None:
        return ()
    amendments = tuple(e for e in debate.undecided if motion_of(e).amends == main.ident)
    return (main, *amendments) if amendments else ()


def amendments_of(debate: Debate, motion: str) -> tuple[Entry, ...]:
    """Return all the amendments to a motion, by which each has its number."""
    return tuple(
        entry
        for entry in debate.motions
        if motion_of(entry).kind == "amendment" and motion_of(entry).amends == motion
    )
