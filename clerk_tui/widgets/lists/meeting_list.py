"""The list of meetings, one line each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from clerk_tui.widgets.lists.meeting_rows import MeetingRow, grouped
from clerk_tui.widgets.text import plain

OLDER = "older meetings"  # no ident of a meeting has a space in it


class MeetingList(OptionList):
    """Shows meetings and says which one is chosen."""

    DEFAULT_CSS = """
    MeetingList { height: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    MeetingList > .option-list--option-disabled { color: $text; }
    MeetingList:focus > .option-list--option-highlighted { text-style: bold reverse; }
    """

    @dataclass
    class Chosen(Message):
        """A meeting was chosen."""

        ident: str

    @dataclass
    class Older(Message):
        """The meetings before those shown are asked for."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        """A list with no meetings yet."""
        super().__init__(id=id, markup=False)

    def show(self, meetings: Sequence[MeetingRow], today: date, *, more: bool = False) -> None:
        """Show *meetings*; the one highlighted stays so, if it is still there.

        With *more* the last line offers those before them; where it was chosen, the first of
        them is highlighted then.
        """
        kept, at = self.highlighted_option, self.highlighted
        self.clear_options()
        for heading, rows in grouped(meetings, today):
            self.add_option(Option(plain(heading, "bold underline"), disabled=True))
            self.add_options(Option(row.drawn(), id=row.ident) for row in rows)
        if more:
            self.add_option(Option(plain(" Older meetings …", "bold"), id=OLDER))
        self.action_first()
        if kept and kept.id == OLDER:
            self.highlighted = at
        idents = {m.ident for m in meetings}
        if kept and kept.id in idents:
            self.highlighted = self.get_option_index(kept.id)

    @property
    def chosen(self) -> str:
        """The ident of the meeting highlighted; "" where none is."""
        option = self.highlighted_option
        return option.id if option and option.id and option.id != OLDER else ""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Say which meeting was chosen."""
        event.stop()
        if event.option_id == OLDER:
            self.post_message(self.Older())
        elif event.option_id:
            self.post_message(self.Chosen(event.option_id))
