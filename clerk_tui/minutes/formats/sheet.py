"""The pieces that paper is laid out with, in any file format: lines, headings, points, tables."""

from typing import Literal

from msgspec import Struct

from clerk_tui.domain.text import split_lines


class Run(Struct, frozen=True):
    """Words in one type face. A newline in them is a line break on paper."""

    text: str
    strong: bool = False
    italic: bool = False


LineKind = Literal["mark", "label", "text", "sub", "caption", "column", "signature"]


class Line(Struct, frozen=True):
    """A paragraph: its printed number and its words."""

    runs: tuple[Run, ...]
    number: str = ""
    kind: LineKind = "text"
    role: str = ""
    """What kind of minute it is, such as "Resolution": Word has a style of this name for it."""


class Head(Struct, frozen=True):
    """A heading."""

    text: str
    level: int
    """Its depth: 1 is the title, and no level is skipped."""
    number: str = ""
    run_in: tuple[Run, ...] = ()
    """Text that continues on the heading's own line."""


class Points(Struct, frozen=True):
    """Bulleted points that follow one another."""

    points: tuple[Line, ...]


Cell = Line | Head


class Table(Struct, frozen=True):
    """A table."""

    columns: tuple[str, ...]
    """The cells of the header row; empty if it has none."""
    rows: tuple[tuple[Cell, ...], ...]
    """The other rows, all with the same number of cells."""
    wide: int | None = None
    """The index of the column that holds the business, if it is a table of business."""


Piece = Line | Head | Points | Table


class Sheet(Struct, frozen=True):
    """A document laid out: marks and head, business, foot."""

    head: tuple[Piece, ...]
    business: tuple[Piece, ...]
    foot: tuple[Piece, ...]


def on_one_line(text: str) -> str:
    """Return *text* with its line breaks replaced by spaces."""
    return " ".join(split_lines(text))


def keep_line_ends(text: str) -> str:
    """Return *text* with its line breaks as newlines."""
    return "\n".join(split_lines(text))


def bold_runs(text: str) -> tuple[Run, ...]:
    """Return *text* on one line in bold."""
    return (Run(on_one_line(text), strong=True),)


class Levels:
    """The levels of headings: each at most one below the nearest heading above it."""

    def __init__(self) -> None:
        """Begin before the first heading."""
        self._above: list[int] = []

    def next_level(self, level: int) -> int:
        """Return the level to print for the next heading, whose level in the document is given."""
        while self._above and self._above[-1] >= level:
            self._above.pop()
        self._above.append(level)
        return len(self._above)
