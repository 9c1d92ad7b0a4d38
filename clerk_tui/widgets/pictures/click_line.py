"""A line of words each of which can be clicked."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import Struct
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

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
    _gap = _GAPS[0]

    def show(self, click_words: Sequence[ClickWord]) -> None:
        """Show *click_words*, from left to right."""
        self._words = click_words
        self._draw()

    def on_resize(self) -> None:
        """Draw to the new width."""
        self._draw()

    def _draw(self) -> None:
        length = self._joined(_GAPS[0]).cell_length
        self._gap = _GAPS[length > self.content_size.width]
        self.update(self._joined(self._gap), layout=False)

    def _joined(self, gap: str) -> Content:
        return Content(gap).join(word.content for word in self._words)

    def on_click(self, event: events.Click) -> None:
        """Say which word is under the pointer."""
        offset = event.get_content_offset(self)
        start = 0
        for word in self._words:
            end = start + word.content.cell_length
            if offset is not None and start <= offset.x < end and word.action:
                event.stop()
                self.post_message(self.Clicked(word.action))
            start = end + len(self._gap)
