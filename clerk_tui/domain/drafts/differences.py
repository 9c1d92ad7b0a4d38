"""The changes between two texts of the same minutes, entry by entry."""

from collections.abc import Sequence

from clerk_tui.domain.drafts.change import Change
from clerk_tui.domain.drafts.comparison import Comparison
from clerk_tui.domain.drafts.line_pairs import comparable_text
from clerk_tui.domain.drafts.lines import Line, minute_lines
from clerk_tui.domain.model.people import folded


def find_differences(old_lines: Sequence[Line], new_lines: Sequence[Line]) -> list[Change]:
    """Return the changes from *old_lines* to *new_lines*, in the order of *new_lines*."""
    marks = {comparable_text(line) for line in old_lines if line.is_mark}
    without_marks = [
        line for line in new_lines if not line.is_mark and comparable_text(line) not in marks
    ]
    comments: dict[int, list[str]] = {}
    lines: list[Line] = []
    for line in without_marks:
        if line.kind == "comment":
            comments.setdefault(max(0, len(lines) - 1), []).append(line.text)
        else:
            lines.append(line)
    return Comparison(minute_lines(old_lines), lines, comments).changes()


def are_other_minutes(old_lines: Sequence[Line], new_lines: Sequence[Line]) -> bool:
    """Return True if *new_lines* are so unlike *old_lines* that they are other minutes."""
    old_texts = {folded(line.text) for line in minute_lines(old_lines) if line.text}
    shared = sum(folded(line.text) in old_texts for line in minute_lines(new_lines))
    old_words = {w for line in old_lines for w in folded(line.text).split()}
    new_words = {w for line in new_lines for w in folded(line.text).split()}
    common_share = len(old_words & new_words) / max(1, len(old_words))
    return common_share < 0.3 and shared * 4 < len(old_texts)
