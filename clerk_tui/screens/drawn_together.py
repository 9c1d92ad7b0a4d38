"""What one key changes on a screen is drawn together."""

import asyncio

from textual.screen import Screen
from textual.timer import Timer, TimerCallback

DRAWING = "screen_update"  # the library's name for a screen's timer
TURNS = 3  # of the loop: a widget hears that it has changed, says so, and its screen hears it


class DrawnTogether(Screen[None]):
    """A screen that draws once each widget has said whether it has changed.

    A widget says so in its own turn, and its screen hears it in its turn. Textual draws what the
    screen has heard by then, and the rest up to eight milliseconds later, in two or three parts. It
    has no public word for the timer that draws; if its name goes, that is so again.
    """

    def set_interval(
        self,
        interval: float,
        callback: TimerCallback | None = None,
        *,
        name: str | None = None,
        repeat: int = 0,
        pause: bool = False,
    ) -> Timer:
        """Set a timer as usual; the one that draws waits until the widgets have been heard."""
        if name == DRAWING and callback is not None:
            callback = _after_some_turns(callback)
        return super().set_interval(interval, callback, name=name, repeat=repeat, pause=pause)

    def _compositor_refresh(self) -> None:
        """Draw what changed: but not while Textual holds drawing back, and would throw it away.

        Textual has no public word for either name. If they go, delete this method: a meeting is
        then drawn twice as it opens, which only costs time.
        """
        if not self.app._batch_count:
            super()._compositor_refresh()


def _after_some_turns(draw: TimerCallback) -> TimerCallback:
    """Return *draw*, called when the loop has gone round some times."""

    async def draw_later() -> None:
        """Draw once the loop has gone round."""
        for _ in range(TURNS):
            await asyncio.sleep(0)
        draw()

    return draw_later
