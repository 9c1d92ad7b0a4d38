"""The picture of votes: how each member voted, where names were taken."""

from collections import Counter

from clerk_tui.domain.model.business import vote_on
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.votes import SIDES, Side, Vote
from clerk_tui.minutes.pictures.picture import Bar, Picture

_EMPTY = (
    "How each member voted, where names were taken. Of a vote without names nobody's side is "
    "known, and none is guessed."
)


class NamedVotes:
    """Counts how each member voted at meetings, of votes taken by name alone."""

    def __init__(self) -> None:
        """Begin with no vote."""
        self._counts: dict[str, Counter[Side]] = {}
        self._named = self._unnamed = self._private = self._divisions = 0

    def add(self, meeting: Meeting) -> None:
        """Add the votes of *meeting*, which has nothing private unless that is to be shown."""
        names, idents = _names(meeting), {entry.ident for entry in meeting.entries()}
        for entry in meeting.entries():
            vote = vote_on(entry)
            if vote is None or entry.ident != _first_of(vote, entry.ident, idents):
                continue
            if vote.choices:  # a vote for another proposal is not one against this
                self._divisions += 1
                continue
            self._named += vote.by_name
            self._unnamed += not vote.by_name
            self._private += vote.by_name and entry.private
            for who, side in _sides(vote).items():
                self._counts.setdefault(names.get(who, who), Counter())[side] += 1

    def picture(self) -> Picture:
        """Return the votes of each member, by name."""
        bars = tuple(
            Bar(name, tuple(count[side] for side in SIDES))
            for name, count in sorted(self._counts.items())
        )
        return Picture("Recorded votes", SIDES, bars, "votes", self._caption(), _EMPTY)

    def _caption(self) -> str:
        sentences = [f"{_votes(self._named)} taken by name."] if self._counts else []
        if self._unnamed:
            sentences.append(f"{_votes(self._unnamed)} without names: nobody's side is known.")
        if self._divisions:
            sentences.append(f"{self._divisions} between several proposals: not counted here.")
        if self._private:
            sentences.append(f"PRIVATE: {self._private} of those by name, in no public copy.")
        return " ".join(sentences)


def _first_of(vote: Vote, entry: str, idents: set[str]) -> str:
    """Return the entry under which *vote* counts, as several motions may be voted on in one."""
    return next((ident for ident in vote.bloc if ident in idents), entry)


def _sides(vote: Vote) -> dict[str, Side]:
    """Return the side of each who is known; a vote recorded at the member's request is known."""
    sides: dict[str, Side] = {own_vote.who: own_vote.side for own_vote in vote.own}
    return sides | {who: side for side, names in vote.by_side.items() for who in names}


def _names(meeting: Meeting) -> dict[str, str]:
    """Return the name of each person by key; namesakes are numbered in the order of the list."""
    names = {a.key: a.person.styled("{title} {name}") for a in meeting.people}
    uses, numbered = Counter(map(folded, names.values())), Counter[str]()
    for key, name in names.items():
        if uses[folded(name)] > 1:
            numbered[folded(name)] += 1
            names[key] = f"{name} ({numbered[folded(name)]})"
    return names


def _votes(count: int) -> str:
    return f"{count} vote" if count == 1 else f"{count} votes"
