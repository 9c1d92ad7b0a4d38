"""The committees to choose from, and the members of the one highlighted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from clerk_tui.domain.attendance.membership import committee_on
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import folded, same_name
from clerk_tui.widgets.lists.committee_people import draw_people, member_counts
from clerk_tui.widgets.lists.committee_rows import CommitteeRow, index_of_named, row_label
from clerk_tui.widgets.lists.row_cursor import CursorOptionList
from clerk_tui.widgets.text import plain


class CommitteeList(Horizontal):
    """Lists committees: the one highlighted is chosen, and its members stand beside the list."""

    DEFAULT_CSS = """
    CommitteeList > OptionList {
        width: 1fr; height: 1fr; border: round $primary; padding: 0;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    CommitteeList > OptionList:focus { border: heavy $primary; }
    CommitteeList > OptionList > .option-list--option-highlighted { text-style: bold; }
    CommitteeList > VerticalScroll { width: 1fr; border: round $primary; padding: 0 1; }
    CommitteeList > VerticalScroll:focus { border: heavy $primary; }
    CommitteeList > VerticalScroll > Static { height: auto; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
    ]

    @dataclass
    class Highlighted(Message):
        """Posted when another committee is highlighted."""

        row: CommitteeRow
        by_clerk: bool
        """True where the clerk chose it in the list; False where a file or an agenda did."""

    class Settled(Message):
        """Posted when Enter was pressed: the committee is chosen."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        """Create an empty list."""
        super().__init__(id=id)
        self._rows: list[CommitteeRow] = []
        self._day: date | None = None
        self._program_choice = 0  # the index of the row that the program chose itself

    def compose(self) -> ComposeResult:
        """Lay out the list on the left, the members on the right."""
        names = CursorOptionList(id="committee-names", markup=False)
        names.border_title = plain("Committee")
        yield names
        with VerticalScroll(id="committee-members", can_focus=False):
            yield Static(id="committee-people")

    @property
    def row(self) -> CommitteeRow | None:
        """The committee chosen; None if there is none."""
        index = self.query_one("#committee-names", OptionList).highlighted
        return self._rows[index] if index is not None else None

    def show(self, committee_rows: Sequence[CommitteeRow]) -> None:
        """Show *committee_rows*, and choose the first that has no mistake."""
        self._rows = list(committee_rows)
        names = self.query_one("#committee-names", OptionList)
        names.clear_options()
        names.add_options(Option(plain(row_label(row))) for row in committee_rows)
        self._program_choice = names.highlighted = next(
            (n for n, row in enumerate(committee_rows) if row.body), 0
        )

    def show_again(self, committee_rows: Sequence[CommitteeRow]) -> str:
        """Show *committee_rows* where some may be new; what was chosen stays chosen.

        Where nothing was chosen by the clerk, a new one is. Returns the first that is new.
        """
        names = self.query_one("#committee-names", OptionList)
        old_row, is_program_choice = self.row, names.highlighted == self._program_choice
        listed_labels = {row.label for row in self._rows}
        self.show(committee_rows)
        indexes = {row.label: n for n, row in reversed(list(enumerate(committee_rows)))}
        new_ident = next(
            (row.label for row in committee_rows if row.body and row.label not in listed_labels), ""
        )
        chosen_ident = new_ident if is_program_choice or (old_row and old_row.wrong) else ""
        index = indexes.get(chosen_ident or (old_row.label if old_row else ""))
        if index is not None:
            names.highlighted = index
            self._program_choice = index if is_program_choice else self._program_choice
        return new_ident

    def propose(self, name: str) -> None:
        """Choose the committee called *name*, if just one is, unless the clerk has chosen."""
        names = self.query_one("#committee-names", OptionList)
        if (
            names.highlighted == self._program_choice
            and (index := index_of_named(self._rows, name)) is not None
        ):
            self._program_choice = names.highlighted = index

    def may_contain(self, name: str) -> bool:
        """Return True if a committee of the list may be the one called *name*."""
        with_file = [row for row in self._rows if row.body and not row.unmade]
        return any(
            folded(row.label) == folded(name) if row.example else same_name(row.label, name)
            for row in with_file
        )

    def offer(self, body: Body | None, *, choose: bool) -> None:
        """Offer a committee without a file as the last of the list.

        Args:
            body: The committee; None to offer none any more.
            choose: True to choose it, unless the clerk has chosen another.
        """
        names = self.query_one("#committee-names", OptionList)
        row = CommitteeRow(body.name, body, unmade=True) if body else None
        unmade_row = self._rows[-1] if self._rows and self._rows[-1].unmade else None
        if row == unmade_row:
            return
        index, is_program_choice = names.highlighted, names.highlighted == self._program_choice
        if unmade_row:
            self._rows.pop()
            names.remove_option_at_index(len(self._rows))
            if index == len(self._rows):
                is_program_choice = True
                index = next((n for n, other in enumerate(self._rows) if other.body), 0)
        if row:
            self._rows.append(row)
            names.add_option(Option(plain(row_label(row))))
            index = len(self._rows) - 1 if choose and is_program_choice else index
        names.highlighted = index
        if is_program_choice and index is not None:
            self._program_choice = index

    def mark_made(self, body: Body) -> None:
        """Note that the committee offered has its file now, which describes *body*."""
        if self._rows and self._rows[-1].unmade:
            self._rows[-1] = CommitteeRow(body.name, body)

    def take_keyboard(self) -> None:
        """Give the list the keyboard."""
        self.query_one("#committee-names", OptionList).focus()

    def show_day(self, day: date) -> None:
        """Show the members on *day*, the day of the meeting."""
        if day != self._day:
            self._day = day
            if (row := self.row) is not None:
                self._show_members(row)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the members of the committee highlighted."""
        event.stop()
        if event.option_index != event.option_list.highlighted:  # another was chosen since
            return
        row = self._rows[event.option_index]
        self._show_members(row)
        by_clerk = event.option_index != self._program_choice
        self.post_message(self.Highlighted(row, by_clerk=by_clerk))

    def on_resize(self) -> None:
        """Keep the committee chosen in sight when the list gets shorter."""
        self.query_one("#committee-names", OptionList).scroll_to_highlight()

    def action_turn(self, pages: int) -> None:
        """Scroll the members by a page; the keyboard stays with the committees."""
        pane = self.query_one("#committee-members", VerticalScroll)
        pane.scroll_relative(y=pages * max(1, pane.size.height - 1), animate=False)

    def _show_members(self, row: CommitteeRow) -> None:
        body = committee_on(row.body, self._day) if row.body and self._day else row.body
        pane = self.query_one("#committee-members", VerticalScroll)
        pane.border_title = plain(member_counts(body) if body else "This file has a mistake")
        people = self.query_one("#committee-people", Static)
        people.update(draw_people(body) if body else plain(row.wrong))
        pane.scroll_home(animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Post that the choice is made."""
        event.stop()
        self.post_message(self.Settled())
