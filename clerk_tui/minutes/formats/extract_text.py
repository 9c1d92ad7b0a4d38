"""Read every word of a finished file, to search it for private text.

The words are read from the bytes and not from the document, so that the search covers the whole
file: its properties, and the head and foot of its pages, too.
"""

import json
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}br", f"{_W}tab", f"{_W}cr", f"{_W}p"}


def word_text(written: bytes) -> str:
    """Return the words of a Word file: text, page heads and feet, notes and properties."""
    with zipfile.ZipFile(BytesIO(written)) as parts:
        names = [name for name in parts.namelist() if name.endswith(".xml")]
        return "\n".join(_words(ET.fromstring(parts.read(name))) for name in names)  # noqa: S314 - our own file


def _words(root: ET.Element) -> str:
    """Return the texts of one part of the file; those of a paragraph are joined."""
    texts = []
    for element in root.iter():
        if element.tag in _BREAKS:
            texts.append("\n" if element.tag == f"{_W}p" else " ")
        texts.append(element.text or "")
        if not element.tag.startswith(_W):
            texts.append("\n")
    return "".join(texts)


class _PageReader(HTMLParser):
    """Collects the words of a page, with its title and attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect the values of attributes."""
        self.texts += [f" {value} " for _, value in attrs if value]
        if tag not in ("strong", "em"):
            self.texts.append("\n")

    def handle_data(self, data: str) -> None:
        """Collect text."""
        self.texts.append(data)


def page_text(written: bytes) -> str:
    """Return the words of a page of HTML."""
    reader = _PageReader()
    reader.feed(written.decode())
    reader.close()
    return "".join(reader.texts)


def json_text(written: bytes) -> str:
    """Return the texts of a JSON file, a line each."""
    return "\n".join(_texts(json.loads(written)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for element in value.values() if isinstance(value, dict) else value:
            yield from _texts(element)
