"""The keys at the foot of a screen; each can be clicked, and none is shown in part."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from msgspec import Struct
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static


class FootKey(Struct, frozen=True):
    """A key at the foot."""

    key: str
    """Its name, as Textual knows it."""
    sign: str
    """Its name, as it is shown."""
    word: str
    """What it does."""
    rank: int = 0
    """What has no room goes by rank, the highest first."""


class KeyBar(Static):
    """Shows as many keys as there is room for."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key"}
    DEFAULT_CSS = """
    KeyBar { height: 1; background: $panel; padding: 0 1; }
    KeyBar > .key-bar--key { color: $text-accent; text-style: bold; }
    """

    @dataclass
    class Pressed(Message):
        """Posted when a key was clicked."""

        key: str

    def __init__(self, keys: Sequence[FootKey], *, id: str | None = None) -> None:  # noqa: A002
        """Show *keys*, from left to right."""
        super().__init__(id=id)
        self._keys = keys
        self._places: list[tuple[int, int, str]] = []

    def on_resize(self) -> None:
        """Show what there is room for now."""
        self._draw()

    def notify_style_update(self) -> None:
        """Draw in the new colours."""
        super().notify_style_update()
        if self.is_mounted:
            self._draw()

    def _draw(self) -> None:
        keys = list(self._keys)
        room = self.content_size.width + 2
        while keys and sum(len(key.sign) + len(key.word) + 3 for key in keys) > room:
            keys.remove(max(reversed(keys), key=lambda k: k.rank))
        style = self.get_visual_style("key-bar--key", partial=True)
        line, self._places = Content(), []
        for key in keys:
            start = line.cell_length
            line = line + Content.styled(key.sign, style) + Content(f" {key.word}  ")
            self._places.append((start, line.cell_length - 2, key.key))
        self.update(line, layout=False)

    def on_click(self, event: events.Click) -> None:
        """Press the key under the pointer."""
        offset = event.get_content_offset(self)
        for start, end, key in self._places:
            if offset is not None and start <= offset.x < end:
                event.stop()
                self.post_message(self.Pressed(key))
