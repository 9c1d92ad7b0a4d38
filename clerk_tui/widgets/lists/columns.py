"""Text in columns of a fixed width, and the line of keys at the foot of a screen."""

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from clerk_tui.keys import with_signs
from clerk_tui.widgets.text import plain


def column(text: str, width: int) -> str:
    """Return *text* on one line in exactly *width* cells, with an ellipsis if it is cut.

    Cells, not characters: a name may hold letters that are two cells wide.
    """
    line = " ".join(plain(text).plain.split())
    if cell_len(line) <= width:
        return set_cell_size(line, width)
    return set_cell_size(f"{set_cell_size(line, max(0, width - 1)).rstrip()}…", width)


def key_line(*pairs: tuple[str, str]) -> Content:
    """Return the line of keys for the foot of a screen: each key in bold, then what it does.

    An action named in braces stands for the key that it has now.
    """
    signs = [(with_signs(key), action) for key, action in pairs]
    parts = [Content.assemble((key, "bold"), " ", plain(action)) for key, action in signs]
    return Content("  ").join(parts)
