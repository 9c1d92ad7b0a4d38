"""The names of a recorded vote: a list for each side, as the house prints it."""

from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.model.votes import Vote
from clerk_tui.minutes.wording.names import Naming, plural_title

SIDE_KEYS = {
    "for": "names_for",
    "against": "names_against",
    "abstained": "names_abstained",
    "not voting": "names_not_voting",
    "absent": "names_absent",
}
"""The wording key of the list of each side, in printed order."""


class RecordedVoteNames(Naming, frozen=True):
    """The lists of names of the recorded votes of one meeting, in one house style."""

    def lists(self, vote: Vote, noun: str) -> list[str]:
        """Return the list of each side of *vote*; the house may print one with nobody on it.

        Args:
            vote: The vote; without names on any side nothing is listed.
            noun: The name of what was voted on, such as "amendment".
        """
        keys_by_side: dict[str, tuple[str, ...]] = {str(s): k for s, k in vote.by_side.items()}
        keys_by_side["absent"] = vote.names_absent or self.members_away(vote)
        if not any((*vote.by_side.values(), vote.names_absent)):
            return []
        printed_empty = self.style.layout_choice("empty_sides").split("|")
        nobody = self.style.say("nobody")
        lists = [
            self.style.say(
                key,
                count=str(len(keys)),
                names=self.names_in_vote(keys) if keys else nobody,
                motion=noun,
            )
            for side, key in SIDE_KEYS.items()
            if (keys := keys_by_side[side]) or side in map(str.strip, printed_empty)
        ]
        return [line for line in lists if line]

    def members_away(self, vote: Vote) -> tuple[str, ...]:
        """Return the members who were not in the room, if the house lists them with a vote.

        A member whose substitute voted is not listed.
        """
        if self.style.layout_choice("absent_members") != "listed" or not vote.by_name:
            return ()
        room = room_at(self.meeting, vote.at, vote.item, vote.sequence)
        # Whoever declared an interest and left for it is away, though no door was minuted.
        members_here = [a for a in room.here if a.key not in room.barred or a in room.counting]
        accounted_for = {key for keys in vote.by_side.values() for key in keys}
        accounted_for |= {a.key for a in members_here} | {a.substitute_for for a in members_here}
        return tuple(
            attendee.key
            for attendee in self.meeting.people
            if attendee.standing == "member" and attendee.key not in accounted_for
        )

    def names_in_vote(self, person_keys: tuple[str, ...]) -> str:
        """Return names as a list: in the pattern of votes, one title for all, commas or "and"."""
        pattern = self.style.layout_choice("name_in_votes")
        names = [self.name_in(key, pattern) for key in person_keys]
        titles = self.style.layout_choice("vote_titles")
        if titles == "plural":
            names = self._under_one_title(person_keys, names)
        elif titles == "runs":
            names = self.with_titles_once(person_keys, names)
        joiner = self.style.wording.get("names_joiner", ", ")
        last_joiner = self.style.wording.get("names_last_joiner", "") or joiner
        if len(names) < 2:
            return "".join(names)
        return f"{joiner.join(names[:-1])}{last_joiner}{names[-1]}"

    def name_in(self, key: str, pattern: str) -> str:
        """Return a name in *pattern*; without one, as in any sentence."""
        attendee = self.meeting.attendee(key) if pattern else None
        return (attendee and attendee.person.styled(pattern)) or self.name(key)

    def _under_one_title(self, person_keys: tuple[str, ...], names: list[str]) -> list[str]:
        """Return *names* with one title, in the plural, before the first; as they are if they vary.

        A name whose title does not stand at its beginning keeps it.
        """
        people = [self.meeting.attendee(key) for key in person_keys]
        titles = {attendee.person.title if attendee else "" for attendee in people}
        title = titles.pop() if len(titles) == 1 else ""
        if len(names) < 2 or not title or not all(name.startswith(f"{title} ") for name in names):
            return names
        bare_names = [name.removeprefix(f"{title} ") for name in names]
        return [f"{plural_title(title, self.style)} {bare_names[0]}", *bare_names[1:]]
