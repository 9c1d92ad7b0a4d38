"""Drawing the board: each part in large letters where everything then fits, else in plain ones."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content

from clerk_tui.widgets.room_board.large_letters import (
    ROWS,
    has_large_letters,
    large_rows,
    large_width,
)
from clerk_tui.widgets.text import plain, shortened


class Word(Struct, frozen=True):
    """A word on the board."""

    text: str
    is_new: bool = False
    """True if an amendment put it in: it is underlined, and in large letters reversed."""


class Part(Struct, frozen=True):
    """A part of the board: a paragraph with one look."""

    words: tuple[Word, ...]
    style: str = ""
    large_until: int = -1
    """The last of the sizes, the largest being 0, in which it stands in large letters."""
    gap: bool = True
    """True if an empty line goes before it."""
    bar: Content | None = None
    """A bar in the place of the words."""


SMALLEST = 3
_CUT = "… the rest does not fit: make the letters of this window smaller"


def words_of(text: str, *, is_new: bool = False) -> tuple[Word, ...]:
    """Return the words of *text*."""
    return tuple(Word(word, is_new) for word in text.split())


def draw_parts(board_parts: Sequence[Part], width: int, height: int) -> list[Content]:
    """Return the lines of *board_parts* in the largest letters in which all of them fit."""
    lines: list[Content] = []
    for size in range(SMALLEST + 1):
        lines = [line for part in board_parts for line in _lines(part, size, width)]
        if len(lines) <= height:
            return lines
    return [*lines[: max(0, height - 1)], plain(shortened(_CUT, width))]


def _lines(board_part: Part, size: int, width: int) -> Iterator[Content]:
    if board_part.gap:
        yield Content()
    if board_part.bar is not None:
        yield board_part.bar
        return
    is_large = size <= board_part.large_until and all(
        has_large_letters(word.text) and large_width(word.text) <= width
        for word in board_part.words
    )
    for words in _wrapped_lines(board_part.words, width, is_large=is_large):
        if is_large:
            yield from _large_line(words, board_part.style)
        else:
            yield _plain_line(words, board_part.style)


def _wrapped_lines(
    drawn_words: Sequence[Word], width: int, *, is_large: bool
) -> Iterator[list[Word]]:
    """Yield the words of each line; a word longer than a line is cut into several."""
    measure = large_width if is_large else cell_len
    line: list[Word] = []
    for word in drawn_words:
        for piece in [word] if is_large else _pieces(word, width):
            if line and measure(" ".join(w.text for w in [*line, piece])) > width:
                yield line
                line = []
            line.append(piece)
    if line:
        yield line


def _pieces(word: Word, width: int) -> Iterator[Word]:
    text = word.text
    while cell_len(text) > width and len(text) > 1:
        count = max(1, width // 2)
        yield Word(text[:count], word.is_new)
        text = text[count:]
    yield Word(text, word.is_new)


def _plain_line(drawn_words: Sequence[Word], style: str) -> Content:
    word_contents = [
        plain(w.text, f"{style} bold underline" if w.is_new else style) for w in drawn_words
    ]
    return Content(" ").join(word_contents)


def _large_line(drawn_words: Sequence[Word], style: str) -> Iterator[Content]:
    letters = [(large_rows(word.text), word.is_new) for word in drawn_words]
    gap = large_rows(" ")[0]
    for row in range(ROWS):
        word_contents = [
            Content.styled(rows[row], f"{style} reverse" if is_new else style)
            for rows, is_new in letters
        ]
        yield Content(gap).join(word_contents)
