"""The figures of the four sides, and the outcomes that what is said of one side tells."""

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.model.matters import Outcome
from clerk_tui.domain.model.votes import SIDES, Side
from clerk_tui.domain.voting.vote_text import questions as asking
from clerk_tui.domain.voting.vote_text.counts import SOME, Count, Counts


class Figures(Struct, frozen=True):
    """The figure of each side; None where none was told.

    `casting` is the side of a casting vote typed after two equal figures; `unclear` that a figure
    may be of more than one side.
    """

    by_side: dict[Side, int]
    casting: str = ""
    unclear: bool = False

    @property
    def in_favour(self) -> int | None:
        """The votes for."""
        return self.by_side.get("for")

    @property
    def against(self) -> int | None:
        """The votes against; where only those for were told, and some were, nobody was."""
        against = self.by_side.get("against")
        return 0 if against is None and self.in_favour else against

    @property
    def abstained(self) -> int | None:
        """The abstentions."""
        return self.by_side.get("abstained")

    @property
    def not_voting(self) -> int | None:
        """Those who were there and did not vote."""
        return self.by_side.get("not voting")

    @property
    def both(self) -> bool:
        """Whether the figures alone are a whole vote."""
        return self.in_favour is not None and self.against is not None

    def of_outcome(self, outcome: Outcome) -> "Figures":
        """Return the figures beside a told *outcome*: "lost, 2 for" does not say "0 against"."""
        if outcome != "lost" or not self.in_favour or "against" in self.by_side:
            return self
        return replace(self, by_side={s: n for s, n in self.by_side.items() if s != "for"})

    def certainly(self, counts: Counts) -> set[Outcome]:
        """Return the outcomes that follow from what is said of all, of most, or of nobody."""
        if self.both:
            words = self._of_words(counts)
            return words | self._of_figures() if words else words
        zero: set[Outcome] = {
            "lost" if side == "for" else "carried"
            for side in ("for", "against")
            if self.by_side.get(side) == 0
        }
        return zero | self._of_words(counts)

    def told(self, counts: Counts) -> set[Outcome]:
        """Return the outcomes that the sides named tell, a figure of one side among them."""
        some: set[Outcome] = {
            "carried" if side == "for" else "lost"
            for side in ("for", "against")
            if self.by_side.get(side)
        }
        return self.certainly(counts) | some

    def _of_figures(self) -> set[Outcome]:
        """Return what a majority of those voting gives; a tie is told by neither side."""
        more = (self.in_favour or 0) - (self.against or 0)
        return {"carried"} if more > 0 else {"lost"} if more < 0 else {"carried", "lost"}

    @staticmethod
    def _of_words(counts: Counts) -> set[Outcome]:
        return {
            "carried" if count.side == "for" else "lost"
            for count in counts.listed
            if isinstance(count.quantity, str) and count.side in ("for", "against")
        }


def figures_of(counts: Counts, *, strange: bool, parted: bool) -> Figures:
    """Return the figure of each side of *counts*; bare figures are in the order of the sides.

    A single bare figure among *strange* words is of something else. Two equal figures and a side,
    with nothing between them (*parted*), are a tie and its casting vote.
    """
    numbers = [count for count in counts.listed if isinstance(count.quantity, int)]
    if strange and sum(count.side is None for count in numbers) == 1:
        numbers = [count for count in numbers if count.side]
    bare = any(count.side is None for count in numbers)
    unclear = counts.unclear or (bare and any(each.quantity == SOME for each in counts.listed))
    if not parted and (cast := _tie_with_casting(numbers)):
        return _placed([Count(None, each.quantity) for each in numbers], cast, unclear=unclear)
    return _placed(numbers, "", unclear=unclear)


def _tie_with_casting(numbers: list[Count]) -> str:
    """Return the side of "5 5 for", which is that of the casting vote; nothing where it is none."""
    if len(numbers) < 2 or any(count.side for count in numbers[:-1]):
        return ""
    if numbers[-1].side not in ("for", "against") or numbers[0].quantity != numbers[1].quantity:
        return ""
    return numbers[-1].side


def _placed(numbers: list[Count], cast: str, *, unclear: bool) -> Figures:
    if sum(count.side is None for count in numbers) > len(SIDES):
        raise asking.too_many()
    by_side: dict[Side, int] = {}
    for place, count in enumerate(numbers):
        side = count.side or (SIDES[place] if place < len(SIDES) else "not voting")
        unclear = unclear or side in by_side
        by_side[side] = int(count.quantity)
    return Figures(by_side, cast, unclear or numbers == [Count(None, 0)])
