"""A recorded vote as a clerk types it in bulk: groups and everybody, then the exceptions.

"all for but -jones ~khan", "labour for, conservative against but +smith", "for all against dawley",
"for: jones khan; against: none": a side may stand before its names or after them. "+", "-", "~"
and "=" before a name record that one member as for, against, abstained or not voting, whatever the
side of their group.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Literal

from msgspec import Struct, field

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.votes import SIDES, Vote, named_vote
from clerk_tui.domain.names.name_match import surnames_of
from clerk_tui.domain.voting.electorate import Electors
from clerk_tui.domain.voting.groups import groups_of

RecordedSide = Literal["for", "against", "abstained", "not voting", "absent"]
_SIDE_WORDS: dict[str, RecordedSide] = {
    **dict.fromkeys(("for", "aye", "ayes"), "for"),
    **dict.fromkeys(("against", "no", "noes"), "against"),
    **dict.fromkeys(("abstain", "abstained", "abstains", "abstaining"), "abstained"),
    **dict.fromkeys(("notvoting", "silent"), "not voting"),
    "absent": "absent",
}
_SIGNS: dict[str, RecordedSide] = {
    **dict.fromkeys("+", "for"),
    **dict.fromkeys("-−–", "against"),
    **dict.fromkeys("~", "abstained"),
    **dict.fromkeys("=", "not voting"),
}
_EVERYBODY = {"all", "everyone", "everybody", "rest", "others", "remainder"}
_EXCEPT = {"but", "except", "bar"}
_FILLERS = _EXCEPT | {"and", "the", "&"}
_NOBODY = {"none", "nobody", "nil"}
_EXAMPLE = "As in: /named all for but -jones ~khan =moss"
# Without these a vote could not be typed at all, be they somebody's surname or not.
_NEVER_A_NAME = {"for", "against", "all", "and", "&", "the"}


class _Lists(Struct):
    """The sides that were typed for members, for groups and for everybody else."""

    members: dict[str, RecordedSide] = field(default_factory=dict)
    """The sides of single members, by key."""
    groups: dict[str, RecordedSide] = field(default_factory=dict)
    others: RecordedSide | None = None
    """The side of all the others who may vote."""


def read_sides(
    typed: str, people: Sequence[Attendee], voting: Sequence[Attendee]
) -> dict[str, RecordedSide]:
    """Return the side of each member named in *typed*, by key, in the order of the names.

    Args:
        typed: The line as the clerk typed it.
        people: Everybody on the list, whom a name may mean.
        voting: Those of them who may vote; groups and "all" mean these alone.

    Raises:
        Refusal: A name or a group is nobody's or several people's, a member is named twice, or a
            name has no side. Nothing is guessed.
    """
    return _side_of_each(_Reader(typed, people, voting).read(), voting)


def recorded_vote(sides: dict[str, RecordedSide], order: Sequence[Attendee] = ()) -> Vote:
    """Return the recorded vote of *sides*, its names in the *order* of the committee.

    Without an order they stay as they were called.
    """
    place = {attendee.key: n for n, attendee in enumerate(order)}
    keys = sorted(sides, key=lambda key: place.get(key, len(place)))
    lists = {side: tuple(k for k in keys if sides[k] == side) for side in (*SIDES, "absent")}
    return named_vote(
        lists["for"],
        lists["against"],
        lists["abstained"],
        lists["absent"],
        lists["not voting"],
    )


class _Reader:
    """Reads one line, word by word; names without a side wait for one."""

    def __init__(self, typed: str, people: Sequence[Attendee], voting: Sequence[Attendee]) -> None:
        """Split *typed* into words; a comma is a word of its own.

        A word such as "no" is a name, and no side, if it is the surname of somebody here.
        """
        self._surnames = surnames_of(people) - _NEVER_A_NAME
        self._electors = Electors(people, voting, self._ends_name)
        spaced = typed.replace(",", " , ").replace(";", " , ").replace(":", " ")
        spaced = spaced.replace("not voting", "notvoting")
        self._words = spaced.split()
        self._lists = _Lists()
        self._side_before: RecordedSide | None = None  # a side that stands before its names
        self._unused_side: RecordedSide | None = None  # the same, while nobody is on it
        self._waiting: list[Callable[[RecordedSide], None]] = []
        self._first_waiting = ""

    def read(self) -> _Lists:
        """Return everything that was typed. Raises Refusal where it cannot be read."""
        while self._words:
            word = self._word_if_no_name(self._words[0])
            if word == "," or word in _FILLERS:
                del self._words[0]
                if word in _EXCEPT or (word == "," and self._next_clause_ends_with_side()):
                    self._refuse_two_sides_in_clause()
                    self._side_before = None
                continue
            side = self._take_side()
            if word in _NOBODY and self._unused_side:  # "against: none"
                del self._words[0]
                self._side_before = self._unused_side = None
            elif side is None:
                self._take_names()
            elif self._waiting:
                self._record_waiting(side)
            else:
                self._begin_side(side)
        if self._waiting:
            raise Refusal(f"On which side is “{self._first_waiting}”?", _EXAMPLE)
        self._begin_side(None)
        return self._lists

    def _word_if_no_name(self, word: str) -> str:
        """Return *word* in lower case, or "" if it is the surname of somebody here."""
        return "" if folded(word) in self._surnames else word.casefold()

    def _ends_name(self, word: str) -> bool:
        plain = self._word_if_no_name(word)
        is_known = plain in _SIDE_WORDS or plain in _EVERYBODY or plain in _FILLERS
        return is_known or word[0] in ",+-−–~="

    def _begin_side(self, side: RecordedSide | None) -> None:
        """Put the names that follow on this side. Raises Refusal if the last side got nobody."""
        if self._unused_side is not None:
            raise Refusal(f"Who was {self._unused_side}?", _EXAMPLE)
        self._side_before = self._unused_side = side

    def _record_waiting(self, side: RecordedSide) -> None:
        for record_on in self._waiting:
            record_on(side)
        self._waiting, self._side_before = [], None

    @property
    def _next_clause(self) -> list[str]:
        """The words up to the next comma."""
        return self._words[: self._words.index(",")] if "," in self._words else self._words

    def _next_clause_ends_with_side(self) -> bool:
        """Return True if the words up to the next comma have their side last: "labour for"."""
        clause = self._next_clause
        words = [self._word_if_no_name(word) for word in clause if word[0] not in _SIGNS]
        end = next((n for n, word in enumerate(words) if word in _EXCEPT), len(words))
        return bool(words[:end]) and words[end - 1] in _SIDE_WORDS

    def _refuse_two_sides_in_clause(self) -> None:
        """Refuse "for A, B against C rest absent": is B for, as A is, or against?"""
        clause = self._next_clause
        words = [self._word_if_no_name(word) for word in clause]
        first_side_at = next((n for n, word in enumerate(words) if word in _SIDE_WORDS), 0)
        if (
            self._side_before
            and first_side_at
            and any(w in _SIDE_WORDS for w in words[first_side_at + 1 :])
        ):
            name = " ".join(clause[:first_side_at])
            raise Refusal(
                f"Is “{name}” {self._side_before}, or {words[first_side_at]}?",
                "Put a comma before each side: /named for kinver, marden, against dawley, rest "
                "absent",
            )

    def _take_side(self) -> RecordedSide | None:
        """Take the next word if it is a side, and return that; None if it names somebody."""
        side = _SIDE_WORDS.get(self._word_if_no_name(self._words[0]))
        if side is not None:
            del self._words[0]
        return side

    def _take_names(self) -> None:
        """Take a name, a group or everybody, and record them as soon as their side is known."""
        sign = _SIGNS.get(self._words[0][0])
        if sign is not None:
            self._words[0] = self._words[0][1:]
            if not self._words[0]:
                del self._words[0]
            self._record_member(self._electors.take_name(self._words), sign)
            return
        typed = self._words[0]
        record_on = self._take_members_or_group()
        if self._side_before is not None:
            self._unused_side = None
            record_on(self._side_before)
            return
        self._first_waiting = self._first_waiting if self._waiting else typed
        self._waiting.append(record_on)

    def _take_members_or_group(self) -> Callable[[RecordedSide], None]:
        """Take the next name, and return the function that records it on a side."""
        if self._word_if_no_name(self._words[0]) in _EVERYBODY:
            del self._words[0]
            return self._record_everybody
        group = self._electors.take_group(self._words)
        if group:
            return partial(self._record_group, group)
        return partial(self._record_member, self._electors.take_name(self._words))

    def _record_member(self, key: str, side: RecordedSide) -> None:
        if key in self._lists.members:
            name = self._electors.name_of(key)
            raise Refusal(f"{name} is named twice in the recorded vote.", "Name each once.")
        self._lists.members[key] = side

    def _record_group(self, group: str, side: RecordedSide) -> None:
        if self._lists.groups.get(group, side) != side:
            raise Refusal(f"The group {group} is put down on two sides.", "Name each once.")
        self._lists.groups[group] = side

    def _record_everybody(self, side: RecordedSide) -> None:
        if self._lists.others not in (None, side):
            raise Refusal("Everybody is put down on two sides.", _EXAMPLE)
        self._lists.others = side


def _side_of_each(lists: _Lists, voting: Iterable[Attendee]) -> dict[str, RecordedSide]:
    """Return a side for each member: their own before their group's, before everybody's.

    Those named by themselves come first, in the order of the words.
    """
    members = list(voting)
    sides: dict[str, RecordedSide] = {}
    for group, people in groups_of(members).items():
        side = lists.groups.get(group)
        for member in people if side else ():
            is_on_two_sides = sides.get(member.key, side) != side
            if is_on_two_sides and member.key not in lists.members:
                raise Refusal(
                    f"{member.person.name} is in two groups on different sides.",
                    f"Put them down alone, as in: -{member.person.family_name}",
                )
            if side:
                sides[member.key] = side
    if lists.others is not None:
        sides = {**{member.key: lists.others for member in members}, **sides}
    return {
        **lists.members,
        **{key: side for key, side in sides.items() if key not in lists.members},
    }
