"""The change between two wordings, word by word: what was struck and what was added.

Told by marks and not by colour alone, so that it can be read on any screen and read out.
"""

from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

STRUCK = ("[-", "-]")
ADDED = ("[+", "+]")
LEGEND = "[-struck-] [+added+]"
_ALIKE = 0.5  # of the words: below it one is no version of the other


class Stretch(Struct, frozen=True):
    """Words that were kept, struck or added."""

    kind: Literal["kept", "struck", "added"]
    text: str


def changes(before: str, after: str) -> tuple[Stretch, ...]:
    """What became of the words of *before*, in the order of *after*."""
    old, new = before.split(), after.split()
    found: list[Stretch] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            found.append(Stretch("kept", " ".join(new[c:d])))
            continue
        if b > a:
            found.append(Stretch("struck", " ".join(old[a:b])))
        if d > c:
            found.append(Stretch("added", " ".join(new[c:d])))
    return tuple(found)


def marked(before: str, after: str) -> str:
    """The new wording with what was struck and added marked in it."""
    said = []
    for stretch in changes(before, after):
        begin, end = {"struck": STRUCK, "added": ADDED}.get(stretch.kind, ("", ""))
        said.append(f"{begin}{stretch.text}{end}")
    return " ".join(said)


def alike(one: str, other: str) -> float:
    """How much of two wordings agrees, word by word: 0 nothing, 1 all of it."""
    words = SequenceMatcher(None, one.casefold().split(), other.casefold().split(), autojunk=False)
    return words.ratio()


def much_alike(one: str, other: str) -> bool:
    """Whether one wording is a version of the other: at least half of their words agree."""
    return alike(one, other) >= _ALIKE


def both_made(before: str, one: str, other: str) -> str:
    """*Before* with what *one* and *other* each change in it; nothing where they touch."""
    old = before.split()
    changed = sorted({*_changed(old, one.split()), *_changed(old, other.split())})
    made: list[str] = []
    begun, at = -1, 0
    for start, stop, words in changed:
        if start < at or start == begun:
            return ""
        made += [*old[at:start], *words]
        begun, at = start, stop
    return " ".join([*made, *old[at:]])


def _changed(old: list[str], new: list[str]) -> list[tuple[int, int, tuple[str, ...]]]:
    """What *new* has in place of which words of *old*, by their places."""
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(a, b, tuple(new[c:d])) for what, a, b, c, d in codes if what != "equal"]
