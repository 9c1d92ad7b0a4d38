"""Text as it comes from a keyboard, a paste or a file, made fit to keep."""

import unicodedata

_KEPT = {"\n"}
# Marks that turn the order of the letters round on screen and on paper: a name could be made
# to read as another one. The plain marks that Arabic and Hebrew need are not among them.
_BIDI = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def clean(text: str) -> str:
    """*Text* without control characters and without marks that override its direction.

    Line ends become "\\n", tabs a space; spaces at the ends go. Nothing else is changed.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(c for c in plain if _fit(c)).strip()


def one_line(text: str) -> str:
    """*Text* cleaned and on one line: for names, titles and cells."""
    return " ".join(clean(text).split())


def _fit(char: str) -> bool:
    if char in _KEPT:
        return True
    return unicodedata.category(char) not in {"Cc", "Cs"} and char not in _BIDI
