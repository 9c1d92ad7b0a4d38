"""The sides of a recorded vote while it is taken: who is down for what, and what is missing.

"Not yet recorded" is no side: nobody is put down as abstaining by being left out.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.votes import Side, Vote, named_vote
from clerk_tui.domain.voting.recorded import read_sides
from clerk_tui.widgets.lists.roll_rows import RollRow, called

Group = Callable[[Attendee], str]
_SIGNS: dict[Side, str] = {"for": "✓", "against": "✗", "abstained": "○", "not voting": "–"}


def party_or_authority(member: Attendee) -> str:
    """What a member votes with: their party; else the authority that sent them."""
    return member.person.party or member.person.authority


class Put(Struct, frozen=True):
    """What was put down, in a sentence, and whose turn it is (`key`)."""

    key: str
    said: str


class PutDown(Struct, frozen=True):
    """Who is down for what, by key, the side last pressed, and a line typed but not taken."""

    sides: dict[str, Side]
    last: Side = "for"
    line: str | None = None


class DivisionMarks:
    """Puts members down on a side. Every method makes one step at the most; each may refuse.

    `last` is the side last pressed.
    """

    def __init__(self, members: Sequence[Attendee], group: Group = party_or_authority) -> None:
        """Nobody of *members* is recorded yet; *group* tells what each of them votes with."""
        self.members = tuple(members)
        self.last: Side = "for"
        self._keys = [member.key for member in self.members]
        self._group = group
        self._sides: dict[str, Side] = {}
        self._steps: list[tuple[str, Side, dict[str, Side]]] = []

    @property
    def begun(self) -> bool:
        """Whether anybody is recorded."""
        return bool(self._sides)

    @property
    def missing(self) -> list[Attendee]:
        """Who is not yet recorded."""
        return [m for m in self.members if m.key not in self._sides]

    def mark(self, key: str, side: Side) -> Put:
        """Put one member down; the next on the list is next."""
        member, before = self._member(key), self._sides.get(key, side)
        self._put(key, [member], side)
        follow = (*self._keys[self._keys.index(key) + 1 :], key)
        return Put(
            follow[0], f"{called(member)}: {side}{'' if before == side else f', not {before}'}."
        )

    def mark_group(self, key: str, side: Side) -> Put:
        """Put everybody of a member's group down, whatever they were down for.

        Next is whoever after them, or from the top again, is not yet recorded.
        """
        member = self._member(key)
        wanted = folded(self._group(member))
        if not wanted:
            raise Refusal(f"{called(member)} has no party or authority.", "Mark them alone.")
        people = [m for m in self.members if folded(self._group(m)) == wanted]
        changed = sum(1 for m in people if self._sides.get(m.key, side) != side)
        self._put(key, people, side)
        others = f", {changed} of them changed to it" if changed else ""
        place = self._keys.index(key)
        follow = (*self._keys[place:], *self._keys[:place])
        after = next((k for k in follow if k not in self._sides), key)
        return Put(after, f"{self._group(member)}, all {len(people)}: {side}{others}.")

    def mark_rest(self, key: str) -> Put:
        """Put everybody not yet recorded down on the side last pressed."""
        rest = self.missing
        self._put(key, rest, self.last)
        said = f"The other {len(rest)}: {self.last}." if rest else "Everybody is recorded already."
        return Put(key, said)

    def mark_typed(self, key: str, typed: str) -> Put:
        """Put down everybody whom *typed* names, by group or alone, as /named does."""
        sides = read_sides(typed, self.members, self.members)
        if not sides:
            raise Refusal("Nobody is named.", "As in: labour for, green against but +smith")
        before = self.last, dict(self._sides)
        for member in self.members:
            side = sides.get(member.key)
            if side == "absent":
                raise Refusal(f"{called(member)} is in the room.", "They may be = not voting.")
        self._sides = {**self._sides, **{k: s for k, s in sides.items() if s != "absent"}}
        if self._sides != before[1]:
            self._steps.append((key, *before))
        after = next((m.key for m in self.missing), key)
        return Put(after, f"{len(sides)} put down as typed.")

    def unmark(self, key: str) -> Put:
        """Take one member's side away."""
        member = self._member(key)
        self._put(key, [member], None)
        return Put(key, f"{called(member)}: not yet recorded.")

    def undo(self) -> Put:
        """Take back the last step, and go back to where it was made."""
        if not self._steps:
            raise Refusal("Nothing that was marked here is left to undo.")
        key, self.last, self._sides = self._steps.pop()
        return Put(key, "Undone.")

    def _put(self, at: str, people: Sequence[Attendee], side: Side | None) -> None:
        before = at, self.last, dict(self._sides)
        self.last = side or self.last
        for member in people:
            if side is None:
                self._sides.pop(member.key, None)
            else:
                self._sides[member.key] = side
        if self._sides != before[2]:
            self._steps.append(before)

    def _member(self, key: str) -> Attendee:
        member = next((m for m in self.members if m.key == key), None)
        if member is None:
            raise Refusal("Nobody is highlighted.", "Use the arrow keys, or type a number.")
        return member

    @property
    def put_down(self) -> PutDown:
        """Who is down for what, to be kept."""
        return PutDown(dict(self._sides), self.last)

    def go_on_from(self, left: PutDown) -> None:
        """Put down again who was down before, of those who may still vote, as one step."""
        before = "", self.last, dict(self._sides)
        self.last = left.last
        self._sides = {key: left.sides[key] for key in self._keys if key in left.sides}
        if self._sides:
            self._steps.append(before)

    def rows(self) -> list[RollRow]:
        """The members as they are listed: number, side, name, and what they vote with."""
        return [self._row(number, member) for number, member in enumerate(self.members, 1)]

    def _row(self, number: int, member: Attendee) -> RollRow:
        side = self._sides.get(member.key)
        sign = _SIGNS[side] if side else "·"
        return RollRow(member.key, called(member), sign, side or "", self._group(member), number)

    def tally(self) -> str:
        """The figures, and whether they are those of everybody who may vote."""
        sides = list(self._sides.values())
        figures = "  ".join(f"{side.capitalize()} {sides.count(side)}" for side in _SIGNS)
        voters, missing = len(self.members), len(self.missing)
        if missing:
            return f"{figures} · {missing} of {voters} not yet recorded"
        return f"{figures} · {voters} may vote, {len(sides)} counted: adds up"

    def vote(self) -> Vote:
        """The vote as it is recorded, by the members' keys."""
        down = {
            side: tuple(m.key for m in self.members if self._sides.get(m.key) == side)
            for side in _SIGNS
        }
        silent = down["not voting"]
        cast = named_vote(down["for"], down["against"], down["abstained"], names_not_voting=silent)
        known = bool(silent) or not self.missing
        return replace(cast, not_voting=len(silent) if known else None)
