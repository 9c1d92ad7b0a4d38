"""Write a document as a Word file: real headings, bullets and tables, on the body's letterhead.

Numbers are printed as text, never as Word's automatic numbers: they are in the record, and must
not change when somebody removes a paragraph from the file.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from clerk_tui.domain.model.editions import WORDS_ONCE
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
from clerk_tui.minutes.formats.word_table import table_xml
from clerk_tui.minutes.formats.word_xml import PLAIN, ParagraphLook, paragraph_xml, parse_elements
from clerk_tui.minutes.style.house_style import HouseStyle

HANG = 720  # twentieths of a point: how far words stand from the margin beside their number
_LINE_STYLES = {"sub": "List Continue", "caption": "Caption"}
ParagraphParts = tuple[tuple[Run, ...], ParagraphLook]


def to_word(document: Document, style: HouseStyle) -> bytes:
    """Return the document as a Word file; the same document gives the same bytes.

    Raises:
        Refusal: The letterhead of the body is missing, or is no Word file.
    """
    sheet = set_document(document, as_table=style.layout_choice("business") == "table")
    file = WordFile(style.letterhead)
    writer = _WordWriter(file, sheet)
    pieces = (*sheet.head, *sheet.business, *sheet.foot)
    for element in parse_elements(part for piece in pieces for part in writer.piece_xml(piece)):
        file.add(element)
    marks = [mark for mark in (document.copy, document.draft) if mark]
    total = style.say("page_of") if _counts_pages(document) else ""
    file.number_pages(marks, style.say("initials"), style.say("page"), total, document.first_page)
    file.describe(document.title, document.day)
    return file.to_bytes()


def _counts_pages(document: Document) -> bool:
    """Return True if each page says how many there are: not where they run on from other minutes.

    Minutes of meetings prepared before print as they did.
    """
    edition = document.minuted.meeting.edition if document.minuted else 0
    return edition >= WORDS_ONCE and not document.first_page


class _WordWriter:
    """Makes the paragraphs and tables of one file."""

    def __init__(self, word_file: WordFile, sheet: Sheet) -> None:
        self._file = word_file
        self._hang = _heading_indent(sheet)
        self._has_title = any(isinstance(p, Head) and p.level == 1 for p in sheet.head)

    def piece_xml(self, piece: Piece) -> Iterator[str]:
        """Yield the XML of one piece."""
        if isinstance(piece, Points):
            for point in piece.points:
                yield self._point(point)
        elif isinstance(piece, Table):
            yield table_xml(piece, self._file.width, self._table_cell)
            yield paragraph_xml()  # Word would join two tables in a row
        else:
            yield from (paragraph_xml(runs, look) for runs, look in self._cell(piece))

    def _table_cell(self, cell: Cell) -> str:
        """Return the paragraphs of a cell in a table, with little space between them."""
        parts = self._cell(cell)
        return "".join(
            paragraph_xml(runs, replace(look, before=40, after=40)) for runs, look in parts
        )

    def _point(self, point: Line) -> str:
        bullets = self._file.style("List Bullet")
        mark = () if self._file.has_bullets else (Run("•\t"),)
        number = (Run(f"{point.number} "),) if point.number else ()
        hang = (HANG, HANG) if mark else None
        return paragraph_xml((*mark, *number, *point.runs), ParagraphLook(bullets, hang=hang))

    def _cell(self, cell: Cell) -> Iterator[ParagraphParts]:
        if isinstance(cell, Head):
            yield from self._head(cell)
            return
        name = _LINE_STYLES.get(cell.kind, "") or cell.role
        style = self._file.style(name) if name else ""
        number = (Run(f"{cell.number}\t"),) if cell.number else ()
        hang = (HANG * 2 if cell.kind == "sub" else HANG, HANG) if number else None
        space_above = 600 if cell.kind == "signature" and not number else None
        runs = (*number, *cell.runs)
        yield (
            runs,
            ParagraphLook(
                style, to_next=bool(runs) and _introduces(cell), before=space_above, hang=hang
            ),
        )

    def _head(self, head: Head) -> Iterator[ParagraphParts]:
        if head.level == 1 and self._has_title:
            name = "Title"
        else:
            name = f"Heading {min(9, max(1, head.level - self._has_title))}"
        number = (Run(f"{head.number}\t" if head.text else head.number),) if head.number else ()
        words = f"{head.text} " if head.run_in else head.text
        hang = (self._hang, self._hang) if number else None
        look = ParagraphLook(self._file.style(name), hang=hang, run_in=bool(head.run_in))
        yield (*number, Run(words)), look
        if head.run_in:
            yield head.run_in, PLAIN


def _heading_indent(sheet: Sheet) -> int:
    """Return the indent of the words of headings, with room for the longest number."""
    heads = (piece for piece in sheet.business if isinstance(piece, Head) and piece.text)
    return max([HANG, *(min(len(head.number), 12) * 170 + 200 for head in heads)])


def _introduces(line: Line) -> bool:
    """Return True for a line that introduces what follows, and so may not end a page."""
    return line.kind in ("caption", "column") or all(run.strong for run in line.runs)
