"""A line at the shell that says how far a long command has come, on a terminal alone.

It appears after half a second, on the error output, where it spoils no answer that is handed on,
and is gone at the end. What draws it is loaded only then. A terminal that cannot take a line away
gets one plain line.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING, TypeVar

from clerk_tui.domain.progress import Progress, heard_by, is_heard, say_progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

AFTER_SECONDS = 0.5
STOPPED = "Stopped. Nothing was half written."  # what is said after Ctrl+C
_FOR_PROGRAMS = ("json", "csv")  # the forms of an answer that a program reads
_T = TypeVar("_T")


def with_progress(activity: str, work: Callable[[], _T]) -> _T:
    """Return the result of *work*; *activity* is shown if it takes over half a second."""
    with progress_line(activity):
        return work()


@contextmanager
def progress_line(activity: str, form: str = "text") -> Iterator[None]:
    """Show how far the work in this block has come; *activity* is said until the work says more.

    Nothing is shown where the answer, in *form*, is for a program. In a block within another the
    line of the other goes on.
    """
    if is_heard():
        say_progress(activity)
        yield
        return
    if form in _FOR_PROGRAMS or not sys.stderr.isatty():
        yield
        return
    line = _Line(Progress(activity))
    try:
        with heard_by(line.hear):
            yield
    finally:
        line.end()


def show_updating() -> AbstractContextManager[None]:
    """Show that a database of an older version is brought up to date."""
    return progress_line("Bringing the minute book up to date")


class _Line:
    """The line: not shown at first, then drawn by Rich in a thread of its own."""

    def __init__(self, progress: Progress) -> None:
        self._heard, self._has_ended = progress, False
        self._lock = Lock()
        self._bar: Bar | None = None
        self._timer = Timer(AFTER_SECONDS, self._show)
        self._timer.daemon = True
        self._timer.start()

    def hear(self, progress: Progress) -> None:
        """Note how far the work has come, and show it if the line is there."""
        with self._lock:
            self._heard = progress
            if self._bar is not None:
                self._draw(self._bar)

    def end(self) -> None:
        """Take the line away."""
        self._timer.cancel()
        with self._lock:
            self._has_ended = True
            if self._bar is not None:
                self._bar.stop()

    def _show(self) -> None:
        with self._lock:
            if self._has_ended:
                return
            if os.environ.get("TERM", "") in ("", "dumb"):
                sys.stderr.write(f"{self._heard.activity} …\n")
                sys.stderr.flush()
                return
            self._bar = _empty_bar()
            self._draw(self._bar)
            self._bar.start()

    def _draw(self, bar: "Bar") -> None:
        heard = self._heard
        words = f"{heard.words} …"
        bar.update(
            bar.task_ids[0], description=words, completed=heard.done, total=heard.total or None
        )


def _empty_bar() -> "Bar":
    """Return what draws the line: the words, a bar, the time since it was begun."""
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    words = TextColumn("{task.description}", markup=False)
    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    bar = Bar(words, BarColumn(), TimeElapsedColumn(), console=console, transient=True)
    bar.add_task("", total=None)
    return bar
