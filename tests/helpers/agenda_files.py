"""Make small agendas as files of other kinds: Word with automatic numbers, PDF, web pages."""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn


def level(at: int, form: str, text: str, *, start: int = 1, properties: str = "") -> str:
    """Return one level of a list, as Word defines it; *properties* are further XML of it."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{properties}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


class WordFile:
    """A Word document with lists that Word numbers automatically."""

    def __init__(self) -> None:
        self.document = Document()
        self._numbering = self.document.part.numbering_part.element
        for old in list(self._numbering):
            self._numbering.remove(old)

    def define(self, ident: int, *levels: str) -> None:
        """Define the list *ident*, and a list of that number which counts with it."""
        definition = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{ident}">'
            f"{''.join(levels)}</w:abstractNum>"
        )
        self._numbering.append(definition)
        self.list(ident, ident)

    def list(self, num: int, ident: int, *, restart: int = 0) -> None:
        """Add a list *num* with the definition *ident*, which may begin again at *restart*."""
        begins = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{restart}"/></w:lvlOverride>'
        self._numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{num}"><w:abstractNumId w:val="{ident}"/>'
                f"{begins if restart else ''}</w:num>"
            )
        )

    def say(self, text: str, *, bold: bool = False, style: str | None = None, left: int = 0) -> Any:
        """Add a paragraph, indented by *left* twentieths of a point."""
        paragraph = self.document.add_paragraph(style=style)
        paragraph.add_run(text).bold = bold
        if left:
            paragraph._p.get_or_add_pPr().append(
                parse_xml(f'<w:ind {nsdecls("w")} w:left="{left}"/>')
            )
        return paragraph

    def item(self, text: str, num: int, at: int = 0) -> None:
        """Add a paragraph that Word numbers, in the list *num* at level *at*."""
        properties = self.say(text)._p.get_or_add_pPr()
        numbered = properties.get_or_add_numPr()
        numbered.get_or_add_ilvl().set(qn("w:val"), str(at))
        numbered.get_or_add_numId().set(qn("w:val"), str(num))

    def table(self, *rows: Sequence[str]) -> None:
        """Add a table; a line break within a cell begins another paragraph."""
        table = self.document.add_table(len(rows), max(map(len, rows)))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                first, *rest = text.split("\n")
                cell = table.cell(row, column)
                cell.text = first
                for paragraph in rest:
                    cell.add_paragraph(paragraph)

    @property
    def held(self) -> bytes:
        """The file as bytes."""
        file = io.BytesIO()
        self.document.save(file)
        return file.getvalue()


def pdf(*pages: Sequence[tuple[int, int, str]]) -> bytes:
    """Return a PDF with texts on its pages, each as points from left and top, and text."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>")
    kids = []
    for page in pages:
        drawn = "".join(
            f"BT /F1 10 Tf 1 0 0 1 {left} {800 - top} Tm ({_escaped(text)}) Tj ET\n"
            for left, top, text in page
        ).encode("cp1252")
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            b"/Contents %d 0 R>>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    file, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"<</Size %d/Root 1 0 R>>" % size
    return file + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n%s\nstartxref\n%d\n%%%%EOF" % (
        size, table, trailer, len(file)
    )  # fmt: skip


def encrypt(plain: bytes, *, opened_by: str, algorithm: str = "AES-256") -> bytes:
    """Return a PDF encrypted so that the password *opened_by* opens it, which may be empty."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(plain)))
    writer.encrypt(opened_by, "owner", algorithm=algorithm)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def typed_page(text: str, left: int = 60, top: int = 40) -> list[tuple[int, int, str]]:
    """Return a page of *text* in which leading spaces and gaps are places on the line."""
    places = []
    for row, line in enumerate(text.splitlines()):
        at = 0
        for part in line.split("   "):
            if part.strip():
                lead = len(part) - len(part.lstrip())
                places.append((left + 6 * (at + lead), top + 14 * row, part.strip()))
            at += len(part) + 3
    return places
