"""The changes between two texts of the same minutes, entry by entry."""

from collections.abc import Sequence

from clerk_tui.domain.drafts.change import Change
from clerk_tui.domain.drafts.comparison import Comparison
from clerk_tui.domain.drafts.line_pairs import same
from clerk_tui.domain.drafts.lines import Line, said
from clerk_tui.domain.model.people import folded


def differences(old: Sequence[Line], new: Sequence[Line]) -> list[Change]:
    """What is otherwise in *new*, in its order; nothing where they say the same."""
    marks = {same(line) for line in old if line.is_mark}
    kept = [line for line in new if not line.is_mark and same(line) not in marks]
    comments: dict[int, list[str]] = {}
    lines: list[Line] = []
    for line in kept:
        if line.kind == "comment":
            comments.setdefault(max(0, len(lines) - 1), []).append(line.text)
        else:
            lines.append(line)
    return Comparison(said(old), lines, comments).changes()


def unlike(old: Sequence[Line], new: Sequence[Line]) -> bool:
    """Whether *new* has so little in common with *old* that it is not the same minutes."""
    known = {folded(line.text) for line in said(old) if line.text}
    shared = sum(folded(line.text) in known for line in said(new))
    words = {w for line in old for w in folded(line.text).split()}
    theirs = {w for line in new for w in folded(line.text).split()}
    common = len(words & theirs) / max(1, len(words))
    return common < 0.3 and shared * 4 < len(known)
