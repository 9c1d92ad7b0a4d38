"""Minutes on the screen as they will print, with one row in hand."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from clerk_tui.keys.tables.minutes import KEYS
from clerk_tui.widgets.lists.row_cursor import put_cursor_on_line

if TYPE_CHECKING:
    from clerk_tui.domain.word_search import WordSearch
    from clerk_tui.widgets.marked_changes import MarkedWords

MEASURE = 92  # cells of text to a line at most: longer lines are hard to read
GUTTER = 3  # the mark of the row in hand, the mark of private text, a space


class PrintedRow(Struct, frozen=True):
    """A part of the minutes that is chosen as one: a heading, an entry, a block of the head."""

    content: Content
    item: str = ""
    """The ident of the item that it was made from, if it was."""
    entry: str = ""
    """The ident of the entry that it was made from, if it was."""
    opens: bool = False
    """True if it is the heading of its item."""
    private: bool = False
    lead: str = ""
    """What stands before its first line; the other lines are indented by as much."""
    tight: bool = False
    """True if no blank line follows."""
    result: bool = False
    """True if it is the result of the motion *entry*, which prints after another entry."""
    marked: "MarkedWords | None" = None
    """Shown in place of `content`: its words, with what changed marked."""
    tells_change: bool = False
    """True if it is no part of the minutes, and tells what changed in them there."""


def _row_identity(row: PrintedRow) -> tuple[str, str, bool]:
    return row.entry, row.item, row.result


@lru_cache(maxsize=8192)
def _height(text: str, width: int) -> int:
    """Return how many lines *text* needs; cached, as an edit changes one row of a thousand."""
    return Content(text).get_height({}, width)


class PrintedMinutes(ScrollView, can_focus=True):
    """Shows rows of printed minutes. Only what is on the screen is wrapped."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"printed-minutes--chosen"}
    DEFAULT_CSS = """
    PrintedMinutes { height: 1fr; width: 1fr; scrollbar-gutter: stable; overflow-x: hidden; }
    PrintedMinutes .printed-minutes--chosen { background: $boost; }
    """

    @dataclass
    class Chosen(Message):
        """Posted when another row is in hand."""

        row: PrintedRow

    @dataclass
    class Clicked(Message):
        """Posted when a row was clicked, and is in hand now."""

        is_second: bool
        """True if it was in hand before."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._rows: Sequence[PrintedRow] = ()
        self._ends: list[int] = []
        self._wrapped: dict[int, list[Content]] = {}
        self._chosen_index = 0
        self._search: WordSearch | None = None

    @property
    def chosen_index(self) -> int:
        """The number of the row in hand."""
        return self._chosen_index

    def mark(self, search: "WordSearch | None") -> None:
        """Mark what *search* finds in the rows; None: nothing."""
        if search != self._search:
            self._search, self._wrapped = search, {}
            self.refresh()

    @property
    def chosen(self) -> PrintedRow | None:
        """The row in hand."""
        return self._rows[self._chosen_index] if self._rows else None

    @property
    def rows(self) -> Sequence[PrintedRow]:
        """All rows, in printed order."""
        return self._rows

    def show(self, printed_rows: Sequence[PrintedRow], entry: str = "", item: str = "") -> None:
        """Show *printed_rows*, and keep the row in hand, or its place, unless another is asked for.

        Of a motion and its result, the one that was in hand stays so.

        Args:
            printed_rows: The rows.
            entry: The ident of the entry to take in hand.
            item: The ident of the item whose heading to take if no row was in hand yet.
        """
        old_row = self.chosen or PrintedRow(Content(), item)
        self._rows = printed_rows
        self._chosen_index = self._find_index(entry, old_row)
        self._lay_out()

    def _find_index(self, entry: str, old_row: PrintedRow) -> int:
        """Return the index of the row to take in hand: the first that fits best."""
        same_row = _row_identity(old_row)
        tests: list[Callable[[PrintedRow], bool]] = [
            lambda row: bool(entry) and entry == old_row.entry and _row_identity(row) == same_row,
            lambda row: bool(entry) and row.entry == entry,
            lambda row: bool(old_row.item) and _row_identity(row) == same_row,
            lambda row: bool(old_row.item) and _row_identity(row)[:2] == same_row[:2],
        ]
        for test in tests:
            for n, row in enumerate(self._rows):
                if test(row):
                    return n
        return max(0, min(self._chosen_index, len(self._rows) - 1))

    def choose(self, index: int) -> None:
        """Take the row at *index* in hand, and bring it into sight."""
        if not self._rows:
            return
        self._chosen_index = max(0, min(index, len(self._rows) - 1))
        self._bring_into_sight()
        self.refresh()
        self.post_message(self.Chosen(self._rows[self._chosen_index]))

    def action_choose(self, places: int) -> None:
        """Go up or down; within a row taller than the screen, read on in it first."""
        start, end = self._extent(self._chosen_index)
        top, bottom = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        page = max(1, self.size.height - 1)
        if places == 1 and end - 1 > bottom:
            self.scroll_to(y=top + page, animate=False, immediate=True)
        elif places == -1 and start < top < end:
            self.scroll_to(y=max(start, top - page), animate=False, immediate=True)
        else:
            self.choose(self._chosen_index + places)

    def action_turn(self, pages: int) -> None:
        """Go on or back by a screenful."""
        start, end = self._extent(self._chosen_index)
        line = start if pages > 0 else end - 1
        target = line + pages * max(1, self.size.height - 1)
        index = bisect_right(self._ends, max(0, target))
        self.choose(index if index != self._chosen_index else self._chosen_index + pages)

    def on_click(self, event: events.Click) -> None:
        """Take the row under the pointer in hand."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = bisect_right(self._ends, offset.y + self.scroll_offset.y)
        if index < len(self._rows):
            event.stop()
            is_second = index == self._chosen_index
            self.choose(index)
            self.post_message(self.Clicked(is_second))

    def on_resize(self) -> None:
        """Wrap the rows to the new width."""
        self._lay_out()

    @property
    def _measure(self) -> int:
        return max(10, min(self.scrollable_content_region.width - GUTTER - 1, MEASURE))

    def _lay_out(self) -> None:
        """Work out how many lines each row takes."""
        self._wrapped = {}
        if not self.size.width:
            return
        self._ends = list(accumulate(map(self.row_height, self._rows)))
        self.virtual_size = Size(self._measure + GUTTER, self._ends[-1] if self._ends else 0)
        self.refresh()
        self.call_after_refresh(self._settle)

    def row_height(self, row: PrintedRow) -> int:
        """Return how many lines *row* takes, with the blank one after it."""
        text = row.content.plain if row.marked is None else row.marked.shown
        return _height(text, self._measure - len(row.lead)) + (not row.tight)

    def wrap_row(self, row: PrintedRow) -> list[Content]:
        """Return *row* wrapped to the measure, with the words that are looked for marked."""
        content = row.content
        if row.marked is not None:
            content = row.marked.draw(self._search)
        elif self._search is not None:
            from clerk_tui.widgets.marked_changes import mark_words

            content = mark_words(content, self._search)
        return content.wrap(self._measure - len(row.lead))

    def _settle(self) -> None:
        """Keep in sight the row that is in hand by now: a key may have been faster than drawing."""
        self.choose(self._chosen_index)

    def _extent(self, index: int) -> tuple[int, int]:
        """Return the first line of a row, and the line after its last."""
        if not self._ends:
            return 0, 0
        return (self._ends[index - 1] if index else 0), self._ends[index]

    def _bring_into_sight(self) -> None:
        start, end = self._extent(self._chosen_index)
        top, height = self.scroll_offset.y, self.size.height
        if start < top or end - start > height:
            self.scroll_to(y=start, animate=False, immediate=True)
        elif end > top + height:
            self.scroll_to(y=end - height, animate=False, immediate=True)

    def rows_in_sight(self) -> Iterator[tuple[int, int]]:
        """Yield the line, on the screen, on which each row begins, and the row's number."""
        for index in range(len(self._rows)):
            y = self._extent(index)[0] - self.scroll_offset.y
            if 0 <= y < self.size.height:
                yield y, index

    def _lines(self, index: int) -> list[Content]:
        """Return a row wrapped to the measure; cached until the rows or the width change."""
        if index not in self._wrapped:
            self._wrapped[index] = self.wrap_row(self._rows[index])
        return self._wrapped[index]

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        line = y + self.scroll_offset.y
        index = bisect_right(self._ends, line)
        if index >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        row = self._rows[index]
        line_in_row = line - self._extent(index)[0]
        lines = self._lines(index)
        is_chosen = index == self._chosen_index
        style = self.get_visual_style("printed-minutes--chosen") if is_chosen else self.visual_style
        if line_in_row >= len(lines):  # the blank line after it
            return Strip.blank(self.size.width, self.rich_style)
        if is_chosen and line_in_row == 0:
            put_cursor_on_line(self, y)
        mark = ("▶" if line_in_row == 0 else "│") if is_chosen else " "
        lead = row.lead if line_in_row == 0 else " " * len(row.lead)
        gutter = f"{mark}{'P' if row.private else ' '} {lead}"
        segments = [Segment(gutter, style.rich_style), *lines[line_in_row].render_segments(style)]
        return Strip(segments).adjust_cell_length(self.size.width, style.rich_style)
