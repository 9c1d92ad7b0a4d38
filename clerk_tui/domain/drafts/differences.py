"""The changes between two texts of the same minutes, entry by entry."""

from collections.abc import Sequence

from clerk_tui.domain.drafts.change import Change
from clerk_tui.domain.drafts.comparison import Comparison
from clerk_tui.domain.drafts.line_pairs import comparable_text
from clerk_tui.domain.drafts.lines import Line, minute_lines
from clerk_tui.domain.model.people import folded


def find_differences(old: Sequence[Line], new: Sequence[Line]) -> list[Change]:
    """Return the changes from *old* to *new*, in the order of *new*."""
    marks = {comparable_text(line) for line in old if line.is_mark}
    without_marks = [
        line for line in new if not line.is_mark and comparable_text(line) not in marks
    ]
    comments: dict[int, list[str]] = {}
    lines: list[Line] = []
    for line in without_marks:
        if line.kind == "comment":
            comments.setdefault(max(0, len(lines) - 1), []).append(line.text)
        else:
            lines.append(line)
    return Comparison(minute_lines(old), lines, comments).changes()


def are_other_minutes(old: Sequence[Line], new: Sequence[Line]) -> bool:
    """Return True if *new* has so little in common with *old* that it is of other minutes."""
    known = {folded(line.text) for line in minute_lines(old) if line.text}
    shared = sum(folded(line.text) in known for line in minute_lines(new))
    old_words = {w for line in old for w in folded(line.text).split()}
    new_words = {w for line in new for w in folded(line.text).split()}
    common = len(old_words & new_words) / max(1, len(old_words))
    return common < 0.3 and shared * 4 < len(known)
