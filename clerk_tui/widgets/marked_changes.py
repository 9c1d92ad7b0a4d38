"""Words marked where they stand: what changed, by brackets too, and what was looked for."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from textual.content import Content

from clerk_tui.domain.word_diff import ADDED, STRUCK, DiffPiece
from clerk_tui.widgets.text import plain

if TYPE_CHECKING:
    from clerk_tui.domain.word_search import Span, WordSearch

HIT = "bold reverse"  # what was looked for, which needs no colour
_MARKS = {"same": ("", "", ""), "gone": (*STRUCK, "strike"), "new": (*ADDED, "bold underline")}


def draw_pieces(pieces: Iterable[DiffPiece]) -> Content:
    """Return *pieces* of two wordings, struck and added ones marked."""
    return plain("").join(_draw_part(plain(piece.text), piece.change) for piece in pieces)


def _draw_part(content: Content, change_kind: str) -> Content:
    begin, end, style = _MARKS[change_kind]
    return (
        content if not style else plain("").join([plain(begin), content, plain(end)]).stylize(style)
    )


class MarkedPart(Struct, frozen=True):
    """Words that are in both wordings, were struck or were added, with the look they have."""

    content: Content
    change: Literal["same", "gone", "new"] = "same"


class MarkedWords(Struct, frozen=True):
    """Two wordings in one, in which words can be looked for."""

    parts: tuple[MarkedPart, ...]

    @property
    def wordings(self) -> tuple[str, str]:
        """Return the words as they stand, and as they were."""
        return self._joined_text("gone"), self._joined_text("new")

    def _joined_text(self, left_out_kind: str) -> str:
        return "".join(part.content.plain for part in self.parts if part.change != left_out_kind)

    @property
    def shown(self) -> str:
        """Return the letters that are drawn, marks among them."""
        return self.draw().plain

    def draw(self, search: "WordSearch | None" = None) -> Content:
        """Return both wordings with their marks, and what *search* finds in either marked too."""
        hits = [search.hits(words) if search else [] for words in self.wordings]
        drawn_parts: list[Content] = []
        starts = [0, 0]
        for part in self.parts:
            content = part.content
            for n, left_out_kind in enumerate(("gone", "new")):
                if part.change != left_out_kind:
                    content = _mark_hits(content, hits[n], starts[n])
                    starts[n] += len(part.content.plain)
            drawn_parts.append(_draw_part(content, part.change))
        return plain("").join(drawn_parts)


def mark_words(content: Content, search: "WordSearch | None") -> Content:
    """Return *content* with every hit of *search* marked."""
    if search is None or not content.plain:
        return content
    return _mark_hits(content, search.hits(content.plain), 0)


def _mark_hits(content: Content, hits: Sequence["Span"], start_offset: int) -> Content:
    """Mark the hits that lie in *content*, which begins at *start_offset* of a wording."""
    length = len(content.plain)
    for begin, end in hits:
        if begin < start_offset + length and end > start_offset:
            content = content.stylize(
                HIT, max(0, begin - start_offset), min(length, end - start_offset)
            )
    return content
