"""The page of keys, from the bindings of each screen."""

import inspect
import pkgutil
from importlib import import_module

from textual.binding import Binding
from textual.screen import Screen

from clerk_tui import screens
from clerk_tui.screens.key_help import key_name
from tests.reference.page import MADE, table

HEAD = f"""# Keys

Every key also has a plain command or a line in the palette (**Ctrl+P**). **F1** shows the keys of
the screen one is on. {MADE}"""


def page() -> str:
    """Return the page: a table for each screen that has keys of its own."""
    parts = [HEAD]
    for screen in all_screens():
        rows = [(key_name(b.key), b.description) for b in _bindings(screen) if b.description]
        if not rows:
            continue
        about = " ".join((screen.HELP or "").split())
        parts.append(f"\n## {_title(screen)}\n\n")
        parts.append(f"{about}\n\n" if about else "")
        parts.append(table(("Key", "What it does"), dict.fromkeys(rows)))
    return "".join(parts)


def all_screens() -> list[type[Screen[object]]]:
    """Return every screen that stands for itself, by name."""
    modules = [m.name for m in pkgutil.walk_packages(screens.__path__, f"{screens.__name__}.")]
    kinds = {
        kind
        for name in modules
        for _, kind in inspect.getmembers(import_module(name), inspect.isclass)
        if issubclass(kind, Screen) and kind.__module__.startswith(screens.__name__)
    }
    leaves = [k for k in kinds if not any(k in other.__mro__[1:] for other in kinds)]
    return sorted(leaves, key=lambda kind: kind.__name__)


def _bindings(screen: type[Screen[object]]) -> list[Binding]:
    """Return the keys that the program gives a screen, its own before those of its bases."""
    bases = [kind for kind in screen.__mro__ if kind.__module__.startswith("clerk_tui.")]
    listed = [binding for kind in bases for binding in kind.__dict__.get("BINDINGS", ())]
    return [binding for binding in listed if isinstance(binding, Binding)]


def _title(screen: type[Screen[object]]) -> str:
    """Return the name of a screen in words: "RollCallScreen" is "Roll call"."""
    name = screen.__name__.removesuffix("Screen")
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name)
    return words.strip().capitalize()
