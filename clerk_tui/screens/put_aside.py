"""What Up brings back at the table, and what of it must not come back once the public are in."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clerk_tui.screens.meeting_shown import MeetingShown


class PutAside:
    """Which texts were put aside before the public went out, or should have: kept with the pad."""

    def __init__(self, screen: "MeetingShown") -> None:
        """Those of *screen*."""
        self._screen = screen
        self._before: list[str] | None = None  # None: the meeting is in public

    def put_back(self, recalled: tuple[str, ...], before: tuple[str, ...]) -> None:
        """Go on with what was put aside when the program was last stopped."""
        self._screen.pad.recalled = list(recalled)
        if self._private:
            self._keep(list(before))

    @property
    def _private(self) -> bool:
        return bool(self._screen.holding) or self._screen.desk.meeting.public_excluded

    def look(self) -> None:
        """Heed that the public were, or should be, out from now on; or that they are in again."""
        if self._private and self._before is None:
            self._keep(list(self._screen.pad.recalled))
        elif not self._private and self._before is not None:
            self._before = None
            self._screen.kept.keep("", 0, "before")

    def _keep(self, before: list[str]) -> None:
        self._before = before
        self._screen.kept.keep("\n\n".join(before), 0, "before")

    def of_private(self) -> list[str]:
        """What was typed for private session and has not been filed."""
        from clerk_tui.commands.unfiled import typed_in_private

        return typed_in_private(self._screen.pad.recalled, self._before or ())

    def entered(self, typed: str, brought: str = "") -> None:
        """*Typed* was filed: what it makes good, or was *brought* back for it, is filed too."""
        from clerk_tui.commands.unfiled import made_good

        pad = self._screen.pad
        left = [old for old in pad.recalled if old != brought and not made_good(old, typed)]
        if left != pad.recalled:
            pad.recall_only(left)

    def readmitted(self) -> None:
        """The public are back: what Up would bring back must not be filed in front of them."""
        private, pad = self.of_private(), self._screen.pad
        pad.recall_only([text for text in pad.recalled if text not in private])
        pad.history.clear()  # nor may Ctrl+Z bring it back
