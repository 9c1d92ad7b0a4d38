"""A text of several lines: pasted without loss, and gone through with the usual keys."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.widgets import TextArea

from clerk_tui.domain.text import typed_text


class TextPad(TextArea):
    """What every text area of this program does, and the library's does not."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "text_start", "To the start of the text", show=False),
        Binding("ctrl+end", "text_end", "To the end of the text", show=False),
        Binding("ctrl+shift+home", "text_start(True)", "Select to the start", show=False),
        Binding("ctrl+shift+end", "text_end(True)", "Select to the end", show=False),
    ]

    PASTED_TAB = " "

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """As the library's, but for a selection that undo left beyond the text (its #6686)."""
        if self.selection.end[0] >= self.document.line_count:
            return Offset()
        return super().scroll_cursor_visible(center, animate)

    async def _on_paste(self, event: events.Paste) -> None:
        """Let the library paste, without control characters that a terminal might obey later.

        The library runs its own handler after this one: it is never called from here.
        """
        event.text = typed_text(event.text, self.PASTED_TAB)

    def action_text_start(self, select: bool = False) -> None:
        """Go to the start of the text."""
        self.move_cursor(self.document.start, select=select)

    def action_text_end(self, select: bool = False) -> None:
        """Go to the end of the text."""
        self.move_cursor(self.document.end, select=select)
