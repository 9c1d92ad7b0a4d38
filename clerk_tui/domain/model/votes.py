"""Votes: how they were taken, what was counted, and whether it was carried."""

import datetime as dt
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.errors import Refusal

Method = Literal["show of hands", "voice", "count", "recorded", "secret ballot", "unanimous"]
Side = Literal["for", "against", "abstained", "not voting"]
ANNOUNCED = "as announced by the person presiding"  # the reason where the clerk gives no other
SIDES: tuple[Side, ...] = ("for", "against", "abstained", "not voting")


class OwnVote(Struct, frozen=True):
    """How one member voted, recorded because they asked for it (SI 1993/202, Schedule 2).

    `override` is the reason for which it was recorded of somebody who had no vote.
    """

    who: str
    side: Side
    override: str = ""


class Vote(Struct, frozen=True):
    """A vote taken. A figure that was not announced is None, which is not nought.

    `words` is how the result was announced where no figures were ("all in favour").
    The `names_*` of a recorded vote are keys or names; `casting` says which way the
    person presiding (`casting_by`) used a casting vote. `at` is the time of day at which,
    and `item` the item under which, it was taken; `override` is the reason for which figures
    were recorded that do not add up. `bloc` are the entries of all the motions that this one
    vote was taken on together; `own` the votes that members asked to have recorded. `made` is how
    much of the record had been made when it was taken (0: not known); replay sets it.
    """

    method: Method = "show of hands"
    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    not_voting: int | None = None
    words: str = ""
    names_for: tuple[str, ...] = ()
    names_against: tuple[str, ...] = ()
    names_abstained: tuple[str, ...] = ()
    names_absent: tuple[str, ...] = ()
    casting: Literal["", "for", "against"] = ""
    casting_by: str = ""
    at: dt.time | None = None
    item: str = ""
    override: str = ""
    names_not_voting: tuple[str, ...] = ()
    bloc: tuple[str, ...] = ()
    own: tuple[OwnVote, ...] = ()
    made: int = 0

    @property
    def by_side(self) -> dict[Side, tuple[str, ...]]:
        """The names on each side of a recorded vote; one who was absent is on none."""
        lists = (self.names_for, self.names_against, self.names_abstained, self.names_not_voting)
        return dict(zip(SIDES, lists, strict=True))

    @property
    def figures(self) -> dict[Side, int | None]:
        """The figure of each side; None where none was announced."""
        said = (self.in_favour, self.against, self.abstained, self.not_voting)
        return dict(zip(SIDES, said, strict=True))

    @property
    def by_name(self) -> bool:
        """Whether it is known of members how each voted: names were taken."""
        return any(self.by_side.values())

    def side_of(self, name: str) -> Side | None:
        """The side on which *name* stands in a recorded vote; None: on none."""
        return next((side for side, names in self.by_side.items() if name in names), None)

    @property
    def counted(self) -> int:
        """Everybody accounted for by the figures."""
        return sum(figure or 0 for figure in self.figures.values())

    @property
    def tied(self) -> bool:
        """Whether as many voted for as against, before any casting vote."""
        return self.in_favour is not None and self.in_favour == (self.against or 0)

    def carried(self, needs: int = 0) -> bool | None:
        """Whether a simple majority of those voting was in favour; None: figures do not say.

        Where it *needs* a number of votes in favour, whether it had them; a casting vote is
        then a vote like the others.
        """
        if needs and self.in_favour is not None:
            return self.in_favour + (self.casting == "for") >= needs
        if self.method == "unanimous":
            return True
        if self.in_favour is None:
            return None
        if self.tied:
            return self.casting == "for" if self.casting else None
        return self.in_favour > (self.against or 0)


def named_vote(
    names_for: tuple[str, ...],
    names_against: tuple[str, ...] = (),
    names_abstained: tuple[str, ...] = (),
    names_absent: tuple[str, ...] = (),
    names_not_voting: tuple[str, ...] = (),
) -> Vote:
    """A recorded vote, its figures counted from the names.

    Where nobody is named as not voting there is no figure of those: who was not asked is "not
    yet recorded", and that is neither an abstention nor a refusal to vote.

    Raises Refusal where a name stands on two lists.
    """
    listed = [*names_for, *names_against, *names_abstained, *names_absent, *names_not_voting]
    twice = next((name for name in listed if listed.count(name) > 1), None)
    if twice:
        raise Refusal("A member is named twice in the recorded vote.", "Name each once.")
    return Vote(
        method="recorded",
        in_favour=len(names_for),
        against=len(names_against),
        abstained=len(names_abstained),
        names_for=names_for,
        names_against=names_against,
        names_abstained=names_abstained,
        names_absent=names_absent,
        not_voting=len(names_not_voting) if names_not_voting else None,
        names_not_voting=names_not_voting,
    )
