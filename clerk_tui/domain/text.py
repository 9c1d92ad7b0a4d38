"""Cleaning of text that comes from a keyboard, a paste or a file."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.lazy_pattern import lazy_pattern

_Value = TypeVar("_Value")
# Characters that end a line in some program; Word pastes a vertical tab.
_LINE_ENDS = dict.fromkeys(map(ord, "\r\v\f\x85\u2028\u2029"), "\n")
# Control characters except the line end, halves of characters, code points that are not characters
# and may not be in a Word file (XML 1.0, section 2.2), and marks that reverse the order of letters
# on screen and on paper, by which a name could be made to read as another one. The plain marks
# that Arabic and Hebrew need are kept.
_UNFIT = lazy_pattern(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)

# Spaces of other widths, and those at which a line does not break, such as Word's before a month.
_SPACES = lazy_pattern("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Marks without width that only say where a line may break. Word's own hyphens (at 1E a line may not
# break, 1F is shown only at the end of a line) are control characters elsewhere.
_BREAK_MARKS = lazy_pattern("[\x1f\xad\u200b\u2060\ufeff]")
_WORD_HYPHEN = "\x1e"
# Two or three letters in one character, as in text copied from typesetting programs. A reader sees
# the word, but a program would find another one.
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
# Characters in place of a letter that was lost: NUL inside a word (from a ligature in a PDF without
# a table of its letters), the replacement character, and characters that only one font knows.
_LOST_IN_WORD = lazy_pattern(r"(?<=\w)\x00(?=\w)")
_UNREADABLE = lazy_pattern("[\x00\ufffd\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_NAMED = {"\x00": "NUL", "\ufffd": "U+FFFD"}


def without_ligatures(text: str) -> str:
    """Return *text* with each ligature (U+FB00 to U+FB06) replaced by its letters."""
    return text if text.isascii() else text.translate(_LIGATURES)


def mark_lost_letters(text: str) -> str:
    """Return *text* with U+FFFD for each NUL inside a word, where a letter is missing."""
    return _LOST_IN_WORD.sub("\ufffd", text) if "\x00" in text else text


def unreadable_reason(text: str) -> str:
    """Return the reason, in words, why *text* cannot be read; "" if it can."""
    match = _UNREADABLE.search(text)
    if match is None:
        return ""
    char = _NAMED.get(match[0], f"U+{ord(match[0]):04X}")
    return f"a character in it stands for no letter ({char}): type it as it is printed"


def clean_typing(text: str, tab: str = " ") -> str:
    """Return *text* from a key or a paste as it is put into the pad, with every word kept.

    Spaces and line ends of every kind become the plain ones, and a tab becomes *tab*. Joiners stay,
    as do letters that this Python does not know yet. Characters that a terminal might obey, marks
    that reverse the order of letters, and marks of where a line may break are removed.
    """
    text = without_ligatures(text)
    if text.isprintable():  # then only the plain space is among its spaces
        return text
    plain = text.replace("\r\n", "\n").replace("\t", tab).translate(_LINE_ENDS)
    plain = _SPACES.sub(" ", plain).replace(_WORD_HYPHEN, "-")
    plain = _BREAK_MARKS.sub("", plain)
    return "\t".join(_UNFIT.sub("", part) for part in plain.split("\t"))


def clean(text: str) -> str:
    """Return *text* without control characters and without marks that override its direction.

    Line ends of every kind become one kind, and a tab becomes a space; spaces at the ends are
    removed. Nothing else is changed.
    """
    if text.isprintable():  # nothing in it is a control character, a mark or a line end
        return text.strip()
    plain = text.replace("\r\n", "\n").replace("\t", " ").translate(_LINE_ENDS)
    return _UNFIT.sub("", plain).strip()


def is_clean(text: str) -> bool:
    """Return True if *text* has none of the characters that `clean` removes."""
    return text.isprintable() or _UNFIT.search(text) is None


def split_lines(text: str) -> list[str]:
    """Return the cleaned lines of *text* without blank ones; at least one line."""
    if text.isprintable():
        return [text.strip()]
    return [line.strip() for line in clean(text).split("\n") if line.strip()] or [""]


def with_article(words: str) -> str:
    """Return *words* after "a" or "an", by their first letter: "an other registrable interest"."""
    return f"{'an' if words[:1].casefold() in tuple('aeiou') else 'a'} {words}"


def counted(number: int, noun: str) -> str:
    """Return *number* and the *noun*, which takes an s: "1 meeting", "2 meetings"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def one_line(text: str) -> str:
    """Return *text* cleaned and on one line, for names, titles and cells."""
    return " ".join(clean(text).split())


def cut_middle(text: str, most: int) -> str:
    """Return *text* in at most *most* characters, its middle left out where it has more."""
    if len(text) <= most:
        return text
    tail = max(0, most - 1) // 3
    head = max(0, most - 1 - tail)
    return f"{text[:head].rstrip()}…{text[len(text) - tail :].lstrip()}"


def with_capital(text: str) -> str:
    """Return *text* with its first letter as a capital."""
    return f"{text[:1].upper()}{text[1:]}"


def single_spaced(text: str) -> str:
    """Return *text* with single spaces, and none at its ends."""
    return " ".join(text.split())


def printable_line(text: str) -> str:
    """Return *text* on one line without control characters, to be printed in the shell."""
    return "".join(c if c.isprintable() else " " for c in text)


def clean_texts(structure: _Value) -> _Value:
    """Return *structure* with every text in it cleaned, however deep in structs and tuples."""
    return map_texts(structure, clean)


def map_texts(structure: _Value, change_text: Callable[[str], str]) -> _Value:
    """Return *structure* with *change_text* applied to its texts, through structs and tuples."""
    return cast("_Value", _map_texts(structure, change_text))


def _map_texts(value: Any, change_text: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change_text(value)
    if isinstance(value, tuple):
        return tuple(_map_texts(member, change_text) for member in value)
    if isinstance(value, Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        changed = {
            n: new for n, old in fields.items() if (new := _map_texts(old, change_text)) != old
        }
        return replace(value, **changed) if changed else value
    return value
