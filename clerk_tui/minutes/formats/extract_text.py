"""What a written paper says: every word in it, to be searched for what must not be there.

It is read from the finished bytes and not from the document, so that nothing reaches a paper by a
way that is not looked at: properties of the file, the head and foot of its pages.
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
    """The words of a Word file, part after part: its text, head and foot, notes and properties."""
    with zipfile.ZipFile(BytesIO(written)) as parts:
        names = [name for name in parts.namelist() if name.endswith(".xml")]
        return "\n".join(_words(ET.fromstring(parts.read(name))) for name in names)  # noqa: S314 - our own file


def _words(root: ET.Element) -> str:
    """The texts of one part; those of one paragraph run on."""
    said = []
    for element in root.iter():
        if element.tag in _BREAKS:
            said.append("\n" if element.tag == f"{_W}p" else " ")
        said.append(element.text or "")
        if not element.tag.startswith(_W):
            said.append("\n")
    return "".join(said)


class _Words(HTMLParser):
    """Gathers the words of a page, its title and its attributes too."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.said += [f" {value} " for _, value in attrs if value]
        if tag not in ("strong", "em"):
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def page_text(written: bytes) -> str:
    """The words of a page of HTML."""
    reader = _Words()
    reader.feed(written.decode())
    reader.close()
    return "".join(reader.said)


def json_text(written: bytes) -> str:
    """The words of JSON, a line to each text."""
    return "\n".join(_texts(json.loads(written)))


def _texts(thing: Any) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict | list):
        for each in thing.values() if isinstance(thing, dict) else thing:
            yield from _texts(each)
