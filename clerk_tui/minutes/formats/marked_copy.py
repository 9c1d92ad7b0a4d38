"""Write a draft as Markdown in which the changes since another draft are marked."""

from collections.abc import Sequence

from clerk_tui.domain.drafts.alignment import align_lines
from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.drafts.word_marks import DiffPiece, diff_words
from clerk_tui.minutes.formats.markdown import escape, inline

_LINE_STARTS = {"heading": "### ", "bullet": "- ", "sub": "> ", "row": "", "paragraph": ""}


def marked_copy(before: Sequence[Line], after: Sequence[Line], old: str, new: str) -> str:
    """Return the newer draft with insertions in bold and deletions struck through.

    Args:
        before: The lines of the older draft.
        after: The lines of the newer draft.
        old: The name of the older draft.
        new: The name of the newer draft.
    """
    legend = f"What is in {new} and not in {old} is bold; what was only in {old} is struck through."
    paragraphs = [escape(legend)]
    for i, j in align_lines([line.text for line in before], [line.text for line in after]):
        old_text = before[i].text if i is not None else ""
        line = after[j] if j is not None else before[i or 0]
        new_text = line.text if j is not None else ""
        if old_text == new_text:
            text = escape(new_text)
        else:
            text = "".join(_mark_piece(piece) for piece in diff_words(old_text, new_text))
        paragraphs.append(f"{_LINE_STARTS[line.kind]}{text}")
    return "\n\n".join(paragraphs) + "\n"


def _mark_piece(piece: DiffPiece) -> str:
    """Return a piece with marks around the words of each line, inside its spaces."""
    mark = {"same": "", "gone": "~~", "new": "**"}[piece.change]
    return "\\\n".join(_mark_line(line, mark) for line in piece.text.split("\n"))


def _mark_line(line: str, mark: str) -> str:
    words = line.strip()
    if not words:
        return line
    start = line[: len(line) - len(line.lstrip())]
    end = line[len(line.rstrip()) :]
    return f"{start}{mark}{inline(words)}{mark}{end}"
