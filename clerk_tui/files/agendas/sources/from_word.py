"""Read the agenda in a Word document: its text with tables, lists and the numbers Word shows."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as Xml
from xml.etree.ElementTree import Element

from clerk_tui.files.agendas.sources.from_html import read_html_lines
from clerk_tui.files.agendas.sources.pack import PAGE_BREAK
from clerk_tui.files.agendas.sources.word_accepted import accept_changes, read_text_boxes
from clerk_tui.files.agendas.sources.word_numbers import PrintedNumbers
from clerk_tui.files.agendas.sources.word_styles import w
from clerk_tui.files.untrusted import open_docx_parts

# No agenda has as many paragraphs; what follows them in a pack are papers.
_MOST_BLOCKS = 4000
# In twentieths of a point: a paragraph indented by a quarter of an inch stands below another.
_INDENTED = 360
_STYLES = "word/styles.xml"
_PARTS = ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_PICTURES = ("drawing", "object", "commentReference", "commentRangeStart", "commentRangeEnd")
_PAGE_BREAK = "br[type='page'] => hr"


def read_word(path: Path) -> list[str]:
    """Return the pages of the Word document at *path*, as text with columns separated by tabs.

    Nothing it links to is followed, no macro is run and no picture is opened.

    Raises:
        Refusal: if the file cannot be read or is no Word document.
    """
    import mammoth  # type: ignore[import-untyped]

    parts = open_docx_parts(path)
    html = mammoth.convert_to_html(
        BytesIO(_simplify_document(parts)), style_map=_PAGE_BREAK, ignore_empty_paragraphs=False
    )
    return "\n".join(read_html_lines(html.value, tabs=True)).split(PAGE_BREAK)


def _simplify_document(docx_parts: Mapping[str, bytes]) -> bytes:
    """Return the document with its numbers typed out, without all that leads elsewhere."""
    document = _parse_part(docx_parts, "word/document.xml")
    if document is None:
        raise ValueError
    body = document.find(w("body"))
    if body is not None:
        del body[_MOST_BLOCKS:]
        accept_changes(body)
        read_text_boxes(body)
    styles = _parse_part(docx_parts, _STYLES)
    numbers = PrintedNumbers(_parse_part(docx_parts, "word/numbering.xml"), styles)
    for parent in document.iter():
        for child in list(parent):
            if child.tag in {w(name) for name in _PICTURES} or child.tag.endswith("}imagedata"):
                parent.remove(child)
    for paragraph in document.iter(w("p")):
        _type_number(paragraph, numbers)
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in (*_PARTS, *_NOTES):
            if name in docx_parts:
                archive.writestr(
                    name,
                    _without_links(docx_parts[name]) if "/_rels/" in name else docx_parts[name],
                )
        if styles is not None:
            archive.writestr(_STYLES, Xml.tostring(_names_of_styles(styles)))
        archive.writestr("word/document.xml", Xml.tostring(document))
    return packed.getvalue()


def _parse_part(docx_parts: Mapping[str, bytes], name: str) -> Element | None:
    # No part holds a document type or an entity: `open_docx_parts` sees to that.
    return Xml.fromstring(docx_parts[name]) if name in docx_parts else None  # noqa: S314


def _names_of_styles(styles: Element) -> Element:
    """Return the styles with their names alone: to read how they look took most of the time."""
    names = Element(styles.tag)
    for style in styles.findall(w("style")):
        Xml.SubElement(names, style.tag, style.attrib).extend(style.findall(w("name")))
    return names


def _without_links(part: bytes) -> bytes:
    """Return a relationships part in which every target outside the file is replaced by "#"."""
    relations = Xml.fromstring(part)  # noqa: S314
    for relation in relations:
        if relation.get("TargetMode", "").casefold() == "external":
            relation.set("Target", "#")
    return Xml.tostring(relations)


def _type_number(paragraph: Element, printed_numbers: PrintedNumbers) -> None:
    """Put the number that Word shows, the indent and a page break into the text itself."""
    properties = paragraph.find(w("pPr"))
    number = printed_numbers.number_before(paragraph)
    lead: list[Element] = []
    if number:
        lead += [_run("tab") for _ in range(number[1])]
        lead.append(_run("t", f"{number[0]} " if number[0] == "-" else number[0]))
        lead += [] if number[0] == "-" else [_run("tab")]
    elif properties is not None and _left_indent(properties) >= _INDENTED:
        lead.append(_run("tab"))
    index = 0
    if properties is not None:
        index = list(paragraph).index(properties) + 1
        if properties.find(w("pageBreakBefore")) is not None:
            lead.insert(0, _run("br", type="page"))
        for number_element in properties.findall(w("numPr")):
            properties.remove(number_element)
    for run in reversed(lead):
        paragraph.insert(index, run)


def _left_indent(properties: Element) -> int:
    indent = properties.find(w("ind"))
    indent_value = indent.get(w("left"), indent.get(w("start"), "0")) if indent is not None else "0"
    return int(indent_value) if indent_value.isdecimal() and len(indent_value) < 7 else 0


def _run(name: str, text: str = "", **attributes: str) -> Element:
    run = Element(w("r"))
    part = Xml.SubElement(run, w(name), {w(key): value for key, value in attributes.items()})
    part.text = text or None
    if text != text.strip():
        part.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run
