"""The page set-up for a body without a letterhead: A4, black Arial, headings in larger type."""

from typing import Any

from docx.oxml.ns import qn
from docx.shared import Mm, Pt

MARGIN = Mm(25)
SIZES = {"Title": 16, "Heading 1": 13, "Heading 2": 12, "Heading 3": 11}
RESTYLED = ("Title", "Caption", *(f"Heading {n}" for n in range(1, 10)))


def apply_default_sheet(document: Any) -> None:
    """Turn the library's blank document into the plain sheet."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = MARGIN
    section.header_distance = section.footer_distance = Mm(12)
    section.different_first_page_header_footer = True  # the first page prints its marks in the text
    _modernise(document)
    fonts = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:rFonts')}")
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), "Arial")
    for name in RESTYLED:
        _apply_plain_style(document.styles[name], SIZES.get(name, 11))
    for stops in document.styles["Footer"].element.findall(f".//{qn('w:tabs')}"):
        stops.getparent().remove(stops)
    body = document.styles["Normal"].paragraph_format
    body.space_after, body.line_spacing = Pt(8), 1.15


def _apply_plain_style(word_style: Any, size: int) -> None:
    for name in ("w:pBdr", "w:contextualSpacing"):
        for unwanted in word_style.element.findall(f".//{qn(name)}"):
            unwanted.getparent().remove(unwanted)
    properties = word_style.element.get_or_add_rPr()
    for child in list(properties):
        properties.remove(child)
    word_style.font.bold = True
    word_style.font.size = Pt(size)
    word_style.paragraph_format.space_before = Pt(0 if word_style.name == "Title" else 14)
    word_style.paragraph_format.space_after = Pt(12 if word_style.name == "Title" else 6)
    word_style.paragraph_format.keep_with_next = True


def _modernise(document: Any) -> None:
    """Let Word open it without "compatibility mode", and remove the library's thumbnail."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    layout = document.settings.element.find(f".//{qn('w:useFELayout')}")
    if layout is not None:
        layout.getparent().remove(layout)
    package = document.part.package
    for ident, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[ident]
