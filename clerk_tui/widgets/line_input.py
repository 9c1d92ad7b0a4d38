"""A text of one line: what is pasted into it loses no line, and each key of it may be kept."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input

from clerk_tui.domain.text import clean_typing

JOINED = "Several lines were pasted; they stand here on one line."


class LineInput(Input):
    """As the library's, which keeps the first line of a paste and drops the others.

    `keep` is handed what stands there and the cursor at each change, before it is drawn;
    `take_lines` is offered a paste of several lines, and says whether it took them. Those that
    nobody takes are joined, and that is said.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "home", "Go to start", show=False),
        Binding("ctrl+end", "end", "Go to end", show=False),
    ]

    keep: Callable[[str, int], None] | None = None
    take_lines: Callable[[str], bool] | None = None

    _kept: tuple[str, int] | None = None

    def keep_from_now(self, keep: Callable[[str, int], None]) -> None:
        """Hand each change to *keep* from now on."""
        self.keep, self._kept = keep, None

    def watch_value(self, before: str, value: str) -> None:
        """Keep what was typed, before it is drawn; the cursor goes on after what was put in."""
        self._hand_over(value, self.cursor_position + max(0, len(value) - len(before)))

    def watch_selection(self) -> None:
        """Keep where the cursor went."""
        if self._kept is not None and self._kept[0] == self.value:
            self._hand_over(self.value, self.cursor_position)

    def _hand_over(self, text: str, cursor: int) -> None:
        now = (text, min(cursor, len(text)))
        if self.keep is not None and now != self._kept:
            self._kept = now
            self.keep(*now)

    def _on_paste(self, event: events.Paste) -> None:
        """Put in all that was pasted, on one line."""
        event.stop()
        event.prevent_default()
        text = clean_typing(event.text)
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) > 1 and self.take_lines is not None and self.take_lines(text):
            return
        self.replace(one_line_of(lines), *self.selection)
        if len(lines) > 1:
            self.app.notify(JOINED, markup=False)


def one_line_of(lines: list[str]) -> str:
    """Return *lines* as one; a single line keeps the spaces at its ends."""
    return " ".join(line.strip() for line in lines) if len(lines) > 1 else "".join(lines)
