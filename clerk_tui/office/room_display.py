"""The board of a meeting, read again whenever the minuting window has added something."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.room_display.board import Board, board_of

if TYPE_CHECKING:
    from clerk_tui.domain.model.meeting import Meeting
    from clerk_tui.minutes.style.house_style import HouseStyle
    from clerk_tui.office import Office

UNREADABLE = "The minute book cannot be read just now"


class RoomDisplay:
    """Reads the board of one meeting; it writes nothing, and holds no meeting."""

    def __init__(self, office: Office, ident: str) -> None:
        """Show the meeting *ident* of *office*. Raises Refusal if it cannot be read."""
        self._office, self._ident = office, ident
        self._version = -1
        self._meeting, self._style = self._read()

    def _read(self) -> tuple[Meeting, HouseStyle]:
        meeting = self._office.minute_book.meeting(self._ident)
        return meeting, self._office.papers.style_of_meeting(meeting)

    def board(self) -> Board:
        """Return what the room is shown now.

        While the record cannot be read nothing is shown of the meeting: something may have become
        private meanwhile. Seconds are whole, so that an equal board need not be drawn again.
        """
        now = self._office.clock.now()
        try:
            version = self._newest_version()
            if version != self._version:
                self._meeting, self._style = self._read()
                self._version = version
            return board_of(self._meeting, self._style, now - timedelta(0, 0, now.microsecond))
        except Refusal:
            self._version = -1
            details = self._meeting.details
            return Board(self._meeting.body.name, f"{details.date:%d.%m.%Y}", "ended", UNREADABLE)

    def _newest_version(self) -> int:
        """Return a number that changes when another program writes to the database."""
        from clerk_tui.storage.database.transactions import sqlite_errors_explained

        with sqlite_errors_explained(self._office.database):
            row = self._office.opened_database.db.execute("PRAGMA data_version").fetchone()
        return int(row[0])
