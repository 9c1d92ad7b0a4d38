"""Pictures in the shell: bars by Rich, whose parts differ by their sign as well as by colour."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from clerk_tui.domain.text import printable_line
from clerk_tui.minutes.pictures.picture import SIGNS, Bar, Picture

_SIGNS = tuple(zip(SIGNS, ("green", "yellow", "red", ""), strict=True))
_LONGEST_BAR, _SHORTEST_BAR = 60, 10  # cells
_LONGEST_LABEL = 34


def show_charts(pictures: Sequence[Picture]) -> None:
    """Print *pictures* one under another; nothing in them is taken for markup."""
    console = Console(markup=False, highlight=False, emoji=False)
    for picture in pictures:
        console.print(Text(printable_line(picture.title), style="bold"))
        legend = Text()
        for bar_part, (sign, style) in zip(picture.parts, _SIGNS, strict=False):
            legend.append(f"{sign * 2} ", style=style).append(f"{bar_part}   ")
        console.print(legend)
        if picture.caption:
            console.print(Text(printable_line(picture.caption), style="italic"))
        if not picture.bars:
            console.print(Text(picture.empty))
        drawn = Table(box=None, pad_edge=False, show_header=False)
        longest = max(_LONGEST_LABEL, console.width // 3)
        drawn.add_column(max_width=longest, overflow="fold")
        drawn.add_column(no_wrap=True)
        drawn.add_column(no_wrap=True)
        labels = max([len(bar.label) for bar in picture.bars], default=0)
        room = console.width - min(labels, longest) - 24
        cells = max(_SHORTEST_BAR, min(_LONGEST_BAR, room))
        for bar in picture.bars:
            figures = " ".join(filter(None, (" · ".join(map(str, bar.lengths)), bar.note)))
            drawn.add_row(Text(printable_line(bar.label)), _bar(picture, bar, cells), figures)
        console.print(drawn)
        console.print()


def _bar(picture: Picture, bar: Bar, width: int) -> Text:
    drawn = Text()
    for cells, (sign, style) in zip(picture.cells(bar, width), _SIGNS, strict=False):
        drawn.append(sign * cells, style=style)
    return drawn
