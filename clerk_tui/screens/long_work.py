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
GOES_ON = "what you typed is safe"


class LongWork:
    """Runs one piece of work at a time in a thread; a newer one takes the place of the last."""

    def __init__(self, screen: Screen[Any], progress_line: ProgressLine) -> None:
        """Run what *screen* asks for, and show it in *progress_line*."""
        self._screen, self._line = screen, progress_line
        self._number = 0
        self._is_running = self._may_stop = False

    def run(
        self,
        what: str,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        refused: Callable[[Refusal], None],
        *,
        may_stop: bool = True,
    ) -> None:
        """Run *work* in a thread, then hand its result to *done*, or a Refusal to *refused*.

        Args:
            what: What it does, without a full stop: "Reading the meetings".
            work: The work; it opens its own connection to the database.
            done: Takes the result.
            refused: Takes a refusal; `Stopped` where the clerk stopped it.
            may_stop: True if Escape may stop it: it then writes nothing.
        """
        self._number += 1
        number = self._number
        self._is_running, self._may_stop = True, may_stop
        self._line.begin(what, STOP if may_stop else GOES_ON)

        def hear(progress: Progress) -> None:
            """Note how far the work is, in its thread; stop it if it is not wanted any more."""
            if may_stop and number != self._number:
                raise Stopped
            self._line.note(progress)

        def run_heard() -> Result:
            """Run the work, heard."""
            with heard_by(hear):
                return work()

        async def run() -> None:
            """Wait for the thread, and hand on what came of it unless newer work was asked for."""
            try:
                result = await asyncio.to_thread(run_heard)
            except Refusal as refusal:
                if number == self._number:
                    self._end()
                    refused(refusal)
                return
            if number == self._number:
                self._end()
                done(result)

        self._screen.run_worker(run(), group="long-work", exit_on_error=False)

    def stop(self) -> bool:
        """Stop the work; return False if none is running that may be stopped."""
        if not (self._is_running and self._may_stop):
            return False
        self._number += 1
        self._end()
        return True

    def _end(self) -> None:
        self._is_running = False
        self._line.end()
