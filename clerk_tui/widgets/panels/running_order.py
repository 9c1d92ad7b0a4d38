"""The running order: what was taken and how long it took, what is in hand, what is to come."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content
from textual.message import Message

from clerk_tui.widgets.panels.block_panel import BlockPanel, DrawnLine
from clerk_tui.widgets.panels.look import Look
from clerk_tui.widgets.text import plain, shortened

USUAL_LINES, MOST_LINES = 2, 4  # of a title: more than two only where all of it fits
_FULL, _LEFT = "█", "░"
_WIDE = 30  # columns from which "private" is written out


class OrderRow(Struct, frozen=True):
    """An item of the running order."""

    ident: str
    mark: str
    number: str
    title: str
    time: str = ""
    """How long it took."""
    private: bool = False
    state: str = ""
    """"done", "current", or "" for what is to come."""


class RunningOrder(BlockPanel[OrderRow]):
    """Shows the items, numbers in a column of their own, titles whole."""

    @dataclass
    class Chosen(Message):
        """Posted when an item was clicked."""

        item: str

    progress: tuple[int, int] = (0, 0)
    """How many items are done, of how many; set before `foot`."""
    _starts: Sequence[int] = ()

    def clicked(self, target: str) -> None:
        """Say that an item was chosen."""
        self.post_message(self.Chosen(target))

    def draw_blocks(self, width: int, look: Look) -> Sequence[DrawnLine]:
        """Return the rows of all items, over as many lines as there is room for."""
        digits = min(8, max((cell_len(row.number) for row in self.blocks), default=0))
        usual_rows = [_row_lines(row, width, digits, USUAL_LINES, look) for row in self.blocks]
        spare_lines = self.rows_shown - sum(map(len, usual_rows))
        lines: list[DrawnLine] = []
        self._starts = []
        for row, two_lines in zip(self.blocks, usual_rows, strict=True):
            row_lines = (
                _row_lines(row, width, digits, MOST_LINES, look) if spare_lines > 0 else two_lines
            )
            if len(row_lines) - len(two_lines) > spare_lines:
                row_lines = two_lines
            spare_lines -= len(row_lines) - len(two_lines)
            self._starts.append(len(lines))
            lines += row_lines
        return lines

    def first_line_shown(self, rows: int) -> int:
        """Begin so that the item in hand stands in the upper third."""
        current_indexes = (n for n, row in enumerate(self.blocks) if row.state == "current")
        current_index = next(current_indexes, None)
        if current_index is None or len(self._lines) <= rows:
            return 0
        return max(0, self._starts[current_index] - rows // 3)

    def draw_foot(self, width: int, look: Look) -> Sequence[DrawnLine]:
        """Return how much is done and left: a bar, and the same in words."""
        done_count, count = self.progress
        if not self.foot or not count:
            return []
        cells = min(width, 28)
        full = -(-cells * done_count // count)  # one cell at least, once something is done
        bar = Content.styled(_FULL * full, look.words("accent")) + Content.styled(
            _LEFT * (cells - full), look.words("dim")
        )
        words = Content.styled(shortened(self.foot, width), look.words("dim"))
        return [DrawnLine(bar), DrawnLine(words)]


def _row_lines(
    row: OrderRow, width: int, digits: int, most_lines: int, look: Look
) -> list[DrawnLine]:
    """Return the lines of one item."""
    secret = ("PRIVATE" if width >= _WIDE else "PRIV") if row.private else ""
    tags = [tag for tag in (row.time, secret) if tag]
    tag_width = max((len(tag) for tag in tags), default=0)
    lead = "▒" if row.private else " "
    room = max(8, width - digits - 4 - (tag_width + 1 if tags else 0))
    title = plain(" ".join(row.title.split())).wrap(room)
    if len(title) > most_lines:
        title_rest = " ".join(line.plain.rstrip() for line in title[most_lines - 1 :])
        title = [*title[: most_lines - 1], plain(shortened(title_rest, room))]
    while len(title) < len(tags):
        title.append(Content())
    words = look.words({"done": "dim", "current": "strong"}.get(row.state, ""))
    shade = "current" if row.state == "current" else "private" if row.private else ""
    lines = []
    for number, line in enumerate(title):
        text = line.plain.rstrip()
        mark, figure = (lead, "") if number else (row.mark or lead, row.number)
        head = f"{mark} {figure:>{digits}} "
        tag = tags[number] if number < len(tags) else ""
        gap = " " * max(0, width - cell_len(head) - cell_len(text) - cell_len(tag))
        tag_words = look.words("warn" if tag == secret else "dim")
        content = Content.assemble((f"{head}{text}", words), gap, (tag, tag_words))
        lines.append(DrawnLine(content, shade, row.ident))
    return lines
