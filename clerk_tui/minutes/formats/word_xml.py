"""Paragraphs of Word as XML: written as text and read by lxml at once.

Made element by element with python-docx they took five times as long, most of a file's making.
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


class Look(Struct, frozen=True):
    """How a paragraph stands. Lengths are in twentieths of a point; None leaves one to the style.

    `before` and `after` are the space above and below it; `hang` is how far its words stand from
    the margin, and how far the first line hangs out of them. What is `to_next` stays on the page
    of what follows; what is `run_in` has that go on on its line (Word's "style separator").
    """

    style: str = ""
    to_next: bool = False
    before: int | None = None
    after: int | None = None
    hang: tuple[int, int] | None = None
    run_in: bool = False


PLAIN = Look()


def paragraph(runs: Iterable[Run] = (), look: Look = PLAIN) -> str:
    """A paragraph of *runs*."""
    return f"<w:p>{_properties(look)}{''.join(_run(run) for run in runs if run.text)}</w:p>"


def _properties(look: Look) -> str:
    """The properties of a paragraph, in the order that the schema of Word asks for."""
    if look == PLAIN:
        return ""
    spaces = (("before", look.before), ("after", look.after))
    spacing = "".join(f' w:{side}="{space}"' for side, space in spaces if space is not None)
    said = (
        f'<w:pStyle w:val="{escape(look.style)}"/>' if look.style else "",
        "<w:keepNext/>" if look.to_next else "",
        f"<w:spacing{spacing}/>" if spacing else "",
        f'<w:ind w:left="{look.hang[0]}" w:hanging="{look.hang[1]}"/>' if look.hang else "",
        "<w:rPr><w:vanish/><w:specVanish/></w:rPr>" if look.run_in else "",
    )
    return f"<w:pPr>{''.join(said)}</w:pPr>"


def _run(run: Run) -> str:
    bold, italic = "<w:b/>" * run.strong, "<w:i/>" * run.italic
    set_so = f"<w:rPr>{bold}{italic}</w:rPr>" if bold or italic else ""
    return f"<w:r>{set_so}{''.join(map(_said, _MARK.split(run.text)))}</w:r>"


def _said(text: str) -> str:
    if not text or text in _MARKS:
        return _MARKS.get(text, "")
    kept = "" if text == text.strip() else ' xml:space="preserve"'
    return f"<w:t{kept}>{escape(text)}</w:t>"


def elements_of(written: Iterable[str]) -> list[Any]:
    """The elements that were *written*. Raises ValueError for a character that no XML may hold."""
    try:
        return list(
            etree.fromstring(f'<w:body xmlns:w="{_W}">{"".join(written)}</w:body>', _READER)
        )
    except etree.XMLSyntaxError as error:
        raise ValueError("a character in it may not stand in a Word file") from error
