"""The figures: each a number of milliseconds (or MiB) for the app and for a bare one, in turn."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.performance import hindered
from tests.performance.books import LONG
from tests.performance.table import (
    Keys,
    at_the_pad,
    clerk,
    environment,
    running,
    script,
)
from tests.performance.terminal import Terminal

SETTLED, LATEST = 4.0, 40.0  # seconds
BUSY_MS = 40  # of processor time, in a fifth of a second
Measure = Callable[["Place"], float]


@dataclass(frozen=True)
class Place:
    """The place of a run: the book, a home for it, the meeting, and the number of the run.

    `words` is the book that is searched, made of so many meetings where it is not there yet.
    """

    database: Path
    home: Path
    meeting: str
    run: int
    words: Path
    meetings: int
    entries: int


def start(place: Place) -> float:
    """From the shell to Home on the screen."""
    with running(clerk("--database", str(place.database)), place.home) as app:
        return app.wait(LONG)


def bare_start(place: Place) -> float:
    """From the shell to the line of a bare app."""
    with running(script("bare"), place.home) as app:
        return app.wait("Bare and ready")


def opened(place: Place) -> float:
    """From the shell to the pad of the long meeting."""
    argv = clerk("--database", str(place.database), "open", place.meeting)
    with running(argv, place.home) as app:
        return app.wait("Enter files")


def quitting(place: Place) -> float:
    """From Ctrl+Q at the pad, with text in it, to the shell."""
    app = at_the_pad(place.database, place.home, place.meeting)
    Keys(app, place.run).each(5)
    app.press("ctrl+q")
    try:
        return app.wait_for_end()
    finally:
        app.close()


def bare_quitting(place: Place) -> float:
    """From Ctrl+Q in a bare app to the shell."""
    with running(script("bare"), place.home) as app:
        app.wait("Bare and ready")
        app.quiet()
        app.press("ctrl+q")
        return app.wait_for_end()


def export(form: str) -> Measure:
    """The whole process that writes the long meeting's minutes, not for the first time.

    The first time the house's template is compiled and kept, as Python keeps its own modules: those
    of the bare app are compiled by then too.
    """

    def measure(place: Place) -> float:
        out = place.home / f"minutes.{form}"
        argv = clerk("export", place.meeting, "--database", str(place.database))
        for _ in range(2):
            began = time.perf_counter()
            done = subprocess.run(
                [*argv, "--format", form, "--out", str(out)],
                env=environment(place.home),
                capture_output=True,
                check=False,
            )
            took = (time.perf_counter() - began) * 1000
        if done.returncode or not out.stat().st_size:
            raise RuntimeError(done.stderr.decode())
        return took

    return measure


def keys_of(app_of: str, count: int) -> Callable[[Place], list[float]]:
    """Each of *count* keys, from the key to the screen; in the pad, or in a bare editor.

    In the "slow" pad each commit takes 20 ms more.
    """

    def measure(place: Place) -> list[float]:
        if app_of == "slow":
            (place.home / hindered.SLOW).write_text("20")
            program = [sys.executable, "-m", "tests.performance.hindered"]
            app = at_the_pad(place.database, place.home, place.meeting, program)
        elif app_of == "pad":
            app = at_the_pad(place.database, place.home, place.meeting)
        else:
            app = _area(place)
        try:
            return Keys(app, 100 + place.run).each(count)
        finally:
            app.close()

    return measure


def at_once(app_of: str, style: str, count: int) -> Measure:
    """A "burst" of so many keys, or a "paste" of so many characters, until all is shown."""

    def measure(place: Place) -> float:
        app = (
            at_the_pad(place.database, place.home, place.meeting)
            if app_of == "pad"
            else _area(place)
        )
        try:
            keys = Keys(app, 200 + place.run)
            return keys.burst(count) if style == "burst" else keys.paste(count)
        finally:
            app.close()

    return measure


def _area(place: Place) -> Terminal:
    app = Terminal(script("area"), environment(place.home), place.home)
    app.quiet(0.5)
    return app


def settled(app: Terminal) -> None:
    """Let what follows the opening be over: the loading of what is needed later, the first look.

    The checks take seconds for ten thousand entries: it is over when the processor has rest.
    """
    end, latest = time.perf_counter() + SETTLED, time.perf_counter() + LATEST
    before = app.cpu_ms()
    while (now := time.perf_counter()) < latest:
        app.pump(0.2)
        busy, before = app.cpu_ms() - before > BUSY_MS, app.cpu_ms()
        if busy:
            end = max(end, now + 1.0)
        elif now > end:
            return


def at_rest(app_of: str, seconds: float) -> Measure:
    """Milliseconds of processor time a second, nobody typing and the clocks running."""

    def measure(place: Place) -> float:
        app = (
            at_the_pad(place.database, place.home, place.meeting)
            if app_of == "pad"
            else _area(place)
        )
        try:
            settled(app)
            before, began = app.cpu_ms(), time.perf_counter()
            while time.perf_counter() - began < seconds:
                app.pump(0.2)
            return (app.cpu_ms() - before) / (time.perf_counter() - began)
        finally:
            app.close()

    return measure


def filed(place: Place, times: int = 20) -> list[float]:
    """From Enter to the entry shown among the minutes: the pad is empty and the words above it."""
    app = at_the_pad(place.database, place.home, place.meeting)
    took = []
    try:
        for n in range(times):
            app.press(f"Filed entry {place.run}x{n} of this run.")
            app.quiet(0.1)
            sent = app.press("enter")
            took.append(app.wait(f"Filed entry {place.run}x{n} of", since=sent))
            app.quiet(0.1)
    finally:
        app.close()
    return took


def next_item(place: Place, times: int = 10) -> list[float]:
    """From F2 to the first thing that changes on the screen, and then to quiet."""
    app = at_the_pad(place.database, place.home, place.meeting)
    took = []
    try:
        for n in range(times):
            app.press(f"/new Item {place.run}x{n} of the run")
            app.quiet(0.1)
            sent = app.press("enter")
            took.append(app.wait(f"Item {place.run}x{n} of the run", since=sent))
            app.quiet(0.1)
    finally:
        app.close()
    return took


def menu(place: Place, times: int = 10) -> list[float]:
    """From a slash to the menu of commands, and from a name begun to the menu of names."""
    app = at_the_pad(place.database, place.home, place.meeting)
    took = []
    try:
        settled(app)
        for n in range(times):
            sent = app.press("/")
            took.append(app.wait("Commands, the likeliest first", since=sent))
            app.quiet(0.15)
            app.press(f"out {'aeiou'[n % 5]}")
            app.quiet(0.15)
            app.press("escape")
            app.quiet(0.15)
            sent = app.press("@")
            took.append(app.wait("Names", since=sent))
            app.press("escape")
            app.quiet(0.15)
    finally:
        app.close()
    return took


def at_most_33_ms(_: Place) -> float:
    """Return 33 ms, two frames of a screen of sixty a second: a menu is compared with it."""
    return 33.0
