"""Who is meant by the words of a recorded vote: a group that votes together, or one member."""

from collections.abc import Callable, Sequence

from clerk_tui.domain.errors import AmbiguousName, Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.leading_name import LeadingName, read_leading_name
from clerk_tui.domain.names.name_match import NobodyCalled
from clerk_tui.domain.voting.groups import the_group

_OF_GROUPS = {"group", "party", "members"}
_LONGEST = 4  # words of the name of a group


class Electors:
    """The people of a meeting, and those of them who may vote on one question.

    Names are taken off the front of the words that were typed; *ends* tells which word is no part
    of any name.
    """

    def __init__(
        self,
        people: Sequence[Attendee],
        voting: Sequence[Attendee],
        ends: Callable[[str], bool],
    ) -> None:
        """Groups are of those who may vote alone; a name may be anybody's."""
        self._people, self._voting, self._ends = people, voting, ends

    def take_group(self, words: list[str]) -> str:
        """The group that begins *words*, taken off them; nothing where none does.

        Raises Refusal where the words may be a member's name as well.
        """
        for count in range(min(self._run(words), _LONGEST), 0, -1):
            typed = " ".join(words[:count])
            group = the_group(self._voting, typed)
            if not group:
                continue
            said = words[count : count + 1]
            plainly = bool(said) and said[0].casefold() in _OF_GROUPS  # "green group"
            person = "" if plainly else self._called(typed, group)
            if person:
                raise AmbiguousName(
                    f"“{typed}” may be {person} or the group {group}.",
                    "Type more of the member's name, or the word group after it.",
                )
            del words[: count + plainly]
            return group
        return ""

    def _called(self, typed: str, group: str) -> str:
        """A member whose name *typed* begins too; to a whole group's name a whole name is near."""
        wanted = folded(typed)
        whole = wanted == folded(group)
        for member in self._voting:
            for part in folded(member.person.name).split():
                if part == wanted or (part.startswith(wanted) and not whole):
                    return member.person.name
        return ""

    def take_name(self, words: list[str]) -> str:
        """The key of whom *words* begin with: as many as still name the same person, taken off."""
        typed = words[: self._run(words)]
        if not typed:
            raise Refusal("Who is meant?", "Type part of a name.")
        name = self._leading(typed)
        del words[: name.count]
        return name.attendee.key

    def name_of(self, key: str) -> str:
        """The name of somebody by their key."""
        return next(a.person.name for a in self._people if a.key == key)

    def _run(self, words: list[str]) -> int:
        """How many of the first *words* may be parts of one name."""
        ended = (n for n, word in enumerate(words) if self._ends(word) and n)
        return 0 if words and self._ends(words[0]) else next(ended, len(words))

    def _leading(self, words: list[str]) -> LeadingName:
        """Whom *words* name: a member before anybody else, and of two one who may vote."""
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
