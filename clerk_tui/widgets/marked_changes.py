"""Two wordings drawn in one: what changed is marked by brackets, and by style."""

from collections.abc import Iterable

from textual.content import Content

from clerk_tui.domain.word_diff import ADDED, STRUCK, DiffPiece
from clerk_tui.widgets.text import plain

_MARKS = {"same": ("", "", ""), "gone": (*STRUCK, "strike"), "new": (*ADDED, "bold underline")}


def draw_pieces(pieces: Iterable[DiffPiece]) -> Content:
    """Return *pieces* of two wordings, struck and added ones marked."""
    parts = []
    for piece in pieces:
        begin, end, style = _MARKS[piece.change]
        parts.append(plain(f"{begin}{piece.text}{end}", style))
    return plain("").join(parts)
