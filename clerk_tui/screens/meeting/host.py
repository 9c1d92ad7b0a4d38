"""The meeting screen as its own parts see it, so that no part imports the screen."""

from collections.abc import Callable
from typing import Protocol

from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.office.public_hold import PublicHold
from clerk_tui.screens.host import ScreenHost
from clerk_tui.screens.meeting.panel_layout import PanelLayout
from clerk_tui.widgets.guiding_line import GuidingLine
from clerk_tui.widgets.minute_pad import MinutePad
from clerk_tui.widgets.panels.choice_menu import ChoiceMenu
from clerk_tui.widgets.panels.minutes_panel import MinutesPanel


class MeetingHost(ScreenHost, Protocol):
    """The parts of the screen that its helpers may use."""

    style_of_house: HouseStyle
    public_hold: PublicHold
    editing: str
    """The ident of the entry being edited in the pad; empty if none is."""

    @property
    def pad(self) -> MinutePad:
        """The minute pad."""

    @property
    def line(self) -> GuidingLine:
        """The guiding line."""

    def show(self, reply: str = "") -> None:
        """Show the meeting as it now stands, and say what was just done."""

    def tick(self) -> None:
        """Refresh the status line."""


class CommandHost(MeetingHost, Protocol):
    """The screen as commands see it: they act at the table, or open another screen."""

    panel_layout: PanelLayout

    def obey(self, typed: str) -> bool:
        """Run a slash command; return False if it was refused."""

    def attempt(self, operation: Callable[[], object]) -> bool:
        """Run *operation* and say what was done, or why it was refused; return False then."""

    def edit(self, ident: str, text: str) -> None:
        """Put the entry called *ident* in the pad, to be edited."""

    def go_home(self) -> None:
        """Ask the app to show Home."""

    @property
    def choice_menu(self) -> ChoiceMenu:
        """The menu over the pad."""

    @property
    def minutes_panel(self) -> MinutesPanel:
        """The panel of the minutes as they grow."""

    def show_minutes(self) -> None:
        """Show the minutes as they grow, or what was found in them."""

    @property
    def hint_room(self) -> int:
        """The characters for which there is room below the pad; 0 if that is not known yet."""

    def show_hint(self, words: str) -> None:
        """Show *words* in the line below the pad."""

    def choose_theme(self, name: str) -> str:
        """Draw the app in the theme called *name*, and say which it is."""

    def toggle_live(self) -> str:
        """Send each step to the office's hub as it is made, or no longer; say which."""

    def stand_still(self) -> str:
        """Stop the clocks in the top line, or let them run again."""
