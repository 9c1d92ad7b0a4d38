"""The help of F1 on any screen: what it is for, and its keys, read from its bindings."""

from collections.abc import Iterator
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui.keys import keys_of, signs_of, with_signs
from clerk_tui.screens.help import ReadingScreen
from clerk_tui.widgets.text import plain


def bindings_of(screen: Screen[Any]) -> Iterator[Binding]:
    """Yield the bindings of *screen*, its own before those of the classes it inherits from."""
    for kind in type(screen).__mro__:
        if kind.__module__.startswith("clerk_tui."):
            yield from (b for b in kind.__dict__.get("BINDINGS", ()) if isinstance(b, Binding))


def uses_f1_itself(screen: Screen[object]) -> bool:
    """Return True if F1 means something else on *screen*: its own help, or that it closes."""
    return any(binding.id == "app.help" for binding in bindings_of(screen))


class KeysScreen(ReadingScreen):
    """Shows what a screen is for, and its keys."""

    def __init__(self, screen: Screen[object]) -> None:
        """Show the keys of *screen*."""
        super().__init__()
        self._help = with_signs(screen.HELP or "")
        self._rows = [
            (signs_of(keys_of(b.id) if b.id else b.key.split(",")), b.description)
            for b in bindings_of(screen)
            if b.description
        ]

    def compose(self) -> ComposeResult:
        """Lay out what the screen is for, then a line for each key."""
        width = max((len(key) for key, _ in self._rows), default=0) + 2
        lines = [f"{key:<{width}}{description}" for key, description in self._rows]
        leaves = with_signs("{app.jump} jumps to a letter. {app.quit} leaves. Escape closes this.")
        with VerticalScroll():
            yield Static(plain(self._help))
            yield Static(plain("\n".join(["", *lines, "", leaves])))
