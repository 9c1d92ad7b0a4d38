"""Which numbered lines begin an item, and which a point below one."""

from collections.abc import Mapping, Sequence

from clerk_tui.files.agendas.items.marks import Mark
from clerk_tui.files.agendas.items.series import Series, main_family, numbered_series
from clerk_tui.files.agendas.sources.lines import Line

# A list set in by less than this is the same list: " 9." stands above "10.".
_SET_IN = 2


def numbered_starts(lines: Sequence[Line], begin: int = 0) -> dict[int, Mark]:
    """The lines from *begin* on that begin an item, with their number; empty where none does."""
    series = numbered_series(lines, begin)
    main = main_family(series, lines)
    return _Order(lines, series, main).starts() if main else {}


class _Order:
    """One pass down the numbers, telling items from the points below them.

    A series may begin again (under a new heading), be broken by a list of points in the same
    form, or go on in another form ("8" then "- 9 TITLE -").
    """

    def __init__(self, lines: Sequence[Line], series: Series, main: str) -> None:
        self.lines = lines
        self.others = _sure_figures(series, main)
        self.marks = _main_marks(series, main)
        self.places = list(self.marks)
        self.rank = {at: n for n, at in enumerate(self.places)}
        self.indent = lines[self.places[0]].indent
        self.last = 0
        self.point = 0
        self.points: set[int] = set()
        self.forms_below: set[str] = set()

    def starts(self) -> dict[int, Mark]:
        found: dict[int, Mark] = {}
        for at in sorted({*self.marks, *self.others}):
            mark = self.marks.get(at)
            begins = self._begins(at, mark) if mark else self._goes_on(at)
            if begins:
                found[at] = mark or self.others[at]
                self.last, self.point = found[at].value, 0
                self.forms_below.clear()
        return found

    def _begins(self, at: int, mark: Mark) -> bool:
        if at in self.points:
            return False
        if self._set_in(at):
            if mark.value == self.last + 1 and not self.point:
                return True
            self.point = mark.value
            return False
        if 0 < mark.value <= self.last and (below := self._points_from(at)):
            self.points.update(below)
            return False
        return True

    def _points_from(self, at: int) -> list[int]:
        """The run that begins here, if the items go on after it as though it were not there."""
        rank = self.rank[at]
        run = [at]
        for after in (self.places[n] for n in range(rank + 1, len(self.places))):
            value = self.marks[after].value
            if value == self.marks[run[-1]].value + 1:
                run.append(after)
            else:
                return run if value == self.last + 1 else []
        return []

    def _goes_on(self, at: int) -> bool:
        mark = self.others[at]
        follows = mark.value == self.last + 1 and mark.family not in self.forms_below
        if follows and not self._set_in(at):
            return True
        self.forms_below.add(mark.family)
        return False

    def _set_in(self, at: int) -> bool:
        return self.lines[at].indent >= self.indent + _SET_IN


def _main_marks(series: Series, main: str) -> dict[int, Mark]:
    """The marks of the main family; "1.1", "1.2", "2.1" are one family here."""
    families = [main]
    if main.startswith("n.m"):
        families = [f for f in series if f.startswith("n.m")]
    found: dict[int, Mark] = {}
    for family in families:
        found |= series[family]
    return dict(sorted(found.items()))


def _sure_figures(series: Series, main: str) -> Mapping[int, Mark]:
    return {
        at: mark
        for family, marks in series.items()
        if family != main
        for at, mark in marks.items()
        if mark.sure and mark.numeric
    }
