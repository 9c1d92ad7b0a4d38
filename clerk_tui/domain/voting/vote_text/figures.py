"""The figures of the four sides, and the outcomes that follow from them."""

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.model.matters import Outcome
from clerk_tui.domain.model.votes import SIDES, Side
from clerk_tui.domain.voting.vote_text import questions
from clerk_tui.domain.voting.vote_text.counts import SOME, Count, Counts


class Figures(Struct, frozen=True):
    """The figure of each side; a side whose figure was not given is left out."""

    by_side: dict[Side, int]
    casting: str = ""
    """The side of a casting vote typed after two equal figures."""
    unclear: bool = False
    """True if a figure may belong to more than one side."""

    @property
    def in_favour(self) -> int | None:
        """Return the votes for."""
        return self.by_side.get("for")

    @property
    def against(self) -> int | None:
        """Return the votes against; 0 where only votes for were given."""
        against = self.by_side.get("against")
        return 0 if against is None and self.in_favour else against

    @property
    def abstained(self) -> int | None:
        """Return the abstentions."""
        return self.by_side.get("abstained")

    @property
    def not_voting(self) -> int | None:
        """Return the number who were there and did not vote."""
        return self.by_side.get("not voting")

    @property
    def is_whole_vote(self) -> bool:
        """Return True if the figures alone are a whole vote."""
        return self.in_favour is not None and self.against is not None

    @property
    def is_tie(self) -> bool:
        """Return True if as many were for as against."""
        return self.in_favour == self.against

    def on_both_sides(self) -> "Figures":
        """Return the one figure of "four all" as that of both sides; other figures as they are."""
        if len(self.by_side) != 1:
            return self
        (figure,) = self.by_side.values()
        return replace(self, by_side={"for": figure, "against": figure})

    def beside_outcome(self, outcome: Outcome) -> "Figures":
        """Return the figures beside a typed *outcome*: "lost, 2 for" does not mean "0 against"."""
        if outcome != "lost" or not self.in_favour or "against" in self.by_side:
            return self
        return replace(self, by_side={s: n for s, n in self.by_side.items() if s != "for"})

    def certain_outcomes(self, counts: Counts) -> set[Outcome]:
        """Return the outcomes that follow from the words "all" and "most", and from a 0."""
        if self.is_whole_vote:
            by_words = self._outcomes_by_words(counts)
            return by_words | self._outcomes_by_majority() if by_words else by_words
        by_zero: set[Outcome] = {
            "lost" if side == "for" else "carried"
            for side in ("for", "against")
            if self.by_side.get(side) == 0
        }
        return by_zero | self._outcomes_by_words(counts)

    def likely_outcomes(self, counts: Counts) -> set[Outcome]:
        """Return the certain outcomes, and those that a figure of one side suggests."""
        by_figure: set[Outcome] = {
            "carried" if side == "for" else "lost"
            for side in ("for", "against")
            if self.by_side.get(side)
        }
        return self.certain_outcomes(counts) | by_figure

    def _outcomes_by_majority(self) -> set[Outcome]:
        """Return the outcome by a majority of those voting; both outcomes for a tie."""
        majority = (self.in_favour or 0) - (self.against or 0)
        return {"carried"} if majority > 0 else {"lost"} if majority < 0 else {"carried", "lost"}

    @staticmethod
    def _outcomes_by_words(counts: Counts) -> set[Outcome]:
        return {
            "carried" if count.side == "for" else "lost"
            for count in counts.listed
            if isinstance(count.quantity, str) and count.side in ("for", "against")
        }


def figures_of(counts: Counts, *, has_other_words: bool, separated: bool) -> Figures:
    """Return the figure of each side of *counts*; bare figures are in the order of the sides.

    Args:
        counts: The counts that the words give.
        has_other_words: True if there are unknown words too; a single bare figure is then a number
            of something else.
        separated: True if something stands between the figures. Without it, two equal figures and a
            side are a tie and its casting vote.
    """
    numbers = [count for count in counts.listed if isinstance(count.quantity, int)]
    if has_other_words and sum(count.side is None for count in numbers) == 1:
        numbers = [count for count in numbers if count.side]
    has_bare_figure = any(count.side is None for count in numbers)
    has_bare_side = any(count.quantity == SOME for count in counts.listed)
    unclear = counts.unclear or (has_bare_figure and has_bare_side)
    if not separated and (casting := _tie_with_casting(numbers)):
        bare_figures = [Count(None, count.quantity) for count in numbers]
        return _assign_sides(bare_figures, casting, unclear=unclear)
    return _assign_sides(numbers, "", unclear=unclear)


def _tie_with_casting(counts: list[Count]) -> str:
    """Return the side of the casting vote in "5 5 for"; "" where there is none."""
    if len(counts) < 2 or any(count.side for count in counts[:-1]):
        return ""
    if counts[-1].side not in ("for", "against") or counts[0].quantity != counts[1].quantity:
        return ""
    return counts[-1].side


def _assign_sides(counts: list[Count], casting: str, *, unclear: bool) -> Figures:
    """Return the figures by side; bare ones go to the sides in order. Raises Refusal for five."""
    if sum(count.side is None for count in counts) > len(SIDES):
        raise questions.ask_fewer_figures()
    by_side: dict[Side, int] = {}
    for place, count in enumerate(counts):
        side = count.side or (SIDES[place] if place < len(SIDES) else "not voting")
        unclear = unclear or side in by_side
        by_side[side] = int(count.quantity)
    return Figures(by_side, casting, unclear or counts == [Count(None, 0)])
