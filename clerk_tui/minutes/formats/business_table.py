"""The business of a meeting as one table: number, text, who is to act and by when.

Some parish councils minute in this way. The table prints the same as `columns.md.jinja` does.
"""

from collections.abc import Iterator

from clerk_tui.minutes.compose.document import (
    Actions,
    Block,
    Bullets,
    Decision,
    Document,
    Grid,
    Heading,
    Lines,
    Para,
)
from clerk_tui.minutes.formats.sheet import (
    Cell,
    Head,
    Levels,
    Line,
    Run,
    Table,
    bold_runs,
    on_one_line,
)

LEAST_COLUMNS = 4  # columns: No, Item, Action by, Action date
Row = tuple[Cell, ...]


def business_table(document: Document, levels: Levels) -> Table:
    """Return the business of *document* as one table."""
    width = max(len(document.columns), LEAST_COLUMNS)
    columns = pad_row(tuple(map(on_one_line, document.columns)), width) if document.columns else ()
    rows = [row for block in document.business for row in _rows(block, levels)]
    full_rows = tuple((*row, *[cell_of("")] * (width - len(row))) for row in rows)
    return Table(columns, full_rows, wide=1)


def pad_row(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Return *cells* with empty ones added up to *width*."""
    return (*cells, *[""] * (width - len(cells)))


def cell_of(text: str) -> Line:
    """Return a cell with this text."""
    return Line((Run(on_one_line(text)),) if text else ())


def _rows(block: Block, levels: Levels) -> Iterator[Row]:
    if isinstance(block, Heading):
        text = on_one_line(block.text)
        heading = Head(text, levels.next_level(block.level)) if text else cell_of("")
        yield cell_of(block.number), heading
        yield from _text_rows("", "", block.run_in)
    elif isinstance(block, Para):
        yield _row(block.number, block.text, block.margin)
    elif isinstance(block, Bullets):
        for point in block.points:
            number = f"{point.number} " if point.number else ""
            yield _row("", f"• {number}{point.text}", point.margin)
    elif isinstance(block, Lines):
        yield from _text_rows("", block.label, *block.lines)
    elif isinstance(block, Decision):
        yield from _decision(block)
    elif isinstance(block, Actions):
        yield from _actions(block)
    elif isinstance(block, Grid):
        lines = (" – ".join(filter(None, row)) for row in block.rows)
        yield from _text_rows(block.caption, " – ".join(filter(None, block.columns)), *lines)


def _decision(block: Decision) -> Iterator[Row]:
    yield from _text_rows("", block.lead)
    yield from (_row(clause.number, clause.text, clause.margin) for clause in block.clauses)
    yield from _text_rows("", block.reasons_label, block.reasons)


def _actions(block: Actions) -> Iterator[Row]:
    yield from _text_rows("", block.heading)
    for action in block.actions:
        yield _row(action.ref, action.text, (action.owner, action.due))
        yield from _text_rows("", "", action.update)


def _text_rows(before: str, bold: str, *after: str) -> Iterator[Row]:
    """Yield a row for each text that is not empty; only *bold* is in bold type."""
    if before:
        yield _row("", before)
    if bold:
        yield cell_of(""), Line(bold_runs(bold))
    yield from (_row("", text) for text in after if text)


def _row(number: str, text: str, margin: tuple[str, ...] = ()) -> Row:
    return (cell_of(number), cell_of(text), *(cell_of(word) for word in margin[:2]))
