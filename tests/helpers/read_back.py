"""Papers as whoever opens them reads them: by python-docx, an HTML parser, a reader of text."""

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

SET = ":–•|-"  # what a format may print between the texts of a document


def written(meeting: Meeting, form: str, *, private: bool = False) -> bytes:
    """*Meeting* in this format, in its house style."""
    style = style_of(meeting.body)
    return FORMATS[form].write(compose(meeting, style, private=private), style)


def opened_word(paper: bytes) -> Any:
    """The Word file, opened."""
    return docx.Document(BytesIO(paper))


def word_paragraphs(container: Any) -> Iterator[Paragraph]:
    """The paragraphs in their order, those in the cells of tables too."""
    for held in container.iter_inner_content():
        if isinstance(held, Table):
            for row in held.rows:
                for cell in row.cells:
                    yield from word_paragraphs(cell)
        else:
            yield held


def of_word(paper: bytes) -> str:
    """The words of the body of a Word file."""
    return "\n".join(paragraph.text for paragraph in word_paragraphs(opened_word(paper)))


def opened_page(paper: bytes) -> BeautifulSoup:
    """The page, parsed as a browser would."""
    return BeautifulSoup(paper, "html.parser")


def of_page(paper: bytes) -> str:
    """The words of the body of a page, a line to each block."""
    body = opened_page(paper).body
    assert body is not None
    for element in body.find_all(["p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "li", "br"]):
        element.append("\n")
    return body.get_text()


READERS: dict[str, Callable[[bytes], str]] = {
    "md": lambda paper: read(paper.decode()),
    "docx": of_word,
    "html": of_page,
    "txt": bytes.decode,
    "json": lambda paper: "\n".join(json.loads(paper)["printed"]),
}


def essence(text: str) -> str:
    """The letters of *text* in their order: no space, and nothing of the setting."""
    return squeezed(text).translate(dict.fromkeys(map(ord, SET)))
