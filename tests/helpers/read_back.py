"""Read papers back as their readers do: with python-docx, an HTML parser, or as text."""

import json
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import docx
from bs4 import BeautifulSoup
from docx.table import Table
from docx.text.paragraph import Paragraph

from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.printed import read, squeezed

TYPESETTING = ":–•|-"  # what a format may print between the texts of a document


def written(meeting: Meeting, form: str, *, private: bool = False) -> bytes:
    """Return the minutes of *meeting* in this format, in its house style."""
    style = style_of(meeting.body)
    return FORMATS[form].write(compose(meeting, style, private=private), style)


def open_word(paper: bytes) -> Any:
    """Open a Word file."""
    return docx.Document(BytesIO(paper))


def word_paragraphs(container: Any) -> Iterator[Paragraph]:
    """Yield the paragraphs in their order, with those in the cells of tables."""
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from word_paragraphs(cell)
        else:
            yield block


def word_body_text(paper: bytes) -> str:
    """Return the words of the body of a Word file."""
    return "\n".join(paragraph.text for paragraph in word_paragraphs(open_word(paper)))


def parse_page(paper: bytes) -> BeautifulSoup:
    """Parse a page as a browser would."""
    return BeautifulSoup(paper, "html.parser")


def page_body_text(paper: bytes) -> str:
    """Return the words of the body of a page, a line for each block."""
    body = parse_page(paper).body
    assert body is not None
    for element in body.find_all(["p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "li", "br"]):
        element.append("\n")
    return body.get_text()


READERS: dict[str, Callable[[bytes], str]] = {
    "md": lambda paper: read(paper.decode()),
    "docx": word_body_text,
    "html": page_body_text,
    "txt": bytes.decode,
    "json": lambda paper: "\n".join(json.loads(paper)["printed"]),
}


def essence(text: str) -> str:
    """Return *text* without spaces and typesetting signs, to compare formats."""
    return squeezed(text).translate(dict.fromkeys(map(ord, TYPESETTING)))
