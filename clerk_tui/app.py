"""ClerkApp: the theme, the keys that work everywhere, and the first screen."""

import asyncio
import contextlib
import gc
import signal
import sys
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import events, work
from textual.actions import SkipAction
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from clerk_tui.domain.errors import Refusal, describe_mistake
from clerk_tui.office import Office
from clerk_tui.screens.messages import PlaceChosen
from clerk_tui.screens.quit import Quitting
from clerk_tui.widgets.terminal_input import meant_event

if TYPE_CHECKING:
    from clerk_tui.screens.home import HomeScreen

HIGH_CONTRAST = Theme(
    name="clerk-high-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    warning="#ffff00",
    error="#ff6060",
    success="#60ff60",
    dark=True,
)

TELLING_SECONDS = 0.5  # once the first screen is there
STARTED_SECONDS = 1.0
OFTEN = (700, 10, 10)  # as Python has it: see `gc.set_threshold`
DAILY_SECONDS = 20.0  # after the start, when nobody waits for the disk any more


class ClerkApp(App[None]):
    """The app on one database; with a meeting's ident it opens that meeting first."""

    TITLE = "clerk-tui"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True),
        Binding("f1", "keys", "Help", show=False, priority=True),  # over a form as well
    ]

    def __init__(self, office: Office, meeting: str = "") -> None:
        """Work in *office*."""
        # The library reads no style sheet for the first screen, so the app reads it with its own;
        # where a meeting is opened first, Home's too, which comes up where that is refused.
        first = ["screens/meeting/meeting.tcss"] if meeting else []
        super().__init__(css_path=[self.CSS_PATH, *first, "screens/home.tcss"])
        self.office = office
        self._first = meeting
        self._quitting = Quitting()

    def on_mount(self) -> None:
        """Open the first screen; leave in good order when the window is closed."""
        self.register_theme(HIGH_CONTRAST)
        loop = asyncio.get_running_loop()
        # Ctrl+C is a key here; the signal of that name can only be a mistake of the moment.
        acts = {"SIGHUP": self.exit, "SIGTERM": self.exit, "SIGINT": self.bell}
        for name, act in acts.items():
            if hasattr(signal, name):
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(getattr(signal, name), act)
        self.set_timer(STARTED_SECONDS, self._started)
        self.set_timer(TELLING_SECONDS, self._tell_of_the_place)
        self.set_timer(DAILY_SECONDS, self._daily)

    async def on_event(self, event: events.Event) -> None:
        """Hand on what was typed and pasted as it was meant."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            event = meant_event(event)
        await super().on_event(event)

    def get_default_screen(self) -> Screen[None]:
        """The first screen: a meeting that is opened at once, else Home, which is made later then.

        Nothing lies under it: an empty screen there would be set up, styled and drawn before it.
        """
        return (self._first and self._at_the_table(self._first)) or self._home()

    def _home(self) -> "HomeScreen":
        from clerk_tui.screens.home import HomeScreen  # a meeting opened first needs none of it

        return HomeScreen(self.office)

    def on_meeting_screen_left(self) -> None:
        """Home comes up again, or is made where the meeting was opened first."""
        if len(self.screen_stack) == 1:
            # As the library does with a screen that is pushed: it takes this one for pushed, too.
            self.screen._push_result_callback(self, None)
            self.switch_screen(self._home())
        else:
            self.pop_screen()

    def _started(self) -> None:
        """Look for rubbish as Python usually does, but not among what is there to stay."""
        gc.freeze()
        gc.set_threshold(*OFTEN)
        gc.enable()

    def _tell_of_the_place(self) -> None:
        """Say where the database should not be, and which meetings have something rescued."""
        from clerk_tui.storage.safety.unsafe_folders import unsafe_folder_warning

        said = [unsafe_folder_warning(self.office.database)]
        with contextlib.suppress(Refusal):
            said += self.office.kept_beside()
            rescued = self.office.rescued_meetings() - {self._first}
            listed = self.office.meetings() if rescued else []
            said += [
                f"Something typed at {each.body}, {each.date}, could not be saved then. "
                "Open that meeting: it will be in the pad."
                for each in listed
                if each.ident in rescued
            ]
        for each in filter(None, said):
            self.notify(each, severity="warning", timeout=20, markup=False)

    def _daily(self) -> None:
        """Back the minute book up where the last backup is a day old."""
        if self.office.backup_is_due():
            self.keep_safe("daily")

    @work(thread=True, exclusive=True, group="backups", exit_on_error=False)
    def keep_safe(self, why: str) -> None:
        """Write a backup, beside the keyboard and not in its way; a failure is said quietly."""
        try:
            self.office.back_up(why)
        except Refusal as refusal:
            self.call_from_thread(self.notify, str(refusal), severity="warning", markup=False)

    def _fatal_error(self) -> None:
        """Say what failed without a word of what was in hand: Textual would print it all."""
        error = sys.exc_info()[1]
        self.bell()
        self.panic(Text(describe_mistake(error)) if error else Text("clerk-tui stopped."))

    async def action_quit(self) -> None:
        """Leave; where something typed is not filed, when asked for twice."""
        if not self._quitting.asks_first(self.screen):
            await super().action_quit()

    def action_keys(self) -> None:
        """Show the keys of the screen, unless F1 means something there itself."""
        from clerk_tui.screens.key_help import KeysScreen, helps_itself

        if helps_itself(self.screen) or not self.screen.HELP:
            raise SkipAction
        self.push_screen(KeysScreen(self.screen))

    def on_home_screen_meeting_chosen(self, chosen: "HomeScreen.MeetingChosen") -> None:
        """Open the meeting that was chosen on Home."""
        self.open_meeting(chosen.ident)

    def on_meeting_screen_closed(self) -> None:
        """A meeting was closed: keep a copy of the minute book as it now is."""
        self.keep_safe("closed")

    def on_place_chosen(self, chosen: PlaceChosen) -> None:
        """Open the minutes at the place that was found or chosen."""
        from clerk_tui.screens.review.screen import (
            ReviewScreen,  # the first screen needs none of it
        )

        try:
            desk = self.office.sit_down(chosen.meeting)
        except Refusal as refusal:
            self.notify(str(refusal), severity="error", markup=False)
            return
        self.push_screen(ReviewScreen(self.office, desk, chosen.entry, chosen.item))

    def open_meeting(self, ident: str) -> None:
        """Open the meeting called *ident*; where that is refused, say why."""
        if screen := self._at_the_table(ident):
            self.push_screen(screen)

    def _at_the_table(self, ident: str) -> Screen[None] | None:
        """The screen of the meeting called *ident*; None where that is refused, and why is said."""
        try:
            desk = self.office.sit_down(ident)
        except Refusal as refusal:
            self.notify(str(refusal), severity="error", markup=False)
            return None
        from clerk_tui.screens.meeting.screen import MeetingScreen  # Home needs none of it

        return MeetingScreen(self.office, desk)
