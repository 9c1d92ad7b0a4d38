"""ClerkApp: the theme, the keys that work everywhere, and the first screen."""

import asyncio
import contextlib
import gc
import os
import signal
import sys
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual import events, work
from textual._compositor import ChopsUpdate
from textual.actions import SkipAction
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from clerk_tui.domain.errors import Refusal, describe_mistake
from clerk_tui.keys import change_keys, in_present_keys
from clerk_tui.keys.tables.app import KEYS
from clerk_tui.office import Office
from clerk_tui.paths import path_beside
from clerk_tui.screens.drawn_together import ChangedPieces, ShownPieces
from clerk_tui.screens.messages import PlaceChosen
from clerk_tui.widgets.terminal_input import meant_event, stay_away_from_closed_terminal
from clerk_tui.widgets.themes import put_on_theme

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.notifications import SeverityLevel

    from clerk_tui.screens.home import HomeScreen
    from clerk_tui.screens.quit import QuitQuestion

# After the start, in seconds.
NOTICE_SECONDS = 0.5  # once the first screen is there
GC_RESUME_SECONDS = 1.0
START_CLEARED_SECONDS = 3.0  # when what a meeting needs is loaded
DAILY_BACKUP_SECONDS = 20.0  # when nobody waits for the disk any more
KEYS_FILE = "keys.toml"
STILL_SECONDS = 1.2  # without a key, after which one hardly comes within the next 50 ms
GC_NORMAL_THRESHOLDS = (700, 10, 10)  # Python's own: see `gc.set_threshold`


class ClerkApp(App[None]):
    """The app on one database."""

    TITLE = "clerk-tui"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [  # over a form as well
        Binding(*key.bound, id=key.name, priority=key.act != "jump") for key in KEYS
    ]

    def __init__(self, office: Office, meeting: str = "") -> None:
        """Work in *office*; open the meeting with the ident *meeting* first, if one is given."""
        # Textual reads no style sheet for the first screen, so the app reads it with its own; and
        # Home's too if a meeting is opened first, as Home comes up if that is refused.
        first_styles = ["screens/meeting/meeting.tcss"] if meeting else []
        super().__init__(css_path=[self.CSS_PATH, *first_styles, "screens/home.tcss"])
        self.office = office
        self._first_meeting = meeting
        self._quit_question: QuitQuestion | None = None
        self._typed_at = 0.0
        self.demonstration_status = 0
        """The exit status by which whoever runs the app is asked for the worked meeting."""
        self.offers_tour = False
        """True to show the six steps of the tour over the meeting opened first."""
        self._shown_pieces = ShownPieces()
        self._put_on_theme()
        self._keys_notice = self._take_own_keys()

    def _take_own_keys(self) -> str:
        """Put the clerk's own keys over those of the delivery; return what is wrong with them."""
        file = path_beside(self.office.database, KEYS_FILE)
        if not file.exists():
            change_keys({})
            return ""
        from clerk_tui.files.keys.keys_file import read_keys_file  # few have such a file

        keys_file = read_keys_file(file)
        change_keys(keys_file.changes)
        self.set_keymap(keys_file.changes)
        return keys_file.notice

    def _put_on_theme(self) -> None:
        """Draw in the theme that was chosen, before anything is drawn."""
        theme_name = self.office.preferences.now.theme or os.environ.get("TEXTUAL_THEME", "")
        self._first_theme = put_on_theme(self, theme_name)

    def watch_theme(self, theme: str) -> None:
        """Keep the theme, wherever it was chosen."""
        if theme != (self.office.preferences.now.theme or self._first_theme):
            self.office.preferences.change(theme=theme)

    def on_mount(self) -> None:
        """Open the first screen; leave in good order when the window is closed."""
        stay_away_from_closed_terminal()
        loop = asyncio.get_running_loop()
        # Ctrl+C is a key here; the signal of that name can only be sent by mistake.
        handlers = {"SIGHUP": self.exit, "SIGTERM": self.exit, "SIGINT": self.bell}
        for name, handler in handlers.items():
            if hasattr(signal, name):
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(getattr(signal, name), handler)
        if self.offers_tour:
            self.set_timer(NOTICE_SECONDS, self._begin_tour)
        self.set_timer(GC_RESUME_SECONDS, self._resume_garbage_collection)
        self.set_timer(START_CLEARED_SECONDS, self._clear_garbage_of_start)
        self.set_timer(NOTICE_SECONDS, self._show_storage_notices)
        self.set_timer(DAILY_BACKUP_SECONDS, self._back_up_daily)

    async def on_event(self, event: events.Event) -> None:
        """Pass on what was typed and pasted as it was meant."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._typed_at = monotonic()
            event = meant_event(event)
        await super().on_event(event)

    def get_default_screen(self) -> Screen[None]:
        """Return the first screen: the meeting to open first, else Home, which is then made later.

        No screen lies under it: an empty one would be set up, styled and drawn before it.
        """
        return (
            self._first_meeting and self._make_meeting_screen(self._first_meeting)
        ) or self._make_home()

    def _make_home(self) -> "HomeScreen":
        from clerk_tui.screens.home import HomeScreen  # a meeting opened first needs none of it

        return HomeScreen(self.office)

    def on_meeting_screen_left(self) -> None:
        """Show Home again; make it if the meeting was opened first."""
        if len(self.screen_stack) == 1:
            # Textual's `switch_screen` pops the callback that only `push_screen` adds. If the name
            # goes, try it without this line: the tests leave a meeting that was opened first.
            self.screen._push_result_callback(self, None)
            self.switch_screen(self._make_home())
        else:
            self.pop_screen()

    def _display(self, screen: Screen[Any], renderable: "RenderableType | None") -> None:
        """Send the terminal only what it does not show already.

        Textual has no public word for the name, nor for that of the update. If one goes, delete
        this method and `ShownPieces`: more is then sent for a key, which only costs time.
        """
        if isinstance(renderable, ChopsUpdate):
            renderable = ChangedPieces(renderable, self._shown_pieces)
        elif renderable is not None:  # the whole screen is sent
            self._shown_pieces.forget()
        super()._display(screen, renderable)

    def on_driver_signal_resume(self) -> None:
        """Draw everything when a program that was stopped goes on: the terminal is empty then."""
        self.refresh()

    def _resume_garbage_collection(self) -> None:
        """Collect garbage as Python usually does, but not among the objects of the start."""
        gc.freeze()
        gc.set_threshold(*GC_NORMAL_THRESHOLDS)
        gc.enable()

    def _clear_garbage_of_start(self) -> None:
        """Look once through all that the start made, when the clerk is still: it takes 50 ms."""
        still_seconds = monotonic() - self._typed_at
        if still_seconds < STILL_SECONDS:
            self.set_timer(STILL_SECONDS - still_seconds, self._clear_garbage_of_start)
            return
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    async def _begin_tour(self) -> None:
        """Show the first step of the tour."""
        from clerk_tui.screens.tour import begin_tour

        await begin_tour(self)

    def _show_storage_notices(self) -> None:
        """Warn if the database is in an unsafe folder; name the meetings with rescued texts."""
        from clerk_tui.storage.safety.unsafe_folders import unsafe_folder_warning

        notices = [self._keys_notice, unsafe_folder_warning(self.office.database)]
        with contextlib.suppress(Refusal):
            notices += self.office.unfinished.notes_on_texts_beside()
            rescued_meetings = self.office.unfinished.rescued_meetings() - {self._first_meeting}
            meetings = self.office.minute_book.meetings() if rescued_meetings else []
            notices += [
                f"Something typed at {meeting.body}, {meeting.date}, could not be saved then. "
                "Open that meeting: it will be in the pad."
                for meeting in meetings
                if meeting.ident in rescued_meetings
            ]
        for notice in filter(None, notices):
            self.notify(notice, severity="warning", timeout=20, markup=False)

    def _back_up_daily(self) -> None:
        """Back the minute book up if the last backup is a day old."""
        if self.office.safety.is_backup_due():
            self.back_up("daily")

    @work(thread=True, exclusive=True, group="backups", exit_on_error=False)
    def back_up(self, why: str) -> None:
        """Write a backup in a thread, so that no key waits for it; a failure is only notified."""
        try:
            self.office.safety.back_up(why)
        except Refusal as refusal:
            self.call_from_thread(self.notify, str(refusal), severity="warning", markup=False)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: "SeverityLevel" = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Notify as Textual does, with the keys named as the clerk has them."""
        super().notify(
            in_present_keys(message),
            title=title,
            severity=severity,
            timeout=timeout,
            markup=markup,
        )

    def _fatal_error(self) -> None:
        """Say what failed without a word of the minutes: Textual would print local variables.

        The name is private to Textual. If it goes, override what prints a traceback instead, and
        see that private words stay out of it.
        """
        error = sys.exc_info()[1]
        self.bell()
        self.panic(Text(describe_mistake(error)) if error else Text("clerk-tui stopped."))

    async def action_quit(self) -> None:
        """Leave; if something typed is not filed, only when asked for twice."""
        from clerk_tui.screens.quit import QuitQuestion  # loaded by then: see `lazy_commands`

        self._quit_question = self._quit_question or QuitQuestion()
        if not self._quit_question.asks_first(self.screen):
            await super().action_quit()

    def action_jump(self) -> None:
        """Put letters on what one can go to on this screen."""
        from clerk_tui.screens.jump.screen import begin_jump  # few jump

        if begin_jump(self.screen) is None:
            self.bell()

    def action_keys(self) -> None:
        """Show the keys of the screen, unless F1 means something there itself."""
        from clerk_tui.screens.key_help import KeysScreen, uses_f1_itself

        if uses_f1_itself(self.screen) or not self.screen.HELP:
            raise SkipAction
        self.push_screen(KeysScreen(self.screen))

    def on_home_screen_meeting_chosen(self, event: "HomeScreen.MeetingChosen") -> None:
        """Open the meeting that was chosen on Home."""
        self.open_meeting(event.ident)

    def on_home_screen_demonstration_wanted(self) -> None:
        """Leave for the worked meeting; the shell then opens this book again."""
        self.exit(return_code=self.demonstration_status)

    def on_refused(self) -> None:
        """Ring or flash on a refusal, if the clerk chose so."""
        if self.office.preferences.now.refusals:
            from clerk_tui.screens.refusal_signal import signal_refusal  # few choose it

            signal_refusal(self, self.office)

    def on_meeting_screen_closed(self) -> None:
        """Back up the minute book, as a meeting was closed."""
        self.back_up("closed")

    def on_place_chosen(self, event: PlaceChosen) -> None:
        """Open the minutes at the place that was chosen."""
        from clerk_tui.screens.review.screen import (
            ReviewScreen,  # the first screen needs none of it
        )

        try:
            desk = self.office.sit_down(event.meeting)
        except Refusal as refusal:
            self.notify(str(refusal), severity="error", markup=False)
            return
        self.push_screen(ReviewScreen(self.office, desk, event.entry, event.item))

    def open_meeting(self, ident: str) -> None:
        """Open the meeting called *ident*; if that is refused, say why."""
        if screen := self._make_meeting_screen(ident):
            self.push_screen(screen)

    def _make_meeting_screen(self, ident: str) -> Screen[None] | None:
        """Return the screen of the meeting called *ident*; None if that is refused, and say why."""
        try:
            desk = self.office.sit_down(ident)
        except Refusal as refusal:
            self.notify(str(refusal), severity="error", markup=False)
            return None
        from clerk_tui.screens.meeting.screen import MeetingScreen  # Home needs none of it

        return MeetingScreen(self.office, desk)
