"""The votes of members while a recorded vote is taken, and which are missing.

"Not yet recorded" is not a side: nobody is recorded as abstaining by being left out.
"""

from collections.abc import Sequence

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.divisions import Division
from clerk_tui.domain.voting.recorded import read_sides
from clerk_tui.screens.division.ballot import Ballot
from clerk_tui.widgets.lists.roll_rows import RollRow, screen_name

_BAR = ("█", "▓", "▒", "░")  # for the sides in their order
_MISSING = "·"


class MarkResult(Struct, frozen=True):
    """The result of a key: what it recorded."""

    key: str
    """The key of the member whose turn is next."""
    message: str
    """What was recorded, in a sentence."""


class DivisionDraft(Struct, frozen=True):
    """A recorded vote that is not finished; it is stored as JSON."""

    sides: dict[str, str]
    """The side of each member recorded so far, by the member's key."""
    last: str = "for"
    """The side last pressed."""
    line: str | None = None
    """A line of names that was typed and not taken."""


class DivisionMarks:
    """Records the sides of members. Each method makes at most one step, or raises Refusal."""

    def __init__(
        self,
        members: Sequence[Attendee],
        ballot: Ballot,
        *,
        as_called: bool,
    ) -> None:
        """Begin with none of *members* recorded.

        Args:
            members: Those who may vote.
            ballot: What they may vote for.
            as_called: True to keep names in the order in which they were marked.
        """
        self.members = tuple(members)
        self._ballot = ballot
        self._as_called = as_called
        self.last_side = ballot.sides[0].name
        """The side last pressed."""
        self._keys = [member.key for member in self.members]
        self._sides: dict[str, str] = {}
        self._steps: list[tuple[str, str, dict[str, str]]] = []

    @property
    def has_begun(self) -> bool:
        """True if anybody is recorded."""
        return bool(self._sides)

    @property
    def missing(self) -> list[Attendee]:
        """The members who are not yet recorded."""
        return [m for m in self.members if m.key not in self._sides]

    def mark(self, key: str, side: str) -> MarkResult:
        """Record the side of one member; the next on the list is next."""
        member, old_side = self._member(key), self._sides.get(key, side)
        self._record_side(key, [member], side)
        keys_to_try = (*self._keys[self._keys.index(key) + 1 :], key)
        return MarkResult(
            keys_to_try[0],
            f"{screen_name(member)}: {side}{'' if old_side == side else f', not {old_side}'}.",
        )

    def mark_group(self, key: str, side: str) -> MarkResult:
        """Record one side for a member's whole group, whatever it was before.

        Next is the first member after them, or from the top, who is not yet recorded.
        """
        member = self._member(key)
        group = folded(_group_of(member))
        if not group:
            raise Refusal(f"{screen_name(member)} has no party or authority.", "Mark them alone.")
        people = [m for m in self.members if folded(_group_of(m)) == group]
        changed_count = sum(1 for m in people if self._sides.get(m.key, side) != side)
        self._record_side(key, people, side)
        others_note = f", {changed_count} of them changed to it" if changed_count else ""
        member_index = self._keys.index(key)
        keys_to_try = (*self._keys[member_index:], *self._keys[:member_index])
        next_key = next((k for k in keys_to_try if k not in self._sides), key)
        return MarkResult(next_key, f"{_group_of(member)}, all {len(people)}: {side}{others_note}.")

    def mark_rest(self, key: str) -> MarkResult:
        """Record the side last pressed for everybody not yet recorded."""
        unmarked_members = self.missing
        self._record_side(key, unmarked_members, self.last_side)
        message = (
            f"The other {len(unmarked_members)}: {self.last_side}."
            if unmarked_members
            else "Everybody is recorded already."
        )
        return MarkResult(key, message)

    def mark_typed(self, key: str, typed: str) -> MarkResult:
        """Record everybody whom *typed* names, by group or alone, as /named does."""
        if self._ballot.is_between:
            raise Refusal(
                "Members are marked here by a key each.",
                "To type the names: Esc, then /between motion …; amendment …",
            )
        sides = read_sides(typed, self.members, self.members)
        if not sides:
            raise Refusal("Nobody is named.", "As in: labour for, green against but +smith")
        marks_before = self.last_side, dict(self._sides)
        for member in self.members:
            side = sides.get(member.key)
            if side == "absent":
                raise Refusal(f"{screen_name(member)} is in the room.", "They may be = not voting.")
        self._sides = {**self._sides, **{k: s for k, s in sides.items() if s != "absent"}}
        if self._sides != marks_before[1]:
            self._steps.append((key, *marks_before))
        next_key = next((m.key for m in self.missing), key)
        return MarkResult(next_key, f"{len(sides)} put down as typed.")

    def unmark(self, key: str) -> MarkResult:
        """Remove the side of one member."""
        member = self._member(key)
        self._record_side(key, [member], None)
        return MarkResult(key, f"{screen_name(member)}: not yet recorded.")

    def mark_next_side(self, key: str) -> MarkResult:
        """Record the side after that of one member; after the last, none."""
        member, names = self._member(key), [*self._ballot.signs]
        old_side = self._sides.get(key)
        index = names.index(old_side) + 1 if old_side else 0
        if index == len(names):
            return self.unmark(key)
        self._record_side(key, [member], names[index])
        return MarkResult(key, f"{screen_name(member)}: {names[index]}. A click again: the next.")

    def undo(self) -> MarkResult:
        """Undo the last step, and go back to the member where it was made."""
        if not self._steps:
            raise Refusal("Nothing that was marked here is left to undo.")
        key, self.last_side, self._sides = self._steps.pop()
        return MarkResult(key, "Undone.")

    def _record_side(self, key: str, people: Sequence[Attendee], side: str | None) -> None:
        marks_before = key, self.last_side, dict(self._sides)
        self.last_side = side or self.last_side
        for member in people:
            if side is None:
                self._sides.pop(member.key, None)
            else:
                self._sides[member.key] = side
        if self._sides != marks_before[2]:
            self._steps.append(marks_before)

    def _member(self, key: str) -> Attendee:
        member = next((m for m in self.members if m.key == key), None)
        if member is None:
            raise Refusal("Nobody is highlighted.", "Use the arrow keys, or type a number.")
        return member

    @property
    def draft(self) -> DivisionDraft:
        """The sides recorded so far, to be stored."""
        return DivisionDraft(dict(self._sides), self.last_side)

    def restore(self, draft: DivisionDraft) -> None:
        """Record again, as one step, the sides in *draft* of those who may still vote."""
        marks_before = "", self.last_side, dict(self._sides)
        self.last_side = draft.last
        self._sides = {
            key: side
            for key, side in draft.sides.items()
            if key in self._keys and side in self._ballot.signs
        }
        if self._sides:
            self._steps.append(marks_before)

    def rows(self) -> list[RollRow]:
        """Return the members as they are listed: number, side, name and group."""
        return [self._row(number, member) for number, member in enumerate(self.members, 1)]

    def _row(self, number: int, member: Attendee) -> RollRow:
        side = self._sides.get(member.key)
        sign = self._ballot.signs.get(side, "·") if side else "·"
        return RollRow(member.key, screen_name(member), sign, side or "", _group_of(member), number)

    def tally(self) -> str:
        """Return the figures, and say if everybody who may vote is counted."""
        sides = list(self._sides.values())
        names = self._ballot.signs
        figures = "  ".join(f"{name.capitalize()} {sides.count(name)}" for name in names)
        voters, missing = len(self.members), len(self.missing)
        if missing:
            return f"{figures} · {missing} of {voters} not yet recorded"
        return f"{figures} · {voters} may vote, {len(sides)} counted: adds up"

    def bar(self, width: int) -> str:
        """Return the vote so far as a bar, and who is missing: a cell for each who may vote.

        Where they do not fit in *width* cells each side has its share, and none that has a vote
        is without a cell.
        """
        sides, total = list(self._sides.values()), max(1, len(self.members))
        counts = [(sides.count(name), _BAR[n % 4]) for n, name in enumerate(self._ballot.signs)]
        counts.append((len(self.missing), _MISSING))
        cells = min(total, max(10, width // 2))
        side_counts = "".join(
            sign * max(1, round(count * cells / total)) if count else "" for count, sign in counts
        )
        names = [member.person.name_or_role for member in self.missing]
        if not names:
            return side_counts
        names_left = f"{side_counts}  still: {', '.join(names)}"
        return names_left if len(names_left) <= width else f"{names_left[: max(0, width - 1)]}…"

    def vote(self) -> Vote:
        """Return the vote as it is recorded, by the members' keys."""
        return self._ballot.vote(self._keys_by_side(), is_whole=not self.missing)

    def division(self) -> Division:
        """Return the division between motion and amendments as it is recorded."""
        return self._ballot.division(self._keys_by_side())

    def _keys_by_side(self) -> dict[str, tuple[str, ...]]:
        """Return the members on each side, in the order of the list or as they were called."""
        order = list(self._sides) if self._as_called else self._keys
        return {
            name: tuple(key for key in order if self._sides.get(key) == name)
            for name in self._ballot.signs
        }


def _group_of(member: Attendee) -> str:
    """Return the group of a member: their party, or else the authority that sent them."""
    return member.person.party or member.person.authority
