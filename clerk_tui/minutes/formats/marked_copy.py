"""A draft with what changed since another marked in it, in Markdown."""

from collections.abc import Sequence

from clerk_tui.domain.drafts.alignment import aligned
from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.drafts.word_marks import Piece, pieces
from clerk_tui.minutes.formats.markdown import escape, inline

_BEFORE = {"heading": "### ", "bullet": "- ", "sub": "> ", "row": "", "paragraph": ""}


def marked_copy(before: Sequence[Line], after: Sequence[Line], old: str, new: str) -> str:
    """The words of *after*; what is not in *before* bold, what was only there struck through."""
    told = f"What is in {new} and not in {old} is bold; what was only in {old} is struck through."
    paragraphs = [escape(told)]
    for a, b in aligned([line.text for line in before], [line.text for line in after]):
        was = before[a].text if a is not None else ""
        line = after[b] if b is not None else before[a or 0]
        words = line.text if b is not None else ""
        if was == words:
            text = escape(words)
        else:
            text = "".join(_set(piece) for piece in pieces(was, words))
        paragraphs.append(f"{_BEFORE[line.kind]}{text}")
    return "\n\n".join(paragraphs) + "\n"


def _set(piece: Piece) -> str:
    """A piece in its mark, each line by itself and without the spaces at its ends inside."""
    mark = {"same": "", "gone": "~~", "new": "**"}[piece.how]
    return "\\\n".join(_marked(line, mark) for line in piece.text.split("\n"))


def _marked(line: str, mark: str) -> str:
    words = line.strip()
    if not words:
        return line
    start = line[: len(line) - len(line.lstrip())]
    end = line[len(line.rstrip()) :]
    return f"{start}{mark}{inline(words)}{mark}{end}"
