"""What differs between two wordings, word by word, with marks that need no colour."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

_WORDS = re.compile(r"\s+|[\w’']+|[^\w\s]")
MOST_WORDS = 3000  # of a wording compared word by word; a longer one is shown old and then new


class Piece(Struct, frozen=True):
    """A stretch of text that stayed, went or came."""

    text: str
    how: Literal["same", "gone", "new"] = "same"


def pieces(old: str, new: str) -> list[Piece]:
    """*Old* and *new* laid over one another."""
    a, b = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(a), len(b)) > MOST_WORDS:
        return _joined([Piece(old, "gone"), Piece(new, "new")])
    return _joined(_laid(a, b))


def laid(old: str, new: str) -> Iterator[Piece]:
    """*Old* and *new* laid over one another, every word that stayed told as such."""
    return _laid(_WORDS.findall(old), _WORDS.findall(new))


def _laid(a: list[str], b: list[str]) -> Iterator[Piece]:
    for way, i, j, k, m in SequenceMatcher(None, a, b, autojunk=len(a) > 500).get_opcodes():
        if way == "equal":
            yield Piece("".join(a[i:j]))
        else:
            yield Piece("".join(a[i:j]), "gone")
            yield Piece("".join(b[k:m]), "new")


def _joined(found: Iterator[Piece] | list[Piece]) -> list[Piece]:
    """The pieces, a lone space between two changes counted to both: phrases read better."""
    held = [piece for piece in found if piece.text]
    kept: list[Piece] = []
    gone = new = ""
    for n, piece in enumerate(held):
        between = piece.how == "same" and piece.text.isspace() and (gone or new)
        if between and n + 1 < len(held):
            gone, new = gone + piece.text, new + piece.text
        elif piece.how == "gone":
            gone += piece.text
        elif piece.how == "new":
            new += piece.text
        else:
            kept += [p for p in (Piece(gone, "gone"), Piece(new, "new")) if p.text]
            kept.append(piece)
            gone = new = ""
    return kept + [p for p in (Piece(gone, "gone"), Piece(new, "new")) if p.text]


def marked(old: str, new: str) -> str:
    """Both wordings in one: "[-struck-]" went and "{+added+}" came."""
    marks = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(marks[piece.how].format(piece.text) for piece in pieces(old, new))
