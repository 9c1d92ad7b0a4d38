"""Commands: headings, points, tables, notes, and putting right what was minuted."""

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import is_figure
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt


def heading(table: Table, arguments: str) -> str:
    """File a heading inside the item."""
    table.desk.paragraphs.head(arguments)
    return "Heading minuted."


def bullet(table: Table, arguments: str) -> str:
    """File a bulleted point (or type - and a space)."""
    table.desk.paragraphs.bullet(arguments)
    return "Point minuted."


def sub(table: Table, arguments: str) -> str:
    """File a paragraph set below another."""
    table.desk.paragraphs.write(arguments, sub=True)
    return "Minuted below."


def grid(table: Table, arguments: str) -> str:
    """Begin a table, with its header."""
    table.desk.paragraphs.table(
        [cell.strip() for cell in arguments.split("|")] if arguments else []
    )
    return "Table begun. /row adds to it."


def row(table: Table, arguments: str) -> str:
    """Add a row to the table."""
    table.desk.paragraphs.row([cell.strip() for cell in arguments.split("|")])
    return "Row added."


def happening(table: Table, arguments: str) -> str:
    """Minute something that happened in the room."""
    table.desk.paragraphs.happen("event", arguments)
    return "Minuted."


def note(table: Table, arguments: str) -> str:
    """Keep a note that is never printed."""
    table.desk.paragraphs.note(arguments)
    if table.is_shared:
        body = table.desk.meeting.body.name
        return f"Kept: never printed, and seen by the officers who minute the {body}."
    return "Kept for your eyes only."


def word(table: Table, arguments: str) -> str:
    """Put the last entry in your own words."""
    table.desk.corrections.reword(table.desk.corrections.last_entry().ident, arguments)
    return "Reworded." if arguments else "In the words of the house again."


def remove(table: Table, _: str) -> str:
    """Remove the last entry."""
    entry = table.desk.corrections.last_entry()
    if isinstance(entry.matter, mt.Table) and entry.matter.rows:
        table.desk.corrections.correct(
            entry.ident, replace(entry.matter, rows=entry.matter.rows[:-1])
        )
        return "Last row of the table removed. /undo brings it back."
    table.desk.corrections.remove_entry(entry.ident)
    return "Last entry removed. /undo brings it back."


def up(table: Table, _: str) -> str:
    """Move the last entry up."""
    table.desk.corrections.shift_entry(table.desk.corrections.last_entry().ident, -1)
    return "Moved up."


def undo(table: Table, arguments: str) -> str:
    """Take back the last step, or as many as a number says; the reply names them."""
    undone = table.desk.steps.undo_steps(_read_count(arguments))
    return f"Undone: {_list_steps(undone)}. /redo brings back."


def redo(table: Table, arguments: str) -> str:
    """Bring back the step last undone, or as many as a number says."""
    return f"Done again: {_list_steps(table.desk.steps.redo_steps(_read_count(arguments)))}."


def _list_steps(step_titles: list[str]) -> str:
    """Name each step; several with their number before them."""
    step_count = f"{len(step_titles)} steps: " if len(step_titles) > 1 else ""
    return step_count + "; ".join(step_titles)


def _read_count(typed: str) -> int:
    """Return the number of steps typed: one where nothing was. Raises Refusal for other words."""
    if not typed:
        return 1
    if not is_figure(typed):
        raise Refusal(
            f"“{typed}” is no number of steps. Nothing was undone.",
            "As in: /undo, or /undo 3; /steps lists them.",
        )
    return int(typed)
