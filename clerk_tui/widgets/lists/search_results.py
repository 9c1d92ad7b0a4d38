"""The list of search results; only what is on the screen is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from clerk_tui.domain.minute_book.search_query import SearchResult
from clerk_tui.widgets.lists.row_cursor import MARK
from clerk_tui.widgets.lists.search_rows import result_row

LINES = 2  # for each result


class ResultList(ScrollView, can_focus=False):
    """Shows two lines for each result, one of them in hand; it changes at every letter typed."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"result-list--chosen"}
    DEFAULT_CSS = """
    ResultList {
        height: 1fr; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1;
    }
    ResultList .result-list--chosen {
        color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold;
    }
    """

    @dataclass
    class Chosen(Message):
        """Posted when a result was clicked."""

        result: SearchResult

    # Without a layout of the whole screen whenever the number of results changes.
    virtual_size = reactive(Size(0, 0))

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """Create an empty list."""
        super().__init__(id=id)
        self._results: Sequence[SearchResult] = ()
        self._words = ""
        self._drawn: dict[int, list[Content]] = {}
        self.highlighted = 0

    @property
    def chosen(self) -> SearchResult | None:
        """The result in hand."""
        return self._results[self.highlighted] if self._results else None

    def show(self, results: Sequence[SearchResult], words: str) -> None:
        """Show the *results* for *words*, with the first in hand."""
        self._results, self._words, self._drawn = results, words, {}
        self.highlighted = 0
        self.virtual_size = Size(0, len(results) * LINES)
        self.vertical_scrollbar.window_virtual_size = self.virtual_size.height
        self.scroll_to(y=0, animate=False, immediate=True)
        self.refresh()

    def move(self, places: int) -> None:
        """Take the result so many places further down in hand, and bring it into sight."""
        self.highlighted = max(0, min(self.highlighted + places, len(self._results) - 1))
        region = Region(0, self.highlighted * LINES, 1, LINES)
        self.scroll_to_region(region, animate=False, immediate=True)
        self.refresh()

    @property
    def page(self) -> int:
        """The number of results in sight at once."""
        return max(1, self.size.height // LINES)

    def on_click(self, event: Click) -> None:
        """Post which result was clicked."""
        index = (event.y - self.gutter.top + self.scroll_offset.y) // LINES
        if 0 <= index < len(self._results):
            self.post_message(self.Chosen(self._results[index]))

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        index, line = divmod(y + self.scroll_offset.y, LINES)
        if index >= len(self._results):
            return Strip.blank(self.size.width, self.rich_style)
        if index not in self._drawn:
            self._drawn[index] = result_row(self._results[index], self._words).split("\n")
        is_chosen = index == self.highlighted
        style = self.get_visual_style("result-list--chosen") if is_chosen else self.visual_style
        width = self.scrollable_content_region.width
        drawn_line = self._drawn[index][line]
        if is_chosen and line == 0:
            drawn_line = Content(MARK) + drawn_line[1:]  # which begins with an empty cell
        segments = drawn_line.truncate(width, ellipsis=True).render_segments(style)
        return Strip(segments).adjust_cell_length(width, style.rich_style).simplify()
