"""What one key changes on a screen is drawn together, and nothing else is sent to the terminal."""

import asyncio
from typing import ClassVar, cast

from rich.console import Console
from textual._compositor import ChopsUpdate
from textual.screen import Screen
from textual.strip import Strip
from textual.timer import Timer, TimerCallback

DRAWING = "screen_update"  # the library's name for a screen's timer
TURNS = 3  # of the loop: a widget hears that it has changed, says so, and its screen hears it


class DrawnTogether(Screen[None]):
    """A screen that draws once each widget has said whether it has changed.

    A widget says so in its own turn, and its screen hears it in its turn. Textual draws what the
    screen has heard by then, and the rest up to eight milliseconds later, in two or three parts. It
    has no public word for the timer that draws; if its name goes, that is so again.
    """

    DRAWN_A_SECOND: ClassVar[int] = 0
    """How often it may be drawn; 0: as often as any screen."""

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
            interval = 1 / self.DRAWN_A_SECOND if self.DRAWN_A_SECOND else interval
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


class ShownPieces:
    """Knows what the terminal shows, by line and column: each piece, and where it ends.

    A panel that goes up by a line is drawn wholly, with its heading, its scrollbar and the empty
    lines of the pad below. What of it had not changed was a third of what was sent.
    """

    def __init__(self) -> None:
        """Know of no piece."""
        self._lines: dict[int, dict[int, tuple[int, str]]] = {}

    def forget(self) -> None:
        """Know of no piece again, as the screen is drawn otherwise."""
        self._lines.clear()

    def take(self, y: int, x: int, end: int, text: str, *, is_whole: bool) -> bool:
        """Note that a piece is to be shown; return False if the terminal shows it already.

        Args:
            y: The line.
            x: The column at which it begins.
            end: The column before which it ends.
            text: What is sent for it.
            is_whole: False if only its beginning or its end is sent, so that no one knows the rest.
        """
        line = self._lines.setdefault(y, {})
        if is_whole and line.get(x) == (end, text):
            return False
        for place in [place for place, piece in line.items() if place < end and x < piece[0]]:
            del line[place]
        if is_whole:
            line[x] = end, text
        return True


class ChangedPieces(ChopsUpdate):
    """An update of the terminal from which is left out what it shows already."""

    def __init__(self, update: ChopsUpdate, shown_pieces: ShownPieces) -> None:
        """Send what of *update* is not *shown_pieces*."""
        super().__init__(update.chops, update.spans, update.chop_ends)
        self._shown = shown_pieces

    def render_segments(self, console: Console) -> str:
        """Return what to send; Textual asks when it sends it, and not if it throws it away."""
        self.spans = [span for span in self.spans if self._has_changed(*span, console)]
        return super().render_segments(console) if self.spans else ""

    def _has_changed(self, y: int, first_x: int, last_x: int, console: Console) -> bool:
        """Take what is shown out of columns *first_x* to *last_x*; False if all of it is."""
        pieces = cast("dict[int, Strip | None]", self.chops[y])
        has_changed = False
        for end, (x, strip) in zip(self.chop_ends[y], pieces.items(), strict=False):
            if strip is None or x > last_x or end <= first_x:
                continue
            is_whole = first_x <= x and end <= last_x
            if self._shown.take(y, x, end, strip.render(console), is_whole=is_whole):
                has_changed = True
            else:
                pieces[x] = None
        return has_changed
