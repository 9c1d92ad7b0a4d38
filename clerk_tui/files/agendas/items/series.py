"""Which of the series of numbers in an agenda is the one that numbers its items."""

from collections.abc import Iterable, Sequence

from clerk_tui.files.agendas.items.marks import BARE, LONE, Mark, marks_of
from clerk_tui.files.agendas.sources.lines import Line

Series = dict[str, dict[int, Mark]]
# How many numbers either side may be strays ("30 Minutes are allowed") within a series.
_REACH = 3


def numbered_series(lines: Sequence[Line], begin: int = 0) -> Series:
    """Every series of numbers from line *begin* on: by family, the marks by line.

    A form that could be mere text ("7 Apologies", "A. Apologies", "12/26") counts only where
    a neighbour in the series bears it out.
    """
    found: Series = {}
    for at in range(begin, len(lines)):
        for mark in marks_of(lines[at].text):
            found.setdefault(mark.family, {})[at] = mark
    kept = {family: _borne_out(marks) for family, marks in found.items()}
    return {family: marks for family, marks in kept.items() if marks}


def _borne_out(marks: dict[int, Mark]) -> dict[int, Mark]:
    if next(iter(marks.values())).family != BARE:
        return _with_neighbours(marks)
    # "4 members may speak" below item 3 is a sentence; a list typed all in small letters is not.
    capital = {at: m for at, m in marks.items() if m.sure or not m.rest.lstrip()[:1].islower()}
    return _with_neighbours(capital) or _with_neighbours(marks)


def _with_neighbours(marks: dict[int, Mark]) -> dict[int, Mark]:
    order = list(marks.items())
    kept = {}
    for here, (at, mark) in enumerate(order):
        before = order[max(0, here - _REACH) : here]
        after = order[here + 1 : here + 1 + _REACH]
        follows = any(m.value + 1 == mark.value for _, m in before)
        leads = any(m.value - 1 == mark.value for _, m in after)
        if mark.sure or follows or leads:
            kept[at] = mark
    return kept


def main_family(series: Series, lines: Sequence[Line]) -> str:
    """The family that numbers the items: the first real series; empty where none does."""
    real = _by_place(series, (family for family, marks in series.items() if len(marks) > 1))
    figures = [f for f in real if _any(series, f).numeric and f != LONE]
    capitals = [f for f in real if f[:1] in {"A", "I"}]
    if figures and capitals and _below(series[figures[0]], series[capitals[0]], lines):
        return capitals[0]
    lone = [f for f in real if f == LONE]
    small = [f for f in real if f[:1] in {"a", "i"} and f != "item"]
    sure = _by_place(series, (f for f in series if any(m.sure for m in series[f].values())))
    return next(iter([*figures, *capitals, *lone, *sure, *small]), "")


def _by_place(series: Series, families: Iterable[str]) -> list[str]:
    """Families by the line they begin on; of two readings of one number, the longer series."""
    return sorted(families, key=lambda f: (min(series[f]), -len(series[f])))


def _any(series: Series, family: str) -> Mark:
    return next(iter(series[family].values()))


def _below(figures: dict[int, Mark], letters: dict[int, Mark], lines: Sequence[Line]) -> bool:
    """Whether the figures number points below lettered items, being set in from them."""
    edge = min(lines[at].indent for at in letters)
    return min(letters) < min(figures) and all(lines[at].indent > edge + 1 for at in figures)
