"""The business of a meeting in one table: number, words, and who is to act by when beside them.

Some parish councils minute so. What the table says is what the template `columns.md.jinja` says.
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

LEAST = 4  # columns: No, Item, Action by, Action date
Row = tuple[Cell, ...]


def business_table(document: Document, levels: Levels) -> Table:
    """The business of *document* as the rows of one table."""
    width = max(len(document.columns), LEAST)
    columns = pad_row(tuple(map(on_one_line, document.columns)), width) if document.columns else ()
    rows = [row for block in document.business for row in _rows(block, levels)]
    filled = tuple((*row, *[cell_of("")] * (width - len(row))) for row in rows)
    return Table(columns, filled, wide=1)


def pad_row(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    """*Cells*, with as many empty ones after them as the widest row has more."""
    return (*cells, *[""] * (width - len(cells)))


def cell_of(text: str) -> Line:
    """A cell that says *text*."""
    return Line((Run(on_one_line(text)),) if text else ())


def _rows(block: Block, levels: Levels) -> Iterator[Row]:
    if isinstance(block, Heading):
        text = on_one_line(block.text)
        heading = Head(text, levels.of(block.level)) if text else cell_of("")
        yield cell_of(block.number), heading
        yield from _told("", "", block.run_in)
    elif isinstance(block, Para):
        yield _row(block.number, block.text, block.margin)
    elif isinstance(block, Bullets):
        for point in block.points:
            number = f"{point.number} " if point.number else ""
            yield _row("", f"• {number}{point.text}", point.margin)
    elif isinstance(block, Lines):
        yield from _told("", block.label, *block.lines)
    elif isinstance(block, Decision):
        yield from _decision(block)
    elif isinstance(block, Actions):
        yield from _actions(block)
    elif isinstance(block, Grid):
        lines = (" – ".join(filter(None, row)) for row in block.rows)
        yield from _told(block.caption, " – ".join(filter(None, block.columns)), *lines)


def _decision(block: Decision) -> Iterator[Row]:
    yield from _told("", block.lead)
    yield from (_row(each.number, each.text, each.margin) for each in block.clauses)
    yield from _told("", block.reasons_label, block.reasons)


def _actions(block: Actions) -> Iterator[Row]:
    yield from _told("", block.heading)
    for action in block.actions:
        yield _row(action.ref, action.text, (action.owner, action.due))
        yield from _told("", "", action.update)


def _told(before: str, bold: str, *after: str) -> Iterator[Row]:
    """Rows of words alone; the second of them in bold. Those without words are left out."""
    if before:
        yield _row("", before)
    if bold:
        yield cell_of(""), Line(bold_runs(bold))
    yield from (_row("", text) for text in after if text)


def _row(number: str, text: str, margin: tuple[str, ...] = ()) -> Row:
    return (cell_of(number), cell_of(text), *(cell_of(word) for word in margin[:2]))
