"""Read the agenda from a file of any common kind, or refuse and say what to do instead."""

from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.agendas.sources.lines import clean_text
from clerk_tui.files.agendas.sources.pack import PAGE_BREAK, AgendaSource, extract_front_sheet
from clerk_tui.files.sandboxed_reader import read_in_sandbox
from clerk_tui.files.untrusted import quoted_name, read_untrusted

LARGEST = 2 * 1024 * 1024
PLAIN = ("", ".txt", ".text", ".md", ".markdown")
TABLES = (".csv", ".tsv")
_READERS = {
    ".docx": "clerk_tui.files.agendas.sources.from_word:read_word",
    ".dotx": "clerk_tui.files.agendas.sources.from_word:read_word",
    ".pdf": "clerk_tui.files.agendas.sources.from_pdf:read_pdf",
    ".htm": "clerk_tui.files.agendas.sources.from_html:read_html",
    ".html": "clerk_tui.files.agendas.sources.from_html:read_html",
    ".xhtml": "clerk_tui.files.agendas.sources.from_html:read_html",
}
KINDS = "a Word document (.docx), a PDF, a web page (.html), or text (.txt, .md, .csv)"
_WITH_MACROS = (".docm", ".dotm")
_OTHER_WORDS = (".doc", ".odt", ".rtf", ".pages", ".wpd")
# The first bytes of kinds of file that could be taken for text.
_NOT_TEXT = (b"%PDF", b"PK\x03\x04", b"{\\rtf")
_SAVE_AS_TEXT = "Save it as plain text, or copy the agenda and paste it."
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_agenda_source(path: Path) -> AgendaSource:
    """Return the text of the agenda at *path*, and what of a pack it leaves out.

    Word, PDF and web pages are read in a process of their own, within limits of time and memory.

    Raises:
        Refusal: if there is no file, or it holds no text that can be an agenda.
    """
    name, suffix = quoted_name(path), path.suffix.casefold()
    if suffix not in (*PLAIN, *TABLES, *_READERS) and not path.is_dir():
        raise _kind_refusal(name, suffix)
    if suffix in _READERS:
        read_untrusted(path)  # a file that is missing, a folder or too large is refused at once
        pages = [str(page) for page in read_in_sandbox(_READERS[suffix], path)]
    else:
        text = _decode(name, read_untrusted(path, LARGEST))
        pages = (_read_rows(text) if suffix in TABLES else text).split(PAGE_BREAK)
    if not any(clean_text(page).strip() for page in pages):
        raise Refusal(f"{name} is empty.", "Choose the file that holds the agenda.")
    return extract_front_sheet(pages)


def _kind_refusal(name: str, suffix: str) -> Refusal:
    if suffix in _WITH_MACROS:
        return Refusal(
            f"{name} may hold macros, and was not opened.",
            "Save it as a Word document without macros (.docx), or copy the agenda and paste it.",
        )
    if suffix in _OTHER_WORDS:
        return Refusal(
            f"{name} is a {suffix} file, which cannot be read here.",
            "Save it as a Word document (.docx), or copy the agenda and paste it.",
        )
    return Refusal(f"{name} is not {KINDS}.", "Copy the agenda and paste it.")


def _read_rows(text: str) -> str:
    """Return a table of values, parted by commas, semicolons or tabs, with a tab between cells.

    A text that is no such table is returned as it is.
    """
    import csv

    first = text.split("\n", maxsplit=1)[0]
    delimiter = max(",;\t", key=first.count)
    # A quotation mark that is never closed would put the rest of the file into one cell.
    rows = csv.reader(text.splitlines(), delimiter=delimiter)
    try:
        return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
    except csv.Error:
        return text


def _decode(name: str, data: bytes) -> str:
    if data.startswith(_UTF_16):
        encodings = ["utf-16"]
    elif b"\0" in data or data.startswith(_NOT_TEXT):
        encodings = []
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    raise Refusal(f"{name} is not plain text.", _SAVE_AS_TEXT)
