"""What the top line of the pad shows all the time, said once each in the line mode."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office
from clerk_tui.office.other_copies import OtherCopies, joined_window
from clerk_tui.paths import hub_file

if TYPE_CHECKING:  # few offices have a hub
    from clerk_tui.screens.meeting.hub_window import HubWindow


class LineNotes:
    """Trouble with saving, a clock that was changed, and what the office's hub tells."""

    def __init__(self, office: Office, desk: Desk, other_copies: OtherCopies) -> None:
        """Watch over the meeting at *desk*."""
        self._office = office
        self._desk = desk
        self._other_copies = other_copies
        self._last_clock_note = ""
        self._trouble = ""  # why what is being typed cannot be saved; another thread tells
        office.unfinished.tell_trouble = self._note_trouble
        self.hub_window: HubWindow | None = None
        """What follows the meeting at the office's hub, where the database was joined to one."""

    def _note_trouble(self, trouble: str) -> None:
        self._trouble = trouble

    def start(self) -> None:
        """Follow the meeting at the office's hub, where the database was joined to one."""
        if hub_file(self._office.database).exists():
            from clerk_tui.screens.meeting.hub_window import HubWindow

            ident = self._desk.meeting.ident
            self.hub_window = HubWindow(self._office, ident, self._other_copies)
            self.hub_window.start()

    def stop(self) -> None:
        """Let the hub have what is here."""
        if self.hub_window is not None:
            self.hub_window.stop()

    def take_over(self) -> str:
        """Minute here what another window has, or ask the colleague for it; say which."""
        return self._other_copies.take_over()

    def toggle_live(self) -> str:
        """Send each step to the office's hub as it is made, or no longer; say which."""
        return joined_window(self.hub_window).toggle_live()

    def new_notes(self) -> list[str]:
        """Return what the clerk was not told yet."""
        notes = [self._trouble]
        self._trouble = ""
        if self.hub_window is not None:
            notes.append(self.hub_window.next_note())
        clock_note = self._desk.clock_differs
        if clock_note != self._last_clock_note:
            self._last_clock_note = clock_note
            notes.append(clock_note)
        return [note for note in notes if note]

    def storage_notices(self) -> list[str]:
        """Warn of an unsafe folder, and of words beside the database that have no place in it."""
        from clerk_tui.storage.safety.unsafe_folders import unsafe_folder_warning

        notices = [unsafe_folder_warning(self._office.database)]
        with suppress(Refusal):
            notices += self._office.unfinished.notes_on_texts_beside()
        return [notice for notice in notices if notice]
