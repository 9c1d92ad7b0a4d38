"""Two windows on one meeting: one minutes it, the others follow."""

from collections.abc import Callable
from typing import TypeVar

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office

_Window = TypeVar("_Window")


def _cannot_ask() -> bool:
    return False


def joined_window(window: _Window | None) -> _Window:
    """Return the *window* that follows the office's hub. Raises Refusal where there is none."""
    if window is None:
        raise Refusal(
            "This database shares with no hub.",
            "To join the office's: clerk-tui hub join URL, at a shell.",
        )
    return window


class OtherCopies:
    """Follows what other copies of the program do with one meeting, and which may minute it."""

    def __init__(self, office: Office, desk: Desk) -> None:
        """Watch the meeting at *desk* in the database of *office*."""
        self._office = office
        self._desk = desk
        self.is_read_only = False
        """True while another window has the meeting."""
        self.colleague = ""
        """The name of the colleague who has it at another machine, if one does."""
        self.ask_colleague: Callable[[], bool] = _cannot_ask
        """Asks the colleague for the meeting; returns False where they cannot be reached."""

    @property
    def followed_note(self) -> str:
        """Say who minutes the meeting that is only read here, and how to minute it here."""
        colleague_words = (
            f"by {self.colleague} at another machine" if self.colleague else "in another window"
        )
        return f"Minuted {colleague_words}, and followed here. To minute it here: /takeover"

    def claim_meeting(self) -> None:
        """Hold the meeting, or only read it if another window has it."""
        try:
            self.is_read_only = not self._office.claims.claim(self._desk.meeting.ident)
        except Refusal:  # the database cannot be written: saving what is typed says so
            self.is_read_only = False

    def follow(self) -> bool:
        """Take over what another window did; return True if the screen must be drawn again."""
        try:
            has_changed = self._desk.follow()
            is_held_here = self._office.claims.has_claim(self._desk.meeting.ident)
        except Refusal:
            return False
        if is_held_here == self.is_read_only:
            self.is_read_only = not is_held_here
            if not is_held_here:
                self.claim_meeting()  # the other window may have left it
            return True
        if self.is_read_only:
            self.claim_meeting()
            return has_changed or not self.is_read_only
        return has_changed

    def take_over(self) -> str:
        """Minute the meeting here; the other window can from now on only follow."""
        if not self.is_read_only:
            raise Refusal("This window has the meeting already.", "Go on minuting.")
        if self.colleague and self.ask_colleague():
            return f"{self.colleague} was asked for the meeting: it comes in a few seconds."
        self._office.claims.claim(self._desk.meeting.ident, even_if_held=True)
        self._desk.follow()
        self.is_read_only = False
        return "The meeting is minuted here now; the other window can only follow it."

    def leave(self) -> None:
        """Let another window have the meeting."""
        if not self.is_read_only:
            self._office.claims.release(self._desk.meeting.ident)
