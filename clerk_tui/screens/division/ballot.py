"""What members may vote for in a recorded vote: the sides, their keys, and the vote they make."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.model.business import Entry
from clerk_tui.domain.model.votes import Choice, Vote, named_vote
from clerk_tui.domain.voting.divisions import Division

NOT_VOTING = "not voting"
ABSTAINED = "abstained"
_AMENDMENT_KEYS = "acdeg"  # b abstains, f is the motion, n declines


class BallotSide(Struct, frozen=True):
    """One thing that members may do in the vote."""

    name: str
    """What it is called, such as "for" or "the amendment"."""
    key: str
    """The key that marks it; a capital marks a whole group."""
    sign: str
    """The sign before a member who did it."""
    motion: str = ""
    """The proposal that it is a vote for, in a division between several."""


class Ballot(Struct, frozen=True):
    """The sides of one recorded vote."""

    sides: tuple[BallotSide, ...]

    @property
    def signs(self) -> Mapping[str, str]:
        """Return the sign of each side."""
        return {side.name: side.sign for side in self.sides}

    @property
    def is_between(self) -> bool:
        """Return True for a division between a motion and its amendments."""
        return any(side.motion for side in self.sides)

    def vote(self, keys_by_side: Mapping[str, tuple[str, ...]], *, is_whole: bool) -> Vote:
        """Return the vote for or against one motion.

        Args:
            keys_by_side: The members on each side.
            is_whole: True if everybody is recorded, so that nobody else was not voting.
        """
        not_voting = keys_by_side[NOT_VOTING]
        cast = named_vote(
            keys_by_side["for"],
            keys_by_side["against"],
            keys_by_side[ABSTAINED],
            names_not_voting=not_voting,
        )
        not_voting_is_known = bool(not_voting) or is_whole
        return replace(cast, not_voting=len(not_voting) if not_voting_is_known else None)

    def division(self, keys_by_side: Mapping[str, tuple[str, ...]]) -> Division:
        """Return the division between a motion and its amendments."""
        choices = tuple(
            Choice(side.motion, len(keys_by_side[side.name]), keys_by_side[side.name])
            for side in self.sides
            if side.motion
        )
        declined, abstained = keys_by_side[NOT_VOTING], keys_by_side[ABSTAINED]
        return Division(
            choices,
            len(declined) or None,
            declined,
            len(abstained) or None,
            abstained,
        )


FOR_OR_AGAINST = Ballot(
    (
        BallotSide("for", "f", "✓"),
        BallotSide("against", "a", "✗"),
        BallotSide(ABSTAINED, "b", "○"),
        BallotSide(NOT_VOTING, "n", "–"),
    )
)


def ballot_between(proposals: Sequence[Entry], number_of: Callable[[Entry], int]) -> Ballot:
    """Return the ballot between a motion and its amendments.

    Args:
        proposals: The motion, then the amendments that stand against it.
        number_of: Returns the number of an amendment among all those moved.
    """
    motion, *amendments = proposals
    sides = [BallotSide("the motion", "f", "✓", motion.ident)]
    for key, amendment in zip(_AMENDMENT_KEYS, amendments, strict=False):
        n = number_of(amendment)
        is_only_one = len(amendments) == 1 and n == 1
        name, sign = ("the amendment", "✗") if is_only_one else (f"amend. {n}", str(n))
        sides.append(BallotSide(name, key, sign, amendment.ident))
    return Ballot((*sides, *FOR_OR_AGAINST.sides[2:]))
