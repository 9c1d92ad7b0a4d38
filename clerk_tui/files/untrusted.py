"""Read files from elsewhere within limits of size, or refuse them in a sentence.

Whatever comes by e-mail may be broken, huge or made to do harm. What is opened here is never run,
never followed to another file or address, and never written to disk; every limit is checked before
the bytes it limits are held.
"""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import NoReturn

from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal

MEGABYTE = 1024 * 1024
LARGEST_FILE = 32 * MEGABYTE
LARGEST_PART = 12 * MEGABYTE
LARGEST_IN_ALL = 48 * MEGABYTE
MOST_PARTS = 4000

OLE_SIGNATURE = b"\xd0\xcf\x11\xe0"
"""The first bytes of an old Word document, and of one that is locked with a password."""
_CHUNK = 256 * 1024
_UNSAFE_XML = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']{0,40})[\"']")
_MACROS = re.compile(r"vbaproject|vbadata|macrosheets|activex", re.IGNORECASE)
_SAVE_AGAIN = "Save it again as a Word document (.docx), or copy its text and paste it."


def quoted_name(path: Path) -> str:
    """Return the name of a file for a sentence, without characters that a terminal might obey."""
    name = path.name or str(path)
    return f"“{''.join(c for c in name if c.isprintable()) or 'the file'}”"


def read_untrusted(path: Path, largest: int = LARGEST_FILE) -> bytes:
    """Return the content of the file at *path*, which may have *largest* bytes.

    Raises:
        Refusal: if there is no such file, it may not be read, or it is larger.
    """
    name = quoted_name(path)
    try:
        if path.is_dir():
            raise Refusal(f"{name} is a folder.", "Choose a file in it.")
        if not path.exists():
            raise Refusal(f"There is no file {name}.", "Check its name and folder.")
        if not path.is_file():
            raise Refusal(f"{name} is not a file.", "Choose one that holds text.")
        with path.open("rb") as opened:
            data = opened.read(largest + 1)
    except (OSError, ValueError) as error:
        raise Refusal(
            f"{name} cannot be read ({os_error_reason(error)}).",
            "Check that you may open it, or paste its text.",
        ) from None
    if len(data) > largest:
        limit = f"{largest // MEGABYTE} MB"
        raise Refusal(f"{name} is over {limit}.", "Save only the pages that matter, or paste them.")
    return data


def open_docx_parts(path: Path) -> dict[str, bytes]:
    """Return the XML parts of the Word document at *path*, by their names in it.

    Pictures, fonts and embedded files are left closed. Each part is UTF-8 and free of document
    types and entities, so that a parser meets no bomb in it. Relationships that lead out of the
    file are still in the `.rels` parts, and are not to be followed.

    Raises:
        Refusal: if it is no Word document, is locked with a password, holds macros, or unpacks to
            more than the limits of this module.
    """
    return read_docx_parts(read_untrusted(path), quoted_name(path))


def read_docx_parts(data: bytes, name: str) -> dict[str, bytes]:
    """Return the XML parts of a Word document as `open_docx_parts` does.

    Args:
        data: The bytes of the file.
        name: The name of the file in a refusal.
    """
    if data.startswith(OLE_SIGNATURE):
        raise Refusal(
            f"{name} is locked with a password, or is of the old Word kind.",
            "Open it in Word and save it as a Word document (.docx) without a password.",
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as opened:
            parts = _read_parts(opened, name)
    except Refusal:
        raise
    except Exception:  # noqa: BLE001 - zipfile raises nearly anything for a broken file
        raise Refusal(f"{name} is not a Word document, or is damaged.", _SAVE_AGAIN) from None
    if "word/document.xml" not in parts:
        raise Refusal(f"{name} is not a Word document.", _SAVE_AGAIN)
    return parts


def _read_parts(opened: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    entries = opened.infolist()
    if len(entries) > MOST_PARTS or len({e.filename for e in entries}) < len(entries):
        _refuse_bomb(name)
    if any(_MACROS.search(entry.filename) for entry in entries):
        _refuse_macros(name)
    xml_entries = [e for e in entries if e.filename.endswith((".xml", ".rels"))]
    if sum(entry.file_size for entry in xml_entries) > LARGEST_IN_ALL:
        _refuse_bomb(name)
    parts: dict[str, bytes] = {}
    for entry in xml_entries:
        bytes_left = LARGEST_IN_ALL - sum(map(len, parts.values()))
        parts[entry.filename] = _check_xml(_decompress(opened, entry, bytes_left, name), name)
    if b"macroenabled" in parts.get("[Content_Types].xml", b"").lower():
        _refuse_macros(name)
    return parts


def _decompress(
    opened: zipfile.ZipFile, zip_part: zipfile.ZipInfo, bytes_left: int, name: str
) -> bytes:
    """Return one part, counted as it unpacks: the size that a bomb declares is a lie."""
    if zip_part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise Refusal(f"{name} is packed in a way that Word does not use.", _SAVE_AGAIN)
    limit = min(LARGEST_PART, bytes_left)
    chunks: list[bytes] = []
    size = 0
    with opened.open(zip_part) as part:
        while chunk := part.read(_CHUNK):
            size += len(chunk)
            if size > limit:
                _refuse_bomb(name)
            chunks.append(chunk)
    return b"".join(chunks)


def _check_xml(part: bytes, name: str) -> bytes:
    """Return *part* if it is UTF-8 and declares nothing, as all that Word writes."""
    encoding = _ENCODING.match(part.removeprefix(b"\xef\xbb\xbf"))
    is_utf_8 = encoding is None or encoding[1].lower() in {b"utf-8", b"us-ascii", b"ascii"}
    if not is_utf_8 or b"\0" in part or _UNSAFE_XML.search(part):
        raise Refusal(f"{name} holds what Word does not write, and was not opened.", _SAVE_AGAIN)
    part.decode("utf-8")
    return part


def _refuse_bomb(name: str) -> NoReturn:
    raise Refusal(
        f"{name} unpacks to far more than a document holds, and was not opened.",
        "Ask the sender for another copy, or for a PDF.",
    )


def _refuse_macros(name: str) -> NoReturn:
    raise Refusal(
        f"{name} holds macros, which were not run.",
        "Save it as a Word document without macros (.docx), or copy its text and paste it.",
    )
