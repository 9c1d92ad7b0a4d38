"""Nothing public is filed after an exclusion was refused: kept with the pad, through a crash."""

from clerk_tui.commands.command import split
from clerk_tui.commands.privacy.public_hold import CARRIES_ON, check_not_held, excludes, is_held
from clerk_tui.desk import Desk
from clerk_tui.screens.meeting.saved_text import PadKept

HELD = "HELD: the public are still in. Up brings the exclusion back; /public goes on in public"


class Holding:
    """Whether what is typed is held back, at one desk; see `commands.held_back`."""

    def __init__(self, desk: Desk, kept: PadKept) -> None:
        """Nothing is held yet."""
        self._desk = desk
        self._kept = kept
        self._held = False

    def __bool__(self) -> bool:
        """Whether it is held back now."""
        return is_held(self._desk.meeting, held=self._held)

    def put_back(self, *, held: bool) -> None:
        """Go on as it was when the program was last stopped."""
        if held:
            self._set(held=True)

    def _set(self, *, held: bool) -> None:
        self._held = held
        self._kept.keep("held" if held else "", 0, "held")

    def released(self, typed: str) -> str:
        """What to say where *typed* says that the meeting goes on in public; else nothing."""
        if not self or split(typed) != ("public", "") or not typed.startswith("/"):
            return ""
        self._set(held=False)
        return CARRIES_ON

    def check(self, typed: str) -> None:
        """Raise Refusal where *typed* may not be filed now."""
        if self:
            check_not_held(typed, self._desk.meeting)

    def refused(self, typed: str) -> bool:
        """Heed that the command *typed* was refused; whether what follows is held back now."""
        if excludes(typed, self._desk.meeting):
            self._set(held=True)
        return bool(self)

    def settled(self) -> None:
        """Let go of what was held, once the public are out."""
        if self._held and not self:
            self._set(held=False)
