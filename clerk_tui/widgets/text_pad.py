"""A text of several lines: pasted without loss, and gone through with the usual keys."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from clerk_tui.domain.text import clean_typing


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

    @property
    def cursor_offset(self) -> int:
        """Where the cursor is, in characters from the start."""
        row, column = self.cursor_location
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def go_to(self, offset: int) -> None:
        """Put the cursor so many characters from the start, or at the end."""
        before = self.text[:offset].split("\n")
        self.move_cursor((len(before) - 1, len(before[-1])))

    async def _on_paste(self, event: events.Paste) -> None:
        """Let the library paste, without control characters that a terminal might obey later.

        The library runs its own handler after this one: it is never called from here.
        """
        event.text = clean_typing(event.text, self.PASTED_TAB)

    def action_text_start(self, select: bool = False) -> None:
        """Go to the start of the text."""
        self.move_cursor(self.document.start, select=select)

    def action_text_end(self, select: bool = False) -> None:
        """Go to the end of the text."""
        self.move_cursor(self.document.end, select=select)


class KeptPad(TextPad):
    """A text that is kept at each change, before that is drawn.

    `keep` is handed the text and the cursor, in characters from the start.
    """

    def __init__(self, text: str, keep: Callable[[str, int], None], *, id: str) -> None:  # noqa: A002
        """Begin with *text*, with the cursor after it."""
        super().__init__(text, soft_wrap=True, id=id, tab_behavior="focus")
        self._keep = keep
        self._text_kept = text
        self.cursor_blink = False

    def edit(self, edit: Edit) -> EditResult:
        """As the library's; what the text has become is kept."""
        result = super().edit(edit)
        self._keep_text()
        return result

    def on_text_area_changed(self) -> None:
        """Keep what undo and redo made of it, too."""
        self._keep_text()

    def _keep_text(self) -> None:
        if self.text != self._text_kept:
            self._text_kept = self.text
            self._keep(self.text, self.cursor_offset)
