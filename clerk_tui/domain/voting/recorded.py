"""A recorded vote as a clerk types it in bulk: groups and everybody, then the exceptions.

"all for but -jones ~khan", "labour for, conservative against but +smith", "for all against dawley":
a side may stand before its names or after them. "+", "-", "~" and "=" before a name put that one
member down for, against, abstained, not voting, whatever their group was put down for.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from msgspec import Struct, field

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.votes import SIDES, Vote, named_vote
from clerk_tui.domain.names.name_match import surnames_of
from clerk_tui.domain.voting.electorate import Electors
from clerk_tui.domain.voting.groups import groups_of

Down = Literal["for", "against", "abstained", "not voting", "absent"]
_DOWN: dict[str, Down] = {
    **dict.fromkeys(("for", "aye", "ayes"), "for"),
    **dict.fromkeys(("against", "no", "noes"), "against"),
    **dict.fromkeys(("abstain", "abstained", "abstains", "abstaining"), "abstained"),
    **dict.fromkeys(("notvoting", "silent"), "not voting"),
    "absent": "absent",
}
_SIGNS: dict[str, Down] = {
    **dict.fromkeys("+", "for"),
    **dict.fromkeys("-−–", "against"),
    **dict.fromkeys("~", "abstained"),
    **dict.fromkeys("=", "not voting"),
}
_ALL = {"all", "everyone", "everybody", "rest", "others", "remainder"}
_BUT = {"but", "except"}
_PASSED_OVER = _BUT | {"and", "the", "&"}
_HOW = "As in: /named all for but -jones ~khan =moss"


# Without these a vote could not be typed at all, be they somebody's surname or not.
_NEVER_A_NAME = {"for", "against", "all", "and", "&", "the"}


class _Read(Struct):
    """What has been read: who is down alone, by group and as one of all the rest."""

    alone: dict[str, Down] = field(default_factory=dict)
    groups: dict[str, Down] = field(default_factory=dict)
    rest: Down | None = None


def sides_of(typed: str, people: Sequence[Attendee], voting: Sequence[Attendee]) -> dict[str, Down]:
    """The side of each member whom *typed* puts down, by key; *voting* may vote, of *people*.

    Everybody and groups are of those who may vote alone; a name may be anybody's on the list.
    Raises Refusal where a name or a group is nobody's or several people's, a member is put
    down twice, or a name has no side: nothing is guessed.
    """
    return _resolved(_Reader(typed, people, voting).read(), voting)


def vote_of(sides: dict[str, Down], order: Sequence[Attendee]) -> Vote:
    """The recorded vote of *sides*, its names in the *order* of the committee."""
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
    """Reads one line, word by word; who has no side yet waits for one."""

    def __init__(self, typed: str, people: Sequence[Attendee], voting: Sequence[Attendee]) -> None:
        """Read *typed*: a comma is a word of its own.

        A word such as "no" is a name, and no side, where it is the surname of somebody here.
        """
        self._surnames = surnames_of(people) - _NEVER_A_NAME
        self._electors = Electors(people, voting, self._ends_a_name)
        spaced = typed.replace(",", " , ").replace(";", " , ").replace("not voting", "notvoting")
        self._words = spaced.split()
        self._read = _Read()
        self._before: Down | None = None  # the side that stands before its names
        self._unused: Down | None = None  # the same, while nobody is on it
        self._waiting: list[Callable[[Down], None]] = []
        self._unsided = ""

    def read(self) -> _Read:
        """Everything that was typed."""
        while self._words:
            word = self._plain(self._words[0])
            if word == "," or word in _PASSED_OVER:
                del self._words[0]
                if word in _BUT or (word == "," and self._side_ends_the_clause()):
                    self._before = None
                continue
            side = self._side()
            if side is None:
                self._take_who()
            elif self._waiting:
                self._put_waiting(side)
            else:
                self._begin(side)
        if self._waiting:
            raise Refusal(f"On which side is “{self._unsided}”?", _HOW)
        self._begin(None)
        return self._read

    def _plain(self, word: str) -> str:
        """*Word* folded, as sides and "all" are known by; nothing where it is a name."""
        return "" if folded(word) in self._surnames else word.casefold()

    def _ends_a_name(self, word: str) -> bool:
        plain = self._plain(word)
        known = plain in _DOWN or plain in _ALL or plain in _PASSED_OVER
        return known or word[0] in ",+-−–~="

    def _begin(self, side: Down | None) -> None:
        """What follows is on this side. Raises Refusal where the last side got nobody."""
        if self._unused is not None:
            raise Refusal(f"Who was {self._unused}?", _HOW)
        self._before = self._unused = side

    def _put_waiting(self, side: Down) -> None:
        for put in self._waiting:
            put(side)
        self._waiting, self._before = [], None

    def _side_ends_the_clause(self) -> bool:
        """Whether the words up to the next comma have their side last: "labour for"."""
        clause = self._words[: self._words.index(",")] if "," in self._words else self._words
        plain = [word for word in clause if word[0] not in _SIGNS]
        plain = plain[
            : next((n for n, w in enumerate(plain) if self._plain(w) in _BUT), len(plain))
        ]
        return bool(plain) and self._plain(plain[-1]) in _DOWN

    def _side(self) -> Down | None:
        """The side that the next word says, taken; none where it names somebody."""
        side = _DOWN.get(self._plain(self._words[0]))
        if side is not None:
            del self._words[0]
        return side

    def _take_who(self) -> None:
        """A name, a group or everybody, put down where their side is known."""
        sign = _SIGNS.get(self._words[0][0])
        if sign is not None:
            self._words[0] = self._words[0][1:]
            if not self._words[0]:
                del self._words[0]
            self._alone(self._electors.take_name(self._words))(sign)
            return
        typed = self._words[0]
        put = self._who()
        if self._before is not None:
            self._unused = None
            put(self._before)
            return
        self._unsided = self._unsided if self._waiting else typed
        self._waiting.append(put)

    def _who(self) -> Callable[[Down], None]:
        if self._plain(self._words[0]) in _ALL:
            del self._words[0]
            return self._everybody
        group = self._electors.take_group(self._words)
        if group:
            return lambda side: self._whole(group, side)
        return self._alone(self._electors.take_name(self._words))

    def _alone(self, key: str) -> Callable[[Down], None]:
        def put(side: Down) -> None:
            if key in self._read.alone:
                name = self._electors.name_of(key)
                raise Refusal(f"{name} is named twice in the recorded vote.", "Name each once.")
            self._read.alone[key] = side

        return put

    def _whole(self, group: str, side: Down) -> None:
        if self._read.groups.get(group, side) != side:
            raise Refusal(f"The group {group} is put down on two sides.", "Name each once.")
        self._read.groups[group] = side

    def _everybody(self, side: Down) -> None:
        if self._read.rest not in (None, side):
            raise Refusal("Everybody is put down on two sides.", _HOW)
        self._read.rest = side


def _resolved(read: _Read, voting: Iterable[Attendee]) -> dict[str, Down]:
    """A side for each: alone before by group, and that before as one of the rest."""
    listed = list(voting)
    sides: dict[str, Down] = {}
    for group, people in groups_of(listed).items():
        side = read.groups.get(group)
        for member in people if side else ():
            two = sides.get(member.key, side) != side
            if two and member.key not in read.alone:
                raise Refusal(
                    f"{member.person.name} is in two groups on different sides.",
                    f"Put them down alone, as in: -{member.person.family_name}",
                )
            if side:
                sides[member.key] = side
    if read.rest is not None:
        sides = {**{member.key: read.rest for member in listed}, **sides}
    return {**sides, **read.alone}
