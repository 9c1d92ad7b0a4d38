"""An answer of rows as text, CSV or JSON; and the options that every such command takes."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Any

import click

Cell = str | int | bool | None
FORMS = ("text", "csv", "json")
# What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), full-width
# forms included; an apostrophe before it makes it text.
_BEGINS_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_BOM = "\ufeff"


def form_options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say in which form it answers."""
    function = click.option(
        "--bom", is_flag=True, help="Begin CSV with a byte order mark, for older spreadsheets."
    )(function)
    return click.option(
        "--format", "form", type=click.Choice(FORMS), default="text", show_default=True
    )(function)


def answer(
    form: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    bom: bool = False,
    always_headed: bool = False,
) -> None:
    """Print *rows* under *columns* in that form; *always_headed* where text has headings in a pipe.

    CSV and JSON are UTF-8 whatever the terminal is set to; no cell of the CSV is a formula.
    """
    if form == "csv":
        click.echo(as_csv(columns, rows, bom=bom).encode(), nl=False)
    elif form == "json":
        names = [column.casefold().replace(" ", "_") for column in columns]
        dicts = [dict(zip(names, row, strict=True)) for row in rows]
        click.echo(json.dumps(dicts, ensure_ascii=False, indent=2).encode())
    else:
        from clerk_tui.cli.output.tables import table

        cells = [[_cell_text(cell) for cell in row] for row in rows]
        table(columns, cells, always_headed=always_headed)


def as_csv(columns: Sequence[str], rows: Sequence[Sequence[Cell]], *, bom: bool = False) -> str:
    """*Rows* as CSV (RFC 4180), each cell safe to open in a spreadsheet."""
    text_file = io.StringIO()
    writer = csv.writer(text_file)
    writer.writerow(columns)
    writer.writerows([_safe_cell(cell) for cell in row] for row in rows)
    return (_BOM if bom else "") + text_file.getvalue()


def _safe_cell(cell: Cell) -> Any:
    if isinstance(cell, bool):
        return _cell_text(cell)
    if not isinstance(cell, str):
        return cell
    inert = cell.replace("\0", "")
    begins = inert.startswith(_BEGINS_FORMULA) or inert.lstrip(" ").startswith(_BEGINS_FORMULA)
    return f"'{inert}" if begins else inert


def _cell_text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "private" if cell else ""
    return "" if cell is None else str(cell)
