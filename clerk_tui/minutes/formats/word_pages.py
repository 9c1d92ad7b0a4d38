"""The head and foot of every page of a Word file: marks of the copy, initials, page number.

Minutes may be recorded on loose leaves, each initialled by the person who signs them
(Local Government Act 1972, Schedule 12, paragraph 41).
"""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Twips

A4_WIDTH = 9070  # twentieths of a point between the margins of a plain sheet
# Content of a line that must not be overwritten.
CONTENT = ("w:t", "w:drawing", "w:pict", "w:object", "w:fldSimple", "w:instrText")


def text_width(section: Any) -> int:
    """Return the width of the text of a section, in twentieths of a point."""
    lengths = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (length.twips if length else 0 for length in lengths)
    return page - left - right if page > left + right else A4_WIDTH


def add_page_heads_and_feet(
    document: Any, copy_marks: str, initials: str, page: str, total: str = ""
) -> None:
    """Add the head and foot of the pages to every section of *document*.

    A first page with a head of its own prints the marks only in its first lines of text.

    Args:
        document: The `docx.Document`.
        copy_marks: The marks of the copy, such as "DRAFT".
        initials: The text beside the place for initials.
        page: The word before the page number.
        total: The word between it and the number of pages; "" for none.
    """
    even = document.settings.odd_and_even_pages_header_footer
    for n, section in enumerate(document.sections):
        heads = [section.header, *[section.even_page_header] * bool(even)]
        feet = [section.footer, *[section.even_page_footer] * bool(even)]
        feet += [section.first_page_footer] * bool(section.different_first_page_header_footer)
        for head in heads:
            if copy_marks and not (n and head.is_linked_to_previous):
                line = _line(head)
                line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                line.add_run(copy_marks).bold = True
        for foot in feet:
            if not (n and foot.is_linked_to_previous):
                _add_page_number(_line(foot), initials, page, total, text_width(section))


def begin_pages_at(document: Any, number: int) -> None:
    """Give the first page of *document* a number, from which those after it run on."""
    properties = document.sections[0]._sectPr
    kind = properties.find(qn("w:pgNumType"))
    if kind is None:
        kind = OxmlElement("w:pgNumType")
        properties.insert_element_before(kind, *AFTER_PAGE_NUMBERS)
    kind.set(qn("w:start"), str(number))


# What stands after the numbering of pages in the properties of a section (ECMA-376, 17.6.17).
AFTER_PAGE_NUMBERS = (
    *("w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection"),
    *("w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange"),
)


def _line(head_or_foot: Any) -> Any:
    """Return an empty line at the end of a page head or foot."""
    paragraphs = head_or_foot.paragraphs
    is_empty = len(paragraphs) == 1 and next(paragraphs[0]._p.iter(*map(qn, CONTENT)), None) is None
    return paragraphs[0] if is_empty and not head_or_foot.tables else head_or_foot.add_paragraph()


def _add_page_number(paragraph: Any, initials: str, page: str, total: str, width: int) -> None:
    paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(width), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{initials}\t{page} ")
    _add_field(paragraph, " PAGE ")
    if total:
        paragraph.add_run(f" {total} ")
        _add_field(paragraph, " NUMPAGES ")


def _add_field(paragraph: Any, instruction: str) -> None:
    """Append a field that Word fills in, with a figure to stand until it does."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = OxmlElement("w:r")
    run.text = "1"
    field.append(run)
    paragraph._p.append(field)
