"""Home: the meetings, today's first."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui.bootstrap import Office
from clerk_tui.domain.dates import print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.widgets.columns import key_line
from clerk_tui.widgets.meeting_list import MeetingList
from clerk_tui.widgets.meeting_rows import MeetingRow
from clerk_tui.widgets.plain import plain
from clerk_tui.widgets.said_line import SaidLine

_WELCOME = (
    "There are no meetings here yet.\n\n"
    "Press N to prepare one: you choose the committee and paste its agenda.\n\n"
    "To look round first, leave with Q and type  clerk-tui demo  for a worked meeting."
)


PAGE = 200  # meetings listed at once: a list of ten thousand takes seconds to set


class HomeScreen(Screen[None]):
    """Lists the meetings; says which one to open, and has new ones prepared."""

    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "#meetings"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,N", "prepare", "New meeting"),
        Binding("slash", "search", "Search"),
        Binding("a,A", "actions", "Actions"),
        Binding("c,C", "committees", "Committees"),
        Binding("q,Q", "app.quit", "Quit"),
    ]

    @dataclass
    class MeetingChosen(Message):
        """A meeting is to be opened; the app does it."""

        ident: str

    def __init__(self, office: Office) -> None:
        """List the meetings of *office*."""
        super().__init__()
        self._office = office
        self._most = PAGE

    def compose(self) -> ComposeResult:
        """The list, or a welcome where there is nothing to list."""
        yield Static(id="head")
        yield Static(plain(_WELCOME), id="welcome")
        yield MeetingList(id="meetings")
        yield SaidLine(id="said")
        yield Static(
            key_line(
                ("Enter", "open"),
                ("N", "new meeting"),
                ("/", "search"),
                ("A", "actions"),
                ("C", "committees"),
                ("Q", "quit"),
            ),
            classes="keys",
        )

    def on_screen_resume(self) -> None:
        """Read the list again: something may have changed while another screen was open."""
        self._draw()

    @property
    def _today(self) -> date:
        return self._office.clock.now().date()

    def _draw(self) -> None:
        said, meetings = self.query_one(SaidLine), self.query_one(MeetingList)
        day = print_date(self._today)
        self.query_one("#head", Static).update(plain(f"Meetings · {day}"))
        try:
            listed = self._office.meetings(self._most + 1)
        except Refusal as refusal:
            said.refuse(str(refusal))
            return
        said.say("")
        rows = [
            MeetingRow(m.ident, m.body, m.kind, date.fromisoformat(m.date), m.venue, m.state)
            for m in listed[: self._most]
        ]
        meetings.show(rows, self._today, more=len(listed) > self._most)
        meetings.display = bool(rows)
        self.query_one("#welcome").display = not rows
        if rows:
            meetings.focus()

    @on(MeetingList.Chosen)
    def _chosen(self, chosen: MeetingList.Chosen) -> None:
        self.post_message(self.MeetingChosen(chosen.ident))

    @on(MeetingList.Older)
    def _older(self) -> None:
        """Show another page of meetings of long ago."""
        self._most += PAGE
        self._draw()

    def action_search(self) -> None:
        """Search the minute book."""
        from clerk_tui.screens.search import SearchScreen

        self._open_on_the_book(SearchScreen)

    def action_actions(self) -> None:
        """Show the action log."""
        from clerk_tui.screens.action_log import ActionsScreen

        self._open_on_the_book(ActionsScreen)

    def action_committees(self) -> None:
        """Show who belongs to the committees, and let them join and leave."""
        from clerk_tui.screens.committees import CommitteesScreen

        self.app.push_screen(CommitteesScreen(self._office, self._today))

    def _open_on_the_book(self, screen: Callable[[Office], Screen[None]]) -> None:
        try:
            self.app.push_screen(screen(self._office))
        except Refusal as refusal:
            self.query_one(SaidLine).refuse(str(refusal))

    def action_prepare(self) -> None:
        """Prepare a new meeting, and open it once it is prepared."""
        # Its text area would cost the first screen a tenth of its time.
        from clerk_tui.screens.prepare import PrepareScreen

        self.app.push_screen(PrepareScreen(self._office, self._today), self._prepared)

    def _prepared(self, ident: str | None) -> None:
        if ident:
            self.post_message(self.MeetingChosen(ident))
