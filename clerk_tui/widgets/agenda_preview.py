"""The preview of an agenda as it was understood, in which it is put right before it is accepted."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Static

from clerk_tui.domain.text import counted
from clerk_tui.keys.tables.understood import KEYS
from clerk_tui.widgets.agenda_rows import (
    PreviewRow,
    UnderstoodAgenda,
    UnderstoodItem,
    UnderstoodLine,
    preview_rows,
)
from clerk_tui.widgets.lists.row_cursor import MARK, put_cursor_on_line
from clerk_tui.widgets.text import plain


class _Lines(Static):
    """All lines in one drawing; tells the preview which was clicked."""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to the row under the pointer as the button goes down.

        When it comes up the preview, which has the keyboard by then, may have scrolled.
        """
        if isinstance(self.parent, AgendaPreview):
            self.parent.go_to_row(int(event.y))


class AgendaPreview(VerticalScroll):
    """Shows an item a row, numbers and private marks first so that nothing hides them."""

    DEFAULT_CSS = """
    AgendaPreview { border: round $primary; padding-right: 1; }
    AgendaPreview:focus { border: heavy $primary; }
    AgendaPreview > Static { height: auto; }
    AgendaPreview > .remarks { padding-left: 1; }
    AgendaPreview > .lines { text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]

    @dataclass
    class Chosen(Message):
        """Posted when the clerk decides of a line."""

        key: str
        """What the clerk's choices know the line by."""
        choice: Literal["item", "note", "private", "public"]
        title: str
        """The words of the line."""

    @dataclass
    class Pointed(Message):
        """Posted when the cursor is at another line."""

        row: int
        """The row of the source, from 0."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        """Show nothing yet."""
        super().__init__(id=id)
        self._understood = UnderstoodAgenda("")
        self._rows: list[PreviewRow] = []
        self._key = ""
        self._with_lines = False

    def compose(self) -> ComposeResult:
        """Lay out the remarks, in full, and one drawing of all lines."""
        yield Static(classes="remarks")
        yield _Lines(classes="lines")

    def show(self, understood_agenda: UnderstoodAgenda) -> None:
        """Show *understood_agenda*, which is what was read of an agenda."""
        self._understood = understood_agenda
        self.border_title = plain(f"{understood_agenda.heading}: {_counts_line(understood_agenda)}")
        strange_count = len(understood_agenda.strange_lines)
        self.border_subtitle = plain(
            f"? {counted(strange_count, 'line')} not understood" if strange_count else ""
        )
        remarks = [plain(f"→ {remark}", "bold") for remark in understood_agenda.remarks]
        self.query_one(".remarks", Static).update(Content("\n").join(remarks))
        self.query_one(".remarks").display = bool(remarks)
        self._draw()

    def _draw(self) -> None:
        """Draw the rows, the one at the cursor marked while the keyboard is here."""
        self._rows = preview_rows(self._understood, with_lines=self._with_lines)
        at = self._cursor if self.app.focused is self else -1
        drawn_rows = [
            (plain(MARK) + row.content).stylize("reverse")
            if index == at
            else plain(" ") + row.content
            for index, row in enumerate(self._rows)
        ]
        self.query_one(".lines", Static).update(Content("\n").join(drawn_rows))
        if at >= 0:
            self.call_after_refresh(self._scroll_to_cursor)

    @property
    def _cursor(self) -> int:
        """The index of the row at the cursor; -1 if no row can be chosen."""
        rows = self._places
        at_key = (index for index in rows if self._key_of(index) == self._key)
        return next(at_key, rows[0] if rows else -1)

    @property
    def _places(self) -> list[int]:
        """The indexes of the rows that a key can be about."""
        return [index for index, row in enumerate(self._rows) if row.target and row.target.key]

    def _key_of(self, index: int) -> str:
        target = self._rows[index].target
        return target.key if target else ""

    @property
    def _target(self) -> UnderstoodItem | UnderstoodLine | None:
        return self._rows[self._cursor].target if self._cursor >= 0 else None

    def _scroll_to_cursor(self) -> None:
        remarks = self.query_one(".remarks")
        lines_above = remarks.size.height if remarks.display else 0
        if (at := self._cursor) >= 0:
            self.scroll_to_region(Region(0, lines_above + at, 1, 1), animate=False, force=True)
            put_cursor_on_line(self, lines_above + at - self.scroll_offset.y)

    def on_focus(self) -> None:
        """Show the cursor."""
        self._draw()
        self._point()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self._draw()

    def go_to_row(self, row: int) -> None:
        """Go to the item or the line at *row* of the drawing, if it is one of them."""
        if row in self._places:
            self._key = self._key_of(row)
            self._draw()
            self._point()

    def _point(self) -> None:
        if (target := self._target) is not None and target.row >= 0:
            self.post_message(self.Pointed(target.row))

    def action_move(self, by: int) -> None:
        """Go to another item or line, or scroll where there is none to choose."""
        places = self._places
        if not places:
            self.scroll_relative(y=by, animate=False)
            return
        cursor_index = places.index(self._cursor) + by
        self._key = self._key_of(places[min(max(cursor_index, 0), len(places) - 1)])
        self._draw()
        self._point()

    def action_privacy(self) -> None:
        """Make the item at the cursor private, or public if it is private."""
        target = self._target
        if isinstance(target, UnderstoodItem):
            self._key = target.key
            choice: Literal["private", "public"] = "public" if target.private else "private"
            self.post_message(self.Chosen(target.key, choice, target.title))

    def action_kind(self) -> None:
        """Make the item at the cursor a note to the one above, or the line an item."""
        if (target := self._target) is None:
            return
        self._key = target.key
        if isinstance(target, UnderstoodItem):
            self.post_message(self.Chosen(target.key, "note", target.title))
        else:
            self.post_message(self.Chosen(target.key, "item", target.text))

    def action_lines(self) -> None:
        """Show the lines below each item, or hide them."""
        self._with_lines = not self._with_lines
        self._draw()


def _counts_line(understood_agenda: UnderstoodAgenda) -> str:
    private = sum(1 for item in understood_agenda.items if item.private)
    items = counted(len(understood_agenda.items), "item")
    return f"{items}, {private} private" if private else items
