"""The list of what was found in the minute book; only what is on the screen is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from clerk_tui.domain.minute_book.search_query import SearchResult
from clerk_tui.widgets.lists.search_rows import found_row

LINES = 2  # to each


class FoundList(ScrollView, can_focus=False):
    """Two lines to each thing found, one of them in hand; it changes at every letter typed."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"found-list--chosen"}
    DEFAULT_CSS = """
    FoundList { height: 1fr; overflow-x: hidden; overflow-y: scroll; }
    FoundList .found-list--chosen { text-style: reverse; }
    """

    @dataclass
    class Chosen(Message):
        """One was clicked."""

        found: SearchResult

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """A list of nothing yet."""
        super().__init__(id=id)
        self._found: Sequence[SearchResult] = ()
        self._words = ""
        self._drawn: dict[int, list[Content]] = {}
        self.highlighted = 0

    @property
    def chosen(self) -> SearchResult | None:
        """The one in hand."""
        return self._found[self.highlighted] if self._found else None

    def show(self, found: Sequence[SearchResult], words: str) -> None:
        """Show what was *found* by *words*, the first of it in hand."""
        self._found, self._words, self._drawn = found, words, {}
        self.highlighted = 0
        self.virtual_size = Size(0, len(found) * LINES)
        self.scroll_to(y=0, animate=False, immediate=True)
        self.refresh()

    def move(self, places: int) -> None:
        """Take the one so many places further down in hand, and bring it into sight."""
        self.highlighted = max(0, min(self.highlighted + places, len(self._found) - 1))
        here = Region(0, self.highlighted * LINES, 1, LINES)
        self.scroll_to_region(here, animate=False, immediate=True)
        self.refresh()

    @property
    def page(self) -> int:
        """How many are in sight at once."""
        return max(1, self.size.height // LINES)

    def on_click(self, event: Click) -> None:
        """Say which one was clicked."""
        at = (event.y - self.gutter.top + self.scroll_offset.y) // LINES
        if 0 <= at < len(self._found):
            self.post_message(self.Chosen(self._found[at]))

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        at, line = divmod(y + self.scroll_offset.y, LINES)
        if at >= len(self._found):
            return Strip.blank(self.size.width, self.rich_style)
        if at not in self._drawn:
            self._drawn[at] = found_row(self._found[at], self._words).split("\n")
        chosen = at == self.highlighted
        style = self.get_visual_style("found-list--chosen") if chosen else self.visual_style
        shown = self._drawn[at][line].truncate(self.size.width, ellipsis=True)
        segments = shown.render_segments(style)
        return Strip(segments).adjust_cell_length(self.size.width, style.rich_style)
