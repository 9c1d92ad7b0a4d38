"""Where an agenda is typed or pasted."""

from dataclasses import dataclass
from pathlib import Path

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import TextArea

from clerk_tui.widgets.plain import plain

_HINT = (
    "Type or paste the agenda here:\n\n"
    "1. Apologies\n2. Declarations of interest\n3. Minutes of the last meeting"
)
_UNDO_STEPS = 500


class AgendaPad(TextArea):
    """A text area that keeps columns (tabs) and drops what a terminal might obey."""

    @dataclass
    class FileDropped(Message):
        """A file was dropped on the empty pad; `path` is as the terminal gave it."""

        path: str

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """A pad with nothing in it."""
        super().__init__(
            id=id,
            placeholder=plain(_HINT),
            max_checkpoints=_UNDO_STEPS,
            highlight_cursor_line=False,
        )

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """As the library's, but for a selection that undo has left beyond the text (its #6686)."""
        if self.selection.end[0] >= self.document.line_count:
            return Offset()
        return super().scroll_cursor_visible(center, animate)

    def put(self, text: str) -> None:
        """Put *text* in place of what is there; undo brings that back."""
        self.replace(fit(text), self.document.start, self.document.end)
        self.move_cursor((0, 0))

    async def _on_paste(self, event: events.Paste) -> None:
        """Paste the text only; where that is a file dropped on the terminal, ask to read it."""
        event.text = fit(event.text)
        if not self.text.strip() and is_file(event.text):
            event.prevent_default()
            event.stop()
            self.post_message(self.FileDropped(event.text.strip()))
            return
        await super()._on_paste(event)


def is_file(text: str) -> bool:
    """Whether *text* is only the path of a file that is there, as terminals paste one."""
    name = text.strip().strip("'\"").replace("\\ ", " ")
    if "\n" in name or not 1 < len(name) < 1000 or "." not in name[-7:]:
        return False
    try:
        return Path(name).is_absolute() and Path(name).is_file()
    except (OSError, ValueError):
        return False


def fit(text: str) -> str:
    """*Text* with plain line ends and without control characters; tabs stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return "".join(c for c in lines if c.isprintable() or c in "\n\t")
