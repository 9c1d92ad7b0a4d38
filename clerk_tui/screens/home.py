"""The first screen, Home: the meetings, today's first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from clerk_tui.domain.errors import Refusal
from clerk_tui.keys import with_signs
from clerk_tui.keys.tables.home import KEYS
from clerk_tui.office import Office
from clerk_tui.paths import hub_file
from clerk_tui.widgets.key_bar import FootKey, KeyBar, foot_keys
from clerk_tui.widgets.lists.meeting_list import MeetingList
from clerk_tui.widgets.lists.meeting_rows import MeetingRow, head_words
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.text import plain

if TYPE_CHECKING:  # few offices have a hub, and the preview comes after the first screen
    from textual.timer import Timer

    from clerk_tui.screens.archive import MeetingArchive
    from clerk_tui.screens.home_preview import HomePreview
    from clerk_tui.screens.hub import HubSharing

_BEGINNING = (("{home.new-meeting}", "new"), ("{home.committees}", "committees"),
              ("{home.demonstration}", "worked meeting"))  # fmt: skip
_LAST = (("{home.bring-back}", "bring back", 5), ("{home.quit}", "quit", 3), ("{app.help}", "help"))
_WELCOME_PADDING = 3  # cells on each side, as the style sheet has it
PREVIEW_SECONDS = 0.2  # after a meeting was highlighted, before it is read for the preview
WIDE = 150  # columns from which the preview stands beside the list
SYNC_SECONDS = 1.0  # after Home was opened; nothing waits for the hub
SYNC_AGAIN_SECONDS = 60.0
FIRST_PAGE = 60  # meetings listed at first, as many as a tall screen shows
NEXT_PAGE = 200  # and so many more at a time: a list of ten thousand takes seconds to lay out


class HomeScreen(Screen[None]):
    """Lists the meetings; says which one to open, and has new ones prepared."""

    HELP = (
        "The meetings: today's, those to come, then earlier ones. Up and down choose one, "
        "Enter opens it.\n\n{home.put-away} puts away a meeting in preparation that was made "
        "by mistake: nothing of it is lost, it is only not listed any more, and "
        "{home.bring-back} brings the last one back (all of them: clerk-tui meetings --all)."
    )
    CSS_PATH = "home.tcss"
    AUTO_FOCUS = "#meetings"
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*key.bound, id=key.name) for key in KEYS]

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 - Textual's own type
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high"), (36, "-tall")]  # noqa: RUF012 - as above

    @dataclass
    class MeetingChosen(Message):
        """Asks the app to open a meeting."""

        ident: str

    class DemonstrationWanted(Message):
        """Asks the app to show the worked meeting."""

    def __init__(self, office: Office) -> None:
        """List the meetings of *office*."""
        super().__init__()
        self._office = office
        self._most = FIRST_PAGE
        self._figures_line = ""
        self._archive: MeetingArchive | None = None
        self._preview: HomePreview | None = None
        self._preview_timer: Timer | None = None
        self._sharing: HubSharing | None = None
        """What shares with the office's hub, where the database was joined to one."""

    def compose(self) -> ComposeResult:
        """Lay out the list, or a welcome if there is nothing to list."""
        yield Static(id="head")
        yield Static(id="welcome")
        yield MeetingList(id="meetings")
        yield Vertical(id="preview")
        yield MessageLine(id="message")
        yield KeyBar((), classes="keys")

    def _foot_keys(self, *, is_empty: bool) -> list[FootKey]:
        """Return the keys at the foot; of an empty book, those of what there is to begin with."""
        if is_empty:
            return foot_keys(*_BEGINNING, *_LAST)
        shared_key = [("{home.shared}", "shared")] if self._is_joined_to_hub else []
        return foot_keys(
            ("Enter", "open"), ("{home.new-meeting}", "new"), ("{home.search}", "find"),
            ("{home.actions}", "actions"), ("{home.year}", "year", 2),
            ("{home.committees}", "committees", 1), *shared_key,
            ("{home.put-away}", "put away", 4), *_LAST,
        )  # fmt: skip

    async def on_click(self, event: events.Click) -> None:
        """Do what the line of the welcome says that was clicked."""
        if action := event.style.meta.get("welcome_action"):
            await self.run_action(action)

    def on_mount(self) -> None:
        """Share with the office's hub, where the database was joined to one."""
        if self._is_joined_to_hub:
            self.set_timer(SYNC_SECONDS, self._share)
            self.set_interval(SYNC_AGAIN_SECONDS, self._share)

    def on_screen_resume(self) -> None:
        """Read the list again: something may have changed while another screen was open."""
        self._draw()
        if self._sharing:
            self._sharing.start()

    @property
    def _is_joined_to_hub(self) -> bool:
        return hub_file(self._office.database).exists()

    def _share(self) -> None:
        """Share with the office's hub if the last time is some minutes ago."""
        from clerk_tui.screens.hub import HubSharing

        self._sharing = self._sharing or HubSharing(self._office, self, self._draw)
        if self.is_current:
            self._sharing.start()

    def _hub_words(self) -> str:
        """Return what the first line says of the office's hub; empty where there is none."""
        if not self._is_joined_to_hub:
            return ""
        from clerk_tui.hub.status import status_words

        return f" · {with_signs(status_words(self._office.database))}"

    def action_hub(self) -> None:
        """Show what is shared with the office, and what came; share again."""
        if not self._is_joined_to_hub:
            self.query_one(MessageLine).refuse(
                "This database shares with no hub. To join the office's: clerk-tui hub join URL"
            )
            return
        from clerk_tui.screens.help import ReadingScreen
        from clerk_tui.screens.hub import hub_lines

        if self._sharing:
            self._sharing.start(at_once=True)
        self.app.push_screen(ReadingScreen(hub_lines(self._office)))

    @property
    def _today(self) -> date:
        return self._office.clock.now().date()

    def _draw(self) -> None:
        line, meetings = self.query_one(MessageLine), self.query_one(MeetingList)
        self._say_head("")
        try:
            meeting_rows = self._office.minute_book.meetings(self._most + 1)
        except Refusal as refusal:
            line.refuse(str(refusal))
            return
        line.say("")
        rows = [
            MeetingRow(m.ident, m.body, m.kind, date.fromisoformat(m.date), m.venue, m.state)
            for m in meeting_rows[: self._most]
        ]
        meetings.show(rows, self._today, has_older=len(meeting_rows) > self._most)
        meetings.display = bool(rows)
        self.query_one("#welcome").display = not rows
        self.query_one(KeyBar).show(self._foot_keys(is_empty=not rows))
        self._say_welcome()
        self.set_class(bool(rows), "-listed")
        if rows:
            meetings.focus()

    def _say_welcome(self) -> None:
        """Say what there is to begin with, where the book is empty."""
        welcome = self.query_one("#welcome", Static)
        if welcome.display:
            from clerk_tui.screens.welcome import welcome_words  # of an empty book alone

            welcome.update(welcome_words(self.size.width - 2 * _WELCOME_PADDING))

    def _say_head(self, figures_line: str) -> None:
        """Show the day, the figures of the book, and how it stands with the office's hub."""
        self._figures_line = figures_line
        head = self.query_one("#head", Static)
        width = head.content_size.width or self.size.width - 2
        words = head_words(self._today, f"{figures_line}{self._hub_words()}", width)
        head.update(plain(words))

    def on_resize(self) -> None:
        """Say at the head what there is room for now."""
        self.call_after_refresh(lambda: self._say_head(self._figures_line))
        self._say_welcome()

    def action_demonstration(self) -> None:
        """Show the worked meeting, where there is no meeting of one's own yet."""
        if self.query_one("#welcome").display:
            self.post_message(self.DemonstrationWanted())
        else:
            self.query_one(MessageLine).refuse(
                "The worked meeting is offered while the book is empty. From the shell: "
                "clerk-tui demo"
            )

    @on(MeetingList.Chosen)
    def _open_chosen(self, event: MeetingList.Chosen) -> None:
        self.post_message(self.MeetingChosen(event.ident))

    @on(MeetingList.Pointed)
    def _say_what_a_click_does(self) -> None:
        self.query_one(MessageLine).say("Another click opens it, or Enter.", "·")

    @on(MeetingList.Older)
    def _show_older(self) -> None:
        """Show another page of older meetings."""
        self._most += NEXT_PAGE
        self._draw()

    def action_put_away(self) -> None:
        """Put the meeting highlighted away, once X was pressed a second time."""
        self._opened_archive().put_away(self.query_one(MeetingList).chosen)

    def action_bring_back(self) -> None:
        """Bring back the meeting that was put away last."""
        self._opened_archive().bring_back()

    def _opened_archive(self) -> MeetingArchive:
        if self._archive is None:
            from clerk_tui.screens.archive import MeetingArchive

            self._archive = MeetingArchive(self._office, self.query_one(MessageLine), self._draw)
        return self._archive

    @on(MeetingList.OptionHighlighted)
    def _preview_later(self) -> None:
        """Show the meeting highlighted beside the list, once no key is pressed for a moment."""
        if self._archive:  # its question was about the one before
            self._archive.forget_question(self.query_one(MeetingList).chosen)
        if self._preview_timer:
            self._preview_timer.stop()
        self._preview_timer = self.set_timer(PREVIEW_SECONDS, self._show_preview)

    async def _show_preview(self) -> None:
        if self._preview is None:
            # Loaded after the first screen is there: nobody waits for it at the start.
            from clerk_tui.screens.home_preview import HomePreview
            from clerk_tui.widgets.panels.meeting_figures import MeetingFigures

            panel = MeetingFigures()
            self._preview = HomePreview(self, panel, self._office)
            await self.query_one("#preview").mount(panel)
        if not self.is_running:
            return
        self._preview.show(self.query_one(MeetingList).chosen)
        self._say_head(self._preview.figures())

    def action_search(self) -> None:
        """Search the minute book."""
        from clerk_tui.screens.search import SearchScreen

        self._open_book_screen(SearchScreen)

    def action_actions(self) -> None:
        """Show the action log."""
        from clerk_tui.screens.action_log import ActionsScreen

        self._open_book_screen(ActionsScreen)

    def action_year(self) -> None:
        """Show the year in figures, of the body whose meeting is highlighted."""
        from clerk_tui.screens.year.screen import YearScreen

        self.app.push_screen(YearScreen(self._office, self.query_one(MeetingList).chosen))

    def action_committees(self) -> None:
        """Show who belongs to the committees, and let them join and leave."""
        from clerk_tui.screens.committees.screen import CommitteesScreen

        self.app.push_screen(CommitteesScreen(self._office, self._today))

    def _open_book_screen(self, screen: Callable[[Office], Screen[None]]) -> None:
        try:
            self.app.push_screen(screen(self._office))
        except Refusal as refusal:
            self.query_one(MessageLine).refuse(str(refusal))

    def action_prepare(self) -> None:
        """Prepare a new meeting, and open it once it is prepared."""
        # Loading its text area would delay the first screen by a tenth.
        from clerk_tui.screens.prepare.screen import PrepareScreen

        self.app.push_screen(PrepareScreen(self._office, self._today), self._open_prepared)

    def _open_prepared(self, ident: str | None) -> None:
        if ident:
            self.post_message(self.MeetingChosen(ident))
