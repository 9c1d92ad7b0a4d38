"""Lay out the blocks of a document as lines, headings, points and tables, for every file format.

Word, HTML and plain text are all made from these, so that they have the same words in the same
order. The Markdown templates of the house styles do too, which a test checks.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

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
    Signature,
    Title,
)
from clerk_tui.minutes.formats.business_table import business_table, cell_of, pad_row
from clerk_tui.minutes.formats.sheet import (
    Head,
    Levels,
    Line,
    LineKind,
    Piece,
    Points,
    Run,
    Sheet,
    Table,
    bold_runs,
    keep_line_ends,
    on_one_line,
)


def set_document(document: Document, *, as_table: bool = False) -> Sheet:
    """Lay out a document.

    Args:
        document: The document.
        as_table: Whether the house style prints the business as one table.
    """
    layout = _Layout()
    marks = [_mark(text) for text in (document.copy, document.draft) if text]
    head = layout.head(document.head)
    if as_table:
        business: list[Piece] = [layout.business_table(document)]
    else:
        columns = (
            Line((Run(on_one_line(c), italic=True),), kind="column") for c in document.columns
        )
        business = [*columns, *layout.blocks(document.business)]
    return Sheet((*marks, *head), tuple(business), tuple(layout.blocks(document.foot)))


def _mark(text: str) -> Line:
    return Line(bold_runs(text), kind="mark")


class _Layout:
    """Lays out one block after another, and keeps track of the levels of headings."""

    def __init__(self) -> None:
        self._levels = Levels()

    def head(self, blocks: Sequence[Block]) -> list[Piece]:
        """Return the head of the document; without a title, its first paragraph is the title."""
        has_title = any(isinstance(block, Title) for block in blocks)
        first_block = blocks[0] if blocks else None
        if not has_title and isinstance(first_block, Para):
            title = Head(keep_line_ends(first_block.text), self._levels.next_level(1))
            return [title, *self.blocks(blocks[1:])]
        return list(self.blocks(blocks))

    def blocks(self, blocks: Sequence[Block]) -> Iterator[Piece]:
        """Yield the pieces of *blocks*."""
        for block in blocks:
            yield from self._pieces(block)

    def _pieces(self, block: Block) -> Iterator[Piece]:
        if isinstance(block, Title):
            yield Head(
                "\n".join(on_one_line(line) for line in block.lines), self._levels.next_level(1)
            )
        elif isinstance(block, Heading):
            yield from self._heading(block)
        elif isinstance(block, Bullets):
            yield Points(tuple(_point(point) for point in block.points))
        elif isinstance(block, Grid):
            yield from _grid(block)
        elif isinstance(block, Actions) and block.cells:
            yield from _action_table(block)
        else:
            yield from _lines(block)

    def _heading(self, block: Heading) -> Iterator[Piece]:
        run_in = (Run(keep_line_ends(block.run_in)),) if block.run_in else ()
        text, number = on_one_line(block.text), on_one_line(block.number)
        if text or number:
            yield Head(text, self._levels.next_level(block.level), number, run_in)
        elif run_in:
            yield Line(run_in)

    def business_table(self, document: Document) -> Table:
        """Return the business as one table."""
        return business_table(document, self._levels)


def _lines(block: Block) -> Iterator[Line]:
    """Yield the lines of a block that has no headings, points or tables."""
    if isinstance(block, Lines):
        yield _labelled_line(block)
    elif isinstance(block, Para):
        yield _para(block)
    elif isinstance(block, Decision):
        yield from (replace(line, role="Resolution") for line in _decision(block))
    elif isinstance(block, Actions):
        yield from (replace(line, role="Action") for line in _actions(block))
    elif isinstance(block, Signature):
        yield Line((Run(keep_line_ends(block.text)),), kind="signature")


def _labelled_line(block: Lines) -> Line:
    text = "\n".join(keep_line_ends(line) for line in block.lines)
    if not block.label:
        return Line((Run(text),))
    separator = "\n" if len(block.lines) > 1 else " "
    return Line((*bold_runs(block.label), *_separated(text, separator)), kind="label")


def _para(block: Para) -> Line:
    margin_runs = _separated(_margin_text(block), "\n", bold=True)
    kind: LineKind = "sub" if block.sub else "text"
    runs = (Run(keep_line_ends(block.text)), *margin_runs)
    return Line(runs, on_one_line(block.number), kind, block.role)


def _point(point: Para) -> Line:
    margin_runs = _separated(_margin_text(point), " – ", bold=True)
    return Line((Run(keep_line_ends(point.text)), *margin_runs), on_one_line(point.number))


def _margin_text(block: Para) -> str:
    words = " – ".join(word for word in block.margin if word)
    return on_one_line(f"{block.beside} {words}".strip()) if words else ""


def _separated(text: str, separator: str, *, bold: bool = False) -> tuple[Run, ...]:
    """Return *text* after a separator; no runs if it is empty."""
    return (Run(separator), Run(text, strong=bold)) if text else ()


def _decision(block: Decision) -> Iterator[Line]:
    lead, clauses = block.lead, [*block.clauses]
    if block.run_in:
        first_clause, *clauses = clauses
        mark = f"{on_one_line(first_clause.number)} " if first_clause.number else ""
        yield Line((*bold_runs(lead), Run(" "), Run(mark), *_para(first_clause).runs))
    elif lead:
        yield Line(bold_runs(lead), kind="label")
    yield from (_para(clause) for clause in clauses)
    if block.reasons_label:
        yield Line(bold_runs(block.reasons_label), kind="label")
    if block.reasons:
        yield Line((Run(keep_line_ends(block.reasons)),))


def _actions(block: Actions) -> Iterator[Line]:
    if block.heading:
        yield Line(bold_runs(block.heading), kind="label")
    for action in block.actions:
        ref = f"{on_one_line(action.ref)}: " if action.ref else ""
        owner = _separated(on_one_line(action.owner), " ", bold=True)
        due = _separated(on_one_line(action.due), " ")
        yield Line((Run(ref), Run(keep_line_ends(action.text)), *owner, *due))
        if action.update:
            yield Line((Run(keep_line_ends(action.update)),))


def _action_table(block: Actions) -> Iterator[Piece]:
    """Yield the heading of the actions, and their table."""
    if block.heading:
        yield Line(bold_runs(block.heading), kind="label")
    yield from _grid(Grid(block.rows, block.heads))


def _grid(block: Grid) -> Iterator[Piece]:
    if block.caption:
        yield Line((Run(keep_line_ends(block.caption)),), kind="caption")
    if block.width:
        columns = tuple(map(on_one_line, block.columns))
        header = pad_row(columns, block.width) if any(columns) else ()
        rows = tuple(
            tuple(cell_of(cell) for cell in pad_row(row, block.width)) for row in block.rows
        )
        yield Table(header, rows)
