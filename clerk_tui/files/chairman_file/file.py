"""Read the file that the chairman sent back, of whatever kind, within limits."""

from pathlib import Path

from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.errors import Refusal
from clerk_tui.files.chairman_file.markdown import read_markdown
from clerk_tui.files.sandboxed_reader import read_in_sandbox
from clerk_tui.files.untrusted import MEGABYTE, OLE_SIGNATURE, quoted_name, read_untrusted

LARGEST_TEXT = 2 * MEGABYTE
MOST_LINES = 5000
LONGEST_LINE = 40_000  # characters; no paragraph of minutes is as long
_WORD = b"PK\x03\x04"


def read_returned_file(path: Path) -> tuple[str, list[Line], list[str]]:
    """Return the kind of the file at *path* ("md", "docx"), its lines, and its page headers.

    Raises:
        Refusal: if it is neither text nor a Word document, is empty, or is beyond what minutes can
            be.
    """
    data = read_untrusted(path)
    if data.startswith((_WORD, OLE_SIGNATURE)) or path.suffix.lower() == ".docx":
        form, (lines, headers) = "docx", _read_word_in_sandbox(path)
    else:
        form, lines, headers = "md", read_markdown(_decode_text(data, path)), []
    if not lines:
        raise Refusal(
            f"{quoted_name(path)} is empty.", "Nothing was changed; look for the right file."
        )
    if len(lines) > MOST_LINES:
        raise Refusal(
            f"{quoted_name(path)} has over {MOST_LINES} paragraphs.",
            "No minutes have; nothing was read.",
        )
    return form, lines, headers


def _read_word_in_sandbox(path: Path) -> tuple[list[Line], list[str]]:
    """Return the lines and headers of a Word document, read in a process of its own."""
    lines, headers = read_in_sandbox("clerk_tui.files.chairman_file.word:read_word_file", path)
    return [Line(text, kind) for text, kind in lines], headers


def _decode_text(data: bytes, path: Path) -> str:
    refusal = Refusal(
        f"{quoted_name(path)} is neither text nor a Word document.",
        "Ask for the draft back as .md or .docx; nothing was changed.",
    )
    if b"\0" in data[:4096] or data.startswith(b"%PDF"):
        raise refusal
    if len(data) > LARGEST_TEXT:
        raise Refusal(f"{quoted_name(path)} is over 2 MB.", "No minutes are; nothing was changed.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")  # as older editors on Windows save it
        if "\ufffd" in text:
            raise refusal from None
    if any(len(line) > LONGEST_LINE for line in text.splitlines()):
        raise Refusal(
            f"{quoted_name(path)} has a line that no minutes have.", "Nothing was changed."
        )
    return text
