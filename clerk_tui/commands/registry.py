"""Finding a command by what was typed, and doing it."""

from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Command, Table, split
from clerk_tui.commands.flagging import flagged
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.states import stays_as_issued
from clerk_tui.domain.text import clean

BY_NAME: dict[str, Command] = {
    name: command for command in ALL for name in (command.name, *command.also)
}


def the_command(typed: str) -> tuple[Command, str]:
    """The command of a line that begins with a slash, and what follows it.

    A name cut short is enough where only one command begins so. Raises Refusal for one
    that is not known.
    """
    name, rest = split(typed)
    if name in BY_NAME:
        return BY_NAME[name], rest
    close = [command for command in ALL if command.name.startswith(name)] if name else []
    if len(close) == 1:
        return close[0], rest
    if close:
        names = ", ".join(f"/{command.name}" for command in close[:5])
        raise Refusal(f"/{name} may be {names}.", "Type more of it.")
    raise Refusal(
        f"There is no command /{name}.",
        "F1 lists them. To file it as text, type a space before the slash.",
    )


def run(table: Table, typed: str) -> str:
    """Do what a line with a slash asks, as one step, and say in a line what was done.

    Raises Refusal; nothing is then changed, and what was typed is the screen's to keep.
    """
    command, rest = the_command(clean(typed))
    if command.act is None:
        return ""
    before = table.desk.meeting
    with table.desk.as_one_step():
        said = command.act(table, rest)
    said = f"{said}{flagged(before, table.desk.meeting)}"
    return f"{said} {stays_as_issued(before, table.desk.meeting)}".rstrip()


def beginning(typed: str) -> list[Command]:
    """The commands whose name begins as *typed* does, for the list under the pad."""
    name, rest = split(typed)
    if rest or typed.endswith(" "):
        return [BY_NAME[name]] if name in BY_NAME else []
    return [command for command in ALL if command.name.startswith(name)]
