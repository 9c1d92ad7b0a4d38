"""Read the text of a committee file from disk."""

from pathlib import Path

from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.text import clean

_LARGEST = 1_000_000
_AS_TEXT = "Save it from a text editor as plain text, in UTF-8."


def read_text_file(path: Path) -> str:
    """Return the text of the file at *path*.

    Raises:
        Refusal: if there is no such file, it cannot be opened, is over 1 MB, or is not text in
            UTF-8.
    """
    name = clean(path.name) or clean(str(path))
    try:
        if not path.is_file():
            raise _not_a_file_refusal(path, name)
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except PermissionError:
        raise Refusal(
            f"{name} may not be read by you.", "Ask its owner for leave to read it."
        ) from None
    except (OSError, ValueError) as error:
        raise Refusal(
            f"{name} could not be read ({os_error_reason(error)}).", "Try another copy of it."
        ) from None
    if len(raw) > _LARGEST:
        raise Refusal(
            f"{name} is over 1 MB, too large for a committee file.", "Choose the right file."
        )
    return _decode(raw, name)


def _not_a_file_refusal(path: Path, name: str) -> Refusal:
    if path.is_dir():
        return Refusal(f"{name} is a folder.", "Choose a file in it that ends in .toml.")
    if path.exists():
        return Refusal(f"{name} is not a file.", "Choose a file that ends in .toml.")
    return Refusal(f"There is no file {name}.", f"Look for it in {clean(str(path.parent))}.")


def _decode(raw: bytes, name: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refusal(f"{name} is saved as UTF-16.", _AS_TEXT)
    if b"\0" in raw:
        raise Refusal(f"{name} is not a text file.", _AS_TEXT)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Refusal(
            f"{name}, line {line}: there is a character that is not UTF-8.", _AS_TEXT
        ) from None
