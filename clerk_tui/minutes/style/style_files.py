"""The files of house styles: those that come with the program, and the clerk's own."""

import errno
import re
from functools import cache
from pathlib import Path
from typing import Any

from clerk_tui.disk.regular_files import read_regular
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.editions import EDITION
from clerk_tui.domain.toml import read_toml
from clerk_tui.templates import FOLDER

LARGEST_FILE = 1_000_000  # bytes of a style or a template; ours have a few thousand


def shipped_styles() -> list[str]:
    """Return the names of the house styles that come with the program."""
    folder = FOLDER / "styles"
    names = (entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return sorted(name.removesuffix(".toml") for name in names if not name.startswith("base"))


def style_table(name: str, edition: int, folder: Path | None = None) -> dict[str, Any]:
    """Return the style called *name* with the sentences and the layout of an *edition*.

    What the clerk's own file of that name words differently from the program stands.

    Raises:
        Refusal: There is no such style, or its file cannot be read.
    """
    table = _read_table(name, folder)
    if edition >= EDITION:
        return table
    from clerk_tui.minutes.style.editions import with_words_of

    shipped = _read_table(name) if name in ("base", *shipped_styles()) else {}
    return with_words_of(edition, name, table, shipped)


def _read_table(name: str, folder: Path | None = None) -> dict[str, Any]:
    try:
        table = read_toml(style_text("styles", f"{name}.toml", folder))
    except (ValueError, RecursionError) as error:  # no TOML, or beyond its bounds
        raise Refusal(
            f"The house style {name}.toml cannot be read: {error}.",
            "Mend that line; the minutes are safe.",
        ) from error
    for part in ("wording", "layout"):
        section = table.get(part, {})
        if not isinstance(section, dict):
            raise Refusal(
                f"In the house style {name}.toml, {part} is not a heading.",
                f"Write [{part}] on a line of its own; the minutes are safe.",
            )
        wrong_keys = [key for key, value in section.items() if not isinstance(value, str)]
        if wrong_keys:
            raise Refusal(
                f"In the house style {name}.toml, {wrong_keys[0]} under [{part}] is not text.",
                "Put it between quotation marks; the minutes are safe.",
            )
    return table


def style_text(kind: str, name: str, folder: Path | None = None) -> str:
    """Return the text of a file of a style, the clerk's own before the program's.

    Args:
        kind: The folder it is in: "styles" or "minutes".
        name: The name of the file.
        folder: The clerk's templates, if there are any.

    Raises:
        Refusal: There is no such file, or it cannot be read.
    """
    own_file = folder / kind / name if folder else None
    if own_file and re.fullmatch(r"[\w-]+(\.md\.jinja|\.toml)", name) and own_file.is_file():
        try:
            return _decode(read_regular(own_file, LARGEST_FILE))
        except (OSError, UnicodeDecodeError) as error:
            if getattr(error, "errno", None) == errno.EFBIG:
                raise Refusal(
                    f"The house style file {own_file} is over {LARGEST_FILE // 1_000_000} MB.",
                    "No house style is so large: put the right file there; the minutes are safe.",
                ) from error
            raise Refusal(
                f"The house style file {own_file} cannot be read.",
                "Save it as plain text in UTF-8; the minutes are safe.",
            ) from error
    return shipped_text(kind, name)


def _decode(raw: bytes) -> str:
    """Return the text of a file in UTF-8, with the line ends of any system as newlines."""
    return raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


@cache
def shipped_text(kind: str, name: str) -> str:
    """Return the text of a file that comes with the program.

    Raises:
        Refusal: There is no such file.
    """
    try:
        if not re.fullmatch(r"[\w-]+(\.md\.jinja|\.toml)", name):
            raise FileNotFoundError
        return (FOLDER / kind / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        style = name.partition(".")[0]
        raise Refusal(
            f"There is no house style called “{style}”.",
            f"Choose one of {', '.join(shipped_styles())}.",
        ) from error


@cache
def law_tables() -> dict[str, dict[str, Any]]:
    """Return the laws of exclusion as `templates/laws.toml` has them, by key."""
    return read_toml((FOLDER / "laws.toml").read_text(encoding="utf-8"))
