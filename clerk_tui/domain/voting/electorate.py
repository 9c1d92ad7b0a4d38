"""The people meant by the words of a recorded vote: a group, or one member."""

from collections.abc import Callable, Sequence

from clerk_tui.domain.errors import AmbiguousName, Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.leading_name import LeadingName, read_leading_name
from clerk_tui.domain.names.name_match import NobodyCalled
from clerk_tui.domain.voting.groups import single_group_meant

_GROUP_WORDS = {"group", "party", "members"}  # "green group" cannot mean a member
_LONGEST_GROUP_NAME = 4  # words


class Electors:
    """The people of a meeting, and those of them who may vote on one question.

    Names are taken off the front of the words that were typed.
    """

    def __init__(
        self,
        people: Sequence[Attendee],
        voting: Sequence[Attendee],
        ends_name: Callable[[str], bool],
    ) -> None:
        """Prepare to read names.

        Args:
            people: Everybody whom a name may mean.
            voting: Those who may vote; groups are made of them alone.
            ends_name: Returns True for a word that is no part of any name.
        """
        self._people, self._voting, self._ends_name = people, voting, ends_name

    def take_group(self, words: list[str]) -> str:
        """Take the name of a group off the front of *words*, and return the group; "" for none.

        Raises AmbiguousName if the words may be a member's name as well.
        """
        for count in range(min(self._name_length(words), _LONGEST_GROUP_NAME), 0, -1):
            typed = " ".join(words[:count])
            group = single_group_meant(self._voting, typed)
            if not group:
                continue
            next_word = words[count : count + 1]
            is_named_group = bool(next_word) and next_word[0].casefold() in _GROUP_WORDS
            member = "" if is_named_group else self._member_also_meant(typed, group)
            if member:
                raise AmbiguousName(
                    f"“{typed}” may be {member} or the group {group}.",
                    "Type more of the member's name, or the word group after it.",
                )
            del words[: count + is_named_group]
            return group
        return ""

    def _member_also_meant(self, typed: str, group: str) -> str:
        """Return the name of a member whom *typed* may mean instead of *group*; "" for none.

        Where *typed* is the whole name of the group, only a member's whole name or surname counts.
        """
        folded_typed = folded(typed)
        is_whole_group_name = folded_typed == folded(group)
        for member in self._voting:
            for part in folded(member.person.name).split():
                begins = part.startswith(folded_typed) and not is_whole_group_name
                if part == folded_typed or begins:
                    return member.person.name
        return ""

    def take_name(self, words: list[str]) -> str:
        """Take a name off the front of *words*, and return the key of the person.

        As many words are taken as still name the same person. Raises Refusal if nobody, or more
        than one person, is meant.
        """
        typed = words[: self._name_length(words)]
        if not typed:
            raise Refusal("Who is meant?", "Type part of a name.")
        name = self._match_name(typed)
        del words[: name.count]
        return name.attendee.key

    def name_of(self, key: str) -> str:
        """Return the name of somebody by their key."""
        return next(a.person.name for a in self._people if a.key == key)

    def _name_length(self, words: list[str]) -> int:
        """Return the number of the first *words* that may be parts of one name."""
        return next((n for n, word in enumerate(words) if self._ends_name(word)), len(words))

    def _match_name(self, words: list[str]) -> LeadingName:
        """Return the person named: a member before anybody else, and of two one who may vote."""
        members = [a for a in self._people if a.standing == "member"]
        voting = {a.key for a in self._voting}
        try:
            name = read_leading_name(members, words, lambda a: a.key in voting)
        except NobodyCalled:
            return read_leading_name(self._people, words)
        if name.fit.is_whole:
            return name
        anybody = read_leading_name(self._people, words, lambda a: a.standing == "member")
        return anybody if anybody.fit.is_whole else name
