"""The menu of commands: what can be typed after a slash, the likeliest first."""

from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Command, Table
from clerk_tui.commands.menu.blocked import blocked_reason
from clerk_tui.commands.menu.likely import likely_names
from clerk_tui.domain.menus import Menu, MenuRow, letters_in_order
from clerk_tui.keys import in_present_keys

LONGEST_NAME = 20  # letters of a name that are looked up


def command_menu(table: Table, before_cursor: str, guided: str = "") -> Menu | None:
    """Return the menu for a slash and part of a name; None where the name ends already.

    Args:
        table: The meeting.
        before_cursor: The line with the cursor, up to the cursor.
        guided: The command that the guiding line offers.
    """
    typed = before_cursor[1:].casefold()
    is_name = before_cursor.startswith("/") and len(typed) <= LONGEST_NAME
    if not is_name or not (typed.isalpha() or not typed):
        return None
    commands = _matching_commands(typed, likely_names(table.desk.meeting, guided))
    if not commands:
        return None
    heading = f"Commands that begin with {typed}" if typed else "Commands, the likeliest first"
    rows = tuple(_row(table, command, len(typed)) for command in commands)
    return Menu(before_cursor, heading, rows)


def _matching_commands(typed: str, likely: list[str]) -> list[Command]:
    """Return the commands that *typed* may mean: names that begin so, then letters in order."""
    order = {name: place for place, name in enumerate(likely)}
    commands = sorted(ALL, key=lambda command: order.get(command.name, len(order)))
    begins = [c for c in commands if any(n.startswith(typed) for n in (c.name, *c.also))]
    begins.sort(key=lambda command: typed not in (command.name, *command.also))
    in_order = [c for c in commands if letters_in_order(typed, c.name)] if typed else []
    return list({command.name: command for command in (*begins, *in_order)}.values())


def _row(table: Table, command: Command, typed_letters: int) -> MenuRow:
    example = command.example.partition(" ")[2]
    key = f" ({in_present_keys(command.key)})" if command.key else ""
    return MenuRow(
        f"/{command.name}",
        example,
        f"{in_present_keys(command.help)}{key}",
        blocked_reason(table.desk.meeting, command.name),
        f"{command.name} " if command.takes_words else command.name,
        typed_letters,
        not command.takes_words,
    )
