"""Text for the screen exactly as it was typed: never parsed as markup."""

from rich.cells import cell_len, set_cell_size
from textual.content import Content


def plain(text: str, style: str = "") -> Content:
    """Return *text* as content for any widget; what cannot be shown becomes a space.

    Textual parses a plain string as markup, in which a name such as "O'Neil [/b]" would
    fail; everything a clerk or a file wrote goes through here.
    """
    printable_text = text
    if not text.isprintable():
        printable_text = "".join(c if c.isprintable() or c == "\n" else " " for c in text)
    return Content(printable_text) if not style else Content.styled(printable_text, style)


def shortened(text: str, width: int) -> str:
    """Return *text* on one line of at most *width* cells, with an ellipsis if it is cut."""
    line = " ".join(text.split())
    if cell_len(line) <= width:
        return line
    return f"{set_cell_size(line, max(0, width - 1)).rstrip()}…"


def column(text: str, width: int) -> str:
    """Return *text* on one line in exactly *width* cells, with an ellipsis if it is cut.

    Cells, not characters: a name may hold letters that are two cells wide.
    """
    return set_cell_size(shortened(plain(text).plain, width), width)
