"""Tell the numbered lines that begin an item from those that are points below one."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from clerk_tui.files.agendas.numbers.inner_lists import find_points
from clerk_tui.files.agendas.numbers.marks import (
    BARE_NUMBER,
    LetteredMark,
    Mark,
    read_lettered_mark,
    read_spaced_number,
)
from clerk_tui.files.agendas.numbers.other_series import (
    excluded_points,
    later_series,
    sub_items,
)
from clerk_tui.files.agendas.numbers.series import (
    LETTERED_CHAPTERS,
    Series,
    main_family,
    numbered_series,
    ordered_chapters,
)
from clerk_tui.files.agendas.numbers.unnumbered import titles_above
from clerk_tui.files.agendas.sources.lines import Line

# Points are indented by this many characters or more: " 9." above "10." is no point.
_POINT_INDENT = 2
# A line longer than this is a sentence, not the title of an item.
_LONGEST_TITLE = 120
_FEWEST_TITLES = 4
# So many letters may be left out of "9.II., 9.IV.", whose items were not needed this time.
_WIDEST_GAP = 3


def numbered_starts(lines: Sequence[Line], begin: int) -> dict[int, Mark]:
    """Return the lines from *begin* on that begin an item, each with its number."""
    series = numbered_series(lines, begin)
    main = main_family(series, lines)
    if not main or _letters_are_points(lines, series[main], main, begin):
        return {}
    starts = _ItemsInOrder(lines, series, main, begin).item_starts()
    starts |= later_series(lines, series, main, starts)
    starts |= sub_items(lines, series, main, starts)
    return dict(sorted((starts | excluded_points(lines, starts)).items()))


def _letters_are_points(
    lines: Sequence[Line], letters: Mapping[int, Mark], main: str, begin: int
) -> bool:
    """Kind: business swallowed as notes. Return True if small letters only number points.

    They begin again below one title after the other, or several titles stand above the first.
    """
    if main[:1] not in {"a", "i"} or main == "item":
        return False
    restarts = sum(mark.value == 1 for mark in letters.values())
    return restarts > 1 or titles_above(lines, min(letters), begin) >= _FEWEST_TITLES


class _ItemsInOrder:
    """One pass down the numbers, telling items from the points below them.

    A series may begin again (under a new heading), be broken by a list of points in the same form,
    go on in another form ("8" then "- 9 TITLE -"), or leave a number without its stop.
    """

    def __init__(self, lines: Sequence[Line], series: Series, main: str, begin: int) -> None:
        self.lines = lines
        self.main = main
        self.marks = _marks_of_main_series(series, main)
        self.other_marks = _other_numbers(series, main, lines, begin)
        self.lettered_marks = {} if main.startswith("n.m") else _lettered_numbers(lines, begin)
        self.lines_in_order = list(self.marks)
        self.rank_of_line = {index: n for n, index in enumerate(self.lines_in_order)}
        self.indent = lines[self.lines_in_order[0]].indent
        self.last_value = 0
        self.last_point = 0
        self.last_letter: tuple[int, int] = (0, 0)
        self.point_lines: set[int] = set()
        self.point_families: set[str] = set()

    def item_starts(self) -> dict[int, Mark]:
        """Return the marks that begin an item, by the index of their line."""
        starts: dict[int, Mark] = {}
        for index in sorted({*self.marks, *self.other_marks, *self.lettered_marks}):
            mark = self.marks.get(index)
            if mark and self._is_lettered_sub_item(index, mark):
                starts[index] = self.lettered_marks[index].mark
                continue
            mark = self._typed_with_space(index, mark)
            is_start = self._begins_item(index, mark) if mark else self._continues_items(index)
            if is_start:
                starts[index] = mark or self.other_marks[index]
                self.last_value, self.last_point = starts[index].value, 0
                self.last_letter = (0, 0)
                self.point_families.clear()
            elif (
                not mark
                and index in self.lettered_marks
                and self._takes_next_letter(self.lettered_marks[index])
            ):
                starts[index] = self.lettered_marks[index].mark
        return starts

    def _typed_with_space(self, index: int, mark: Mark | None) -> Mark | None:
        """Return the 11 of "1. 1", where 11 is the next item and 1 is not."""
        if mark is None or mark.value == self.last_value + 1:
            return mark
        spaced = read_spaced_number(self.lines[index].text)
        return spaced if spaced and spaced.value == self.last_value + 1 else mark

    def _is_lettered_sub_item(self, index: int, mark: Mark) -> bool:
        """Return True if "8.I." is read as a letter of item 8, and not as another item 8."""
        lettered_mark = self.lettered_marks.get(index)
        return (
            lettered_mark is not None
            and lettered_mark.parent == mark.value
            and mark.value in {self.last_value, self.last_value + 1}
            and self._takes_next_letter(lettered_mark)
        )

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
        """Return the run of points that begins here; empty if this begins a list of items anew."""
        rank = self.rank_of_line[index]
        if self.main.startswith("n.m") or self.main == LETTERED_CHAPTERS:
            return []
        return find_points(self.lines, self.marks, self.lines_in_order[rank:], self.last_value)

    def _continues_items(self, index: int) -> bool:
        mark = self.other_marks.get(index)
        if mark is None:
            return False
        follows = mark.value == self.last_value + 1 and mark.family not in self.point_families
        if follows and not self._is_indented(index):
            if mark.is_certain:
                return True
            if self._stands_in_gap(index, mark):
                return True
        if mark.is_certain:
            self.point_families.add(mark.family)
        return False

    def _stands_in_gap(self, index: int, mark: Mark) -> bool:
        """Kind: business swallowed as notes. Return True if a number lacks only its stop here.

        The next number in the form of the others is not this one, and the line is like a title.
        """
        text = mark.rest.strip()
        if len(text) > _LONGEST_TITLE or text[:1].islower():
            return False
        place = bisect_right(self.lines_in_order, index)
        next_line = self.lines_in_order[place] if place < len(self.lines_in_order) else -1
        if next_line >= 0:
            return self.marks[next_line].value > mark.value
        goes_on = any(
            other.value == mark.value + 1
            for line_number, other in self.other_marks.items()
            if index < line_number <= index + 40
        )
        has_space = self.lines[index].after_blank == self.lines[self.lines_in_order[-1]].after_blank
        return self.last_value > 1 and (goes_on or has_space) and not text.endswith((",", ";"))

    def _takes_next_letter(self, lettered_mark: LetteredMark) -> bool:
        """Return True, and count it, if "4b" follows item 4 or 4a; with no item 4, "4a" after 3."""
        parent, place = self.last_letter
        if lettered_mark.is_deep:
            return lettered_mark.parent == parent and place in lettered_mark.places
        if lettered_mark.parent == parent and place + 1 in lettered_mark.places:
            self.last_letter = (parent, place + 1)
            return True
        later_places = [n for n in lettered_mark.places if place < n <= place + _WIDEST_GAP]
        if lettered_mark.parent == parent and later_places and lettered_mark.is_parted:
            self.last_letter = (parent, later_places[0])
            return True
        # "05b" may stand alone below "05".
        is_first = 1 in lettered_mark.places or (
            lettered_mark.parent == self.last_value != parent and 2 in lettered_mark.places
        )
        if is_first and lettered_mark.parent in {self.last_value, self.last_value + 1}:
            self.last_letter = (lettered_mark.parent, 1 if 1 in lettered_mark.places else 2)
            self.last_value = lettered_mark.parent
            return True
        return False

    def _is_indented(self, index: int) -> bool:
        return self.lines[index].indent >= self.indent + _POINT_INDENT


def _marks_of_main_series(series: Series, main: str) -> dict[int, Mark]:
    """Return the marks of the main family; "1.1", "1.2", "2.1" are one family here."""
    if main.startswith("n.m"):
        return ordered_chapters(series) or dict(sorted(series[main].items()))
    return dict(sorted(series[main].items()))


def _other_numbers(
    series: Series, main: str, lines: Sequence[Line], begin: int
) -> Mapping[int, Mark]:
    """Return the numbers in another form than the main one, those that are certain before others.

    Where figures with stops number the items, a figure without one may have lost it.
    """
    other_numbers = {
        index: mark
        for family, marks in series.items()
        if family != main and not family.startswith("n.m")
        for index, mark in marks.items()
        if mark.is_certain and mark.is_numeric
    }
    if main not in {"n.", "n)", "(n)", "n:", BARE_NUMBER, "n-"}:
        return other_numbers
    from clerk_tui.files.agendas.numbers.marks import read_marks

    for index in range(begin, len(lines)):
        if (
            index in other_numbers
            or index in series[main]
            or not lines[index].text[:2].strip("(")[:1].isdigit()
        ):
            continue
        marks = [m for m in read_marks(lines[index].text) if m.family in {BARE_NUMBER, "n-", "n."}]
        spaced = read_spaced_number(lines[index].text)
        if marks or spaced:
            other_numbers[index] = spaced or marks[0]
    return other_numbers


def _lettered_numbers(lines: Sequence[Line], begin: int) -> dict[int, LetteredMark]:
    lettered_marks = {}
    for index in range(begin, len(lines)):
        if lines[index].text[:1] in "0123456789IVX" and (
            mark := read_lettered_mark(lines[index].text)
        ):
            lettered_marks[index] = mark
    return lettered_marks
