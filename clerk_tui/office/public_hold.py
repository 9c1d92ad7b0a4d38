"""The hold on public words after an exclusion was refused; it outlives a crash with the pad."""

from clerk_tui.commands.command import split_command
from clerk_tui.commands.privacy.public_hold import (
    CARRIES_ON,
    check_not_held,
    is_held,
    tries_to_exclude,
)
from clerk_tui.desk import Desk
from clerk_tui.office.pad_store import PadStore

HELD = "HELD: the public are still in. Up brings the exclusion back; /public goes on in public"


class PublicHold:
    """Holds back what is typed at one desk while the public ought to be out and are not.

    The rule is in `commands.privacy.public_hold`.
    """

    def __init__(self, desk: Desk, pad_store: PadStore) -> None:
        """Begin with nothing held back."""
        self._desk = desk
        self._pad_store = pad_store
        self._was_refused = False  # an exclusion was refused; the clerk has not gone on yet

    @property
    def is_held(self) -> bool:
        """True while what is typed is held back."""
        return is_held(self._desk.meeting, was_refused=self._was_refused)

    def restore(self, *, is_held: bool) -> None:
        """Go on as it was when the program was last stopped."""
        if is_held:
            self._set(is_held=True)

    def _set(self, *, is_held: bool) -> None:
        self._was_refused = is_held
        self._pad_store.save("held" if is_held else "", 0, "held")

    def release_by(self, typed: str) -> str:
        """Release the hold if *typed* is /public, and return what to say; else return ""."""
        if not self.is_held or split_command(typed) != ("public", "") or not typed.startswith("/"):
            return ""
        self._set(is_held=False)
        return CARRIES_ON

    def check(self, typed: str) -> None:
        """Raise Refusal if *typed* may not be filed now."""
        if self.is_held:
            check_not_held(typed, self._desk.meeting)

    def hold_after_refusal(self, typed: str) -> bool:
        """Note that the command *typed* was refused; return True if what follows is held back."""
        if tries_to_exclude(typed, self._desk.meeting):
            self._set(is_held=True)
        return self.is_held

    def release_in_private(self) -> None:
        """End the hold once the public are out."""
        if self._was_refused and not self.is_held:
            self._set(is_held=False)
