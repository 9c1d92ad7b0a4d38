"""The motion read back: its words large, what an amendment changes, and the vote's arithmetic."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from clerk_tui.commands.read_back import ReadBack
from clerk_tui.domain.word_diff import LEGEND
from clerk_tui.screens.help import ReadingScreen
from clerk_tui.widgets.marked_changes import draw_pieces
from clerk_tui.widgets.text import plain


class ReadBackScreen(ReadingScreen):
    """Shows the motion, spaced out to be read to the room or turned to the chairman."""

    def __init__(self, read_back: ReadBack) -> None:
        """Show the motion of *read_back*."""
        super().__init__()
        self._shown = read_back

    def compose(self) -> ComposeResult:
        """Lay out the wording in large, then what it changes, and the vote under it."""
        read_back_text = self._shown
        with VerticalScroll():
            yield Static(plain(read_back_text.name))
            yield Static(plain("\n\n".join(read_back_text.text.split("\n"))), classes="large")
            if read_back_text.changes:
                yield Static(plain(f"What it changes: {LEGEND}"))
                yield Static(draw_pieces(read_back_text.changes), classes="large changes")
            for line in read_back_text.lines:
                yield Static(plain(line), classes="large")
            yield Static(plain(f"\n{read_back_text.sentence}"))
