"""Votes: the way they were taken, the figures, the names, and the result."""

import datetime as dt
from typing import Literal

from msgspec import Struct, field

from clerk_tui.domain.errors import Refusal

Method = Literal["show of hands", "voice", "count", "recorded", "secret ballot", "unanimous"]
Side = Literal["for", "against", "abstained", "not voting"]
ANNOUNCED = "as announced by the person presiding"  # the reason where the clerk gives no other
SIDES: tuple[Side, ...] = ("for", "against", "abstained", "not voting")


class OwnVote(Struct, frozen=True):
    """A member's own vote, recorded because they asked for it (SI 1993/202, Schedule 2)."""

    who: str
    side: Side
    override: str = ""
    """The reason for which it was recorded of somebody who had no vote."""


class Choice(Struct, frozen=True):
    """One of the proposals that a division was between, with the votes for it."""

    motion: str
    """The ident of the motion or amendment."""
    count: int
    """The votes for it."""
    names: tuple[str, ...] = ()
    """Keys or names of those who voted for it, where names were taken."""
    casting: bool = False
    """True if the casting vote was for it."""


class Vote(Struct, frozen=True):
    """A vote that was taken. A figure that was not announced is None, which is not nought."""

    method: Method = "show of hands"
    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    not_voting: int | None = None
    words: str = ""
    """The announcement where no figures were given: "all in favour"."""
    names_for: tuple[str, ...] = ()
    """Keys or names of those who voted for, in a recorded vote; the other lists likewise."""
    names_against: tuple[str, ...] = ()
    names_abstained: tuple[str, ...] = ()
    names_absent: tuple[str, ...] = ()
    casting: Literal["", "for", "against"] = ""
    """The side for which a casting vote was used."""
    casting_by: str = ""
    """The key of the person presiding who used it."""
    at: dt.time | None = None
    """The time of day at which it was taken."""
    item: str = ""
    """The ident of the item under which it was taken."""
    override: str = ""
    """The reason for which figures were recorded that do not add up."""
    names_not_voting: tuple[str, ...] = ()
    bloc: tuple[str, ...] = ()
    """The idents of all the motions that this one vote was taken on together."""
    own: tuple[OwnVote, ...] = ()
    """The votes that members asked to have recorded."""
    sequence: int = field(default=0, name="made")
    """The number of things in the record when it was taken, set by replay; 0: not known."""
    choices: tuple[Choice, ...] = ()
    """Of a division between a motion and its amendments: the votes for each, in the order in which
    they were put. The votes against a proposal are then those for all the others."""

    @property
    def by_side(self) -> dict[Side, tuple[str, ...]]:
        """Return the names on each side of a recorded vote; one who was absent is on none."""
        lists = (self.names_for, self.names_against, self.names_abstained, self.names_not_voting)
        return dict(zip(SIDES, lists, strict=True))

    @property
    def figures(self) -> dict[Side, int | None]:
        """Return the figure of each side; None where none was announced."""
        figures = (self.in_favour, self.against, self.abstained, self.not_voting)
        return dict(zip(SIDES, figures, strict=True))

    @property
    def by_name(self) -> bool:
        """Return True if names were taken, so that it is known how each member voted."""
        return any(self.by_side.values())

    def side_of(self, name: str) -> Side | None:
        """Return the side on which *name* stands in a recorded vote; None: on none."""
        return next((side for side, names in self.by_side.items() if name in names), None)

    @property
    def counted(self) -> int:
        """Return the number of people that the figures account for."""
        return sum(figure or 0 for figure in self.figures.values())

    @property
    def winner(self) -> str:
        """Return the proposal that a division carried; "" where it was no division."""
        ranked = sorted(self.choices, key=lambda choice: (choice.count, choice.casting))
        return ranked[-1].motion if ranked else ""

    @property
    def most_against(self) -> int:
        """Return the votes against; in a division, those for its strongest rival."""
        if not self.choices:
            return self.against or 0
        counts = [choice.count for choice in self.choices]
        if self.in_favour in counts:
            counts.remove(self.in_favour)
        return max(counts, default=0)

    @property
    def tied(self) -> bool:
        """Return True if as many voted for as against, before any casting vote."""
        return self.in_favour is not None and self.in_favour == self.most_against

    def carried(self, needs: int = 0, share: str = "") -> bool | None:
        """Return True if the vote was carried, None if the figures do not tell.

        A simple majority of those voting carries it, unless it *needs* a number of votes in favour
        or a *share* of those cast, such as "4/5". No casting vote counts towards either: it is a
        second vote of a member, and the law counts members (Police Reform and Social
        Responsibility Act 2011, Schedule 5, paragraph 4(4)).
        """
        if needs and self.in_favour is not None:
            return self.in_favour >= needs
        if share and self.in_favour is not None:
            return self.in_favour >= votes_for_share(self, share) > 0
        if self.method == "unanimous":
            return True
        if self.in_favour is None:
            return None
        if self.tied:
            return self.casting == "for" if self.casting else None
        return self.in_favour > self.most_against


def share_in_words(share: str) -> str:
    """Return a share of the votes as it is said: "80%" for 80/100 and 4/5, else the fraction."""
    of, parts = map(int, share.split("/"))
    return f"{100 * of // parts}%" if (100 * of) % parts == 0 else share


def votes_for_share(vote: Vote, share: str) -> int:
    """Return the votes in favour that are *share* of all cast in *vote*, rounded up."""
    of, _, parts = share.partition("/")
    cast = (vote.in_favour or 0) + (vote.against or 0)
    return -(-cast * int(of) // int(parts))


def named_vote(
    names_for: tuple[str, ...],
    names_against: tuple[str, ...] = (),
    names_abstained: tuple[str, ...] = (),
    names_absent: tuple[str, ...] = (),
    names_not_voting: tuple[str, ...] = (),
) -> Vote:
    """Return a recorded vote with its figures counted from the names.

    Where nobody is named as not voting there is no figure for that side: members who were not
    asked are "not yet recorded", which is neither an abstention nor a refusal to vote.

    Raises:
        Refusal: A name stands on two lists.
    """
    all_names = [*names_for, *names_against, *names_abstained, *names_absent, *names_not_voting]
    twice = next((name for name in all_names if all_names.count(name) > 1), None)
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
