"""Put the words of a page of a PDF into the cells that they were printed in.

A PDF knows where words stand, and no table: a title, a name or a number that is broken within its
cell would be read as a line of its own.
"""

import re
from collections.abc import Sequence

from clerk_tui.files.agendas.items.headings import begins_note
from clerk_tui.files.agendas.sources.columns import column_roles

_PIECE = re.compile(r"\S+(?: {1,2}\S+)*")
_NARROW = re.compile(r"\S+(?: \S+)*")
_NUMBERED = re.compile(r"(?P<n>[0-9]{1,2})[.)]\s+\S")
# Proportional letters are wider or narrower than their places on the page.
_TOLERANCE = 2
_FILLED = 0.8
_FEWEST_ROWS = 3
_LONGEST_NUMBER = 12  # characters of what stands in the first column of a row

Piece = tuple[int, str]


class TableReader:
    """The columns of the table that the pages are in, from its head on."""

    def __init__(self) -> None:
        """Begin outside a table."""
        self._starts: list[int] = []
        self._row: list[str] = []

    def read_page(self, lines: Sequence[str]) -> list[str]:
        """Return the *lines* of a page, their columns parted by tabs and broken cells joined."""
        lines_read: list[str] = []
        for line in part_columns(lines):
            pieces = self._split(line)
            indent = line[: pieces[0][0]] if pieces else ""
            roles = column_roles("\t".join(text for _, text in pieces))
            if {"lead", "time", "private"} & set(roles):
                starts = [start for start, _ in pieces]
                self._starts, self._row = [0] * (len(roles) - len(starts)) + starts, []
            elif self._starts and pieces and self._read_row(lines_read, pieces):
                continue
            else:
                self._row = []
            lines_read.append(indent + "\t".join(text for _, text in pieces))
        return lines_read

    def _split(self, line: str) -> list[Piece]:
        """Return the pieces of a line; two spaces part them only in a row that is whole by it."""
        narrow = [(match.start(), match[0]) for match in _NARROW.finditer(line)]
        if (
            self._starts
            and len(narrow) == len(self._starts)
            and len(narrow[0][1]) <= _LONGEST_NUMBER
        ):
            return narrow
        return [(match.start(), match[0]) for match in _PIECE.finditer(line)]

    def _read_row(self, read: list[str], pieces: Sequence[Piece]) -> bool:
        """Add a row, or the rest of one, to the lines *read*; return False if *pieces* are none."""
        if len(pieces) == len(self._starts):
            self._starts = [start for start, _ in pieces]
        cells = [""] * len(self._starts)
        for start, text in pieces:
            place = max(
                (n for n, begin in enumerate(self._starts) if begin <= start + _TOLERANCE),
                default=0,
            )
            cells[place] = f"{cells[place]} {text}".strip()
        if cells[0]:
            if len(pieces) < 2:
                return False
            self._row = cells
            read.append("\t".join(cells))
            return True
        if not self._row:
            return False
        notes = [
            text for place, text in enumerate(cells) if text and not self._goes_on(place, text)
        ]
        for place, text in enumerate(cells):
            if text and text not in notes:
                self._row[place] = f"{self._row[place]} {text}"
        read[-1] = "\t".join(self._row)
        if notes:
            self._row = []  # what follows a note goes on with nothing above it
            read += [f"\t{text}" for text in notes]
        return True

    def _goes_on(self, place: int, text: str) -> bool:
        """Return True if the words of a cell of the row go on in *text*, on the next line."""
        cell_above = self._row[place]
        if not cell_above or cell_above.endswith((".", ":", "?")):
            return False
        if text[0].islower() or cell_above.endswith((",", "–", "-", "&")):
            return True
        cell_ends = [*self._starts, 10 * (self._starts[-1] + 1)]
        width = cell_ends[place + 1] - self._starts[place]
        last = len(cell_above) % width if len(cell_above) > width else len(cell_above)
        has_room = last + 1 + len(text.split(maxsplit=1)[0]) < _FILLED * width
        return not has_room and not begins_note(text)


def part_columns(lines: Sequence[str]) -> list[str]:
    """Kind: business swallowed as notes. Return the columns of a page one below the other.

    They are columns where the right one has the numbers of items, from 1 on, and the left one none.
    """
    columns_beside: dict[int, tuple[int, int]] = {}
    for index, line in enumerate(lines):
        pieces = list(_PIECE.finditer(line))
        match = _NUMBERED.match(pieces[-1][0]) if len(pieces) == 2 else None
        if match and not any(c.isdigit() for c in pieces[0][0]):
            columns_beside[index] = (pieces[-1].start(), int(match["n"]))
    values = [value for _, value in columns_beside.values()]
    if len(values) < _FEWEST_ROWS or values != list(range(1, len(values) + 1)):
        return list(lines)
    edge = min(start for start, _ in columns_beside.values()) - _TOLERANCE
    begin, end = _find_region(lines, min(columns_beside), max(columns_beside), edge)
    left_lines = [line[:edge].rstrip() for line in lines[begin:end]]
    right_lines = [line[edge:].strip() for line in lines[begin:end]]
    return [*lines[:begin], *filter(None, left_lines), "", *filter(None, right_lines), *lines[end:]]


def _find_region(lines: Sequence[str], first: int, last: int, edge: int) -> tuple[int, int]:
    """Return the lines around *first* and *last* that have nothing across the *edge*."""
    begin, end = first, last + 1
    while begin and _is_parted(lines[begin - 1], edge):
        begin -= 1
    while end < len(lines) and _is_parted(lines[end], edge):
        end += 1
    return begin, end


def _is_parted(line: str, edge: int) -> bool:
    return bool(line.strip()) and not line[max(0, edge - 2) : edge].strip()
