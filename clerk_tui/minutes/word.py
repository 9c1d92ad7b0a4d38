"""Document -> Word: real headings, bullets and tables, on the letterhead of the body.

Numbers are printed as text, never as Word's automatic ones: they are in the record, and must not
change because somebody takes a paragraph out of the file.
"""

from collections.abc import Iterator
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from clerk_tui.minutes.document import Document
from clerk_tui.minutes.house_style import HouseStyle
from clerk_tui.minutes.pieces import (
    Cell,
    Head,
    Line,
    Piece,
    Points,
    Run,
    Sheet,
    Table,
)
from clerk_tui.minutes.setting import set_document
from clerk_tui.minutes.word_file import WordFile
from clerk_tui.minutes.word_table import table_of

HANG = 720  # twentieths of a point: how far words stand from the margin beside their number
_OF_LINES = {"sub": "List Continue", "caption": "Caption"}


def to_word(document: Document, style: HouseStyle) -> bytes:
    """The document as a Word file; the same document gives the same bytes.

    Raises Refusal where the letterhead of the body is missing or is no Word file.
    """
    sheet = set_document(document, table=style.chooses("business") == "table")
    file = WordFile(style.letterhead)
    writer = _Writer(file, sheet)
    for piece in (*sheet.head, *sheet.business, *sheet.foot):
        for element in writer.piece(piece):
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

    def piece(self, piece: Piece) -> Iterator[Any]:
        """The elements of one piece."""
        if isinstance(piece, Points):
            for point in piece.points:
                yield self._point(point)
        elif isinstance(piece, Table):
            yield table_of(piece, self._file.width, self._cell)
            yield paragraph()  # Word joins tables that follow one another
        else:
            yield from self._cell(piece)

    def _point(self, point: Line) -> Any:
        bullets = self._file.style("List Bullet")
        mark = () if self._file.has_bullets else (Run("•\t"),)
        number = (Run(f"{point.number} "),) if point.number else ()
        element = paragraph((*mark, *number, *point.runs), bullets)
        if mark:
            indent(element, HANG, HANG)
        return element

    def _cell(self, cell: Cell) -> Iterator[Any]:
        if isinstance(cell, Head):
            yield from self._head(cell)
            return
        style = self._file.style(_OF_LINES[cell.kind]) if cell.kind in _OF_LINES else ""
        number = (Run(f"{cell.number}\t"),) if cell.number else ()
        element = paragraph((*number, *cell.runs), style, before_next=_leads(cell))
        if number:
            indent(element, HANG * 2 if cell.kind == "sub" else HANG, HANG)
        elif cell.kind == "signature":
            space_before(element, 600)
        yield element

    def _head(self, head: Head) -> Iterator[Any]:
        if head.level == 1 and self._titled:
            name = "Title"
        else:
            name = f"Heading {min(9, max(1, head.level - self._titled))}"
        number = (Run(f"{head.number}\t" if head.text else head.number),) if head.number else ()
        words = f"{head.text} " if head.run_in else head.text
        element = paragraph((*number, Run(words)), self._file.style(name))
        if number:
            indent(element, self._hang, self._hang)
        if head.run_in:
            run_in(element)
        yield element
        if head.run_in:
            yield paragraph(head.run_in)


def _hang(sheet: Sheet) -> int:
    """How far the words of headings stand from the margin: room for the longest number."""
    heads = (piece for piece in sheet.business if isinstance(piece, Head) and piece.text)
    return max([HANG, *(min(len(head.number), 12) * 170 + 200 for head in heads)])


def _leads(line: Line) -> bool:
    """Whether *line* says what comes below it, and so may not stand last on a page."""
    return line.kind in ("caption", "column") or all(run.strong for run in line.runs)


def paragraph(runs: tuple[Run, ...] = (), style: str = "", *, before_next: bool = False) -> Any:
    """A paragraph of *runs* in the style with this ident."""
    element = OxmlElement("w:p")
    if style or before_next:
        properties = element.get_or_add_pPr()
        if style:
            properties.style = style
        if before_next and runs:
            properties.get_or_add_keepNext()
    for run in runs:
        if run.text:
            made = element.add_r()
            _say(made, run.text)
            if run.strong:
                made.get_or_add_rPr()._add_b()
            if run.italic:
                made.get_or_add_rPr()._add_i()
    return element


def _say(run: Any, text: str) -> None:
    """Put *text* in a run: what python-docx does, but not letter by letter."""
    if "\n" in text or "\r" in text:
        run.text = text
        return
    for n, part in enumerate(text.split("\t")):
        if n:
            run.add_tab()
        if part:
            run.add_t(part)


def indent(element: Any, left: int, hanging: int) -> None:
    """Let the first line of a paragraph hang out, so that its number stands alone."""
    found = element.get_or_add_pPr().get_or_add_ind()
    found.set(qn("w:left"), str(left))
    found.set(qn("w:hanging"), str(hanging))


def space_before(element: Any, space: int) -> None:
    """Leave *space* (twentieths of a point) above a paragraph."""
    element.get_or_add_pPr().get_or_add_spacing().set(qn("w:before"), str(space))


def run_in(element: Any) -> None:
    """Let what follows a heading go on on its line: Word's "style separator"."""
    mark = OxmlElement("w:rPr")
    mark.append(OxmlElement("w:vanish"))
    mark.append(OxmlElement("w:specVanish"))
    element.get_or_add_pPr().append(mark)
