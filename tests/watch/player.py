"""Plays a scenario: types it into the program in a pseudo-terminal, and passes on what it shows."""

import sys
import tempfile
import time
from pathlib import Path

from tests.performance.table import clerk, environment
from tests.performance.terminal import Ended, Terminal
from tests.watch.cast import Cast
from tests.watch.scenarios import Scenario

KEY_SECONDS = 0.03
REST_SECONDS = 0.4  # after a line was filed
SLOW = 5.0  # times as long


class WatchedTerminal(Terminal):
    """A terminal that shows in this one what its program writes, and records it."""

    cast: Cast | None = None
    shows = False

    def _take(self, stamp: int, data: bytes) -> None:
        super()._take(stamp, data)
        if self.cast:
            self.cast.add((stamp - self.began) / 1e9, data)
        if self.shows:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()


def play(
    scenario: Scenario, *, slow: bool, shows: bool, columns: int = 100, lines: int = 30
) -> Cast:
    """Play *scenario* to its end, and return the recording."""
    pace = SLOW if slow else 1.0
    cast = Cast(scenario.title, columns, lines)
    with tempfile.TemporaryDirectory(prefix="clerk-tui-watch-") as home:
        terminal = WatchedTerminal(
            clerk(*scenario.arguments), environment(Path(home)), Path(home), columns, lines
        )
        terminal.cast, terminal.shows = cast, shows
        try:
            terminal.wait(scenario.begins)
            _rest(terminal, pace)
            for line, shown in scenario.lines:
                for letter in line:
                    terminal.send(letter.encode())
                    _rest(terminal, pace, KEY_SECONDS)
                terminal.press("enter")
                terminal.wait(shown)
                _rest(terminal, pace)
        except Ended:
            pass
        finally:
            terminal.close()
    return cast


def _rest(terminal: Terminal, pace: float, seconds: float = REST_SECONDS) -> None:
    """Take what the program writes for a while."""
    until = time.monotonic() + seconds * pace
    while (seconds_left := until - time.monotonic()) > 0:
        terminal.pump(seconds_left)
    terminal.draw()
