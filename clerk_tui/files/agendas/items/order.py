"""Tell the numbered lines that begin an item from those that are points below one."""

from collections.abc import Mapping, Sequence

from clerk_tui.files.agendas.items.marks import Mark
from clerk_tui.files.agendas.items.series import Series, main_family, numbered_series
from clerk_tui.files.agendas.sources.lines import Line

# Points are indented by this many characters or more: " 9." above "10." is no point.
_POINT_INDENT = 2


def numbered_starts(lines: Sequence[Line], begin: int = 0) -> dict[int, Mark]:
    """Return the lines from *begin* on that begin an item, each with its number."""
    series = numbered_series(lines, begin)
    main = main_family(series, lines)
    return _ItemsInOrder(lines, series, main).starts() if main else {}


class _ItemsInOrder:
    """One pass down the numbers, telling items from the points below them.

    A series may begin again (under a new heading), be broken by a list of points in the same form,
    or go on in another form ("8" then "- 9 TITLE -").
    """

    def __init__(self, lines: Sequence[Line], series: Series, main: str) -> None:
        self.lines = lines
        self.other_marks = _certain_numbers(series, main)
        self.marks = _marks_of_main_series(series, main)
        self.lines_in_order = list(self.marks)
        self.rank_of_line = {index: n for n, index in enumerate(self.lines_in_order)}
        self.indent = lines[self.lines_in_order[0]].indent
        self.last_value = 0
        self.last_point = 0
        self.point_lines: set[int] = set()
        self.point_families: set[str] = set()

    def starts(self) -> dict[int, Mark]:
        """Return the marks that begin an item, by the index of their line."""
        starts: dict[int, Mark] = {}
        for index in sorted({*self.marks, *self.other_marks}):
            mark = self.marks.get(index)
            is_start = self._begins_item(index, mark) if mark else self._continues_items(index)
            if is_start:
                starts[index] = mark or self.other_marks[index]
                self.last_value, self.last_point = starts[index].value, 0
                self.point_families.clear()
        return starts

    def _begins_item(self, index: int, mark: Mark) -> bool:
        if index in self.point_lines:
            return False
        if self._is_indented(index):
            if mark.value == self.last_value + 1 and not self.last_point:
                return True
            self.last_point = mark.value
            return False
        if 0 < mark.value <= self.last_value and (below := self._find_points(index)):
            self.point_lines.update(below)
            return False
        return True

    def _find_points(self, index: int) -> list[int]:
        """Return the run of points that begins here.

        It is empty if the items do not go on after the run as though it were not there.
        """
        rank = self.rank_of_line[index]
        run = [index]
        for after in (self.lines_in_order[n] for n in range(rank + 1, len(self.lines_in_order))):
            value = self.marks[after].value
            if value == self.marks[run[-1]].value + 1:
                run.append(after)
            else:
                return run if value == self.last_value + 1 else []
        return []

    def _continues_items(self, index: int) -> bool:
        mark = self.other_marks[index]
        follows = mark.value == self.last_value + 1 and mark.family not in self.point_families
        if follows and not self._is_indented(index):
            return True
        self.point_families.add(mark.family)
        return False

    def _is_indented(self, index: int) -> bool:
        return self.lines[index].indent >= self.indent + _POINT_INDENT


def _marks_of_main_series(series: Series, main: str) -> dict[int, Mark]:
    """Return the marks of the main family; "1.1", "1.2", "2.1" are one family here."""
    families = [main]
    if main.startswith("n.m"):
        families = [family for family in series if family.startswith("n.m")]
    marks: dict[int, Mark] = {}
    for family in families:
        marks |= series[family]
    return dict(sorted(marks.items()))


def _certain_numbers(series: Series, main: str) -> Mapping[int, Mark]:
    return {
        index: mark
        for family, marks in series.items()
        if family != main
        for index, mark in marks.items()
        if mark.is_certain and mark.is_numeric
    }
