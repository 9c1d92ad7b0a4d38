"""Document -> Word: real headings, bullets and tables, on the letterhead of the body.

Numbers are printed as text, never as Word's automatic ones: they are in the record, and must not
change because somebody takes a paragraph out of the file.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from clerk_tui.minutes.compose.document import Document
from clerk_tui.minutes.formats.layout import set_document
from clerk_tui.minutes.formats.sheet import (
    Cell,
    Head,
    Line,
    Piece,
    Points,
    Run,
    Sheet,
    Table,
)
from clerk_tui.minutes.formats.word_file import WordFile
from clerk_tui.minutes.formats.word_table import table_of
from clerk_tui.minutes.formats.word_xml import PLAIN, Look, elements_of, paragraph
from clerk_tui.minutes.style.house_style import HouseStyle

HANG = 720  # twentieths of a point: how far words stand from the margin beside their number
_OF_LINES = {"sub": "List Continue", "caption": "Caption"}
Set = tuple[tuple[Run, ...], Look]


def to_word(document: Document, style: HouseStyle) -> bytes:
    """The document as a Word file; the same document gives the same bytes.

    Raises Refusal where the letterhead of the body is missing or is no Word file.
    """
    sheet = set_document(document, table=style.layout_choice("business") == "table")
    file = WordFile(style.letterhead)
    writer = _Writer(file, sheet)
    pieces = (*sheet.head, *sheet.business, *sheet.foot)
    for element in elements_of(part for piece in pieces for part in writer.piece(piece)):
        file.add(element)
    marks = [mark for mark in (document.copy, document.draft) if mark]
    file.number_pages(marks, style.say("initials"), style.say("page"))
    file.describe(document.title, document.day)
    return file.saved()


class _Writer:
    """Makes the paragraphs and tables of one file."""

    def __init__(self, file: WordFile, sheet: Sheet) -> None:
        self._file = file
        self._hang = _hang(sheet)
        self._titled = any(isinstance(p, Head) and p.level == 1 for p in sheet.head)

    def piece(self, piece: Piece) -> Iterator[str]:
        """The parts of one piece, as XML."""
        if isinstance(piece, Points):
            for point in piece.points:
                yield self._point(point)
        elif isinstance(piece, Table):
            yield table_of(piece, self._file.width, self._close)
            yield paragraph()  # Word joins tables that follow one another
        else:
            yield from (paragraph(runs, look) for runs, look in self._cell(piece))

    def _close(self, cell: Cell) -> str:
        """The paragraphs of a cell in a table, closer together."""
        parts = self._cell(cell)
        return "".join(paragraph(runs, replace(look, before=40, after=40)) for runs, look in parts)

    def _point(self, point: Line) -> str:
        bullets = self._file.style("List Bullet")
        mark = () if self._file.has_bullets else (Run("•\t"),)
        number = (Run(f"{point.number} "),) if point.number else ()
        hang = (HANG, HANG) if mark else None
        return paragraph((*mark, *number, *point.runs), Look(bullets, hang=hang))

    def _cell(self, cell: Cell) -> Iterator[Set]:
        if isinstance(cell, Head):
            yield from self._head(cell)
            return
        style = self._file.style(_OF_LINES[cell.kind]) if cell.kind in _OF_LINES else ""
        number = (Run(f"{cell.number}\t"),) if cell.number else ()
        hang = (HANG * 2 if cell.kind == "sub" else HANG, HANG) if number else None
        above = 600 if cell.kind == "signature" and not number else None
        runs = (*number, *cell.runs)
        yield runs, Look(style, to_next=bool(runs) and _leads(cell), before=above, hang=hang)

    def _head(self, head: Head) -> Iterator[Set]:
        if head.level == 1 and self._titled:
            name = "Title"
        else:
            name = f"Heading {min(9, max(1, head.level - self._titled))}"
        number = (Run(f"{head.number}\t" if head.text else head.number),) if head.number else ()
        words = f"{head.text} " if head.run_in else head.text
        hang = (self._hang, self._hang) if number else None
        look = Look(self._file.style(name), hang=hang, run_in=bool(head.run_in))
        yield (*number, Run(words)), look
        if head.run_in:
            yield head.run_in, PLAIN


def _hang(sheet: Sheet) -> int:
    """How far the words of headings stand from the margin: room for the longest number."""
    heads = (piece for piece in sheet.business if isinstance(piece, Head) and piece.text)
    return max([HANG, *(min(len(head.number), 12) * 170 + 200 for head in heads)])


def _leads(line: Line) -> bool:
    """Whether *line* says what comes below it, and so may not stand last on a page."""
    return line.kind in ("caption", "column") or all(run.strong for run in line.runs)
