"""A line at the shell that says how far a long command has come, on a terminal alone.

It appears after half a second, on the error output, where it spoils no answer that is handed on,
and is gone at the end. What draws it is loaded only then.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING, TypeVar

from clerk_tui.domain.progress import Progress, heard_by

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

AFTER_SECONDS = 0.5
_T = TypeVar("_T")


def with_progress(activity: str, work: Callable[[], _T]) -> _T:
    """Return the result of *work*; *activity* is shown if it takes over half a second."""
    with progress_line(activity):
        return work()


@contextmanager
def progress_line(activity: str) -> Iterator[None]:
    """Show how far the work in this block has come; *activity* is said until the work says more."""
    if not sys.stderr.isatty():
        yield
        return
    line = _Line(Progress(activity))
    try:
        with heard_by(line.hear):
            yield
    finally:
        line.end()


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
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bar

        with self._lock:
            if self._has_ended:
                return
            words = TextColumn("{task.description}", markup=False)
            console = Console(stderr=True, markup=False, highlight=False, emoji=False)
            self._bar = Bar(words, BarColumn(), TimeElapsedColumn(), console=console,
                            transient=True)  # fmt: skip
            self._bar.add_task("", total=None)
            self._draw(self._bar)
            self._bar.start()

    def _draw(self, bar: "Bar") -> None:
        heard = self._heard
        words = f"{heard.words} …"
        bar.update(
            bar.task_ids[0], description=words, completed=heard.done, total=heard.total or None
        )
