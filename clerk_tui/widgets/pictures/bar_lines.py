"""A picture in letters: its legend, and a line for each bar with its figures."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from clerk_tui.minutes.pictures.picture import MOST_CELLS, SIGNS, Bar, Picture
from clerk_tui.widgets.panels.look import Look
from clerk_tui.widgets.text import column, plain

ROLES = ("good", "warn", "bad", "dim")
MARK = "▸ "
TABLE_WIDTH = 110  # columns from which the figures stand under their heads
_SHORTEST_LABEL, _SHORTEST_BAR = 14, 6
_LABEL_SHARE = 0.5  # of the width, at the most
_TITLE_SHARE = 0.66  # where there is one part alone: titles of items are long


class Layout:
    """The columns of a picture in a given width: whose bar it is, the bar, the figures."""

    def __init__(self, picture: Picture, width: int) -> None:
        """Divide *width*."""
        self.is_table = width >= TABLE_WIDTH
        heads = [*picture.parts, ""] if self.is_table else []
        self.column_widths = [max(cell_len(head), 4) for head in heads]
        if self.is_table:
            self.column_widths[-1] = max([0, *(cell_len(bar.note) for bar in picture.bars)])
        widths = [cell_len(figures_in_line(picture, bar)) for bar in picture.bars]
        self.figures_width = (
            sum(self.column_widths) + 2 * len(self.column_widths)
            if self.is_table
            else max([0, *widths])
        )
        room = width - len(MARK) - self.figures_width - 4
        longest_label = max([0, *(cell_len(bar.label) for bar in picture.bars)])
        longest_bar = int(picture.longest * MOST_CELLS)
        share = _LABEL_SHARE if len(picture.parts) > 1 else _TITLE_SHARE
        most = max(_SHORTEST_LABEL, int(room * share), room - longest_bar)
        self.label_width = min(longest_label, most)
        self.bar_width = max(_SHORTEST_BAR, room - self.label_width)


def figures_in_line(picture: Picture, bar: Bar) -> str:
    """Return the figures of *bar* beside it: "8 · 1 · 0 · 0  89 %"; a time as a clock shows it."""
    if len(picture.parts) == 1:
        return bar.note or str(bar.lengths[0])
    return "  ".join(filter(None, (" · ".join(map(str, bar.lengths)), bar.note)))


def legend(picture: Picture, look: Look) -> Content:
    """Return how each part is drawn."""
    parts = [
        Content.assemble((sign * 2, look.words(role)), f" {bar_part}")
        for bar_part, sign, role in zip(picture.parts, SIGNS, ROLES, strict=False)
    ]
    return Content("  ").join(parts)


def heads(picture: Picture, layout: Layout) -> str:
    """Return the line of heads over the figures; empty where they stand in a line."""
    if not layout.is_table:
        return ""
    names = zip([*picture.parts, ""], layout.column_widths, strict=True)
    blank = " " * (len(MARK) + layout.label_width + layout.bar_width + 4)
    return blank + "  ".join(name.rjust(width) for name, width in names)


def bar_line(picture: Picture, bar: Bar, layout: Layout, look: Look, *, is_marked: bool) -> Content:
    """Return the line of *bar*; a mark stands before the one that is chosen."""
    cells = picture.cells(bar, layout.bar_width)
    blank = " " * (layout.bar_width - sum(cells))
    bar_pieces = [
        Content.styled(sign * width, look.words(role))
        for width, sign, role in zip(cells, SIGNS, ROLES, strict=False)
    ]
    return Content.assemble(
        MARK if is_marked else " " * len(MARK),
        plain(column(bar.label, layout.label_width), "bold" if bar.private else ""),
        "  ",
        *bar_pieces,
        f"{blank}  {_figures(picture, bar, layout)}",
    )


def _figures(picture: Picture, bar: Bar, layout: Layout) -> str:
    if not layout.is_table:
        return figures_in_line(picture, bar).rjust(layout.figures_width)
    figures: Sequence[str] = [*map(str, bar.lengths), bar.note]
    return "  ".join(
        text.rjust(width) for text, width in zip(figures, layout.column_widths, strict=True)
    )
