"""Paragraphs of Word as XML, written as text and parsed by lxml all at once.

Building them element by element with python-docx takes five times as long.
"""

import re
from collections.abc import Iterable
from typing import Any

from lxml import etree
from markupsafe import escape
from msgspec import Struct

from clerk_tui.minutes.formats.sheet import Run

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_READER = etree.XMLParser(resolve_entities=False, huge_tree=True)
_MARK = re.compile(r"([\t\n\r])")
_MARKS = {"\t": "<w:tab/>", "\n": "<w:br/>", "\r": "<w:br/>"}


class ParagraphLook(Struct, frozen=True):
    """The layout of a paragraph. Lengths are in twentieths of a point; None: as in its style."""

    style: str = ""
    to_next: bool = False
    """Whether it stays on the page of the next paragraph."""
    before: int | None = None
    """The space above it."""
    after: int | None = None
    """The space below it."""
    hang: tuple[int, int] | None = None
    """Its indent, and how far its first line stands out to the left of that."""
    run_in: bool = False
    """Whether the next paragraph continues on its line (Word's "style separator")."""


PLAIN = ParagraphLook()


def paragraph_xml(runs: Iterable[Run] = (), look: ParagraphLook = PLAIN) -> str:
    """Return a paragraph of *runs* as XML."""
    return f"<w:p>{_properties(look)}{''.join(_run(run) for run in runs if run.text)}</w:p>"


def _properties(look: ParagraphLook) -> str:
    """Return the properties of a paragraph, in the order that the schema of Word requires."""
    if look == PLAIN:
        return ""
    spaces = (("before", look.before), ("after", look.after))
    spacing = "".join(f' w:{side}="{space}"' for side, space in spaces if space is not None)
    properties = (
        f'<w:pStyle w:val="{escape(look.style)}"/>' if look.style else "",
        "<w:keepNext/>" if look.to_next else "",
        f"<w:spacing{spacing}/>" if spacing else "",
        f'<w:ind w:left="{look.hang[0]}" w:hanging="{look.hang[1]}"/>' if look.hang else "",
        "<w:rPr><w:vanish/><w:specVanish/></w:rPr>" if look.run_in else "",
    )
    return f"<w:pPr>{''.join(properties)}</w:pPr>"


def _run(run: Run) -> str:
    bold, italic = "<w:b/>" * run.strong, "<w:i/>" * run.italic
    properties = f"<w:rPr>{bold}{italic}</w:rPr>" if bold or italic else ""
    return f"<w:r>{properties}{''.join(map(_text_xml, _MARK.split(run.text)))}</w:r>"


def _text_xml(text: str) -> str:
    if not text or text in _MARKS:
        return _MARKS.get(text, "")
    space = "" if text == text.strip() else ' xml:space="preserve"'
    return f"<w:t{space}>{escape(text)}</w:t>"


def parse_elements(xml_texts: Iterable[str]) -> list[Any]:
    """Parse elements that were written as text.

    Raises:
        ValueError: A character in the text is not allowed in XML.
    """
    try:
        return list(
            etree.fromstring(f'<w:body xmlns:w="{_W}">{"".join(xml_texts)}</w:body>', _READER)
        )
    except etree.XMLSyntaxError as error:
        raise ValueError("a character in it may not stand in a Word file") from error
