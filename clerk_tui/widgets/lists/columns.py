"""Text in columns of a fixed width."""

from rich.cells import cell_len, set_cell_size

from clerk_tui.widgets.text import plain


def column(text: str, width: int) -> str:
    """Return *text* on one line in exactly *width* cells, with an ellipsis if it is cut.

    Cells, not characters: a name may hold letters that are two cells wide.
    """
    line = " ".join(plain(text).plain.split())
    if cell_len(line) <= width:
        return set_cell_size(line, width)
    return set_cell_size(f"{set_cell_size(line, max(0, width - 1)).rstrip()}…", width)
