"""Clean text for a committee file, compare it with known words, check its braces."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from clerk_tui.domain.text import without_ligatures

# They reverse the printed order of the following letters, so a name could read as another.
_DIRECTION_OVERRIDES = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_BREAKS = {"\n", "\t", "\u2028", "\u2029"}


def clean(text: str, *, keep_lines: bool = False) -> str:
    """Return *text* without control characters and characters that override the direction.

    Ligatures become the letters that they stand for. Line breaks and tabs stay if *keep_lines* is
    true, and become a space otherwise.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_clean_char(char, keep_lines) for char in without_ligatures(text))


def _clean_char(char: str, keep_lines: bool) -> str:
    if char in _LINE_BREAKS:
        return char if keep_lines else " "
    if char in _DIRECTION_OVERRIDES or unicodedata.category(char) in {"Cc", "Cs"}:
        return ""
    return char


def is_blank(text: str) -> bool:
    """Return True if nothing of *text* would be seen on paper."""
    return not any(char.isprintable() and not char.isspace() for char in text)


def find_nearest(word: str, candidates: Iterable[str], likeness: float = 0.6) -> str:
    """Return the one of *candidates* that *word* was probably meant to be, or ""."""
    by_small_letters = {entry.casefold(): entry for entry in candidates}
    nearest = get_close_matches(word.casefold().strip(), by_small_letters, n=1, cutoff=likeness)
    return by_small_letters[nearest[0]] if nearest else ""


def has_paired_braces(text: str) -> bool:
    """Return True if every { of *text* is closed by a } after it."""
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0
