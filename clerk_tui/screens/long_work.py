"""Work that may take long, run beside the keys, with a line that says how far it is."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from textual.screen import Screen

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.progress import Progress, Stopped, heard_by
from clerk_tui.widgets.progress_line import ProgressLine

Result = TypeVar("Result")
STOP = "Esc stops it; what you typed is safe"


class LongWork:
    """Runs one piece of work at a time in a thread; a newer one takes the place of the last."""

    def __init__(self, screen: Screen[Any], progress_line: ProgressLine) -> None:
        """Run what *screen* asks for, and show it in *progress_line*."""
        self._screen, self._line = screen, progress_line
        self._number = 0
        self._is_running = False

    def run(
        self,
        activity: str,
        work: Callable[[], Result],
        on_result: Callable[[Result], None],
        on_refusal: Callable[[Refusal], None],
    ) -> None:
        """Run *work* in a thread; give its result to *on_result*, or a Refusal to *on_refusal*.

        Args:
            activity: What it does, without a full stop: "Reading the meetings".
            work: The work; it opens its own connection to the database.
            on_result: Takes the result.
            on_refusal: Takes a refusal; `Stopped` where the clerk stopped it.
        """
        self._number += 1
        number = self._number
        self._is_running = True
        self._line.begin(activity, STOP)

        def hear(progress: Progress) -> None:
            """Note how far the work is, in its thread; stop it if it is not wanted any more."""
            if number != self._number:
                raise Stopped
            self._line.note(progress)

        def run_heard() -> Result:
            """Run the work, heard."""
            with heard_by(hear):
                return work()

        async def run() -> None:
            """Wait for the thread, and hand on what came of it unless newer work was asked for."""
            outcome: Result | Refusal
            try:
                outcome = await asyncio.to_thread(run_heard)
            except Refusal as refusal:
                outcome = refusal
            finally:  # a mistake of ours leaves no line that goes on for ever
                is_wanted = number == self._number
                if is_wanted:
                    self._end()
            if is_wanted and isinstance(outcome, Refusal):
                on_refusal(outcome)
            elif is_wanted and not isinstance(outcome, Refusal):
                on_result(outcome)

        self._screen.run_worker(run(), group="long-work", exit_on_error=False)

    def stop(self) -> bool:
        """Stop the work; return False if none is running."""
        if not self._is_running:
            return False
        self._number += 1
        self._end()
        return True

    def _end(self) -> None:
        self._is_running = False
        self._line.end()
