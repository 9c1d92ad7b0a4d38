"""Which line of one text is which line of another."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from clerk_tui.domain.model.people import folded

ALIKE = 0.4  # share of words that two lines have in common where one is a rewording of the other
MOST_PAIRS = 40_000  # of lines weighed against one another; beyond it they are taken in order
MOST_LINES = 2000  # compared one with each other; beyond it lines that often recur do not count
Pair = tuple[int | None, int | None]


def aligned(old: Sequence[str], new: Sequence[str], headings: Iterable[int] = ()) -> list[Pair]:
    """Pairs of places in *old* and *new*, in the order of both; None where there is no other.

    *headings* are the places in *old* of those that stand where they are in both, whatever was
    moved about between them.
    """
    pairs: list[Pair] = []
    i = k = 0
    for a, b in [*_anchors(old, new, headings), (len(old), len(new))]:
        pairs += [
            (None if n is None else n + i, None if m is None else m + k)
            for n, m in _between(old[i:a], new[k:b])
        ]
        if a < len(old):
            pairs.append((a, b))
        i, k = a + 1, b + 1
    return pairs


def _anchors(
    old: Sequence[str], new: Sequence[str], headings: Iterable[int]
) -> list[tuple[int, int]]:
    """The *headings* that stand once in each text, as many as are in the same order in both."""
    often = Counter(old), Counter(new)
    where = {text: m for m, text in enumerate(new)}
    found = [(n, where[old[n]]) for n in headings if often[0][old[n]] == often[1][old[n]] == 1]
    best: list[list[tuple[int, int]]] = []
    for each in found:
        before = max((run for run in best if run[-1][1] < each[1]), key=len, default=[])
        best.append([*before, each])
    return max(best, key=len, default=[])


def _between(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    pairs: list[Pair] = []
    matcher = SequenceMatcher(None, old, new, autojunk=len(new) > MOST_LINES)
    for way, i, j, k, m in matcher.get_opcodes():
        if way == "equal":
            pairs += zip(range(i, j), range(k, m), strict=True)
        else:
            pairs += [
                (None if a is None else a + i, None if b is None else b + k)
                for a, b in _reworded(old[i:j], new[k:m])
            ]
    return pairs


def _reworded(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Lines that differ, paired in order so that as much as can be is a rewording."""
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        return [*((n, None) for n in range(len(old))), *((None, n) for n in range(len(new)))]
    words = [_bag(line) for line in old], [_bag(line) for line in new]
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


def _bag(line: str) -> frozenset[str]:
    return frozenset(folded(line).split())


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of words that two lines have in common: 0 nothing, 1 all."""
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0
