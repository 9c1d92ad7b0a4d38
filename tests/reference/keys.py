"""The page of keys, from the table of each screen."""

import inspect
import pkgutil
from importlib import import_module

from textual.binding import Binding
from textual.screen import Screen

from clerk_tui import screens
from clerk_tui.keys import actions_of, signs_of, with_signs
from clerk_tui.keys.screens import SCREENS
from tests.reference.page import MADE, code, table

HEAD = f"""# Keys

Every key also has a plain command or a line in the palette (**Ctrl+P**). **F1** shows the keys of
the screen one is on. The keys can be changed by their names in `keys.toml`: see
[the guide](../guide/keys.md). {MADE}"""


def page() -> str:
    """Return the page: a table for each screen that has keys of its own."""
    helps = {_table_of(kind): kind.HELP for kind in all_screens() if kind.HELP}
    parts = [HEAD]
    for screen in SCREENS:
        about = with_signs(" ".join((helps.get(screen.name) or "").split()))
        parts.append(f"\n## {screen.title}\n\n")
        parts.append(f"{about}\n\n" if about else "")
        rows = [
            (signs_of(a.keys.split(",")), a.words, code(a.name)) for a in actions_of(screen.name)
        ]
        parts.append(table(("Key", "What it does", "Name"), rows))
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


def _table_of(screen: type[Screen[object]]) -> str:
    """Return the name of the table that a screen takes its keys from; "" for none."""
    bindings = [b for b in screen.__dict__.get("BINDINGS", ()) if isinstance(b, Binding)]
    screen_names = (
        b.id.partition(".")[0] for b in bindings if b.id and not b.id.startswith("app.")
    )
    return next(screen_names, "")
