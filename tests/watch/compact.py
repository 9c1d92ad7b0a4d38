"""A recording made small: of each moment only the cells that changed, with their colours."""

import json
from collections.abc import Iterable, Iterator

import pyte
from pyte.screens import Char

from tests.watch.cast import Cast

Event = tuple[float, str]
MOMENT_SECONDS = 0.05  # what comes within it is one picture
_HIDE_CURSOR = "\x1b[?25l"


class Pictures:
    """Follows what a terminal shows."""

    def __init__(self, columns: int, lines: int) -> None:
        """Begin with an empty terminal of *columns* by *lines*."""
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.Stream(self.screen)
        self._shown: dict[tuple[int, int], Char] = {}

    def feed(self, written: str) -> None:
        """Take what the program wrote."""
        self._stream.feed(written)

    def changes(self) -> str:
        """Return what draws the cells that changed since it was asked last; "" for none."""
        drawn: list[str] = []
        style, at = "", (-1, -1)
        for row in range(self.screen.lines):
            for column in range(self.screen.columns):
                cell = self.screen.buffer[row][column]
                if self._shown.get((row, column)) == cell or not cell.data:
                    continue
                self._shown[row, column] = cell
                if at != (row, column):
                    drawn.append(f"\x1b[{row + 1};{column + 1}H")
                if (wanted := _style(cell)) != style:
                    drawn.append(wanted)
                    style = wanted
                drawn.append(cell.data)
                at = (row, column + 1)
        return "".join(drawn)


def _style(cell: Char) -> str:
    """Return what sets the look of *cell*."""
    names = ("bold", "italics", "underscore", "reverse")
    weights = [number for name, number in zip(names, "1347", strict=True) if getattr(cell, name)]
    colours = [_colour(cell.fg, "38"), _colour(cell.bg, "48")]
    return f"\x1b[{';'.join(['0', *weights, *filter(None, colours)])}m"


def _colour(named: str, kind: str) -> str:
    """Return the figures of a colour that is six hexadecimal digits; "" for the terminal's own."""
    if len(named) != 6 or named.strip("0123456789abcdef"):
        return ""
    return ";".join([kind, "2", *(str(int(named[n : n + 2], 16)) for n in (0, 2, 4))])


def compact(cast: Cast) -> str:
    """Return the recording as text, small enough to be kept with the pages."""
    head, *lines = cast.text().splitlines()
    size = json.loads(head)
    events = [(event[0], event[2]) for event in map(json.loads, lines)]
    pictures = [(0.0, _HIDE_CURSOR), *_pictures(events, size["width"], size["height"])]
    return "\n".join([head, *(_line(at, text) for at, text in pictures), ""])


def _line(at: float, text: str) -> str:
    return json.dumps([at, "o", text], ensure_ascii=False, separators=(",", ":"))


def _pictures(events: Iterable[Event], columns: int, lines: int) -> Iterator[Event]:
    """Yield what changed at each moment, the first picture at once."""
    pictures, began, last = Pictures(columns, lines), -1.0, 0.0
    for at, written in events:
        if began >= 0 and at - last >= MOMENT_SECONDS and (changed := pictures.changes()):
            yield round(last - began, 2), changed
        pictures.feed(written)
        if began < 0 and any(line.strip() for line in pictures.screen.display):
            began = at
        last = at
    if changed := pictures.changes():
        yield round(max(0.0, last - began), 2), changed


def last_picture(recording: str) -> list[str]:
    """Return what is on the terminal at the end of *recording*, a line each."""
    head, *lines = recording.splitlines()
    size = json.loads(head)
    pictures = Pictures(size["width"], size["height"])
    for line in lines:
        pictures.feed(json.loads(line)[2])
    return [line.rstrip() for line in pictures.screen.display]
