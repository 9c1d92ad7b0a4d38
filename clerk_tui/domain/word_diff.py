"""The differences between two wordings, word by word, with marks that need no colour."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

STRUCK = ("[-", "-]")
ADDED = ("{+", "+}")
LEGEND = "[-struck-] {+added+}"
_WORDS = re.compile(r"\s+|[\w’']+|[^\w\s]")
MOST_WORDS = 3000
"""Words of a wording compared word by word; a longer one is shown whole, old and then new."""


class DiffPiece(Struct, frozen=True):
    """A piece of text that is in both wordings, was struck or was added."""

    text: str
    change: Literal["same", "gone", "new"] = "same"


def diff_words(old: str, new: str) -> list[DiffPiece]:
    """Return what is the same, gone and new between two wordings, in order.

    A lone space between two changes counts as part of both, so that phrases are marked whole.
    """
    a, b = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(a), len(b)) > MOST_WORDS:
        return _join_phrases([DiffPiece(old, "gone"), DiffPiece(new, "new")])
    return _join_phrases(_diff(a, b))


def diff_words_singly(old: str, new: str) -> Iterator[DiffPiece]:
    """Yield what is the same, gone and new, with every shared word and space by itself."""
    return _diff(_WORDS.findall(old), _WORDS.findall(new))


def _diff(a: list[str], b: list[str]) -> Iterator[DiffPiece]:
    for operation, i, j, k, m in SequenceMatcher(None, a, b, autojunk=len(a) > 500).get_opcodes():
        if operation == "equal":
            yield DiffPiece("".join(a[i:j]))
        else:
            yield DiffPiece("".join(a[i:j]), "gone")
            yield DiffPiece("".join(b[k:m]), "new")


def _join_phrases(pieces: Iterable[DiffPiece]) -> list[DiffPiece]:
    """Return the pieces, with a lone space between two changes counted as part of both."""
    present = [piece for piece in pieces if piece.text]
    joined: list[DiffPiece] = []
    struck = added = ""
    for n, piece in enumerate(present):
        is_space_between = piece.change == "same" and piece.text.isspace() and (struck or added)
        if is_space_between and n + 1 < len(present):
            struck, added = struck + piece.text, added + piece.text
        elif piece.change == "gone":
            struck += piece.text
        elif piece.change == "new":
            added += piece.text
        else:
            joined += [DiffPiece(struck, "gone"), DiffPiece(added, "new"), piece]
            struck = added = ""
    joined += [DiffPiece(struck, "gone"), DiffPiece(added, "new")]
    return [piece for piece in joined if piece.text]


def diff_phrases(old: str, new: str) -> list[DiffPiece]:
    """Return the pieces of `diff_words` as they are read out, on one line.

    Changed words stand apart: no space is marked with them, and what was struck is followed by a
    space before what was added in its place.
    """
    pieces: list[DiffPiece] = []
    is_after_space = is_after_change = False
    for piece in diff_words(" ".join(old.split()), " ".join(new.split())):
        words = piece.text if piece.change == "same" else piece.text.strip()
        begins_with_space = piece.text[:1].isspace()
        if piece.change != "same" and (begins_with_space or is_after_change) and not is_after_space:
            pieces.append(DiffPiece(" "))
        if piece.change == "same" and begins_with_space and is_after_space:
            words = words.lstrip()
        if words:
            pieces.append(DiffPiece(words, piece.change))
        is_after_space, is_after_change = piece.text[-1:].isspace(), piece.change != "same"
        if piece.change != "same" and is_after_space:
            pieces.append(DiffPiece(" "))
    return pieces


def mark_pieces(pieces: Iterable[DiffPiece]) -> str:
    """Return *pieces* as one text, marked as "[-struck-]" and "{+added+}"."""
    marks = {"same": ("", ""), "gone": STRUCK, "new": ADDED}
    return "".join(piece.text.join(marks[piece.change]) for piece in pieces)


def mark_differences(old: str, new: str) -> str:
    """Return both wordings in one text, every letter and space of them, with marks."""
    return mark_pieces(diff_words(old, new))


def mark_phrases(old: str, new: str) -> str:
    """Return both wordings in one line with marks, as they are read out."""
    return mark_pieces(diff_phrases(old, new))
