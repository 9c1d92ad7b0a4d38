"""The text of an agenda file, or a refusal that says what to do instead."""

from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.exchange.agendas.lines import cleaned

LARGEST = 2 * 1024 * 1024
SUFFIXES = ("", ".txt", ".text", ".md", ".markdown")
_WORD_PROCESSOR = (".doc", ".docx", ".odt", ".rtf", ".pages", ".pdf", ".htm", ".html")
# What these begin with is readable, so only the first bytes tell them from text.
_NOT_TEXT = (b"%PDF", b"PK\x03\x04", b"{\\rtf")
_SAVE_AS_TEXT = "Save it as plain text, or copy the agenda and paste it."


def agenda_text(path: Path) -> str:
    """The text of the agenda at *path*.

    Raises Refusal where there is no file, or it is not text that can be an agenda.
    """
    name = f"“{cleaned(path.name) or cleaned(str(path))}”"
    if path.suffix.casefold() not in SUFFIXES and not path.is_dir():
        raise _wrong_kind(name, path.suffix.casefold())
    text = _decoded(name, _contents(name, path))
    if not cleaned(text).strip():
        raise Refusal(f"{name} is empty.", "Choose the file that holds the agenda.")
    return text


def _wrong_kind(name: str, suffix: str) -> Refusal:
    if suffix in _WORD_PROCESSOR:
        return Refusal(f"{name} is a {suffix} file, which cannot be read here.", _SAVE_AS_TEXT)
    return Refusal(f"{name} is not a .txt or .md file.", _SAVE_AS_TEXT)


def _contents(name: str, path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Refusal(f"{name} is a folder.", "Choose the agenda file in it.")
        if not path.exists():
            raise Refusal(f"There is no file {name}.", "Check its name and folder.")
        if not path.is_file():
            raise Refusal(f"{name} is not a file.", "Choose a .txt or .md file.")
        with path.open("rb") as opened:
            held = opened.read(LARGEST + 1)
    except (OSError, ValueError):
        raise Refusal(
            f"{name} cannot be read.", "Check that you may open it, or paste the agenda."
        ) from None
    if len(held) > LARGEST:
        raise Refusal(f"{name} is over 2 MB.", "Save only its agenda pages as text, or paste them.")
    return held


def _decoded(name: str, held: bytes) -> str:
    if b"\0" not in held and not held.startswith(_NOT_TEXT):
        for encoding in ("utf-8-sig", "cp1252"):
            try:
                return held.decode(encoding)
            except UnicodeDecodeError:
                continue
    raise Refusal(f"{name} is not plain text.", _SAVE_AS_TEXT)
