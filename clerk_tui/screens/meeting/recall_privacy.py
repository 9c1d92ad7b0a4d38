"""What Up brings back at the table, and what of it must not come back once the public are in."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clerk_tui.screens.meeting.saved_text import PutBack
    from clerk_tui.screens.meeting.view import MeetingShown

WITHHELD = (
    "The public are in again. What was typed in private and not filed is put away: "
    "Up has it again once they are out."
)


class PutAside:
    """Which texts were put aside before the public went out, or should have: kept with the pad.

    However the public come back (/public, the exclusion undone in the review, another window),
    nothing typed while they were out comes back into the pad: it is withheld until they are out
    again, or kept as a private note.
    """

    def __init__(self, screen: "MeetingShown") -> None:
        """Those of *screen*."""
        self._screen = screen
        self._before: list[str] | None = None  # None: the meeting is in public
        self._out = False  # whether the public were out when it was last looked at
        self._withheld: list[str] = []

    def put_back(self, left: "PutBack") -> None:
        """Go on with what was put aside when the program was last stopped."""
        self._screen.pad.recall_only(list(left.recalled))
        self._withhold(list(left.withheld))
        if self._private:
            self._keep(list(left.before))
        self._seen()

    @property
    def _private(self) -> bool:
        return bool(self._screen.holding) or self._screen.desk.meeting.public_excluded

    def look(self) -> str:
        """Heed that the public were, or should be, out from now on; or that they are in again.

        Returns what to tell the clerk, where something was put away.
        """
        said = ""
        if self._out and not self._screen.desk.meeting.public_excluded:
            self._take_from_pad()
            said = self._forget(())
        if self._private and self._before is None:
            self._keep(list(self._screen.pad.recalled))
        elif not self._private and self._before is not None:
            self._before = None
            self._screen.kept.keep("", 0, "before")
        if self._withheld and not self._out and self._screen.desk.meeting.public_excluded:
            self._screen.pad.recall_only([*self._screen.pad.recalled, *self._withheld])
            self._withhold([])
        self._seen()
        return said

    def _seen(self) -> None:
        """Heed whether the public are out now, and keep it: the texts of this pad are private."""
        out = self._screen.desk.meeting.public_excluded
        if out is not self._out:
            self._screen.kept.keep("out" if out else "", 0, "out")
        self._out = out

    def _keep(self, before: list[str]) -> None:
        self._before = before
        self._screen.kept.keep("\n\n".join(before), 0, "before")

    def _withhold(self, texts: list[str]) -> None:
        if texts != self._withheld:
            self._withheld = texts
            self._screen.kept.keep("\n\n".join(texts), 0, "withheld")

    def of_private(self) -> list[str]:
        """What was typed for private session and has not been filed."""
        from clerk_tui.commands.privacy.unfiled_private_text import typed_in_private

        return typed_in_private(self._screen.pad.recalled, self._before or ())

    def to_be_noted(self) -> list[str]:
        """Return what is withheld: it is kept as a note with the next words filed in public."""
        return [] if self._screen.desk.meeting.public_excluded else self._withheld

    def entered(self, typed: str, brought: str = "") -> None:
        """*Typed* was filed: what it makes good, or was *brought* back for it, is filed too."""
        from clerk_tui.commands.privacy.unfiled_private_text import made_good

        pad = self._screen.pad
        left = [old for old in pad.recalled if old != brought and not made_good(old, typed)]
        if left != pad.recalled:
            pad.recall_only(left)

    def noted(self) -> None:
        """Heed that what was to be noted is in the record."""
        if self.to_be_noted():
            self._withhold([])

    def readmitted(self, noted: list[str]) -> str:
        """Heed that the public are back by a command typed here; *noted* is in the record already.

        What Up would bring back must not be filed in front of them.
        """
        said = self._forget(noted)
        self._seen()
        return said

    def _take_from_pad(self) -> None:
        """Take out what is half typed: it was meant for private session.

        A command without words stays: taken away under the clerk's hands, /takeover would be lost.
        """
        from clerk_tui.commands.privacy.unfiled_private_text import is_command_alone

        pad = self._screen.pad
        if pad.text.strip() and not is_command_alone(pad.text):
            pad.put_away()

    def _forget(self, noted: list[str] | tuple[str, ...]) -> str:
        """Have neither Up nor Ctrl+Z bring back what was typed in private; it is withheld."""
        private, pad = self.of_private(), self._screen.pad
        pad.recall_only([text for text in pad.recalled if text not in private])
        pad.history.clear()
        new = [text for text in private if text not in noted and text not in self._withheld]
        self._withhold([*new, *self._withheld])
        return WITHHELD if new else ""
