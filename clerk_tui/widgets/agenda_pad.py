"""Where an agenda is typed or pasted."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.message import Message

from clerk_tui.domain.text import clean_typing, mark_lost_letters
from clerk_tui.widgets.text import plain
from clerk_tui.widgets.text_pad import TextPad

_HINT = (
    "Type or paste the agenda here:\n\n"
    "1. Apologies\n2. Declarations of interest\n3. Minutes of the last meeting"
)
_UNDO_STEPS = 500


class AgendaPad(TextPad):
    """A text area that keeps columns (tabs) and drops what a terminal might obey."""

    PASTED_TAB = "\t"

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

    def put(self, text: str) -> None:
        """Put *text* in place of what is there; undo brings that back."""
        self.replace(fit(text), self.document.start, self.document.end)
        self.move_cursor((0, 0))

    def add_lines(self, text: str) -> None:
        """Add what was pasted elsewhere below what stands here; undo takes it away."""
        self.move_cursor(self.document.end)
        gap = "\n" if self.text and not self.text.endswith("\n") else ""
        self.insert(f"{gap}{fit(text)}")

    async def _on_paste(self, event: events.Paste) -> None:
        """Paste the text only; where that is a file dropped on the terminal, ask to read it."""
        event.text = fit(event.text)  # the library's handler comes next, and puts it in
        if not self.text.strip() and self._is_path(event.text):
            event.prevent_default()
            event.stop()
            self.post_message(self.FileDropped(event.text.strip()))

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

    def on_blur(self) -> None:
        """A path that was typed is read when the keyboard goes elsewhere, too."""
        self.take_path(stays=False)


def fit(text: str) -> str:
    """*Text* with plain line ends and without control characters; tabs stay.

    Where a NUL stands inside a word a letter was lost, and is marked: it may hide what is private.
    """
    return clean_typing(mark_lost_letters(text), tab="\t")
