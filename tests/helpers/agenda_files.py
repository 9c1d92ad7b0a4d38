"""Agendas as files of other kinds, made small: Word with its own numbers, PDF, web pages."""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn


def level(at: int, form: str, text: str, *, start: int = 1, more: str = "") -> str:
    """One level of a list, as Word defines it."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


class WordFile:
    """A Word document in the making, with lists that Word numbers by itself."""

    def __init__(self) -> None:
        self.document = Document()
        self._numbering = self.document.part.numbering_part.element
        for old in list(self._numbering):
            self._numbering.remove(old)

    def define(self, ident: int, *levels: str) -> None:
        """Define the list *ident*, and a list of that number which counts with it."""
        made = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{ident}">'
            f"{''.join(levels)}</w:abstractNum>"
        )
        self._numbering.append(made)
        self.list(ident, ident)

    def list(self, num: int, ident: int, *, restart: int = 0) -> None:
        """A list *num* by the definition *ident*, which may begin again at *restart*."""
        begins = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{restart}"/></w:lvlOverride>'
        self._numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{num}"><w:abstractNumId w:val="{ident}"/>'
                f"{begins if restart else ''}</w:num>"
            )
        )

    def say(self, text: str, *, bold: bool = False, style: str | None = None, left: int = 0) -> Any:
        """A paragraph; set in by *left* twentieths of a point."""
        paragraph = self.document.add_paragraph(style=style)
        paragraph.add_run(text).bold = bold
        if left:
            paragraph._p.get_or_add_pPr().append(
                parse_xml(f'<w:ind {nsdecls("w")} w:left="{left}"/>')
            )
        return paragraph

    def item(self, text: str, num: int, at: int = 0) -> None:
        """A paragraph that Word numbers, in the list *num* at level *at*."""
        properties = self.say(text)._p.get_or_add_pPr()
        numbered = properties.get_or_add_numPr()
        numbered.get_or_add_ilvl().set(qn("w:val"), str(at))
        numbered.get_or_add_numId().set(qn("w:val"), str(num))

    def table(self, *rows: Sequence[str]) -> None:
        """A table; a line break within a cell begins another paragraph."""
        made = self.document.add_table(len(rows), max(map(len, rows)))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                first, *rest = text.split("\n")
                cell = made.cell(row, column)
                cell.text = first
                for more in rest:
                    cell.add_paragraph(more)

    @property
    def held(self) -> bytes:
        """The file."""
        held = io.BytesIO()
        self.document.save(held)
        return held.getvalue()


def pdf(*pages: Sequence[tuple[int, int, str]]) -> bytes:
    """A PDF with text at places on its pages: points from the left, from the top, the words."""
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
    made, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"<</Size %d/Root 1 0 R>>" % size
    return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n%s\nstartxref\n%d\n%%%%EOF" % (
        size, table, trailer, len(made)
    )  # fmt: skip


def locked(held: bytes, *, reader: str, way: str = "AES-256") -> bytes:
    """The PDF *held*, encrypted: *reader* is the password to open it, empty for none."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(held)))
    writer.encrypt(reader, "owner", algorithm=way)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def typed_page(text: str, left: int = 60, top: int = 40) -> list[tuple[int, int, str]]:
    """A page of *text* as a typewriter sets it: leading spaces and gaps are places on the line."""
    places = []
    for row, line in enumerate(text.splitlines()):
        at = 0
        for part in line.split("   "):
            if part.strip():
                lead = len(part) - len(part.lstrip())
                places.append((left + 6 * (at + lead), top + 14 * row, part.strip()))
            at += len(part) + 3
    return places
