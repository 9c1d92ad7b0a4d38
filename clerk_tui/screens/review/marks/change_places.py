"""Where a change between two texts of the minutes stands among the rows of the review."""

import re
from collections.abc import Iterator, Sequence

from clerk_tui.domain.drafts.change import Change
from clerk_tui.domain.drafts.lines import Line
from clerk_tui.widgets.printed_minutes import PrintedRow
from clerk_tui.widgets.text import plain

Span = tuple[int, int]


def find_words(text: str, words: str, *, is_whole_line: bool) -> list[Span]:
    """Return where *words* stand in a printed row, whatever the spaces between them.

    Args:
        text: The row, as it is shown.
        words: The words; between the cells of a table stands "|".
        is_whole_line: True to find them only as whole lines.
    """
    word_patterns = [re.escape(word) for word in plain(words).plain.split() if word != "|"]
    if not word_patterns:
        return []
    pattern = r"\s+".join(word_patterns)
    if is_whole_line:
        pattern = rf"(?m:^){pattern}(?m:$)"
    return [match.span() for match in re.finditer(pattern, text)]


class RowPlaces:
    """Finds the rows that a change is in, or that it stands after."""

    def __init__(self, rows: Sequence[PrintedRow], draft_lines: Sequence[Line]) -> None:
        """Look among *rows*; *draft_lines* say what stood before what is gone."""
        self._rows, self._draft_lines = rows, draft_lines
        self._of_entry: dict[str, list[int]] = {}
        self._of_item: dict[str, list[int]] = {}
        self._outside: list[int] = []
        self._by_change: dict[str, int] = {}
        for number, row in enumerate(rows):
            self._of_entry.setdefault(row.entry, []).append(number)
            (self._of_item.setdefault(row.item, []) if row.item else self._outside).append(number)

    def note_place(self, change: Change, number: int) -> None:
        """Note that *change* is shown in the row *number*, or after it."""
        self._by_change[change.key] = number

    def rows_of_entry(self, change: Change) -> list[int]:
        """Return the rows of the entry that is changed; of a motion, those of its result or not."""
        if not change.place.entry:
            return []
        numbers = self._of_entry.get(change.place.entry, [])
        is_result = change.place.field == "result"
        return [n for n in numbers if self._rows[n].result == is_result] or numbers

    def rows_to_search(self, change: Change) -> list[int]:
        """Return the rows in which the new words of *change* may stand, the likeliest first."""
        if rows_of_entry := self.rows_of_entry(change):
            return rows_of_entry
        numbers = self._of_item.get(change.item, self._outside)
        start = self.row_before(change)
        return [*(n for n in numbers if n >= start), *(n for n in numbers if n < start)]

    def row_before(self, change: Change) -> int:
        """Return the row after which *change* stands, or stood."""
        for key in change.after:
            if key.startswith("+"):
                if key[1:] in self._by_change:
                    return self._by_change[key[1:]]
            elif key in self._of_entry:
                return self._of_entry[key][-1]
        if change.item in self._of_item:
            return self._of_item[change.item][0]
        return self._row_before_in_draft(change)

    def _row_before_in_draft(self, change: Change) -> int:
        """Return the row of the nearest line of the draft before the one that is gone."""
        lines = list(self._draft_lines)
        start = next((n for n, line in enumerate(lines) if _is_line_of(line, change)), 0)
        return next((n for line in lines[:start][::-1] for n in self._rows_of_line(line)), 0)

    def _rows_of_line(self, line: Line) -> Iterator[int]:
        """Yield the row that prints a line of the draft, if there is one."""
        if line.entry:
            yield from self._of_entry.get(line.entry, [])[-1:]
        elif line.opens:
            yield from self._of_item.get(line.opens, [])[:1]
        else:
            rows = ((n, self._rows[n].content.plain) for n in self._outside)
            yield from (n for n, text in rows if find_words(text, line.text, is_whole_line=True))


def _is_line_of(line: Line, change: Change) -> bool:
    """Return True if *line* of the draft is one that *change* is about."""
    return line.text == change.old or bool(change.item and line.opens == change.item)
