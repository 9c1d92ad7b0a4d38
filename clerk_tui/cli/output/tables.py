"""What the commands print: Rich tables on a terminal, plain columns where there is none."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from clerk_tui.domain.text import printable_line


def table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], *, always_headed: bool = False
) -> None:
    """Print a table; nothing in it is taken for markup.

    Args:
        columns: The headings, which a terminal always shows.
        rows: The cells.
        always_headed: Whether plain columns have a line of headings too.
    """
    console = Console(markup=False, highlight=False, emoji=False)
    if not console.is_terminal:
        for row in [columns, *rows] if always_headed else rows:
            console.file.write("\t".join(printable_line(cell) for cell in row) + "\n")
        return
    drawn_table = Table(*columns, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        drawn_table.add_row(*(Text(printable_line(cell)) for cell in row))
    console.print(drawn_table)


def sentence(text: str) -> None:
    """Print one line as it stands, however long."""
    Console(markup=False, highlight=False, emoji=False).print(printable_line(text), soft_wrap=True)
