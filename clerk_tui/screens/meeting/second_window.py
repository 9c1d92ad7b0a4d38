"""Two windows on one meeting: one minutes it, the others follow."""

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office


class OtherCopies:
    """What other copies of the program do with the meeting at *desk*, and which may minute it."""

    def __init__(self, office: Office, desk: Desk) -> None:
        """Ask for the meeting at *desk* in the database of *office*."""
        self._office = office
        self._desk = desk
        self.read_only = False

    def sit_down(self) -> None:
        """Hold the meeting, or only read it where another window has it."""
        try:
            self.read_only = not self._office.hold(self._desk.meeting.ident)
        except Refusal:  # the database cannot be written now: what is typed says so
            self.read_only = False

    def look(self) -> bool:
        """Follow what another window did; whether the screen has to be drawn again."""
        try:
            changed = self._desk.follow()
            mine = self._office.holds(self._desk.meeting.ident)
        except Refusal:
            return False
        if mine == self.read_only:
            self.read_only = not mine
            if not mine:
                self.sit_down()  # the other window may have left it
            return True
        if self.read_only:
            self.sit_down()
            return changed or not self.read_only
        return changed

    def take_over(self) -> str:
        """Minute the meeting here; the other window can from now on only follow."""
        if not self.read_only:
            raise Refusal("This window has the meeting already.", "Go on minuting.")
        self._office.hold(self._desk.meeting.ident, even_if_held=True)
        self._desk.follow()
        self.read_only = False
        return "The meeting is minuted here now; the other window can only follow it."

    def leave(self) -> None:
        """Let another window have the meeting."""
        if not self.read_only:
            self._office.let_go(self._desk.meeting.ident)
