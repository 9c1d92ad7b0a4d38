"""A Word file being written, on the letterhead of the body or a plain sheet of A4."""

import struct
import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Twips

from clerk_tui.domain.text import one_line
from clerk_tui.minutes.formats.letterhead import open_letterhead
from clerk_tui.minutes.formats.word_default_sheet import apply_default_sheet
from clerk_tui.minutes.formats.word_pages import add_page_heads_and_feet, begin_pages_at, text_width

LANGUAGE = "en-GB"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # in a zip file; the current time would change the bytes
_TIME_IN_HEADER = 10  # bytes into what stands before each part (APPNOTE.TXT of PKWARE, 4.3.7)
_EARLIEST_IN_HEADER = struct.pack("<HH", 0, 1 << 5 | 1)  # midnight; the first of the first month
_LONGEST_TITLE = 255  # characters in a property of a Word file


OWN_STYLES = ("Resolution", "Action", "Question", "Answer", "Vote")
"""Styles of minutes, which a letterhead may set; Word has none of these names."""


class WordFile:
    """A Word file to which paragraphs and tables are added."""

    def __init__(self, letterhead: Path | None) -> None:
        """Begin a file on *letterhead*, or on a plain sheet if there is none.

        Raises:
            Refusal: The letterhead cannot be used.
        """
        self._docx = open_letterhead(letterhead) if letterhead else docx.Document()
        if letterhead is None:
            apply_default_sheet(self._docx)
        self._end = self._docx.element.body.get_or_add_sectPr()
        self._idents: dict[str, str] = {}
        self.has_bullets = self._has_automatic_bullets()
        """Whether the style for bullets prints them itself."""
        self._set_language()

    def style(self, name: str) -> str:
        """Return the ident of a paragraph style, which is added if the letterhead lacks it."""
        if name not in self._idents:
            styles: Any = self._docx.styles
            style = styles[name] if name in styles else self._add_style(name)
            self._idents[name] = style.style_id
        return self._idents[name]

    def _add_style(self, name: str) -> Any:
        builtin = name not in OWN_STYLES
        style: Any = self._docx.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=builtin)
        style.base_style = self._docx.styles.default(WD_STYLE_TYPE.PARAGRAPH)
        if name == "Answer":
            style.paragraph_format.left_indent = Twips(720)
        if name == "Title" or name.startswith("Heading"):
            style.font.bold = True
            style.paragraph_format.keep_with_next = True
        if name.startswith("Heading"):
            level = style.element.get_or_add_pPr().makeelement(qn("w:outlineLvl"))
            level.set(qn("w:val"), str(int(name.split()[1]) - 1))
            style.element.get_or_add_pPr().append(level)
        return style

    def _has_automatic_bullets(self) -> bool:
        """Return True if the style for bullets prints them itself."""
        styles: Any = self._docx.styles
        if "List Bullet" not in styles:
            return False
        return styles["List Bullet"].element.find(f".//{qn('w:numPr')}") is not None

    def _set_language(self) -> None:
        """Set the language to British English wherever the file names another."""
        for element in (self._docx.styles.element, self._docx.settings.element):
            for language in element.iter(qn("w:lang"), qn("w:themeFontLang")):
                language.set(qn("w:val"), LANGUAGE)

    def add(self, element: Any) -> None:
        """Append a paragraph or a table."""
        self._end.addprevious(element)

    @property
    def width(self) -> int:
        """The width of the text, in twentieths of a point."""
        return text_width(self._docx.sections[-1])

    def number_pages(
        self, copy_marks: list[str], initials: str, page: str, total: str, first_page: int = 0
    ) -> None:
        """Number the pages, with a place for *initials* on each and the *copy_marks*.

        They are numbered from *first_page* if that is not 0; after *total*, such as "of", stands
        how many there are.
        """
        if first_page:
            begin_pages_at(self._docx, first_page)
        add_page_heads_and_feet(
            self._docx,
            " – ".join(map(one_line, copy_marks)),
            one_line(initials),
            one_line(page),
            one_line(total),
        )

    def describe(self, title: str, day: date | None) -> None:
        """Set the title and the date of the file, and remove names of persons and programs."""
        properties = self._docx.core_properties
        for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category"):
            setattr(properties, name, "")
        properties.title = one_line(title)[:_LONGEST_TITLE]
        properties.language = LANGUAGE
        properties.revision = 1
        moment = datetime(day.year, day.month, day.day) if day else datetime(*_EARLIEST)  # noqa: DTZ001
        properties.created = properties.modified = moment

    def to_bytes(self) -> bytes:
        """Return the file; the same words give the same bytes at any time."""
        written = BytesIO()
        self._docx.save(written)
        with zipfile.ZipFile(written, "a") as package:
            for part in package.infolist():
                part.date_time = _EARLIEST
                written.seek(part.header_offset + _TIME_IN_HEADER)
                written.write(_EARLIEST_IN_HEADER)
            package.comment = b""  # so that the list of parts is written anew, with these times
        return written.getvalue()
