"""Ways to die in the middle of a word, and what is there when the app is opened again."""

import contextlib
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.performance.table import LETTERS, at_the_pad, clerk
from tests.performance.terminal import Ended, Terminal

WAYS = (
    *("kill", "hangup", "terminate", "ctrl+c", "interrupt", "resize"),
    *("suspend", "stop", "mistake", "mistake in a thread"),
    "kill at sight",  # in the moment in which letters are shown
)
# The program, with a mistake in it that Ctrl+S brings about.
_FAULTY = """
import sys
from clerk_tui.screens.meeting.screen import MeetingScreen
def fails(screen): {how}
def boom(): raise ValueError("a mistake")
MeetingScreen.action_reassure = fails
from clerk_tui.launch import main
main()
"""
_HOW = {
    "mistake": "boom()",
    "mistake in a thread": "screen.run_worker(boom, thread=True, exit_on_error=True)",
}
BURST = 25  # letters at once, at the most
MOST = 140  # letters, so that all that was typed fits in the pad and can be read off the screen


@dataclass(frozen=True)
class Death:
    """One end of the app: how many letters were on the screen, and which of them came back."""

    cause: str
    pace: str
    typed: int
    seen: int
    back: int
    cursor: bool  # whether the cursor and the item in hand were where they had been

    @property
    def lost(self) -> int:
        """Letters that had been on the screen and did not come back."""
        return max(0, self.seen - self.back)


def die(book: Path, meeting: str, ending: str, run: int) -> Death:
    """Type at ten keys a second or in bursts, end the app by *cause*, and open it again."""
    chance = random.Random(run)
    pace = "burst" if run % 2 else "10 a second"
    home = Path(tempfile.mkdtemp(prefix="clerk-tui-death-"))
    database = home / "minutes.db"
    shutil.copy(book, database)
    try:
        app = at_the_pad(database, home, meeting, _program(ending))
        typed = _type(app, chance, pace, MOST - BURST * (ending == "kill at sight"))
        app.draw()
        item, left = _item(app), chance.randint(0, min(9, len(typed))) if run % 4 == 1 else 0
        if ending == "kill at sight":
            left, typed = 0, typed + _at_sight(app, chance, pace)
        if left:
            _go_left(app, left, typed)
        _end(app, ending)
        with contextlib.suppress(Ended):
            while app.pump(0.05):
                pass
        app.draw()
        seen = _length_of(typed, letters_of(app))
        app.close()
        again = at_the_pad(database, home, meeting)
        back = _length_of(typed, letters_of(again))
        same = _item(again) == item
        if left:  # the next letter goes where the cursor is
            again.press("Z")
            _until(again, lambda: "Z" in letters_of(again, "Z"))
            shown = letters_of(again, f"{LETTERS}Z")
            same = same and f"{typed[:-left]}Z{typed[-left:]}" in shown
        again.close()
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return Death(ending, pace, len(typed), seen, back, same)


def _type(app: Terminal, chance: random.Random, pace: str, most: int) -> str:
    """Type for a random while; what was typed. Each letter is drawn as it would be looked at."""
    typed = ""
    until = time.perf_counter() + chance.uniform(0.2, 2.5)
    while time.perf_counter() < until and len(typed) < most:
        size = min(_size(chance, pace), most - len(typed))
        typed += (letters := "".join(chance.choice(LETTERS) for _ in range(size)))
        app.press(letters)
        rest = time.perf_counter() + (0.1 if pace != "burst" else chance.uniform(0.0, 0.15))
        while (left := min(rest, until) - time.perf_counter()) > 0:
            app.pump(left)
    return typed


def _size(chance: random.Random, pace: str) -> int:
    return chance.randint(5, BURST) if pace == "burst" else 1


def _at_sight(app: Terminal, chance: random.Random, pace: str) -> str:
    """Type a little more, and wait for the very moment in which something of it is shown."""
    app.quiet(0.1)
    letters = "".join(chance.choice(LETTERS) for _ in range(_size(chance, pace)))
    app.press(letters)
    app.frame()
    return letters


def _go_left(app: Terminal, places: int, typed: str) -> None:
    """Move the cursor, and see it move: a busy machine is no reason to look too early."""
    _until(app, lambda: typed in letters_of(app))
    app.quiet(0.5)
    for _ in range(places):
        x, y = _cursor(app)
        app.send(b"\x1b[D")
        _until(app, lambda x=x, y=y: _cursor(app) == (x - 1, y) or (x < 3 and _cursor(app)[1] < y))  # type: ignore[misc]


def _cursor(app: Terminal) -> tuple[int, int]:
    """Return the position of the terminal's cursor, where the app expects the next letter."""
    return app.screen.cursor.x, app.screen.cursor.y


def _until(app: Terminal, true: Callable[[], bool], seconds: float = 5.0) -> None:
    limit = time.perf_counter() + seconds
    while not (app.whole and true()) and time.perf_counter() < limit:
        app.pump(0.02)
        app.draw()


def _end(app: Terminal, ending: str) -> None:
    if ending in ("kill", "kill at sight"):
        app.signal(signal.SIGKILL)
    elif ending == "hangup":
        app.signal(signal.SIGHUP)
        app.wait_for_end()
    elif ending == "terminate":
        app.signal(signal.SIGTERM)
        app.wait_for_end()
    elif ending == "ctrl+c":
        app.press("ctrl+c")
        app.quiet(0.3)
        app.signal(signal.SIGKILL)
    elif ending == "resize":
        app.resize(20, 5)
        app.quiet(0.3)
        app.resize(80, 24)
        app.quiet(0.3)
        app.signal(signal.SIGKILL)
    elif ending == "interrupt":
        app.signal(signal.SIGINT)
        app.quiet(0.3)
        app.signal(signal.SIGKILL)
    elif ending in _HOW:
        app.send(b"\x13")
        app.wait_for_end()
    else:
        app.signal(signal.SIGSTOP if ending == "suspend" else signal.SIGTSTP)
        time.sleep(0.3)
        app.signal(signal.SIGCONT)
        app.quiet(0.5)
        app.signal(signal.SIGKILL)


def _program(ending: str) -> list[str]:
    """The program, or one with a mistake in it."""
    if ending not in _HOW:
        return clerk()
    return [sys.executable, "-c", _FAULTY.format(how=_HOW[ending])]


def _item(app: Terminal) -> str:
    """The heading over what is minuted: the item in hand."""
    return next((row for row in app.screen.display if row.startswith("╭─")), "")


def letters_of(app: Terminal, letters: str = LETTERS) -> str:
    """The letters of the pad, top to bottom: the rows under the guiding line."""
    rows = app.screen.display
    foot = next((n for n, row in enumerate(rows) if "Enter files" in row), len(rows))
    return "".join(c for row in rows[:foot] for c in row if c in letters)


def _length_of(typed: str, shown: str) -> int:
    """Return the number of characters of *typed*, from its start, that are in *shown*."""
    low, high = 0, len(typed)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if typed[:middle] in shown else (low, middle - 1)
    return low
