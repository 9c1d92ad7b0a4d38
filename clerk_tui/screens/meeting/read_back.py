"""The motion read back: its words large, what an amendment changes, and the vote's arithmetic."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from clerk_tui.commands.read_back import ReadBack
from clerk_tui.domain.motions.word_diff import ADDED, LEGEND, STRUCK, Stretch
from clerk_tui.screens.help import ReadingScreen
from clerk_tui.widgets.text import plain

_MARKS = {"kept": ("", "", ""), "struck": (*STRUCK, "strike"), "added": (*ADDED, "bold underline")}


class ReadBackScreen(ReadingScreen):
    """Shows the motion, spaced out to be read to the room or turned to the chairman."""

    def __init__(self, shown: ReadBack) -> None:
        """Show the motion *shown*."""
        super().__init__()
        self._shown = shown

    def compose(self) -> ComposeResult:
        """Lay out the wording in large, then what it changes, and the vote under it."""
        shown = self._shown
        with VerticalScroll():
            yield Static(plain(shown.name))
            yield Static(plain("\n\n".join(shown.text.split("\n"))), classes="large")
            if shown.changes:
                yield Static(plain(f"What it changes: {LEGEND}"))
                yield Static(_marked_changes(shown.changes), classes="large changes")
            for line in shown.lines:
                yield Static(plain(line), classes="large")
            yield Static(plain(f"\n{shown.sentence}"))


def _marked_changes(stretches: tuple[Stretch, ...]) -> Content:
    """Return the change, word by word: marked by brackets, and by style where there is any."""
    parts: list[Content | str] = []
    for stretch in stretches:
        begin, end, style = _MARKS[stretch.kind]
        parts += [plain(f"{begin}{stretch.text}{end}", style), " "]
    return Content.assemble(*parts[:-1])
