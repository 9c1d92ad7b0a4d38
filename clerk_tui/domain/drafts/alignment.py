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


def align_lines(
    old_texts: Sequence[str], new_texts: Sequence[str], headings: Iterable[int] = ()
) -> list[Pair]:
    """Return pairs of positions in *old_texts* and *new_texts*, in the order of both.

    Args:
        old_texts: The lines of the old text.
        new_texts: The lines of the new text.
        headings: The positions in *old_texts* of headings, which stay where they are even if lines
            between them were moved.

    Returns:
        The pairs; None stands for the position of a line that the other text does not have.
    """
    pairs: list[Pair] = []
    i = k = 0
    for a, b in [*_anchors(old_texts, new_texts, headings), (len(old_texts), len(new_texts))]:
        pairs += [
            (None if n is None else n + i, None if m is None else m + k)
            for n, m in _align_between(old_texts[i:a], new_texts[k:b])
        ]
        if a < len(old_texts):
            pairs.append((a, b))
        i, k = a + 1, b + 1
    return pairs


def _anchors(
    old_texts: Sequence[str], new_texts: Sequence[str], headings: Iterable[int]
) -> list[tuple[int, int]]:
    """Return the most *headings* that are once in each text and in the same order in both."""
    counts = Counter(old_texts), Counter(new_texts)
    position_in_new = {text: m for m, text in enumerate(new_texts)}
    in_both = [
        (n, position_in_new[old_texts[n]])
        for n in headings
        if counts[0][old_texts[n]] == counts[1][old_texts[n]] == 1
    ]
    best: list[list[tuple[int, int]]] = []
    for pair in in_both:
        before = max((run for run in best if run[-1][1] < pair[1]), key=len, default=[])
        best.append([*before, pair])
    return max(best, key=len, default=[])


def _align_between(old_texts: Sequence[str], new_texts: Sequence[str]) -> list[Pair]:
    pairs: list[Pair] = []
    matcher = SequenceMatcher(None, old_texts, new_texts, autojunk=len(new_texts) > MOST_LINES)
    for operation, i, j, k, m in matcher.get_opcodes():
        if operation == "equal":
            pairs += zip(range(i, j), range(k, m), strict=True)
        else:
            pairs += [
                (None if a is None else a + i, None if b is None else b + k)
                for a, b in _pair_reworded(old_texts[i:j], new_texts[k:m])
            ]
    return pairs


def _pair_reworded(old_texts: Sequence[str], new_texts: Sequence[str]) -> list[Pair]:
    """Return pairs of lines that differ, in order, with as many rewordings as possible."""
    if not old_texts or not new_texts or len(old_texts) * len(new_texts) > MOST_PAIRS:
        return [
            *((n, None) for n in range(len(old_texts))),
            *((None, n) for n in range(len(new_texts))),
        ]
    words = [_word_set(line) for line in old_texts], [_word_set(line) for line in new_texts]
    best_scores = [[0.0] * (len(new_texts) + 1) for _ in range(len(old_texts) + 1)]
    for i in reversed(range(len(old_texts))):
        for k in reversed(range(len(new_texts))):
            closeness = likeness(words[0][i], words[1][k])
            paired = closeness + best_scores[i + 1][k + 1] if closeness >= ALIKE else 0.0
            best_scores[i][k] = max(paired, best_scores[i + 1][k], best_scores[i][k + 1])
    pairs: list[Pair] = []
    i = k = 0
    while i < len(old_texts) and k < len(new_texts):
        closeness = likeness(words[0][i], words[1][k])
        if closeness >= ALIKE and best_scores[i][k] == closeness + best_scores[i + 1][k + 1]:
            pairs.append((i, k))
            i, k = i + 1, k + 1
        elif best_scores[i][k] == best_scores[i + 1][k]:
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, k))
            k += 1
    return [
        *pairs,
        *((n, None) for n in range(i, len(old_texts))),
        *((None, n) for n in range(k, len(new_texts))),
    ]


def _word_set(line: str) -> frozenset[str]:
    return frozenset(folded(line).split())


def likeness(word_set: frozenset[str], other_set: frozenset[str]) -> float:
    """Return the share of words that two lines have in common, from 0 to 1."""
    return (
        2 * len(word_set & other_set) / (len(word_set) + len(other_set))
        if word_set and other_set
        else 0.0
    )
