"""The items of the minutes and the entries below them, a line each, to jump to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content

from clerk_tui.widgets.printed_minutes import PrintedMinutes, PrintedRow
from clerk_tui.widgets.text import plain, shortened

FLAG = "⚠ "  # before what the checks have found something about
CHANGED = "± "  # before what is marked as changed
_INDENT = "  "
_HEAD_WORDS, _FOOT_WORDS = "The head of the minutes", "The foot of the minutes"


class Outline(PrintedMinutes):
    """Lists the printed rows by their first words: items bold, their entries below them."""

    @dataclass
    class Chosen(PrintedMinutes.Chosen):
        """Posted when another line is in hand."""

    @dataclass
    class Opened(PrintedMinutes.Chosen):
        """Posted when a line was clicked."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """Create an empty list."""
        super().__init__(id=id)
        self._places: list[int] = []
        """The number of the printed row that each line stands for."""
        self._printed: Sequence[PrintedRow] = ()
        self._flags: Mapping[str, str] = {}

    def list_rows(self, printed_rows: Sequence[PrintedRow], row_index: int) -> None:
        """List *printed_rows*; the line of the row numbered *row_index* is in hand."""
        self._printed = printed_rows
        outline_lines = list(_outline_lines(printed_rows, self._flags))
        self._places = [number for number, _ in outline_lines]
        self._chosen_index = self._line_of(row_index)
        self.show([row for _, row in outline_lines])
        self._chosen_index = self._line_of(row_index)

    def flag(self, severities: Mapping[str, str]) -> None:
        """Flag the items and entries of which something was found, by their idents."""
        if severities != self._flags:
            self._flags = severities
            self.list_rows(self._printed, self.place)

    @property
    def place(self) -> int:
        """The number of the printed row that the line in hand stands for."""
        return self._places[self._chosen_index] if self._places else 0

    def follow(self, row_index: int) -> None:
        """Take the line of the printed row *row_index* in hand, as the clerk went there."""
        line = self._line_of(row_index)
        if self._places and line != self._chosen_index:
            self._chosen_index = line
            self._bring_into_sight()
            self.refresh()

    def _line_of(self, row_index: int) -> int:
        """Return the last line that stands for the printed row *row_index*, or one before."""
        lines = [n for n, number in enumerate(self._places) if number <= row_index]
        return lines[-1] if lines else 0

    def row_height(self, row: PrintedRow) -> int:  # noqa: ARG002
        """Return 1: each is cut to one line."""
        return 1

    def wrap_row(self, row: PrintedRow) -> list[Content]:
        """Return the one line of *row*."""
        text = shortened(row.content.plain, self._measure - len(row.lead))
        return [plain(text, "bold" if row.opens else "")]

    def on_click(self, event: events.Click) -> None:
        """Go to the row whose line was clicked."""
        offset = event.get_content_offset(self)
        index = offset.y + self.scroll_offset.y if offset is not None else len(self.rows)
        if index < len(self.rows):
            event.stop()
            event.prevent_default()  # the minutes would take it for a second click on the row
            self.choose(index)
            self.post_message(self.Opened(self.rows[index]))


def _outline_lines(
    printed_rows: Sequence[PrintedRow], flags: Mapping[str, str]
) -> Iterator[tuple[int, PrintedRow]]:
    """Yield the number of each printed row that has a line, and that line."""
    was_outside = False
    last_of_item = max((n for n, row in enumerate(printed_rows) if row.item), default=-1)
    for number, row in enumerate(printed_rows):
        is_outside = not row.item
        words = first_words(row.content.plain)
        if words and not (is_outside and was_outside):  # of the head and the foot one line each
            if is_outside and not number:
                words = _HEAD_WORDS
            elif is_outside and number > last_of_item:
                words = _FOOT_WORDS
            ident = row.entry or (row.item if row.opens else "")
            flag = FLAG if ident and ident in flags else CHANGED if row.marked else _INDENT
            lead = flag if row.opens or is_outside else f"{flag}{_INDENT}{row.lead}"
            line = PrintedRow(
                plain(words), row.item, row.entry, row.opens, row.private, lead, tight=True,
                result=row.result,
            )  # fmt: skip
            yield number, line
        was_outside = is_outside


def first_words(text: str) -> str:
    """Return *text* on one line, without the heads of a table."""
    lines = text.split("\n")
    rules = {n for n, line in enumerate(lines) if line.strip() and set(line) <= {"─", " "}}
    return " ".join(
        line.strip() for n, line in enumerate(lines) if n not in rules and n + 1 not in rules
    ).strip()
