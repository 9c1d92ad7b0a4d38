"""Read minutes in Word as lines of plain text, with the chairman's tracked changes accepted.

What was inserted (w:ins) is read, what was deleted (w:del) is not; comments come as lines of their
own after the paragraph they stand at. Nothing in the file is run or followed.
"""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from clerk_tui.domain.drafts.lines import Kind, Line
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import without_ligatures
from clerk_tui.files.untrusted import quoted_name, read_docx_parts, read_untrusted

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DELETED = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DEEPEST = 60  # levels of tables in tables and other nested elements


def read_word(data: bytes, name: str) -> tuple[list[Line], list[str]]:
    """Return the lines of a Word document, and the texts of its page headers.

    Raises:
        Refusal: as `untrusted.read_docx_parts` does, and if the XML is broken.
    """
    parts = read_docx_parts(data, name)
    try:
        body = ET.fromstring(parts["word/document.xml"]).find(f"{_W}body")  # noqa: S314 - checked
        comments = _read_comments(parts.get("word/comments.xml", b""))
        headers = [
            _paragraph_text(paragraph)
            for part in sorted(parts)
            if Path(part).name.startswith("header") and part.startswith("word/")
            for paragraph in ET.fromstring(parts[part]).iter(f"{_W}p")  # noqa: S314
        ]
        lines = [] if body is None else list(_BodyReader(comments).lines(body))
    except (ET.ParseError, RecursionError):
        raise Refusal(f"{name} is damaged.", "Ask for another copy; nothing was changed.") from None
    return [line for line in lines if line.text], [header for header in headers if header]


def read_word_file(path: Path) -> tuple[list[tuple[str, str]], list[str]]:
    """Return what `read_word` reads from the file at *path*, as JSON can hold it.

    Each line is a pair of its text and its kind.
    """
    lines, headers = read_word(read_untrusted(path), quoted_name(path))
    return [(line.text, line.kind) for line in lines], headers


def _read_comments(part: bytes) -> dict[str, str]:
    """Return the text of each comment with its author, by its number."""
    comments = {}
    for comment in ET.fromstring(part).iter(f"{_W}comment") if part else ():  # noqa: S314
        comment_text = " ".join(
            " ".join(_paragraph_text(p).split()) for p in comment.iter(f"{_W}p")
        ).strip()
        author = " ".join((comment.get(f"{_W}author") or "").split())
        if comment_text:
            comments[comment.get(f"{_W}id") or ""] = (
                f"{author}: {comment_text}" if author else comment_text
            )
    return comments


class _BodyReader:
    """Reads the body of a document, paragraph by paragraph."""

    def __init__(self, comments: dict[str, str]) -> None:
        self._comments = comments
        self._joined_text = ""

    def lines(self, within: ET.Element, depth: int = 0) -> Iterator[Line]:
        """Yield the lines of a body, or of an element around some of its paragraphs."""
        for child in within:
            if child.tag == f"{_W}p":
                yield from self._read_paragraph(child)
            elif child.tag == f"{_W}tbl":
                for row in child.iter(f"{_W}tr"):
                    yield from self._read_row(row)
            elif child.tag not in _DELETED and depth < DEEPEST:
                yield from self.lines(child, depth + 1)

    def _read_row(self, row_element: ET.Element) -> Iterator[Line]:
        """Yield a row of a table on one line, then its comments; nothing if it was deleted."""
        if row_element.find(f"{_W}trPr/{_W}del") is not None:
            return
        cells = [
            "\n".join(text for p in cell.iter(f"{_W}p") if (text := _paragraph_text(p)))
            for cell in row_element.findall(f"{_W}tc")
        ]
        if any(cells):
            yield Line(" | ".join(cells), "row")
        for paragraph in row_element.iter(f"{_W}p"):
            yield from self._comment_lines(paragraph)

    def _read_paragraph(self, paragraph: ET.Element) -> Iterator[Line]:
        """Yield a paragraph, joined to the one before if the mark between them was deleted."""
        text = f"{self._joined_text}{_paragraph_text(paragraph)}"
        self._joined_text = ""
        if paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None:
            self._joined_text = text
        elif text:
            yield Line(text, _paragraph_kind(paragraph))
        yield from self._comment_lines(paragraph)

    def _comment_lines(self, paragraph: ET.Element) -> Iterator[Line]:
        for mark in paragraph.iter(f"{_W}commentReference"):
            comment_text = self._comments.pop(mark.get(f"{_W}id") or "", "")
            if comment_text:
                yield Line(comment_text, "comment")


def _paragraph_kind(paragraph: ET.Element) -> Kind:
    properties = paragraph.find(f"{_W}pPr")
    style = "" if properties is None else _value(properties.find(f"{_W}pStyle"))
    style_name = style.casefold()
    if style_name.startswith(("heading", "title", "berschrift")):
        return "heading"
    is_listed = properties is not None and properties.find(f"{_W}numPr") is not None
    return "bullet" if is_listed or style_name.startswith("listbullet") else "paragraph"


def _value(element: ET.Element | None) -> str:
    return "" if element is None else element.get(f"{_W}val") or ""


def _paragraph_text(paragraph: ET.Element) -> str:
    """Return the words of a paragraph with every tracked change made."""
    text = "".join(_visible_texts(paragraph, 0))
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


_UNREAD = {*_DELETED, _FALLBACK, f"{_W}pPr"}
_TEXT_OF_TAG = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def _visible_texts(element: ET.Element, depth: int) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield without_ligatures(child.text or "")
        elif child.tag in _TEXT_OF_TAG:
            yield _TEXT_OF_TAG[child.tag]
        elif child.tag not in _UNREAD and depth < DEEPEST:
            yield from _visible_texts(child, depth + 1)
