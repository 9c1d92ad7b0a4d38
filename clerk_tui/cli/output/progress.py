"""A line that says what takes so long, where somebody is looking."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

_T = TypeVar("_T")
PATIENCE = 0.5  # seconds for which nothing need be said


def with_progress(activity: str, work: Callable[[], _T]) -> _T:
    """Return the result of *work*; *activity* is shown if it takes over half a second.

    Nothing is written to a file or a pipe. *Work* may not touch the database: it runs in a thread.
    """
    if not sys.stderr.isatty():
        return work()
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as thread:
        future = thread.submit(work)
        try:
            return future.result(PATIENCE)
        except TimeoutError:
            if future.done():  # it was the work itself that ran out of time
                raise
        return _show_progress(activity, future)


def _show_progress(activity: str, future: "Future[_T]") -> _T:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        progress.add_task(f"{activity} …", total=None)
        return future.result()
