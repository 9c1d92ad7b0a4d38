"""Where everything stands in a TOML file.

`tomllib` gives values without their lines. This goes over the same text once more and
keeps the place of every heading, key and element. It trusts that `tomllib` has read the
text before: it looks for places, not for mistakes.
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
    """A heading, or a key with its value: its path, and the offsets it runs between."""

    path: KeyPath
    start: int
    end: int
    is_heading: bool


class Places:
    """The places of all that a TOML text names, found when it is made.

    A path is made of keys and of numbers from 0: ("members", 2, "name").
    """

    def __init__(self, text: str) -> None:
        """Find the places in *text*, which `tomllib` must be able to read."""
        self.statements: list[Statement] = []
        self._text = text
        self._at = 0
        self._starts: dict[KeyPath, int] = {}
        self._repeats: dict[KeyPath, int] = {}
        # What is nested too deeply to follow is placed at the key that holds it.
        with suppress(RecursionError):
            self._scan()

    def line(self, path: KeyPath) -> int:
        """The line of *path*, counted from 1; of what it stands in where it is missing."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._starts:
                return self._text.count("\n", 0, self._starts[path[:length]]) + 1
        return 1

    def _scan(self) -> None:
        table: KeyPath = ()
        while not self._skip_to_end():
            start = self._at
            is_heading = self._text[start] == "["
            path = table = self._heading() if is_heading else table
            if not is_heading:
                path = self._pair(table)
            self.statements.append(Statement(path, start, self._at, is_heading))

    def _skip_to_end(self) -> bool:
        """Pass over blanks and remarks; whether nothing follows them."""
        between = _BETWEEN.match(self._text, self._at)
        self._at = between.end() if between else self._at
        return self._at >= len(self._text)

    def _note(self, path: KeyPath, start: int) -> None:
        self._starts.setdefault(path, start)

    def _key(self) -> list[str]:
        """The parts of the key that begins here; afterwards we stand behind it."""
        self._skip_to_end()
        found = _KEY.match(self._text, self._at)
        self._at = found.end() if found else len(self._text)
        parts: list[str] = []
        level: object = tomllib.loads(f"{found[0]} = 0") if found else 0
        while isinstance(level, dict):
            part, level = next(iter(level.items()))
            parts.append(part)
        return parts

    def _heading(self) -> KeyPath:
        start = self._at
        repeated = self._text.startswith("[[", start)
        self._at += 2 if repeated else 1
        path: KeyPath = ()
        parts = self._key()
        for order, part in enumerate(parts, 1):
            path = (*path, part)
            self._note(path, start)
            if repeated and order == len(parts):
                self._repeats[path] = self._repeats.get(path, 0) + 1
            if path in self._repeats:
                path = (*path, self._repeats[path] - 1)
                self._note(path, start)
        self._at = self._text.index("]", self._at) + (2 if repeated else 1)
        return path

    def _pair(self, table: KeyPath) -> KeyPath:
        """Note a key with what its value holds; return its path."""
        self._skip_to_end()
        start = self._at
        path = table
        for part in self._key():
            path = (*path, part)
            self._note(path, start)
        self._at = self._text.index("=", self._at) + 1
        self._value(path)
        return path

    def _value(self, path: KeyPath) -> None:
        self._skip_to_end()
        bracket = self._text[self._at]
        if bracket in "[{":
            self._at += 1
            self._elements(path, "]" if bracket == "[" else "}")
        elif scalar := _SCALAR.match(self._text, self._at):
            self._at = scalar.end()

    def _elements(self, path: KeyPath, closing: str) -> None:
        """Go through the values of a list, or the pairs of an inline table."""
        count = 0
        while not self._skip_to_end() and self._text[self._at] != closing:
            if self._text[self._at] == ",":
                self._at += 1
            elif closing == "}":
                self._pair(path)
            else:
                self._note((*path, count), self._at)
                self._value((*path, count))
                count += 1
        self._at += 1
