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


def much_alike(one: str, other: str) -> bool:
    """Whether one wording is a version of the other: at least half of their words agree."""
    words = SequenceMatcher(None, one.casefold().split(), other.casefold().split(), autojunk=False)
    return words.ratio() >= _ALIKE
