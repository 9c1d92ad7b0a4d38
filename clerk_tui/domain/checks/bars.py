"""Interests that bar members from speaking or voting on an item."""

from collections import defaultdict

from msgspec import Struct

from clerk_tui.domain.attendance.interests import TOOK_NO_PART, bears_on, excludes_members
from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.model.matters import Declaration
from clerk_tui.domain.model.meeting import Entry, Item, Meeting

MAY_SPEAK = "council tax"
"""Members two months in arrears may speak, but may not vote (LGFA 1992 s106)."""


class Bar(Struct, frozen=True):
    """One member's interest that bars them, by its kind or because they left the room for it."""

    member: str
    """The member as named in the declaration: a key, or a name as typed."""
    declaration: Declaration
    entry: Entry
    """The entry in which it was declared."""
    under: Item
    """The item under which it was declared."""

    @property
    def description(self) -> str:
        """Describe the interest in words; if it was declared in private, without its kind."""
        kind = "" if self.entry.private else f"{self.declaration.kind} "
        article = "an" if not kind or kind[0] in "aeiou" else "a"
        return f"{article} {kind}interest{' in it' if self.declaration.items else ''}"

    @property
    def bars_speaking(self) -> bool:
        """Return True if it bars the member from the discussion too, not from the vote alone."""
        return MAY_SPEAK not in self.declaration.kind or self.declaration.withdrew == "left"

    @property
    def may_have_stayed(self) -> bool:
        """Return True if the declaration does not say that the member left the room."""
        return self.bars_speaking and self.declaration.withdrew not in TOOK_NO_PART

    @property
    def spoke_by_leave(self) -> bool:
        """Return True if the declaration says that they spoke and then left, as codes allow."""
        pecuniary = "disclosable pecuniary" in self.declaration.kind
        return self.declaration.withdrew == "spoke then left" and not pecuniary


class Bars:
    """The interests declared at one meeting that bar members from voting."""

    def __init__(self, meeting: Meeting, describe: Describer) -> None:
        """Gather them from every declaration of the meeting."""
        self._bars: dict[str, list[Bar]] = defaultdict(list)
        self._barring = meeting.body.barring
        for item in meeting.items:
            for entry in item.entries:
                if isinstance(entry.matter, Declaration):
                    self._gather(entry.matter, entry, item, describe)

    def _gather(self, made: Declaration, entry: Entry, under: Item, describe: Describer) -> None:
        if not excludes_members(made, self._barring):
            return
        for member in made.members:
            attendee = describe.find_attendee(member)
            bar = Bar(member, made, entry, under)
            self._bars[attendee.key if attendee else member].append(bar)

    def list_bars(self) -> list[Bar]:
        """Return all of them, a member's together, in the order in which they were declared."""
        return [bar for bars in self._bars.values() for bar in bars]

    def bars_every_vote(self, bar: Bar) -> bool:
        """Return True if the declaration names no item, and so bars the member from every vote."""
        no_item = ""
        return bears_on(bar.declaration, bar.under, no_item, self._barring)

    def find_bar(self, member: str, item: str) -> Bar | None:
        """Return the interest that bars the member with this key from *item*, if there is one."""
        for bar in self._bars.get(member, ()):
            if bears_on(bar.declaration, bar.under, item, self._barring):
                return bar
        return None

    def find_bar_naming(self, member: str, item: str) -> Bar | None:
        """Return the member's interest whose declaration names *item* itself, if there is one."""
        for bar in self._bars.get(member, ()):
            if item in bar.declaration.items:
                return bar
        return None
