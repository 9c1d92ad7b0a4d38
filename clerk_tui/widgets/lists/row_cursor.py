"""The terminal's cursor on the row in hand: braille displays and magnifiers follow it.

Nothing is drawn for it. Textual moves the terminal's cursor to `App.cursor_position` at the end of
each drawing; a list sets that while it draws the row.
"""

from rich.segment import Segment
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import OptionList

MARK = "▸"  # of the highlighted row, which is not told by its colour alone
MARK_OF_OTHER_LIST = "▹"  # of one in a list that has not the keyboard


def put_cursor_on_line(widget: Widget, y: int, x: int = 0) -> None:
    """Put the terminal's cursor on line *y* of *widget*, if that has the keyboard."""
    if widget.has_focus:
        widget.app.cursor_position = widget.content_region.offset + Offset(x, y)


class CursorOptionList(OptionList):
    """A list of Textual with the terminal's cursor on its highlighted row.

    A click highlights a row, so that a key can be about it; another on the same row opens it.
    """

    DEFAULT_CSS = """
    CursorOptionList > .option-list--option-highlighted { text-style: bold underline; }
    CursorOptionList:focus > .option-list--option-highlighted { text-style: bold; }
    """

    class Pointed(Message):
        """Posted when a click highlighted a row."""

    def on_click(self, event: events.Click) -> None:
        """Highlight the row under the pointer; leave the rest to the list if it was already."""
        index = event.style.meta.get("option")
        if index is None or index == self.highlighted or self.get_option_at_index(index).disabled:
            return
        event.prevent_default()
        self.highlighted = index
        self.post_message(self.Pointed())

    def render_line(self, y: int) -> Strip:
        """Draw a line; put a mark and the cursor on it if it is the first of the highlighted row.

        Which lines a row has is private to Textual. If it goes, mark and cursor stay where they
        were, and nothing else is lost.
        """
        strip = super().render_line(y)
        lines, number = getattr(self, "_lines", ()), self.scroll_offset.y + y
        if number >= len(lines) or lines[number] != (self.highlighted, 0):
            return strip
        put_cursor_on_line(self, y)
        return with_mark(strip, MARK if self.has_focus else MARK_OF_OTHER_LIST)


def with_mark(strip: Strip, mark: str) -> Strip:
    """Return *strip* with *mark* in its first cell, where that is empty."""
    first_cell, other_cells = strip.divide([1, strip.cell_length])
    if first_cell.text != " ":
        return strip
    return Strip.join([Strip([Segment(mark, first_cell._segments[0].style)], 1), other_cells])
