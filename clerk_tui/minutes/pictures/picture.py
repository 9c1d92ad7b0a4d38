"""A picture of bars: what it is of, a row for each bar, and the parts of every bar."""

from collections.abc import Sequence

from msgspec import Struct

SIGNS = ("█", "▓", "▒", "░")
"""How the parts of a bar are drawn in letters, in order: they differ by shape, not colour alone."""
MOST_CELLS = 4.0  # for one of what is counted: two meetings are no bar across the screen


class Bar(Struct, frozen=True):
    """One bar: whose it is, and the length of each part."""

    label: str
    lengths: tuple[int, ...]
    note: str = ""
    """What is said at its end: "83 %"."""
    private: bool = False
    """True if it tells of private business: the clerk alone may see it, marked."""
    meeting: str = ""
    """The ident of the meeting that it is of, if it is of one."""


class Picture(Struct, frozen=True):
    """Bars under one heading; every bar has the same parts."""

    title: str
    parts: tuple[str, ...]
    """The names of the parts, in order."""
    bars: tuple[Bar, ...]
    unit: str = ""
    """What the lengths count: "meetings"."""
    caption: str = ""
    """What one must know to read it, in a sentence or two."""
    empty: str = "There is nothing to show."
    """What would be here, where there are no bars."""

    def cells(self, bar: Bar, width: int) -> Sequence[int]:
        """Return how many cells each part of *bar* has where the longest bar has *width*.

        No part that is not nought is without a cell.
        """
        scale = min(width / self.longest, MOST_CELLS)
        widths = [max(1, round(length * scale)) if length else 0 for length in bar.lengths]
        while sum(widths) > max(width, len(widths)):
            widths[widths.index(max(widths))] -= 1
        return widths

    @property
    def longest(self) -> int:
        """Return the length of the longest bar, at least 1."""
        return max([1, *(sum(bar.lengths) for bar in self.bars)])

    def words(self, bar: Bar) -> str:
        """Return what *bar* shows in words: "present 8, apologies 1 (meetings) · 89 %"."""
        figures = ", ".join(
            f"{part} {length}" for part, length in zip(self.parts, bar.lengths, strict=True)
        )
        unit = f" ({self.unit})" if self.unit and self.unit not in self.parts else ""
        return " · ".join(filter(None, (f"{figures}{unit}", bar.note)))
