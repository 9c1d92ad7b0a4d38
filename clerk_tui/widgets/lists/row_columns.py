"""Rows side by side in columns where there is room, group by group; in one column elsewhere."""

from collections.abc import Sequence

from textual.geometry import Size
from textual.strip import Strip
from textual.widgets import OptionList

from clerk_tui.widgets.lists.row_cursor import (
    MARK,
    MARK_OF_OTHER_LIST,
    CursorOptionList,
    put_cursor_on_line,
    with_mark,
)

LEAST_COLUMN_CELLS = 56  # of a column, where there are more than one
MOST_COLUMNS = 4
_GAP = 2  # cells from a row to the one beside it


def fill_columns(groups: Sequence[int], most_columns: int, height: int) -> list[range]:
    """Return the rows of each column, for groups of so many rows that follow one another.

    A group stands in one column where they all fit so into *height*; else the columns are as low as
    they can be, and a group goes on at the head of the next.
    """
    filled_columns = [
        _fill_rows(groups, most_columns, row_count, parted=False)
        for row_count in range(1, height + 1)
    ]
    for columns in filled_columns:
        if columns:
            return columns
    total = sum(groups)
    for row_count in range(max(1, -(-total // most_columns)), total + 1):
        if columns := _fill_rows(groups, most_columns, row_count, parted=True):
            return columns
    return [range(total)]


def _fill_rows(
    groups: Sequence[int], most_columns: int, row_count: int, *, parted: bool
) -> list[range]:
    """Return the rows of at most *most_columns* columns of *row_count* rows; none if too many.

    Only where groups may be *parted* does one of more rows go on in the next column.
    """
    column_ends, row, row_start = [], 0, 0
    for rows in groups:
        rows_left = row_count - (row - row_start)
        if rows > rows_left and (not parted or rows <= row_count) and row > row_start:
            column_ends.append(row)
            row_start, rows_left = row, row_count
        if rows > row_count and not parted:
            return []
        row += rows
        while row - row_start > row_count:
            row_start += row_count
            column_ends.append(row_start)
    columns = [range(*pair) for pair in zip([0, *column_ends], [*column_ends, row], strict=True)]
    return columns if len(columns) <= most_columns else []


class ColumnOptionList(CursorOptionList):
    """A list of rows of one line each, in as many columns as it has the width for.

    The first row of each group is disabled: its heading. How the list of Textual keeps its lines is
    private to it; if that goes, the rows stand in one column as they would in any list.
    """

    _columns: Sequence[range] = ()
    _size_filled = Size()
    """The size for which the columns were filled."""
    _beside: tuple[int | None, int] = (None, 0)
    """The row that Left or Right came to last, and the line from which; a column may be short."""

    @property
    def most_columns(self) -> int:
        """The number of columns for which there is room."""
        width = self.scrollable_content_region.width
        return min(MOST_COLUMNS, max(1, width // LEAST_COLUMN_CELLS))

    @property
    def column_cells(self) -> int:
        """The width of a column."""
        return self.scrollable_content_region.width // max(1, len(self._columns))

    @property
    def row_cells(self) -> int:
        """The width of a row: that of its column, without the gap before the next."""
        return self.column_cells - (_GAP if len(self._columns) > 1 else 0)

    def _get_left_gutter_width(self) -> int:
        """Leave to a row the width of its column, and a gap before the next."""
        return self.scrollable_content_region.width - self.row_cells

    def _update_lines(self) -> None:
        """Put the rows into columns, where they are not yet; scroll as the highest needs it."""
        region, cache = self.scrollable_content_region, self._line_cache
        if not region:
            return
        if (region.size, len(cache.lines)) != (self._size_filled, len(self.options)):
            cache.clear()
            self._option_render_cache.clear()
            self._size_filled = region.size
            self._columns = fill_columns(self._group_sizes(), self.most_columns, region.height)
            for column in self._columns:
                for line, index in enumerate(column):
                    cache.lines.append((index, 0))
                    cache.heights[index], cache.index_to_line[index] = 1, line
        size = Size(region.width, max(map(len, self._columns), default=0))
        if size != self.virtual_size:
            self.virtual_size = size
            self._scroll_update(size)

    def _group_sizes(self) -> list[int]:
        heads = [index for index, option in enumerate(self.options) if option.disabled]
        starts = sorted({0, *heads}) if self.options else []
        column_ends = [*starts[1:], len(self.options)]
        return [end - row_start for row_start, end in zip(starts, column_ends, strict=bool(starts))]

    def render_line(self, y: int) -> Strip:
        """Draw the rows that stand side by side on a line, the highlighted one with the cursor."""
        self._update_lines()
        line, width = self.scroll_offset.y + y, self.column_cells
        style = self.get_visual_style("option-list--option").rich_style
        strips = []
        for number, column in enumerate(self._columns):
            index = column[line] if line < len(column) else len(self.options)
            # The list draws the option of that line of its own: there each has one.
            strip = OptionList.render_line(self, index - self.scroll_offset.y)
            if index == self.highlighted:
                put_cursor_on_line(self, y, number * width)
                strip = with_mark(strip, MARK if self.has_focus else MARK_OF_OTHER_LIST)
            strips.append(strip.adjust_cell_length(width, style))
        return Strip.join(strips).adjust_cell_length(self.scrollable_content_region.width, style)

    def action_beside(self, step: int) -> None:
        """Move the highlight to the row beside it in the next column, or in the one before."""
        column, line = self._place
        if column is None or not 0 <= column + step < len(self._columns):
            return
        came_to, line_before = self._beside
        line = line_before if came_to == self.highlighted else line
        self._highlight_near(self._columns[column + step], line)
        self._beside = (self.highlighted, line)

    def _move_page(self, direction: int) -> None:
        """Move the highlight by the height of the list, within its column."""
        column, line = self._place
        if column is not None:
            height = self.scrollable_content_region.height
            self._highlight_near(self._columns[column], max(0, line + direction * height))

    @property
    def _place(self) -> tuple[int | None, int]:
        """The column of the highlighted row, None where none is, and its line there."""
        for number, column in enumerate(self._columns):
            if self.highlighted is not None and self.highlighted in column:
                return number, self.highlighted - column.start
        return None, 0

    def _highlight_near(self, column: range, line_number: int) -> None:
        """Highlight the row of *column* that is nearest to *line_number* and is no heading."""
        rows = [index for index in column if not self.options[index].disabled]
        if rows:
            self.highlighted = min(rows, key=lambda index: abs(index - column.start - line_number))
