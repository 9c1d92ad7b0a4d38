"""Which members an interest bars from an item."""

from collections import defaultdict

from msgspec import Struct

from clerk_tui.domain.attendance.interests import OUT, bears_on, excludes_members
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.model.matters import Declaration
from clerk_tui.domain.model.meeting import Entry, Item, Meeting

MAY_SPEAK = "council tax"  # two months in arrears: may speak, may not vote (LGFA 1992 s106)


class Bar(Struct, frozen=True):
    """One member's interest as it was declared in `entry`, under the item `under`.

    It bars them by its `kind`, or because they are minuted to have left for it.
    """

    member: str
    declared: Declaration
    entry: Entry
    under: Item

    @property
    def named(self) -> str:
        """The interest in words; of one declared in private only that it is one."""
        kind = "" if self.entry.private else f"{self.declared.kind} "
        article = "an" if not kind or kind[0] in "aeiou" else "a"
        return f"{article} {kind}interest{' in it' if self.declared.items else ''}"

    @property
    def silences(self) -> bool:
        """Whether it bars the discussion too, and not the vote alone."""
        return MAY_SPEAK not in self.declared.kind or self.declared.withdrew == "left"

    @property
    def stayed(self) -> bool:
        """Whether the declaration leaves it open that they stayed in the room."""
        return self.silences and self.declared.withdrew not in OUT

    @property
    def spoke_by_leave(self) -> bool:
        """Whether it was minuted with the interest that they spoke, and then left."""
        pecuniary = "disclosable pecuniary" in self.declared.kind
        return self.declared.withdrew == "spoke then left" and not pecuniary


class Bars:
    """The interests declared at one meeting that bar the vote, as `presence` counts them."""

    def __init__(self, meeting: Meeting, places: Places) -> None:
        """Gather them."""
        self._of: dict[str, list[Bar]] = defaultdict(list)
        self._barring = meeting.body.barring
        for item in meeting.items:
            for entry in item.entries:
                if isinstance(entry.matter, Declaration):
                    self._gather(entry.matter, entry, item, places)

    def _gather(self, declared: Declaration, entry: Entry, under: Item, places: Places) -> None:
        if not excludes_members(declared, self._barring):
            return
        for member in declared.members:
            attendee = places.find(member)
            bar = Bar(member, declared, entry, under)
            self._of[attendee.key if attendee else member].append(bar)

    def all(self) -> list[Bar]:
        """Every one of them, in the order in which they were declared."""
        return [bar for bars in self._of.values() for bar in bars]

    def of_whole_meeting(self, bar: Bar) -> bool:
        """Whether it names no item, and so bars the member from every vote."""
        no_item = ""
        return bears_on(bar.declared, bar.under, no_item, self._barring)

    def on(self, member: str, item: str) -> Bar | None:
        """What bars the member with this key from *item*, if anything does."""
        for bar in self._of.get(member, ()):
            if bears_on(bar.declared, bar.under, item, self._barring):
                return bar
        return None

    def on_this(self, member: str, item: str) -> Bar | None:
        """The same, of interests that were declared in this very item."""
        for bar in self._of.get(member, ()):
            if item in bar.declared.items:
                return bar
        return None
