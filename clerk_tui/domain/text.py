"""Text as it comes from a keyboard, a paste or a file, made fit to keep."""

import re
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

_T = TypeVar("_T")
# What ends a line in one program or another; Word pastes a vertical tab.
_LINE_ENDS = dict.fromkeys(map(ord, "\r\v\f\x85\u2028\u2029"), "\n")
# Control characters but for the line end, halves of characters, what stands for no character and
# may not be in a Word file (XML 1.0, section 2.2), and the marks that turn the order of the
# letters round on screen and on paper: a name could be made to read as another one. The plain
# marks that Arabic and Hebrew need are not among them.
_UNFIT = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)

# Spaces of other widths, and those at which a line does not break: Word's before a month, say.
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# What takes no room and only tells where a line may break; Word's own hyphens (1E may not break a
# line, 1F is shown only at the end of one) are control characters elsewhere.
_BREAK_MARKS = re.compile("[\x1f\xad\u200b\u2060\ufeff]")
_WORD_HYPHEN = "\x1e"
# Two or three letters in one character, as typesetting programs put them into what is copied from
# them: to whoever reads it is the word, and to a program another one.
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
# What stands for a letter that was lost: NUL inside a word (as a PDF without a table of its letters
# gives a ligature), the replacement character, and characters that only one font knows.
_LOST_IN_WORD = re.compile(r"(?<=\w)\x00(?=\w)")
_UNREADABLE = re.compile("[\x00\ufffd\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_NAMED = {"\x00": "NUL", "\ufffd": "U+FFFD"}


def without_ligatures(text: str) -> str:
    """Return *text* with ligatures (U+FB00 to U+FB06) as the letters that they stand for."""
    return text if text.isascii() else text.translate(_LIGATURES)


def lost_letters_marked(text: str) -> str:
    """Return *text* with U+FFFD for each NUL inside a word: a letter is missing there."""
    return _LOST_IN_WORD.sub("\ufffd", text) if "\x00" in text else text


def unreadable(text: str) -> str:
    """Return why *text* cannot be read, in words; nothing where it can."""
    found = _UNREADABLE.search(text)
    if found is None:
        return ""
    char = _NAMED.get(found[0], f"U+{ord(found[0]):04X}")
    return f"a character in it stands for no letter ({char}): type it as it is printed"


def typed_text(text: str, tab: str = " ") -> str:
    """Return *text* from a key or a paste as it may stand in a pad, and no word lost.

    Spaces of every kind become the plain one, line ends of every kind the plain one, a tab *tab*.
    Joiners stay, as do letters that this Python does not know yet. What a terminal might obey,
    marks that turn the order of letters round, and marks of where a line may break, go.
    """
    text = without_ligatures(text)
    if text.isprintable():  # then only the plain space is among its spaces
        return text
    plain = text.replace("\r\n", "\n").replace("\t", tab).translate(_LINE_ENDS)
    plain = _SPACES.sub(" ", plain).replace(_WORD_HYPHEN, "-")
    plain = _BREAK_MARKS.sub("", plain)
    return "\t".join(_UNFIT.sub("", part) for part in plain.split("\t"))


def clean(text: str) -> str:
    """*Text* without control characters and without marks that override its direction.

    Line ends of every kind become one kind, tabs a space; spaces at the ends go. Nothing
    else is changed.
    """
    if text.isprintable():  # nothing in it is a control character, a mark or a line end
        return text.strip()
    plain = text.replace("\r\n", "\n").replace("\t", " ").translate(_LINE_ENDS)
    return _UNFIT.sub("", plain).strip()


def fit(text: str) -> bool:
    """Whether *text* is free of what `clean` takes out: nothing minuted here ever held it."""
    return text.isprintable() or _UNFIT.search(text) is None


def lines_of(text: str) -> list[str]:
    """The lines of *text* cleaned, without those that are blank; at least one."""
    if text.isprintable():
        return [text.strip()]
    return [line.strip() for line in clean(text).split("\n") if line.strip()] or [""]


def with_article(words: str) -> str:
    """Return *words* after "a" or "an", by their first letter: "an other registrable interest"."""
    return f"{'an' if words[:1].casefold() in tuple('aeiou') else 'a'} {words}"


def one_line(text: str) -> str:
    """*Text* cleaned and on one line: for names, titles and cells."""
    return " ".join(clean(text).split())


def inert(text: str) -> str:
    """*Text* without what a terminal would obey, on one line: for what is printed in the shell."""
    return "".join(c if c.isprintable() else " " for c in text)


def tidied(thing: _T) -> _T:
    """*Thing* with every text inside it cleaned, however deep in structs and tuples."""
    return cast("_T", _tidied(thing))


def _tidied(thing: Any) -> Any:
    if isinstance(thing, str):
        return clean(thing)
    if isinstance(thing, tuple):
        return tuple(_tidied(each) for each in thing)
    if isinstance(thing, Struct):
        held = {name: getattr(thing, name) for name in thing.__struct_fields__}
        changed = {name: new for name, old in held.items() if (new := _tidied(old)) != old}
        return replace(thing, **changed) if changed else thing
    return thing
