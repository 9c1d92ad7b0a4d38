"""Where an agenda is typed or pasted."""

from collections.abc import Callable
from dataclasses import dataclass

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
        """All that stands there is the path of a file: dropped, or typed; `path` is as it came.

        `stays` says that the keyboard is still in the pad.
        """

        path: str
        stays: bool = True

    def __init__(self, is_path: Callable[[str], bool], *, id: str) -> None:  # noqa: A002
        """A pad with nothing in it; *is_path* tells the path of a file from an agenda."""
        self._is_path = is_path
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
        if not self.text.strip() and self._is_path(event.text):
            event.prevent_default()
            event.stop()
            self.post_message(self.FileDropped(event.text.strip()))
            return
        await super()._on_paste(event)

    def take_path(self, *, stays: bool = True) -> bool:
        """Ask to read the file whose path is all that stands here; whether there is one."""
        if not self._is_path(self.text):
            return False
        self.post_message(self.FileDropped(self.text.strip(), stays))
        return True

    async def _on_key(self, event: events.Key) -> None:
        """Enter after a path has the file read: it begins no line."""
        if event.key == "enter" and self.take_path():
            event.prevent_default()
            event.stop()
            return
        await super()._on_key(event)

    def on_blur(self) -> None:
        """A path that was typed is read when the keyboard goes elsewhere, too."""
        self.take_path(stays=False)


def fit(text: str) -> str:
    """*Text* with plain line ends and without control characters; tabs stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return "".join(c for c in lines if c.isprintable() or c in "\n\t")
