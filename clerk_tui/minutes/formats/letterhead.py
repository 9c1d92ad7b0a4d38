"""The letterhead of a body: a Word document on which its papers are written."""

import errno
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.disk.regular_files import read_regular
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import one_line

LARGEST = 20_000_000  # bytes on disk; a letterhead with a photograph has two or three million
LARGEST_UNPACKED = 200_000_000
# XML grows in memory when it is parsed: a million empty paragraphs are ten million bytes of it.
LARGEST_XML = 4_000_000
LARGEST_XML_TOTAL = 12_000_000
MOST_BLOCKS = 2_000  # paragraphs and tables of its body: some forty pages
_BEGINNING = 256
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe \t\r\n"
REMEDY = "Save the letterhead in Word as a .docx, and name it in the committee file."


def open_letterhead(path: Path) -> Any:
    """Open a letterhead, without the empty lines at its end.

    Args:
        path: The Word document.

    Returns:
        A `docx.Document` to which the minutes are added.

    Raises:
        Refusal: There is no such file, or it is no Word document, or it is too large.
    """
    name = one_line(path.name) or "the letterhead"
    try:
        raw = _read(path, name)
        document = docx.Document(BytesIO(raw))
        body = document.element.body
        if len(body) > MOST_BLOCKS:
            raise _too_much(name)
        for last_element in reversed(
            [element for element in body if element.tag != qn("w:sectPr")]
        ):
            if last_element.tag != qn("w:p") or not _is_empty(last_element):
                break
            body.remove(last_element)
        _forget_template(document)
    except Refusal:
        raise
    except OSError as error:
        raise Refusal(
            f"The letterhead {name} cannot be read ({os_error_reason(error)}).", _remedy(path)
        ) from error
    except Exception as error:  # python-docx raises what its parts happen to raise
        raise Refusal(f"The letterhead {name} is not a Word document.", REMEDY) from error
    return document


def _read(path: Path, name: str) -> bytes:
    try:
        raw = read_regular(path, LARGEST)
    except OSError as error:
        if error.errno != errno.EFBIG:
            raise
        over = f"The letterhead {name} is over {LARGEST // 1_000_000} MB."
        raise Refusal(over, REMEDY) from error
    with zipfile.ZipFile(BytesIO(raw)) as parts:
        if sum(part.file_size for part in parts.infolist()) > LARGEST_UNPACKED:
            raise Refusal(f"The letterhead {name} is far too large when unpacked.", REMEDY)
        xml = [part.file_size for part in parts.infolist() if _is_xml(parts, part)]
        if max(xml, default=0) > LARGEST_XML or sum(xml) > LARGEST_XML_TOTAL:
            raise _too_much(name)
        if any(part.filename.endswith("vbaProject.bin") for part in parts.infolist()):
            raise Refusal(f"The letterhead {name} holds macros.", REMEDY)
    return raw


def _too_much(name: str) -> Refusal:
    return Refusal(
        f"The letterhead {name} holds far more than a letterhead has to say.",
        "Take the text out of it in Word, so that its head and foot are left.",
    )


def _is_xml(package: zipfile.ZipFile, zip_part: zipfile.ZipInfo) -> bool:
    """Return True if a part may be parsed as XML, by its name or by its first bytes."""
    if zip_part.filename.casefold().endswith((".xml", ".rels")):
        return True
    with package.open(zip_part) as opened:
        beginning = opened.read(_BEGINNING)
    return beginning.replace(b"\0", b"").lstrip(_BEFORE_XML).startswith(b"<")


def _remedy(path: Path) -> str:
    return f"Put it at {one_line(str(path))}, or change the committee file; the minutes are safe."


def _is_empty(paragraph: Any) -> bool:
    """Return True if a paragraph has no words and no pictures, and ends no section."""
    content = (qn("w:t"), qn("w:drawing"), qn("w:pict"), qn("w:sectPr"), qn("w:object"))
    return next(paragraph.iter(*content), None) is None


def _forget_template(document: Any) -> None:
    """Remove the path of the template from which the letterhead was made."""
    settings = document.settings
    for attached in settings.element.findall(qn("w:attachedTemplate")):
        settings.part.drop_rel(attached.get(qn("r:id")))
        settings.element.remove(attached)
