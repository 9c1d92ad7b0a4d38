"""An input of one line: a paste loses no line of text, and each change may be saved."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widgets import Input

from clerk_tui.domain.text import clean_typing

JOINED = "Several lines were pasted; they stand here on one line."


class LineInput(Input):
    """Joins the lines of a paste, of which Textual's input drops all but the first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "home", "Go to start", show=False),
        Binding("ctrl+end", "end", "Go to end", show=False),
    ]

    cursor_blink = reactive(False, init=False)  # as in the pads: nothing moves by itself
    save: Callable[[str, int], None] | None = None
    """Handed the text and the cursor at each change, before it is drawn."""
    take_lines: Callable[[str], bool] | None = None
    """Offered a paste of several lines; returns True if it takes them."""

    _saved: tuple[str, int] | None = None

    def save_with(self, save: Callable[[str, int], None]) -> None:
        """Hand each change to *save* from now on."""
        self.save, self._saved = save, None

    def watch_value(self, old_value: str, value: str) -> None:
        """Hand over what was typed, before it is drawn; the cursor moves after what was put in."""
        self._hand_over(value, self.cursor_position + max(0, len(value) - len(old_value)))

    def watch_selection(self) -> None:
        """Hand over where the cursor went."""
        if self._saved is not None and self._saved[0] == self.value:
            self._hand_over(self.value, self.cursor_position)

    def _hand_over(self, text: str, cursor: int) -> None:
        state = (text, min(cursor, len(text)))
        if self.save is not None and state != self._saved:
            self._saved = state
            self.save(*state)

    def _on_paste(self, event: events.Paste) -> None:
        """Insert all that was pasted, on one line.

        `_on_paste` is private to Textual. If the name goes, rename this method after the handler of
        `Input`, which it replaces.
        """
        event.stop()
        event.prevent_default()
        text = clean_typing(event.text)
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) > 1 and self.take_lines is not None and self.take_lines(text):
            return
        self.replace(one_line_of(lines), *self.selection)
        if len(lines) > 1:
            self.app.notify(JOINED, markup=False)


def one_line_of(lines: Sequence[str]) -> str:
    """Return *lines* as one line; a single line keeps the spaces at its ends."""
    return " ".join(line.strip() for line in lines) if len(lines) > 1 else "".join(lines)
