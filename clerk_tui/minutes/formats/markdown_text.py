"""Texts escaped for CommonMark, so that what a clerk typed is printed as it was typed."""

import re

from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.text import split_lines
from clerk_tui.minutes.compose.document import Para

_ANYWHERE = lazy_pattern(r"[\\`*\[\]<~|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_BEGINNINGS = re.compile(r"[\\`*\[\]<~|_&]")  # with what a match of it begins: seldom in minutes
_AT_START = re.compile(r"^(?P<space>\s*)(?P<mark>[#+=>:-]|\d{1,9}(?=[.)](?:\s|$)))")
LINE_BREAK = "\\\n"


def escape(text: str) -> str:
    """Return *text* escaped for CommonMark at any place on a line."""
    return LINE_BREAK.join(_guard_start(inline(line)) for line in split_lines(text))


def inline(text: str) -> str:
    """Return *text* escaped for the middle of a line; its line breaks become spaces."""
    line = " ".join(split_lines(text))
    if not _BEGINNINGS.search(line):  # found some ten times as fast as what follows
        return line
    return _ANYWHERE.sub(lambda match: f"\\{match[0]}", line)


def heading(text: str) -> str:
    """Return *text* escaped for a heading, where a closing # would be lost."""
    return re.sub(r"#(?=#*\s*$)", r"\\#", inline(text))


def running(text: str) -> str:
    """Return *text* escaped to continue a line; its line breaks are kept."""
    first_line, *other_lines = split_lines(text)
    return LINE_BREAK.join(
        (inline(first_line), *(_guard_start(inline(line)) for line in other_lines))
    )


def strong(text: str) -> str:
    """Return *text* in bold; empty if it has no words."""
    words = inline(text)
    return f"**{words}**" if words else ""


def numbered(block: Para) -> str:
    """Return the escaped text of *block* after its number, if it has one."""
    if not block.number:
        return escape(block.text)
    return f"{escape(block.number)} {running(block.text)}"


def _guard_start(line: str) -> str:
    """Return *line* with its start escaped if it would begin a list, a heading or a rule."""
    match = _AT_START.match(line)
    if not match:
        return line
    mark = match["mark"]
    if mark.isdigit():
        return f"{mark}\\{line[len(mark) :]}"
    return f"\\{line}"
