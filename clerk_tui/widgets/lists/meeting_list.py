"""The list of meetings, one line each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clerk_tui.widgets.lists.meeting_rows import MeetingRow, group_by_day
from clerk_tui.widgets.lists.row_cursor import CursorOptionList
from clerk_tui.widgets.text import plain

NARROW = 76  # columns below which a row has a short date and one word for the state
OLDER = "older meetings"  # as an ident: no meeting's ident has a space in it


class MeetingList(CursorOptionList):
    """Lists meetings, and posts which one is chosen."""

    DEFAULT_CSS = """
    MeetingList { height: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    MeetingList > .option-list--option-disabled { color: $text; }
    """

    @dataclass
    class Chosen(Message):
        """Posted when a meeting was chosen."""

        ident: str

    @dataclass
    class Older(Message):
        """Posted to ask for the meetings before those shown."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        """Create an empty list."""
        super().__init__(id=id, markup=False)
        self._meetings: dict[str, MeetingRow] = {}
        self._is_narrow = False

    def show(self, meetings: Sequence[MeetingRow], today: date, *, has_older: bool = False) -> None:
        """Show *meetings*; the one highlighted stays so, if it is still there.

        Args:
            meetings: The meetings to list.
            today: The day by which they are grouped.
            has_older: True to offer older meetings in the last line. If that line was chosen, the
                first of them is highlighted.
        """
        old_option, old_index = self.highlighted_option, self.highlighted
        self._meetings = {row.ident: row for row in meetings}
        self._is_narrow = self.app.size.width < NARROW
        self.clear_options()
        for heading, rows in group_by_day(meetings, today):
            self.add_option(Option(plain(heading, "bold underline"), disabled=True))
            self.add_options(
                Option(row.draw(is_narrow=self._is_narrow), id=row.ident) for row in rows
            )
        if has_older:
            self.add_option(Option(plain(" Older meetings …", "bold"), id=OLDER))
        self.action_first()
        if old_option and old_option.id == OLDER:
            self.highlighted = old_index
        idents = {m.ident for m in meetings}
        if old_option and old_option.id in idents:
            self.highlighted = self.get_option_index(old_option.id)

    def on_resize(self) -> None:
        """Draw the rows anew, once there is no room for the long ones, or again."""
        if self._is_narrow == (self.app.size.width < NARROW):
            return
        self._is_narrow = not self._is_narrow
        for ident, row in self._meetings.items():
            self.replace_option_prompt(ident, row.draw(is_narrow=self._is_narrow))

    @property
    def chosen(self) -> str:
        """The ident of the meeting highlighted; "" if none is."""
        option = self.highlighted_option
        return option.id if option and option.id and option.id != OLDER else ""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Post which meeting was chosen."""
        event.stop()
        if event.option_id == OLDER:
            self.post_message(self.Older())
        elif event.option_id:
            self.post_message(self.Chosen(event.option_id))
