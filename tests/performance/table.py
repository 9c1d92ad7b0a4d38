"""One clerk at one table: the app opened on a book, and what is timed there."""

import os
import random
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.performance.terminal import Terminal

APPS = Path(__file__).parent / "apps"
ROOT = Path(__file__).parents[2]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def environment(home: Path) -> dict[str, str]:
    """Return the environment of the program: a home of its own, and a modern terminal."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TMPDIR": str(home),
        "PYTHONPATH": str(ROOT),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
    }


def clerk(*arguments: str) -> list[str]:
    """The command line of the app."""
    return [sys.executable, "-m", "clerk_tui", *arguments]


def script(name: str) -> list[str]:
    """The command line of an app to compare with: "bare" or "area"."""
    return [sys.executable, str(APPS / f"{name}.py")]


@contextmanager
def running(argv: Sequence[str], home: Path) -> Iterator[Terminal]:
    """A program in a terminal of 80 by 24, ended afterwards."""
    terminal = Terminal(argv, environment(home), home)
    try:
        yield terminal
    finally:
        terminal.close()


def at_the_pad(database: Path, home: Path, meeting: str, program: Sequence[str] = ()) -> Terminal:
    """The app at its pad, at the meeting called *meeting*; *program* is run in its stead."""
    argv = [*(program or clerk()), "--database", str(database), "open", meeting]
    terminal = Terminal(argv, environment(home), home)
    terminal.wait("Enter files")
    terminal.quiet()
    return terminal


class Keys:
    """Made-up words typed key by key, and how long each took to show, in milliseconds."""

    TAIL = 8  # the last letters typed, so many of them that they stand nowhere else

    def __init__(self, terminal: Terminal, seed: int) -> None:
        """Type into *terminal*."""
        self._terminal = terminal
        self._chance = random.Random(seed)
        self._column = 0
        self.typed = ""
        self.took: list[float] = []

    def letter(self) -> str:
        """The next letter; now and then a space before it, so that lines wrap at words."""
        self._column += 1
        letter = self._chance.choice(LETTERS)
        space = " " if self._column % 7 == 0 else ""
        self.typed += letter
        return space + letter

    def shows(self) -> bool:
        """Return True if the newest letters are on the screen."""
        shown = "".join(c for c in self._terminal.text() if c in LETTERS)
        return self.typed[-self.TAIL :] in shown

    def time_letter(self, *, limit: float = 3.0) -> float:
        """Type one letter; milliseconds until it shows."""
        key = self.letter()
        if key[0] == " ":
            self._terminal.press(" ")
            self._terminal.quiet(0.02)
            key = key[1:]
        sent = self._terminal.press(key)
        took = self._until_shown(sent, limit)
        self.took.append(took)
        return took

    def _until_shown(self, sent: int, limit: float) -> float:
        seen: list[int] = []

        def there(stamp: int) -> bool:
            if self.shows():
                seen.append(stamp)
            return bool(seen)

        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            if self._terminal.draw(there):
                return (seen[0] - sent) / 1e6
            self._terminal.pump(0.005)
        raise TimeoutError(f"{self.typed[-12:]!r} never showed:\n{self._terminal.text()}")

    def warm_up(self) -> None:
        """The first letters, unmeasured: they make the tail long enough to be the only one."""
        for _ in range(12):
            self._terminal.press(self.letter())
            self._terminal.quiet(0.03, 1.0)

    def each(self, count: int) -> list[float]:
        """Type *count* letters one after another, with a hand's uneven pauses between them."""
        self.warm_up()
        for _ in range(count):
            self.time_letter()
            self._terminal.quiet(self._chance.uniform(0.01, 0.04), 0.05)
        return self.took

    def burst(self, count: int) -> float:
        """Type *count* letters at once; milliseconds until the last shows."""
        self.warm_up()
        keys = "".join(self.letter() for _ in range(count))
        return self._until_shown(self._terminal.send(keys.encode()), 30.0)

    def paste(self, length: int) -> float:
        """Paste *length* characters; milliseconds until it is shown and nothing more is written."""
        self.warm_up()
        text = ""
        while len(text) < length:
            text += self.letter()
        sent = self._terminal.send(b"\x1b[200~" + text.encode() + b"\x1b[201~")
        return self._until_shown(sent, 30.0)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which *share* of them lie (0 to 1)."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)
