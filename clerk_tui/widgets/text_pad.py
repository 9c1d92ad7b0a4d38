"""Text areas: pasted into without loss, and moved through with the usual keys."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from clerk_tui.domain.text import clean_typing


class TextPad(TextArea):
    """Adds to Textual's text area what every one of this program needs."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "text_start", "To the start of the text", show=False),
        Binding("ctrl+end", "text_end", "To the end of the text", show=False),
        Binding("ctrl+shift+home", "text_start(True)", "Select to the start", show=False),
        Binding("ctrl+shift+end", "text_end(True)", "Select to the end", show=False),
    ]

    PASTED_TAB = " "

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Scroll as Textual does, unless undo left the selection beyond the text (its #6686)."""
        if self.selection.end[0] >= self.document.line_count:
            return Offset()
        return super().scroll_cursor_visible(center, animate)

    def edit(self, edit: Edit) -> EditResult:
        """Edit as Textual does, and keep the cursor in sight where a row is added below it.

        Textual scrolls before it counts the rows anew, so that a word that wraps onto a row of its
        own was out of sight until the next key.
        """
        rows = self.virtual_size.height
        result = super().edit(edit)
        if self.virtual_size.height != rows:
            self.scroll_cursor_visible()
        return result

    @property
    def cursor_offset(self) -> int:
        """The place of the cursor, in characters from the start."""
        row, column = self.cursor_location
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def go_to(self, offset: int) -> None:
        """Put the cursor so many characters from the start, or at the end."""
        lines = self.text[:offset].split("\n")
        self.move_cursor((len(lines) - 1, len(lines[-1])))

    async def _on_paste(self, event: events.Paste) -> None:
        """Let Textual paste, without control characters that a terminal might obey later.

        Textual calls the `_on_paste` of each class in turn, so its own is not called from here. If
        the name goes, rename this method after the handler of `TextArea`.
        """
        event.text = clean_typing(event.text, self.PASTED_TAB)

    def action_text_start(self, select: bool = False) -> None:
        """Go to the start of the text."""
        self.move_cursor(self.document.start, select=select)

    def action_text_end(self, select: bool = False) -> None:
        """Go to the end of the text."""
        self.move_cursor(self.document.end, select=select)


class SavedPad(TextPad):
    """Saves its text at each change, before that is drawn."""

    def __init__(self, text: str, save: Callable[[str, int], None], *, id: str) -> None:  # noqa: A002
        """Begin with *text*, with the cursor after it.

        *save* is handed the text and the cursor, in characters from the start.
        """
        super().__init__(text, soft_wrap=True, id=id, tab_behavior="focus")
        self._save = save
        self._saved_text = text
        self.cursor_blink = False

    def edit(self, edit: Edit) -> EditResult:
        """Edit as Textual does, and save the new text."""
        result = super().edit(edit)
        self._save_if_changed()
        return result

    def on_text_area_changed(self) -> None:
        """Save what undo and redo made of the text, too."""
        self._save_if_changed()

    def _save_if_changed(self) -> None:
        if self.text != self._saved_text:
            self._saved_text = self.text
            self._save(self.text, self.cursor_offset)
