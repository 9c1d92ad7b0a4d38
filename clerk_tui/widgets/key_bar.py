"""The keys at the foot of a screen; each can be clicked, and none is shown in part."""

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct
from textual import events
from textual.content import Content
from textual.keys import key_to_character
from textual.style import Style
from textual.widgets import Static

from clerk_tui.keys import ACTION, keys_of, sign, small_sign


class FootKey(Struct, frozen=True):
    """A key at the foot."""

    key: str
    """Its name, as Textual knows it; "" for what is shown only, and not to be clicked."""
    sign: str
    """Its name, as it is shown."""
    word: str
    """What it does."""
    rank: int = 0
    """What has no room goes by rank, the highest first."""


KEY = "foot_key"  # what a click on it presses, in the style of its letters
_NAMES = {"Enter": "enter", "Esc": "escape", "Tab": "tab", "Up": "up", "Down": "down"}
FootRow = tuple[str, str] | tuple[str, str, int]


def foot_keys(*rows: FootRow, as_small: bool = False) -> list[FootKey]:
    """Return the keys of a foot.

    Args:
        rows: Each key, what it does, and its rank where it may go. A key is an action in braces,
            which has the key that it has now, or a sign; a sign that is no key, such as "12", is
            shown and cannot be clicked.
        as_small: True to show letters not as capitals.
    """
    return [_foot_key(*row, as_small=as_small) for row in rows]


def _foot_key(key_name: str, word: str, rank: int = 0, *, as_small: bool) -> FootKey:
    action = ACTION.fullmatch(key_name)
    if action:
        key_sign = small_sign(action[1]) if as_small else sign(action[1])
        return FootKey(keys_of(action[1])[0], key_sign, word, rank)
    return FootKey(
        _NAMES.get(key_name, key_name if len(key_name) == 1 else ""), key_name, word, rank
    )


class KeyBar(Static):
    """Shows as many keys as there is room for; a click presses one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key"}
    DEFAULT_CSS = """
    KeyBar { height: 1; background: $panel; padding: 0 1; }
    KeyBar > .key-bar--key { color: $text-accent; text-style: bold; }
    """

    def __init__(
        self,
        keys: Sequence[FootKey],
        *,
        id: str | None = None,  # noqa: A002 - Textual's word
        classes: str | None = None,
    ) -> None:
        """Show *keys*, from left to right."""
        super().__init__(id=id, classes=classes)
        self._keys = keys

    def show(self, keys: Sequence[FootKey]) -> None:
        """Show other *keys*."""
        if keys != self._keys:
            self._keys = keys
            self._draw()

    def on_resize(self) -> None:
        """Show what there is room for now."""
        self._draw()

    def notify_style_update(self) -> None:
        """Draw in the new colours, once the styles of what is inside have them too."""
        super().notify_style_update()
        if self.is_mounted:
            self.call_later(self._draw)

    def _draw(self) -> None:
        keys = list(self._keys)
        room = self.content_size.width + 2
        while keys and sum(len(key.sign) + len(key.word) + 3 for key in keys) > room:
            keys.remove(max(reversed(keys), key=lambda k: k.rank))
        style = self.get_visual_style("key-bar--key", partial=True)
        key_words = []
        for key in keys:
            words = Content.assemble((key.sign, style), f" {key.word}")
            key_words += [words.stylize(Style.from_meta({KEY: key.key})), Content("  ")]
        self.update(Content().join(key_words), layout=False)

    def on_click(self, event: events.Click) -> None:
        """Press the key under the pointer, as if it was typed."""
        if key := event.style.meta.get(KEY):
            event.stop()
            self._press(key)

    def _press(self, key: str) -> None:
        """Press *key*; a letter is no word of what is being typed."""
        character = key_to_character(key)
        box = self.app.focused
        if character is None or box is None or not box.check_consume_key(key, character):
            self.app.post_message(events.Key(key, character))
