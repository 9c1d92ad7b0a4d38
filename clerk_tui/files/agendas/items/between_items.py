"""What the unnumbered lines above and between the items are: headings, sections, notices."""

from collections.abc import Mapping, Sequence

from clerk_tui.files.agendas.head.body import is_body_name
from clerk_tui.files.agendas.items.exclusion import excludes_formally
from clerk_tui.files.agendas.items.headings import (
    is_heading,
    is_pack_heading,
    is_section,
    may_head_list,
    notice_of,
)
from clerk_tui.files.agendas.items.marks import Mark
from clerk_tui.files.agendas.sources.columns import is_column_heads
from clerk_tui.files.agendas.sources.lines import Line


class Between:
    """The lines of an agenda that begin no item, seen against those that do."""

    def __init__(self, lines: Sequence[Line], starts: Mapping[int, Mark]) -> None:
        """Look at *lines*, of which *starts* begin an item."""
        self.lines = lines
        self.starts = starts
        self.first = min(starts, default=len(lines))
        self.last = max(starts, default=-1)

    def above(self, at: int) -> str:
        """What a line above the first item is; empty where it is not understood."""
        line = self.lines[at]
        if excludes_formally(line.text):
            return ""
        if notice := notice_of(line.text):
            return notice
        if is_section(line, at + 1 in self.starts) and self._is_next_to_items(at):
            return "section"
        headed = is_heading(line) or is_pack_heading(line.text) or is_body_name(line.text)
        return "heading" if headed else ""

    def heads_section(self, at: int, number: int) -> bool:
        """Whether a line heads the items after it; *number* is that of the item before it."""
        if at > self.last:
            return False
        before_item = at + 1 in self.starts
        return is_section(self.lines[at], before_item) or self._begins_again(at, number)

    def ends_items(self, at: int) -> bool:
        """Whether a line is a heading below the last item, from which nothing is business."""
        line = self.lines[at]
        return at > self.last and is_heading(line) and line.after_blank and line.indent < 2

    def _begins_again(self, at: int, number: int) -> bool:
        """Whether a new list begins below this line, so that the line must be its heading."""
        mark = self.starts.get(at + 1)
        if mark is None or not may_head_list(self.lines[at]):
            return False
        return mark.family == "bullet" or 0 < mark.value <= number

    def _is_next_to_items(self, at: int) -> bool:
        between = range(at + 1, self.first)
        return all(is_column_heads(self.lines[after].text) for after in between)
