"""Votes: how they were taken, what was counted, and whether it was carried."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from clerk_tui.domain.errors import Refusal

Method = Literal["show of hands", "voice", "recorded", "secret ballot", "unanimous"]


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote taken. A figure that was not announced is None, which is not nought.

    `words` is how the result was announced where no figures were ("all in favour").
    The `names_*` of a recorded vote are keys or names; `casting` says which way the
    person presiding (`casting_by`) used a casting vote. `at` is the time of day at which,
    and `item` the item under which, it was taken; `override` is the reason for which figures
    were recorded that do not add up.
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

    @property
    def counted(self) -> int:
        """Everybody accounted for by the figures."""
        figures = (self.in_favour, self.against, self.abstained, self.not_voting)
        return sum(figure or 0 for figure in figures)

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
) -> Vote:
    """A recorded vote, its figures counted from the names.

    Raises Refusal where a name stands on two lists.
    """
    listed = [*names_for, *names_against, *names_abstained, *names_absent]
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
    )
