"""The pad in which an agenda is typed or pasted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message

from clerk_tui.domain.text import clean_typing, mark_lost_letters
from clerk_tui.widgets.text import plain
from clerk_tui.widgets.text_pad import TextPad

if TYPE_CHECKING:
    from rich.text import Text

_HINT = (
    "Type or paste the agenda here:\n\n"
    "1. Apologies\n2. Declarations of interest\n3. Minutes of the last meeting"
)
_UNDO_STEPS = 500


class AgendaPad(TextPad):
    """A text area that keeps tabs, and drops control characters a terminal might obey."""

    DEFAULT_CSS = """
    AgendaPad .text-area--placeholder { color: $text-muted; }
    """
    PASTED_TAB = "\t"

    @dataclass
    class FileDropped(Message):
        """Posted when the pad holds only the path of a file, dropped or typed."""

        path: str
        """The path as it was typed."""
        has_keyboard: bool = True
        """True if the keyboard is still in the pad."""

    def __init__(self, is_path: Callable[[str], bool], *, id: str) -> None:  # noqa: A002
        """Create an empty pad; *is_path* returns True for the path of a file."""
        self._is_path = is_path
        self._marked_rows: frozenset[int] = frozenset()
        super().__init__(
            id=id,
            placeholder=plain(_HINT),
            max_checkpoints=_UNDO_STEPS,
            highlight_cursor_line=False,
        )
        self.cursor_blink = False

    def mark_rows(self, rows: Iterable[int]) -> None:
        """Underline the lines of these *rows*, from 0: they were not understood."""
        marked_rows = frozenset(rows)
        if marked_rows != self._marked_rows:
            self._marked_rows = marked_rows
            self.notify_style_update()
            self.refresh()

    def get_line(self, line_index: int) -> "Text":
        """Return a line to be drawn; one that was not understood is underlined and bold."""
        line = super().get_line(line_index)
        if line_index in self._marked_rows:
            line.stylize("bold underline")
        return line

    def show_row(self, row: int) -> None:
        """Put the cursor at the beginning of a row, so that it is seen; the terminal's stays."""
        if row < self.document.line_count:
            terminals_cursor = self.app.cursor_position
            self.move_cursor((row, 0), center=True)
            self.app.cursor_position = terminals_cursor

    def replace_text(self, text: str) -> None:
        """Replace all text; undo brings the old text back."""
        self.replace(clean_agenda(text), self.document.start, self.document.end)
        self.move_cursor((0, 0))

    def add_lines(self, text: str) -> None:
        """Add lines below the text; undo removes them."""
        self.move_cursor(self.document.end)
        line_break = "\n" if self.text and not self.text.endswith("\n") else ""
        self.insert(f"{line_break}{clean_agenda(text)}")

    async def _on_paste(self, event: events.Paste) -> None:
        """Paste the text only; if it is a file dropped on the terminal, ask to read it.

        `_on_paste` and `_on_key` are private to Textual: see `TextPad`.
        """
        event.text = clean_agenda(event.text)  # Textual's handler comes next, and inserts it
        if not self.text.strip() and self._is_path(event.text):
            event.prevent_default()
            event.stop()
            self.post_message(self.FileDropped(event.text.strip()))

    def take_path(self, *, has_keyboard: bool = True) -> bool:
        """Ask to read the file if its path is all that stands here; return False if not."""
        if not self._is_path(self.text):
            return False
        self.post_message(self.FileDropped(self.text.strip(), has_keyboard))
        return True

    async def _on_key(self, event: events.Key) -> None:
        """Read the file on Enter after its path, instead of beginning a line."""
        if event.key == "enter" and self.take_path():
            event.prevent_default()
            event.stop()

    def on_blur(self) -> None:
        """Read the file whose path was typed when the keyboard goes elsewhere, too."""
        self.take_path(has_keyboard=False)


def clean_agenda(text: str) -> str:
    """Return *text* with plain line ends and without control characters; tabs stay.

    A NUL inside a word is marked: a letter was lost there, which may hide what is private.
    """
    return clean_typing(mark_lost_letters(text), tab="\t")
