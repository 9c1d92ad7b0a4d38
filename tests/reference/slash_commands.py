"""The page of what can be typed after a slash, from the tables of the commands."""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module

from clerk_tui.commands import tables
from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Command
from tests.reference.page import MADE, code, table

HEAD = f"""# Slash commands

What can be typed into the pad at the table. Capital letters do not matter; `/name` of a person
here, or the beginning of a command's name, finds it too. {MADE}"""


def page() -> str:
    """Return the page: a table for each subject, the commands in the order of the help."""
    parts = [HEAD]
    for title, commands in subjects():
        parts.append(f"\n## {title}\n\n")
        rows = ((code(c.example), c.help, c.key, ", ".join(map(_slash, c.also))) for c in commands)
        parts.append(table(("Typed", "What it does", "Key", "Also"), rows))
    return "".join(parts)


def subjects() -> Iterator[tuple[str, tuple[Command, ...]]]:
    """Yield the title of each table of commands, and its commands."""
    table_by_name = {}
    for module_info in pkgutil.iter_modules(tables.__path__, f"{tables.__name__}."):
        module = import_module(module_info.name)
        module_tables = [value for _, value in inspect.getmembers(module) if _is_table(value)]
        table_by_name[module_tables[0][0].name] = (
            str(module.__doc__).split("\n")[0].rstrip("."),
            module_tables[0],
        )
    for command in ALL:
        if command.name in table_by_name:
            yield table_by_name[command.name]


def _is_table(value: object) -> bool:
    """Return True if *value* is a table of commands."""
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Command)


def _slash(name: str) -> str:
    """Return another name of a command as it is typed."""
    return code(f"/{name}")
