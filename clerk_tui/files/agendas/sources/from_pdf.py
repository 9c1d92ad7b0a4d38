"""Read the agenda in a PDF: the text of its pages, with columns separated by tabs."""

import logging
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.agendas.sources.pack import begins_papers
from clerk_tui.files.agendas.sources.pdf_tables import TableReader
from clerk_tui.files.untrusted import quoted_name, read_untrusted

if TYPE_CHECKING:
    from pypdf import PdfReader

# A file of more pages is a pack whose papers were not recognised.
MOST_PAGES = 24
_LONGEST_PAGE = 60_000
_UNLOCK = "Open it, print it to a new PDF, and use that; or copy the agenda and paste it."


def read_pdf(path: Path) -> list[str]:
    """Return the text of the pages of the PDF at *path*; each paper of a pack is an empty page.

    Raises:
        Refusal: if it is locked, has no text (a scan), or is no PDF.
    """
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    data = read_untrusted(path)
    if b"%PDF" not in data[:1024]:
        raise Refusal(f"{quoted_name(path)} is not a PDF.", "Copy the agenda and paste it.")
    try:
        reader = _open_pdf(data, path)
        pages = list(_read_pages(reader))
        unread = len(reader.pages) - len(pages)
    except DependencyError:  # AES, where `cryptography` could not be installed with us
        raise Refusal(
            f"{quoted_name(path)} is encrypted (AES), and what reads that is not installed.",
            _UNLOCK,
        ) from None
    except PyPdfError:
        raise Refusal(
            f"{quoted_name(path)} is damaged.", "Copy the agenda from it and paste it."
        ) from None
    if not any(page.strip() for page in pages):
        raise Refusal(
            f"{quoted_name(path)} has no text in it: its pages are pictures (a scan).",
            "Ask for the file it was printed from, or type the items.",
        )
    return pages + [""] * unread


def _open_pdf(data: bytes, path: Path) -> "PdfReader":
    """Open the PDF. One that is locked only against changes needs no password to be read.

    Raises:
        Refusal: if it needs a password, or is encrypted for certain readers alone.
    """
    from pypdf import PdfReader

    try:
        reader = PdfReader(BytesIO(data))
    except NotImplementedError:  # raised by pypdf for an encryption that it does not know
        raise Refusal(
            f"{quoted_name(path)} is encrypted in a way that cannot be read here.", _UNLOCK
        ) from None
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refusal(f"{quoted_name(path)} is locked with a password (encrypted).", _UNLOCK)
    return reader


def _read_pages(reader: "PdfReader") -> Iterator[str]:
    """Yield the pages up to and including the first of the papers behind the agenda."""
    tables = TableReader()
    for index, page in enumerate(reader.pages):
        text = page.extract_text(extraction_mode="layout", layout_mode_strip_rotated=False)
        placed = _without_margin([line.rstrip() for line in text[:_LONGEST_PAGE].splitlines()])
        lines = tables.read_page(placed)
        yield "\n".join(lines)
        if index + 1 >= MOST_PAGES or (index and begins_papers(lines)):
            return


def _without_margin(lines: Sequence[str]) -> list[str]:
    """Return *lines* without the margin of the page, so that indents can be compared."""
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[margin:] for line in lines]
