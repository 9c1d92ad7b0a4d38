"""The page of the shell's commands, and the man page, from what `--help` says of each."""

import inspect
from collections.abc import Iterator

import click

from clerk_tui.cli.main import main
from tests.reference.page import MADE, code, table

HEAD = f"""# Shell commands

Each takes `--help`. `--database PATH` may stand before any of them. A command that could not do
what it was asked says why in a sentence and exits with 1. {MADE}"""


def page() -> str:
    """Return the page: a section for each command."""
    context = click.Context(main, info_name="clerk-tui")
    parts = [HEAD]
    for path, command in all_commands(main, context, "clerk-tui"):
        parts.append(f"\n## {path}\n\n{_usage(path, command)}\n\n{_help(command)}\n")
        options = [p for p in command.params if isinstance(p, click.Option) and not p.hidden]
        if options:
            rows = ((code(", ".join(option.opts)), option.help or "") for option in options)
            parts.append("\n" + table(("Option", "What it says"), rows))
    return "".join(parts)


def all_commands(
    group: click.Group, context: click.Context, path: str
) -> Iterator[tuple[str, click.Command]]:
    """Yield each command with the words that call it, those of a group after the group."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            continue
        words = f"{path} {name}"
        if isinstance(command, click.Group):
            yield from all_commands(command, click.Context(command, context, name), words)
        else:
            yield words, command


def _usage(path: str, command: click.Command) -> str:
    """Return how the command is typed."""
    names = [p.make_metavar(click.Context(command)) for p in command.params if _is_argument(p)]
    return code(" ".join([path, *names]))


def _is_argument(parameter: click.Parameter) -> bool:
    """Return True if *parameter* is given without a name."""
    return isinstance(parameter, click.Argument)


def _help(command: click.Command) -> str:
    """Return what the command says of itself, a paragraph a line."""
    text = inspect.cleandoc(command.help or "")
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))
