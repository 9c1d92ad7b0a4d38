"""Find which series of numbers in an agenda numbers its items."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from clerk_tui.files.agendas.numbers.marks import ALONE_ON_LINE, BARE_NUMBER, Mark, read_marks
from clerk_tui.files.agendas.sources.lines import Line

Series = dict[str, dict[int, Mark]]
# How many neighbours to look at: a few may be strays ("30 Minutes are allowed").
_NEIGHBOURS = 3
_FEWEST_LETTERED = 4


def numbered_series(lines: Sequence[Line], begin: int) -> Series:
    """Return every series of numbers from line *begin* on: its marks by line, by family.

    A form that could be mere text ("7 Apologies", "A. Apologies", "12/26") counts only if a
    neighbour in the series confirms it.
    """
    series: Series = {}
    for index in range(begin, len(lines)):
        for mark in read_marks(lines[index].text):
            series.setdefault(mark.family, {})[index] = mark
    _merge_lettered_chapters(series)
    chapters = _chapter_marks(series)
    confirmed = {family: _confirmed_marks(marks) for family, marks in series.items()}
    confirmed |= {
        family: {index: mark for index, mark in marks.items() if index in chapters}
        for family, marks in series.items()
        if family.startswith("n.m")
    }
    return {family: marks for family, marks in confirmed.items() if marks}


_LETTERED_CHAPTER = re.compile(r"Kn ([A-Z])[.-]?")
LETTERED_CHAPTERS = "Kn chapters"


def _merge_lettered_chapters(series: Series) -> None:
    """Kind: business swallowed as notes. Make one series of "A1", "A2", "B1", "C1"."""
    chapters = {
        family: ord(match[1]) - ord("A")
        for family in series
        if (match := _LETTERED_CHAPTER.fullmatch(family))
    }
    if len(chapters) < 2:
        return
    marks = {
        index: replace(mark, family=LETTERED_CHAPTERS, value=chapter * 1000 + mark.value)
        for family, chapter in chapters.items()
        for index, mark in series[family].items()
    }
    ordered = dict(sorted(marks.items()))
    values = [mark.value for mark in ordered.values()]
    if values != sorted(values) or values[0] % 1000 > 1:
        return
    for family in chapters:
        del series[family]
    series[LETTERED_CHAPTERS] = {
        index: replace(mark, is_certain=True) for index, mark in ordered.items()
    }


def _chapter_marks(series: Series) -> set[int]:
    """Kind: business swallowed as notes. Return the lines of the numbers "1.0", "2.0", "2.1".

    A number that is alone in its chapter is confirmed by the chapter before or after it.
    """
    marks = sorted(
        (index, chapter_of(mark), mark.value)
        for family, marks in series.items()
        if family.startswith("n.m")
        for index, mark in marks.items()
    )
    confirmed = set()
    for place, (index, chapter, value) in enumerate(marks):
        near_marks = marks[max(0, place - _NEIGHBOURS) : place + 1 + _NEIGHBOURS]
        for _, other, other_value in near_marks:
            is_beside = other == chapter and abs(other_value - value) == 1
            begins_next = other == chapter - 1 and value in {0, 1}
            ends_before = other == chapter + 1 and other_value in {0, 1}
            if is_beside or begins_next or ends_before:
                confirmed.add(index)
    return confirmed


def chapter_of(mark: Mark) -> int:
    """Return the number of the chapter of "3.2": 3."""
    return int(mark.printed.partition(".")[0])


def ordered_chapters(series: Series) -> dict[int, Mark]:
    """Return the marks of all chapters in order, valued so that "2.0" comes behind "1.9"."""
    marks = {
        index: replace(mark, value=chapter_of(mark) * 1000 + mark.value)
        for family, marks in series.items()
        if family.startswith("n.m")
        for index, mark in marks.items()
        if mark.printed.rstrip(".):").count(".") == 1
    }
    return dict(sorted(marks.items()))


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
    families = _in_order_of_lines(
        series,
        (family for family, marks in series.items() if len(marks) > 1 or _is_chapter(family)),
    )
    figures = [
        family
        for family in families
        if _first_mark(series, family).is_numeric and family != ALONE_ON_LINE
    ]
    capitals = [family for family in families if family[:1] in {"A", "I"}]
    if figures and capitals:
        letters, numbers = series[capitals[0]], series[figures[0]]
        if _number_points_of(numbers, letters, lines) or _restart_below(numbers, letters):
            return capitals[0]
    alone_on_line = [family for family in families if family == ALONE_ON_LINE]
    small = [family for family in families if family[:1] in {"a", "i"} and family != "item"]
    certain = _in_order_of_lines(
        series,
        (family for family in series if any(mark.is_certain for mark in series[family].values())),
    )
    return next(iter([*figures, *capitals, *alone_on_line, *certain, *small]), "")


def _is_chapter(family: str) -> bool:
    """Return True for the numbers of a chapter, "2.0": it may be alone in its own."""
    return family.startswith("n.m")


def _in_order_of_lines(series: Series, families: Iterable[str]) -> list[str]:
    """Sort families by the line they begin on; of two readings of a number, the longer first."""
    return sorted(families, key=lambda family: (min(series[family]), -len(series[family])))


def _first_mark(series: Series, family: str) -> Mark:
    return next(iter(series[family].values()))


def _number_points_of(
    numbered_lines: dict[int, Mark], lettered_lines: dict[int, Mark], lines: Sequence[Line]
) -> bool:
    """Return True if the figures number points below lettered items, being set in from them."""
    edge = min(lines[index].indent for index in lettered_lines)
    return min(lettered_lines) < min(numbered_lines) and all(
        lines[index].indent > edge + 1 for index in numbered_lines
    )


def _restart_below(numbered_lines: dict[int, Mark], lettered_lines: dict[int, Mark]) -> bool:
    """Kind: business swallowed as notes. Return True if figures begin again below some letters.

    "D. Approvals 1. 2. E. Reports 1." with most letters having none are items with points. Where
    each letter has figures, it may be a heading.
    """
    if len(lettered_lines) < _FEWEST_LETTERED or min(lettered_lines) > min(numbered_lines):
        return False
    order = sorted(lettered_lines)
    with_points = 0
    for index, after in zip(order, [*order[1:], max(numbered_lines) + 1], strict=True):
        below = [mark.value for line, mark in numbered_lines.items() if index < line < after]
        if below and below[0] != 1:
            return False
        with_points += bool(below)
    return 2 * with_points <= len(lettered_lines)
