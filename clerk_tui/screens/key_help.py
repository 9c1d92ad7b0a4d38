"""The help of F1 on any screen: what it is for, and its keys, read from its bindings."""

from collections.abc import Iterator
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui.screens.help import ReadingScreen
from clerk_tui.widgets.text import plain

_NAMES = {
    "slash": "/", "number_sign": "#", "asterisk": "*", "plus": "+", "escape": "Esc",
    "pageup": "Page Up", "pagedown": "Page Down", "comma": ",", "full_stop": ".",
    "left_square_bracket": "[", "right_square_bracket": "]", "question_mark": "?",
}  # fmt: skip


def bindings_of(screen: Screen[Any]) -> Iterator[Binding]:
    """Yield the bindings of *screen*, its own before those of the classes it inherits from."""
    for kind in type(screen).__mro__:
        if kind.__module__.startswith("clerk_tui."):
            yield from (b for b in kind.__dict__.get("BINDINGS", ()) if isinstance(b, Binding))


def uses_f1_itself(screen: Screen[object]) -> bool:
    """Return True if F1 means something else on *screen*: its own help, or that it closes."""
    return any("f1" in binding.key.split(",") for binding in bindings_of(screen))


class KeysScreen(ReadingScreen):
    """Shows what a screen is for, and its keys."""

    def __init__(self, screen: Screen[object]) -> None:
        """Show the keys of *screen*."""
        super().__init__()
        self._help = screen.HELP or ""
        self._rows = [
            (key_name(b.key), b.description) for b in bindings_of(screen) if b.description
        ]

    def compose(self) -> ComposeResult:
        """Lay out what the screen is for, then a line for each key."""
        width = max((len(key) for key, _ in self._rows), default=0) + 2
        lines = [f"{key:<{width}}{description}" for key, description in self._rows]
        with VerticalScroll():
            yield Static(plain(self._help))
            yield Static(plain("\n".join(["", *lines, "", "Ctrl+Q leaves. Escape closes this."])))


def key_name(keys: str) -> str:
    """Return a key as a clerk knows it: "ctrl+s" is Ctrl+S, "n,N" is N, and "F" is Shift+F."""
    listed = keys.split(",")
    names = dict.fromkeys(_letter_name(k, listed) if len(k) == 1 else k for k in listed)
    return ", ".join(_NAMES.get(k, "+".join(p.capitalize() for p in k.split("+"))) for k in names)


def _letter_name(key: str, listed: list[str]) -> str:
    """Return a letter in capitals: with Shift, where the small letter is another key."""
    needs_shift = key.isupper() and key.lower() not in listed
    return f"shift+{key.lower()}" if needs_shift else key.upper()
