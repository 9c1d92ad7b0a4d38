"""Classify the unnumbered lines above and between the items: headings, sections, notices."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from clerk_tui.files.agendas.head.body import is_body_name
from clerk_tui.files.agendas.items.headings import (
    classify_notice,
    is_agenda_heading,
    is_heading,
    is_pack_heading,
    is_section,
    is_short_heading,
    may_head_list,
)
from clerk_tui.files.agendas.numbers.marks import Mark
from clerk_tui.files.agendas.privacy.exclusion import excludes_public_formally
from clerk_tui.files.agendas.sources.columns import is_column_heading
from clerk_tui.files.agendas.sources.lines import Line


class LinesBetweenItems:
    """The lines that begin no item, seen beside those that do."""

    def __init__(self, lines: Sequence[Line], starts: Mapping[int, Mark]) -> None:
        """Take the *lines* of an agenda, of which *starts* begin an item."""
        self.lines = lines
        self.starts = starts
        self.first_start = min(starts, default=len(lines))
        self.last_start = max(starts, default=-1)
        self.agenda_heading = next(
            (i for i in range(self.first_start) if is_agenda_heading(lines[i].text)), -1
        )

    @cached_property
    def short_headings(self) -> frozenset[int]:
        """The lines like "Planning" that head items in a list without empty lines.

        One alone may be a note to the item above; two are headings where one of them stands above
        the first item.
        """
        before_items = [
            index - 1 for index in self.starts if index and index - 1 not in self.starts
        ]
        headings = [
            index
            for index in before_items
            if may_head_list(self.lines[index]) and is_short_heading(self.lines[index].text)
        ]
        is_headed = self.first_start - 1 in headings and len(headings) > 1
        return frozenset(headings if is_headed else ())

    def is_above_agenda(self, index: int) -> bool:
        """Return True if a line stands above the heading "Agenda", so that it heads no section."""
        return index < self.agenda_heading

    def classify_above_items(self, index: int) -> str:
        """Return what a line above the first item is; empty if it is not understood."""
        line = self.lines[index]
        if excludes_public_formally(line.text):
            return ""
        if notice := classify_notice(line.text):
            return notice
        is_heading_here = index in self.short_headings or is_section(line, index + 1 in self.starts)
        if is_heading_here and self._is_next_to_items(index):
            return "section"
        has_heading_form = is_heading(line) or is_pack_heading(line.text) or is_body_name(line.text)
        return "heading" if has_heading_form else ""

    def is_section_heading(self, index: int, last_number: int) -> bool:
        """Return True if a line heads the items after it.

        *last_number* is the number of the item above the line.
        """
        if index > self.last_start:
            return False
        before_item = index + 1 in self.starts
        return (
            is_section(self.lines[index], before_item)
            or index in self.short_headings
            or self._restarts_numbering(index, last_number)
        )

    def ends_agenda(self, index: int) -> bool:
        """Return True if a line is a heading below the last item: nothing after it is business."""
        line = self.lines[index]
        return index > self.last_start and is_heading(line) and line.after_blank and line.indent < 2

    def _restarts_numbering(self, index: int, last_number: int) -> bool:
        """Return True if a new list begins below this line, so that it must be a heading."""
        mark = self.starts.get(index + 1)
        if mark is None or not may_head_list(self.lines[index]):
            return False
        return mark.family == "bullet" or 0 < mark.value <= last_number

    def _is_next_to_items(self, index: int) -> bool:
        lines_between = range(index + 1, self.first_start)
        return all(is_column_heading(self.lines[line_number].text) for line_number in lines_between)
