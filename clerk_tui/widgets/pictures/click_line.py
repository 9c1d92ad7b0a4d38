"""A line of words each of which can be clicked."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import Struct
from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

ACTION = "line_action"  # what a click on a word asks for, in the style of its letters
_GAPS = ("  ", " ")  # between the words; the second where there is no room for the first


class ClickWord(Struct, frozen=True):
    """A word, or a few, in the line."""

    action: str
    """What a click on it asks for; "" for nothing."""
    content: Content


class ClickLine(Static):
    """Shows the words; says which of them was clicked."""

    DEFAULT_CSS = """
    ClickLine { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    @dataclass
    class Clicked(Message):
        """Posted when a word was clicked."""

        action: str

    _words: Sequence[ClickWord] = ()

    def show(self, click_words: Sequence[ClickWord]) -> None:
        """Show *click_words*, from left to right."""
        self._words = click_words
        self._draw()

    def on_resize(self) -> None:
        """Draw to the new width."""
        self._draw()

    def _draw(self) -> None:
        words = [w.content.stylize(Style.from_meta({ACTION: w.action})) for w in self._words]
        lines = [Content(gap).join(words) for gap in _GAPS]
        self.update(lines[lines[0].cell_length > self.content_size.width], layout=False)

    def on_click(self, event: events.Click) -> None:
        """Say which word is under the pointer."""
        if action := event.style.meta.get(ACTION):
            event.stop()
            self.post_message(self.Clicked(action))
