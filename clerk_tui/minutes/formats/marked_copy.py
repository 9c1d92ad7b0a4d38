"""Write a draft as Markdown in which the changes since another draft are marked."""

from collections.abc import Sequence

from clerk_tui.domain.drafts.alignment import align_lines
from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.word_diff import DiffPiece, diff_words
from clerk_tui.minutes.formats.markdown_text import escape, inline

_LINE_STARTS = {"heading": "### ", "bullet": "- ", "sub": "> ", "row": "", "paragraph": ""}


def marked_copy(
    old_lines: Sequence[Line], new_lines: Sequence[Line], old_name: str, new_name: str
) -> str:
    """Return the newer draft with insertions in bold and deletions struck through.

    Args:
        old_lines: The lines of the older draft.
        new_lines: The lines of the newer draft.
        old_name: The name of the older draft.
        new_name: The name of the newer draft.
    """
    legend = (
        f"What is in {new_name} and not in {old_name} is bold; "
        f"what was only in {old_name} is struck through."
    )
    paragraphs = [escape(legend)]
    for i, j in align_lines([line.text for line in old_lines], [line.text for line in new_lines]):
        old_text = old_lines[i].text if i is not None else ""
        line = new_lines[j] if j is not None else old_lines[i or 0]
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
