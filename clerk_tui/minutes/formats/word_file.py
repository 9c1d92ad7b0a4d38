"""A Word file begun: on the letterhead of the body, or on a plain sheet of A4."""

import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from clerk_tui.domain.text import one_line
from clerk_tui.minutes.formats.letterhead import open_letterhead
from clerk_tui.minutes.formats.word_default_sheet import make_plain
from clerk_tui.minutes.formats.word_pages import put_on_pages, text_width

LANGUAGE = "en-GB"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # of a file in a zip; that of the day would change the bytes
_LONGEST_TITLE = 255  # what a property of a Word file may hold


class WordFile:
    """A Word file to which paragraphs and tables are added."""

    def __init__(self, letterhead: Path | None) -> None:
        """Begin it on *letterhead*. Raises Refusal where that cannot be used."""
        self._docx = open_letterhead(letterhead) if letterhead else docx.Document()
        if letterhead is None:
            make_plain(self._docx)
        self._end = self._docx.element.body.get_or_add_sectPr()
        self._idents: dict[str, str] = {}
        self.has_bullets = self._bulleted()
        self._speak_english()

    def style(self, name: str) -> str:
        """The ident of the paragraph style called *name*, made where the letterhead has none."""
        if name not in self._idents:
            styles: Any = self._docx.styles
            found = styles[name] if name in styles else self._make(name)
            self._idents[name] = found.style_id
        return self._idents[name]

    def _make(self, name: str) -> Any:
        made: Any = self._docx.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        made.base_style = self._docx.styles.default(WD_STYLE_TYPE.PARAGRAPH)
        if name == "Title" or name.startswith("Heading"):
            made.font.bold = True
            made.paragraph_format.keep_with_next = True
        if name.startswith("Heading"):
            level = made.element.get_or_add_pPr().makeelement(qn("w:outlineLvl"))
            level.set(qn("w:val"), str(int(name.split()[1]) - 1))
            made.element.get_or_add_pPr().append(level)
        return made

    def _bulleted(self) -> bool:
        """Whether the style for bullets prints one by itself."""
        styles: Any = self._docx.styles
        if "List Bullet" not in styles:
            return False
        return styles["List Bullet"].element.find(f".//{qn('w:numPr')}") is not None

    def _speak_english(self) -> None:
        """Say that the words are British English, wherever the base says another language."""
        for element in (self._docx.styles.element, self._docx.settings.element):
            for language in element.iter(qn("w:lang"), qn("w:themeFontLang")):
                language.set(qn("w:val"), LANGUAGE)

    def add(self, element: Any) -> None:
        """Put a paragraph or a table after what is there."""
        self._end.addprevious(element)

    @property
    def width(self) -> int:
        """How wide the text is, in twentieths of a point."""
        return text_width(self._docx.sections[-1])

    def number_pages(self, marks: list[str], initials: str, page: str) -> None:
        """Number the pages, with a place for *initials* on each and the *marks* of the copy."""
        put_on_pages(
            self._docx,
            " – ".join(map(one_line, marks)),
            one_line(initials),
            one_line(page),
        )

    def describe(self, title: str, day: date | None) -> None:
        """Say in its properties what the file is; nobody's name and no clock go into them."""
        about = self._docx.core_properties
        for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category"):
            setattr(about, name, "")
        about.title = one_line(title)[:_LONGEST_TITLE]
        about.language = LANGUAGE
        about.revision = 1
        moment = datetime(day.year, day.month, day.day) if day else datetime(*_EARLIEST)  # noqa: DTZ001
        about.created = about.modified = moment

    def saved(self) -> bytes:
        """The file; the same words give the same bytes, whatever the clock says."""
        written, packed = BytesIO(), BytesIO()
        self._docx.save(written)
        with zipfile.ZipFile(written) as parts, zipfile.ZipFile(packed, "w") as file:
            for part in parts.infolist():
                entry = zipfile.ZipInfo(part.filename, _EARLIEST)
                entry.external_attr = 0o600 << 16
                file.writestr(entry, parts.read(part), zipfile.ZIP_DEFLATED)
        return packed.getvalue()
