"""A line that says what takes long: what, how far, and that what was typed is safe."""

from time import monotonic

from rich.cells import cell_len, set_cell_size
from textual.timer import Timer
from textual.widgets import Static

from clerk_tui.domain.dates.times import print_short_duration
from clerk_tui.domain.progress import Progress
from clerk_tui.widgets.text import plain

AFTER_SECONDS = 0.5  # what is done by then needs no line
_TICK_SECONDS = 0.25
_BAR_CELLS = 10


class ProgressLine(Static):
    """Stands in one place while something takes long, and is not there otherwise.

    The work may note its progress from any thread; it is drawn by the line's own timer.
    """

    DEFAULT_CSS = """
    ProgressLine { display: none; height: 1; padding: 0 1; background: $panel; color: $text; }
    ProgressLine.-shown { display: block; }
    """

    def __init__(self) -> None:
        """Create it with nothing to say."""
        super().__init__()
        self._progress: Progress | None = None
        self._began = 0.0
        self._ticks: Timer | None = None
        self._ending = ""

    def begin(self, activity: str, ending: str) -> None:
        """Begin: *activity* is being done, and *ending* says how it can be stopped, or why not."""
        self.end()
        self._progress, self._ending, self._began = Progress(activity), ending, monotonic()
        self._ticks = self.set_interval(_TICK_SECONDS, self._draw)

    def note(self, progress: Progress) -> None:
        """Note how far the work has come."""
        if self._progress is not None:
            self._progress = progress

    def end(self) -> None:
        """Take the line away."""
        if self._ticks is not None:
            self._ticks.stop()
        self._ticks = self._progress = None
        self.remove_class("-shown")

    @property
    def is_shown(self) -> bool:
        """Return True while the line is there."""
        return self.has_class("-shown")

    def _draw(self) -> None:
        progress, spent = self._progress, monotonic() - self._began
        if progress is None or spent < AFTER_SECONDS:
            return
        self.add_class("-shown")
        self.update(
            plain(progress_words(progress, spent, self._ending, self.screen.size.width - 2))
        )


def progress_words(progress: Progress, seconds: float, ending: str, width: int) -> str:
    """Return the line: what, a bar with its figures, the time, and what is safe, as there is room.

    The figures have the width of the last of them from the first on, so that nothing moves.
    """
    from datetime import timedelta

    bar = figures = ""
    if progress.total:
        cells = _BAR_CELLS * progress.done // progress.total
        bar = f" {'█' * cells}{'░' * (_BAR_CELLS - cells)}"
        total = f"{progress.total:,}"
        figures = f" {progress.done:>{len(total)},} of {total}"
    spent = print_short_duration(timedelta(seconds=seconds))
    line_parts = [f"… {progress.activity}{bar}{figures} {spent}", ending]
    line = " · ".join(filter(None, line_parts))
    return line if cell_len(line) <= width else set_cell_size(line, max(20, width - 1)) + "…"
