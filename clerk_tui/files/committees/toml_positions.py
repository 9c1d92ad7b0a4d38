"""Find the line of every heading, key and element of a TOML text.

`tomllib` gives values without their lines. This reads the same text once more for its positions. It
relies on `tomllib` having read the text before, and looks for no mistakes.
"""

import re
import tomllib
from contextlib import suppress

from msgspec import Struct

KeyPath = tuple[str | int, ...]

_PART = r"""(?:"(?:\\.|[^"\\])*"|'[^']*'|[A-Za-z0-9_-]+)"""
_KEY = re.compile(rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*")
_BETWEEN = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_SCALAR = re.compile(
    r'"""[^"\\]*(?:(?:\\[\s\S]|"(?!""))[^"\\]*)*"""(?:"{0,2})'
    r"|'''[^']*(?:'(?!'')[^']*)*'''(?:'{0,2})"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'"
    r"|[^,\]}#\n]+"
)


class Statement(Struct, frozen=True):
    """A heading, or a key with its value."""

    path: KeyPath
    start: int
    """The offset of the first character."""
    end: int
    """The offset after the last character."""
    is_heading: bool


class TomlPositions:
    """The positions of all that a TOML text names.

    A path is made of keys and of numbers from 0: ("members", 2, "name").
    """

    def __init__(self, text: str) -> None:
        """Find the positions in *text*, which `tomllib` must be able to read."""
        self.statements: list[Statement] = []
        self._text = text
        self._offset = 0
        self._start_offsets: dict[KeyPath, int] = {}
        self._repeat_counts: dict[KeyPath, int] = {}
        # A value nested too deeply to follow has the position of the key that holds it.
        with suppress(RecursionError):
            self._read_statements()

    def line(self, path: KeyPath) -> int:
        """Return the line of *path*, from 1, or that of the nearest part of it in the text."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._start_offsets:
                return self._text.count("\n", 0, self._start_offsets[path[:length]]) + 1
        return 1

    def _read_statements(self) -> None:
        table_path: KeyPath = ()
        while not self._skip_blanks():
            start = self._offset
            is_heading = self._text[start] == "["
            path = table_path = self._read_heading() if is_heading else table_path
            if not is_heading:
                path = self._read_pair(table_path)
            self.statements.append(Statement(path, start, self._offset, is_heading))

    def _skip_blanks(self) -> bool:
        """Skip blanks and remarks; return True if the text ends there."""
        gap_match = _BETWEEN.match(self._text, self._offset)
        self._offset = gap_match.end() if gap_match else self._offset
        return self._offset >= len(self._text)

    def _record(self, path: KeyPath, start_line: int) -> None:
        self._start_offsets.setdefault(path, start_line)

    def _read_key(self) -> list[str]:
        """Read the key that begins here, and return its parts."""
        self._skip_blanks()
        match = _KEY.match(self._text, self._offset)
        self._offset = match.end() if match else len(self._text)
        parts: list[str] = []
        level: object = tomllib.loads(f"{match[0]} = 0") if match else 0
        while isinstance(level, dict):
            part, level = next(iter(level.items()))
            parts.append(part)
        return parts

    def _read_heading(self) -> KeyPath:
        start = self._offset
        repeated = self._text.startswith("[[", start)
        self._offset += 2 if repeated else 1
        path: KeyPath = ()
        parts = self._read_key()
        for order, part in enumerate(parts, 1):
            path = (*path, part)
            self._record(path, start)
            if repeated and order == len(parts):
                self._repeat_counts[path] = self._repeat_counts.get(path, 0) + 1
            if path in self._repeat_counts:
                path = (*path, self._repeat_counts[path] - 1)
                self._record(path, start)
        self._offset = self._text.index("]", self._offset) + (2 if repeated else 1)
        return path

    def _read_pair(self, table_path: KeyPath) -> KeyPath:
        """Record a key with what its value holds; return its path."""
        self._skip_blanks()
        start = self._offset
        path = table_path
        for part in self._read_key():
            path = (*path, part)
            self._record(path, start)
        self._offset = self._text.index("=", self._offset) + 1
        self._read_value(path)
        return path

    def _read_value(self, path: KeyPath) -> None:
        self._skip_blanks()
        bracket = self._text[self._offset]
        if bracket in "[{":
            self._offset += 1
            self._read_elements(path, "]" if bracket == "[" else "}")
        elif scalar := _SCALAR.match(self._text, self._offset):
            self._offset = scalar.end()

    def _read_elements(self, path: KeyPath, closing: str) -> None:
        """Read the values of a list, or the pairs of an inline table."""
        count = 0
        while not self._skip_blanks() and self._text[self._offset] != closing:
            if self._text[self._offset] == ",":
                self._offset += 1
            elif closing == "}":
                self._read_pair(path)
            else:
                self._record((*path, count), self._offset)
                self._read_value((*path, count))
                count += 1
        self._offset += 1
