"""Matching the lines of one text to the lines of another."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from clerk_tui.domain.model.people import folded

ALIKE = 0.4
"""The share of words that a line and its rewording have in common."""
MOST_PAIRS = 40_000
"""Pairs of lines that are compared word by word; of more lines none is taken for a rewording."""
MOST_LINES = 2000
"""Lines in which each counts; in longer texts lines that recur often are ignored."""
Pair = tuple[int | None, int | None]


def align_lines(old: Sequence[str], new: Sequence[str], headings: Iterable[int] = ()) -> list[Pair]:
    """Return pairs of positions in *old* and *new*, in the order of both.

    Args:
        old: The lines of the old text.
        new: The lines of the new text.
        headings: The positions in *old* of headings, which stay where they are even if lines
            between them were moved.

    Returns:
        The pairs; None stands for the position of a line that the other text does not have.
    """
    pairs: list[Pair] = []
    i = k = 0
    for a, b in [*_anchors(old, new, headings), (len(old), len(new))]:
        pairs += [
            (None if n is None else n + i, None if m is None else m + k)
            for n, m in _align_between(old[i:a], new[k:b])
        ]
        if a < len(old):
            pairs.append((a, b))
        i, k = a + 1, b + 1
    return pairs


def _anchors(
    old: Sequence[str], new: Sequence[str], headings: Iterable[int]
) -> list[tuple[int, int]]:
    """Return the most *headings* that are once in each text and in the same order in both."""
    counts = Counter(old), Counter(new)
    position_in_new = {text: m for m, text in enumerate(new)}
    in_both = [
        (n, position_in_new[old[n]])
        for n in headings
        if counts[0][old[n]] == counts[1][old[n]] == 1
    ]
    best: list[list[tuple[int, int]]] = []
    for pair in in_both:
        before = max((run for run in best if run[-1][1] < pair[1]), key=len, default=[])
        best.append([*before, pair])
    return max(best, key=len, default=[])


def _align_between(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    pairs: list[Pair] = []
    matcher = SequenceMatcher(None, old, new, autojunk=len(new) > MOST_LINES)
    for operation, i, j, k, m in matcher.get_opcodes():
        if operation == "equal":
            pairs += zip(range(i, j), range(k, m), strict=True)
        else:
            pairs += [
                (None if a is None else a + i, None if b is None else b + k)
                for a, b in _pair_reworded(old[i:j], new[k:m])
            ]
    return pairs


def _pair_reworded(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Return pairs of lines that differ, in order, with as many rewordings as possible."""
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        return [*((n, None) for n in range(len(old))), *((None, n) for n in range(len(new)))]
    words = [_word_set(line) for line in old], [_word_set(line) for line in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for k in reversed(range(len(new))):
            near = likeness(words[0][i], words[1][k])
            paired = near + best[i + 1][k + 1] if near >= ALIKE else 0.0
            best[i][k] = max(paired, best[i + 1][k], best[i][k + 1])
    pairs: list[Pair] = []
    i = k = 0
    while i < len(old) and k < len(new):
        near = likeness(words[0][i], words[1][k])
        if near >= ALIKE and best[i][k] == near + best[i + 1][k + 1]:
            pairs.append((i, k))
            i, k = i + 1, k + 1
        elif best[i][k] == best[i + 1][k]:
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, k))
            k += 1
    return [
        *pairs,
        *((n, None) for n in range(i, len(old))),
        *((None, n) for n in range(k, len(new))),
    ]


def _word_set(line: str) -> frozenset[str]:
    return frozenset(folded(line).split())


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the share of words that two lines have in common, from 0 to 1."""
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0
