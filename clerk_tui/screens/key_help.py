"""The help of F1 on any screen: what it is for, and its keys, read from its bindings."""

from collections.abc import Iterable, Iterator
from typing import Any

from textual.binding import Binding
from textual.screen import Screen
from textual.widget import Widget

from clerk_tui.keys import keys_of, signs_of, with_signs
from clerk_tui.keys.screens import BY_NAME
from clerk_tui.screens.help import ReadingScreen


def bindings_of(widget: Widget) -> Iterator[Binding]:
    """Yield the bindings of *widget*, its own before those of the classes it inherits from."""
    for kind in type(widget).__mro__:
        if kind.__module__.startswith("clerk_tui."):
            yield from (b for b in kind.__dict__.get("BINDINGS", ()) if isinstance(b, Binding))


def uses_f1_itself(screen: Screen[object]) -> bool:
    """Return True if F1 means something else on *screen*: its own help, or that it closes."""
    return any(binding.id == "app.help" for binding in bindings_of(screen))


def _rows(bindings: Iterable[Binding]) -> list[tuple[str, str]]:
    """Return the keys, as they are now, and the words of each of *bindings* that has some."""
    return [
        (signs_of(keys_of(b.id) if b.id else b.key.split(",")), b.description)
        for b in bindings
        if b.description
    ]


def _parts_of(screen: Screen[Any]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the title and the keys of each part of *screen* that has a table of its own."""
    tables: dict[str, list[Binding]] = {}
    for widget in screen.query("*"):
        for binding in bindings_of(widget):
            if binding.id and binding.id.partition(".")[0] in BY_NAME:
                tables.setdefault(binding.id.partition(".")[0], []).append(binding)
    for table, bindings in tables.items():
        yield BY_NAME[table].title, _rows({b.id: b for b in bindings}.values())


class KeysScreen(ReadingScreen):
    """Shows what a screen is for, and its keys."""

    def __init__(self, screen: Screen[object]) -> None:
        """Show what *screen* is for, then a line for each of its keys, those of a part below."""
        key_tables = [("", _rows(bindings_of(screen))), *_parts_of(screen)]
        width = max((len(key) for _, rows in key_tables for key, _ in rows), default=0) + 2
        lines: list[str] = []
        for title, rows in key_tables:
            lines += ["", f"{title}:"] if title else []
            lines += [f"{key:<{width}}{description}" for key, description in rows]
        leaves = with_signs("{app.jump} jumps to a letter. {app.quit} leaves. Escape closes this.")
        keys = "\n".join(["", *lines, "", leaves])
        super().__init__([with_signs(screen.HELP or ""), keys])
