"""What a sheet of paper is set of, before any file format: lines, headings, points, tables."""

from typing import Literal

from msgspec import Struct

from clerk_tui.domain.text import lines_of


class Run(Struct, frozen=True):
    """Words set alike. A line end inside them is a line end on paper."""

    text: str
    strong: bool = False
    italic: bool = False


LineKind = Literal["mark", "label", "text", "sub", "caption", "column", "signature"]


class Line(Struct, frozen=True):
    """A paragraph: its printed number and its words."""

    runs: tuple[Run, ...]
    number: str = ""
    kind: LineKind = "text"


class Head(Struct, frozen=True):
    """A heading; `level` 1 is the title, and no level is skipped. `run_in` goes on beside it."""

    text: str
    level: int
    number: str = ""
    run_in: tuple[Run, ...] = ()


class Points(Struct, frozen=True):
    """Bulleted points that follow one another."""

    points: tuple[Line, ...]


Cell = Line | Head


class Table(Struct, frozen=True):
    """A table: the cells of its header row (none: it has no header), then the other rows.

    Every row has as many cells as the widest; `wide` is the column that holds the business.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    wide: int | None = None


Piece = Line | Head | Points | Table


class Sheet(Struct, frozen=True):
    """A document set: marks and head, business, foot."""

    head: tuple[Piece, ...]
    business: tuple[Piece, ...]
    foot: tuple[Piece, ...]


def on_one_line(text: str) -> str:
    """*Text* on one line."""
    return " ".join(lines_of(text))


def keep_line_ends(text: str) -> str:
    """*Text* with its own line ends."""
    return "\n".join(lines_of(text))


def bold_runs(text: str) -> tuple[Run, ...]:
    """*Text* on one line, in bold."""
    return (Run(on_one_line(text), strong=True),)


class Levels:
    """How deep each heading stands: one below the nearest above it at most."""

    def __init__(self) -> None:
        """No heading yet."""
        self._above: list[int] = []

    def of(self, level: int) -> int:
        """The level of the next heading, of which the document says *level*."""
        while self._above and self._above[-1] >= level:
            self._above.pop()
        self._above.append(level)
        return len(self._above)
