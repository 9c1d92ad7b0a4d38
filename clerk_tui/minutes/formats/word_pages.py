"""What stands on every page of a Word file: the marks of the copy, a place for initials, a number.

Minutes are kept on loose leaves initialled by whoever signs them (Local Government Act 1972,
Schedule 12, paragraph 41).
"""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Twips

A4_WIDTH = 9070  # twentieths of a point between the margins of a plain sheet
# What a line may hold that is not to be written over.
HOLDS = ("w:t", "w:drawing", "w:pict", "w:object", "w:fldSimple", "w:instrText")


def text_width(section: Any) -> int:
    """How wide the text of a section is, in twentieths of a point."""
    lengths = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (length.twips if length else 0 for length in lengths)
    return page - left - right if page > left + right else A4_WIDTH


def put_on_pages(document: Any, marks: str, initials: str, page: str) -> None:
    """Put them at the head and foot of every section of *document*.

    Where its first page is unlike the others, that page says its marks in its first lines only.
    """
    even = document.settings.odd_and_even_pages_header_footer
    for n, section in enumerate(document.sections):
        heads = [section.header, *[section.even_page_header] * bool(even)]
        feet = [section.footer, *[section.even_page_footer] * bool(even)]
        feet += [section.first_page_footer] * bool(section.different_first_page_header_footer)
        for head in heads:
            if marks and not (n and head.is_linked_to_previous):
                line = _line(head)
                line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                line.add_run(marks).bold = True
        for foot in feet:
            if not (n and foot.is_linked_to_previous):
                _numbered(_line(foot), initials, page, text_width(section))


def _line(part: Any) -> Any:
    """A line of its own at the end of a head or foot."""
    held = part.paragraphs
    empty = len(held) == 1 and next(held[0]._p.iter(*map(qn, HOLDS)), None) is None
    return held[0] if empty and not part.tables else part.add_paragraph()


def _numbered(line: Any, initials: str, page: str, width: int) -> None:
    line.paragraph_format.tab_stops.add_tab_stop(Twips(width), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{initials}\t{page} ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    run = OxmlElement("w:r")
    run.text = "1"
    field.append(run)
    line._p.append(field)
