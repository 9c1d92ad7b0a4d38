"""F1 on any screen: what it is for, and its keys, read off the screen itself."""

from collections.abc import Iterator
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui.screens.help import Reading
from clerk_tui.widgets.text import plain

_NAMES = {
    "slash": "/", "number_sign": "#", "asterisk": "*", "plus": "+", "escape": "Esc",
    "pageup": "Page Up", "pagedown": "Page Down",
}  # fmt: skip


def bindings_of(screen: Screen[Any]) -> Iterator[Binding]:
    """The keys that the classes of *screen* name themselves, its own before what it stands on."""
    for kind in type(screen).__mro__:
        if kind.__module__.startswith("clerk_tui."):
            yield from (b for b in kind.__dict__.get("BINDINGS", ()) if isinstance(b, Binding))


def helps_itself(screen: Screen[object]) -> bool:
    """Whether F1 means something else on *screen*: its own help, or that it closes."""
    return any("f1" in binding.key.split(",") for binding in bindings_of(screen))


class KeysScreen(Reading):
    """What can be done on a screen, and with which key."""

    def __init__(self, screen: Screen[object]) -> None:
        """Show the keys of *screen*."""
        super().__init__()
        self._help = screen.HELP or ""
        self._rows = [(_key(b.key), b.description) for b in bindings_of(screen) if b.description]

    def compose(self) -> ComposeResult:
        """What the screen is for, then a line for each key."""
        width = max((len(key) for key, _ in self._rows), default=0) + 2
        lines = [f"{key:<{width}}{does}" for key, does in self._rows]
        with VerticalScroll():
            yield Static(plain(self._help))
            yield Static(plain("\n".join(["", *lines, "", "Ctrl+Q leaves. Escape closes this."])))


def _key(keys: str) -> str:
    """A key as a clerk knows it: "ctrl+s" is Ctrl+S, and of "n,N" one is enough."""
    names = dict.fromkeys(k.upper() if len(k) == 1 else k for k in keys.split(","))
    return ", ".join(_NAMES.get(k, "+".join(p.capitalize() for p in k.split("+"))) for k in names)
