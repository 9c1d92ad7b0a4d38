"""The review as its own parts see it, so that no part imports the screen."""

from collections.abc import Callable
from typing import Protocol

from clerk_tui.commands.command import Table
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import TypingPlace
from clerk_tui.screens.host import ScreenHost
from clerk_tui.widgets.lists.findings_list import FindingsList
from clerk_tui.widgets.lists.outline import Outline
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes, PrintedRow
from clerk_tui.widgets.prompt_line import AskLine

NOT_HERE = "That part is made from the roll call and the agenda, and is changed there."

ONLY_TOLD = "That tells what changed, and is no part of the minutes: choose an entry."


class ReviewHost(ScreenHost, Protocol):
    """The parts of the screen that its helpers may use."""

    private: bool
    """True while the private copy is shown."""

    @property
    def meeting(self) -> Meeting:
        """The meeting as it now stands."""

    @property
    def copy_name(self) -> str:
        """The name of the copy shown, in capitals."""

    @property
    def minutes(self) -> PrintedMinutes:
        """The minutes, with a row in hand."""

    @property
    def findings_list(self) -> FindingsList:
        """The list of findings beside the minutes."""

    @property
    def outline(self) -> Outline:
        """The list of items and entries beside the minutes."""

    @property
    def ask_line(self) -> AskLine:
        """The line at the foot in which a question is asked."""

    @property
    def message_line(self) -> MessageLine:
        """The line that says what was done, or why it was not."""

    def box(self, name: str, *, private: bool | None = None) -> TypingPlace:
        """Return the box in which a text typed here is saved; None: as private as the copy."""

    def redraw(self, reply: str = "", entry: str = "", item: str = "") -> None:
        """Show the minutes as they now are, say what was done, and take *entry* in hand."""

    def run_desk_action(
        self, desk_action: Callable[[], Meeting], reply: str, entry: str = ""
    ) -> bool:
        """Run an action of the desk and show it; return False if it was refused."""

    def chosen_entry(self) -> PrintedRow | None:
        """Return the row in hand if it is an entry; else say why nothing can be done with it."""

    def can_change(self) -> bool:
        """Return True if the minutes are open; else say why nothing can be changed."""

    def is_private_entry(self, ident: str) -> bool:
        """Return True if *ident* is that of a private entry."""

    def table(self) -> Table:
        """Return the desk and the house style, for what commands do too."""

    def tell_marks(self, head: str) -> None:
        """Show at the top which changes are marked; "" for none."""

    def set_listing(self, *, is_listing: bool) -> bool:
        """Show the list of findings, or the minutes; return True if the list was shown before."""

    def set_outlining(self, *, is_outlining: bool) -> None:
        """Go to the list of items and entries, or to the minutes."""

    def call_later(self, callback: Callable[[], None]) -> bool:
        """Call *callback* in the thread of the screen; another thread may ask for it."""

    def call_after_refresh(self, callback: Callable[[], None]) -> bool:
        """Call *callback* once the screen is drawn."""
