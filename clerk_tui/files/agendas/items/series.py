"""Find which series of numbers in an agenda numbers its items."""

from collections.abc import Iterable, Sequence

from clerk_tui.files.agendas.items.marks import ALONE_ON_LINE, BARE_NUMBER, Mark, read_marks
from clerk_tui.files.agendas.sources.lines import Line

Series = dict[str, dict[int, Mark]]
# How many neighbours to look at: a few may be strays ("30 Minutes are allowed").
_NEIGHBOURS = 3


def numbered_series(lines: Sequence[Line], begin: int = 0) -> Series:
    """Return every series of numbers from line *begin* on: its marks by line, by family.

    A form that could be mere text ("7 Apologies", "A. Apologies", "12/26") counts only if a
    neighbour in the series confirms it.
    """
    series: Series = {}
    for index in range(begin, len(lines)):
        for mark in read_marks(lines[index].text):
            series.setdefault(mark.family, {})[index] = mark
    confirmed = {family: _confirmed_marks(marks) for family, marks in series.items()}
    return {family: marks for family, marks in confirmed.items() if marks}


def _confirmed_marks(marks: dict[int, Mark]) -> dict[int, Mark]:
    if next(iter(marks.values())).family != BARE_NUMBER:
        return _with_neighbours(marks)
    # "4 members may speak" below item 3 is a sentence; a list typed all in small letters is not.
    capitalised = {
        index: mark
        for index, mark in marks.items()
        if mark.is_certain or not mark.rest.lstrip()[:1].islower()
    }
    return _with_neighbours(capitalised) or _with_neighbours(marks)


def _with_neighbours(marks: dict[int, Mark]) -> dict[int, Mark]:
    order = list(marks.items())
    confirmed = {}
    for position, (index, mark) in enumerate(order):
        before = order[max(0, position - _NEIGHBOURS) : position]
        after = order[position + 1 : position + 1 + _NEIGHBOURS]
        follows = any(m.value + 1 == mark.value for _, m in before)
        leads = any(m.value - 1 == mark.value for _, m in after)
        if mark.is_certain or follows or leads:
            confirmed[index] = mark
    return confirmed


def main_family(series: Series, lines: Sequence[Line]) -> str:
    """Return the family that numbers the items: the first real series; empty if there is none."""
    several = _in_order_of_lines(
        series, (family for family, marks in series.items() if len(marks) > 1)
    )
    figures = [
        family
        for family in several
        if _first_mark(series, family).is_numeric and family != ALONE_ON_LINE
    ]
    capitals = [family for family in several if family[:1] in {"A", "I"}]
    if figures and capitals and _number_points_of(series[figures[0]], series[capitals[0]], lines):
        return capitals[0]
    alone_on_line = [family for family in several if family == ALONE_ON_LINE]
    small = [family for family in several if family[:1] in {"a", "i"} and family != "item"]
    certain = _in_order_of_lines(
        series,
        (family for family in series if any(mark.is_certain for mark in series[family].values())),
    )
    return next(iter([*figures, *capitals, *alone_on_line, *certain, *small]), "")


def _in_order_of_lines(series: Series, families: Iterable[str]) -> list[str]:
    """Sort families by the line they begin on; of two readings of a number, the longer first."""
    return sorted(families, key=lambda family: (min(series[family]), -len(series[family])))


def _first_mark(series: Series, family: str) -> Mark:
    return next(iter(series[family].values()))


def _number_points_of(
    figures: dict[int, Mark], letters: dict[int, Mark], lines: Sequence[Line]
) -> bool:
    """Return True if the figures number points below lettered items, being set in from them."""
    edge = min(lines[index].indent for index in letters)
    return min(letters) < min(figures) and all(lines[index].indent > edge + 1 for index in figures)
