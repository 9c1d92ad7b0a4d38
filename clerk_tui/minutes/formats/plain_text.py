"""Write a document as plain text, to be pasted into a letter or an e-mail.

A paragraph is one line, however long: the program it is pasted into wraps lines itself.
"""

from clerk_tui.minutes.compose.document import Document
from clerk_tui.minutes.formats.layout import set_document
from clerk_tui.minutes.formats.sheet import Cell, Line, Piece, Points, Run, Table
from clerk_tui.minutes.style.house_style import HouseStyle


def to_plain_text(document: Document, style: HouseStyle) -> bytes:
    """Return the document as plain text in UTF-8, with a blank line between paragraphs."""
    return ("\n\n".join(paragraphs(document, style)) + "\n").encode()


def paragraphs(document: Document, style: HouseStyle) -> list[str]:
    """Return the paragraphs of the document as they are printed, with lists and tables."""
    sheet = set_document(document, as_table=style.layout_choice("business") == "table")
    pieces = (*sheet.head, *sheet.business, *sheet.foot)
    return [text for text in map(_piece, pieces) if text.strip()]


def _piece(piece: Piece) -> str:
    if isinstance(piece, Points):
        return "\n".join(f"- {_line(point)}" for point in piece.points)
    if isinstance(piece, Table):
        return _table(piece)
    return _cell(piece)


def _cell(cell: Cell) -> str:
    if isinstance(cell, Line):
        return _line(cell)
    return " ".join(part for part in (cell.number, cell.text, _runs(cell.run_in)) if part)


def _line(line: Line) -> str:
    return f"{line.number} {_runs(line.runs)}".lstrip()


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _table(table: Table) -> str:
    """Return a table with | between cells; in the business, empty cells are left out."""
    rows = [list(table.columns)] if table.columns else []
    rows += [[_cell(cell) for cell in row] for row in table.rows]
    if table.wide is not None:
        rows = [[cell for cell in row if cell] for row in rows]
    return "\n".join(" | ".join(row).rstrip() for row in rows if any(row))
