"""The app of the room display: one screen, which nobody needs to touch."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from clerk_tui.domain.dates.times import print_time
from clerk_tui.minutes.room_display.board import Board
from clerk_tui.screens.room_display.parts import parts_of
from clerk_tui.widgets.room_board.board_lines import draw_parts
from clerk_tui.widgets.text import plain, shortened
from clerk_tui.widgets.themes import put_on_theme

LOOK_SECONDS = 0.25  # between two looks at the record: the room sees a change within a second


class RoomDisplayApp(App[None]):
    """Shows the board, and draws it anew when it has changed."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #head { height: 1; padding: 0 2; background: $panel; }
    #board { height: 1fr; padding: 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,Q,escape,ctrl+q,ctrl+c", "quit", "Close", priority=True)
    ]

    def __init__(
        self, read_board: Callable[[], Board], now: Callable[[], datetime], theme: str = ""
    ) -> None:
        """Show what *read_board* returns, in *theme*; the head has the time of *now*."""
        super().__init__()
        put_on_theme(self, theme)
        self._read_board, self._now = read_board, now
        self._drawn: tuple[Board, int, int, str] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the head and the board."""
        yield Static(id="head")
        yield Static(id="board")

    def on_mount(self) -> None:
        """Look at the record at once, and then four times a second."""
        self.call_after_refresh(self._look)
        self.set_interval(LOOK_SECONDS, self._look)

    def on_resize(self) -> None:
        """Fill the new size."""
        self.call_after_refresh(self._look)

    @property
    def _is_laid_out(self) -> bool:
        """True unless the display is being closed, when a look may come yet."""
        return bool(self.query("#head")) and bool(self.query("#board"))

    def _look(self) -> None:
        if not self._is_laid_out:
            return
        board, area = self._read_board(), self.query_one("#board", Static)
        width, height = area.content_size
        clock = print_time(self._now().time())
        if not width or self._drawn == (board, width, height, clock):
            return
        self._drawn = (board, width, height, clock)
        meeting_words = shortened(f"{board.body} · {board.date}", max(1, width - len(clock) - 2))
        gap = " " * max(1, width - plain(meeting_words).cell_length - len(clock))
        head = Content.assemble(plain(meeting_words, "bold"), gap, clock)
        self.query_one("#head", Static).update(head)
        area.update(Content("\n").join(draw_parts(parts_of(board, width), width, height)))
