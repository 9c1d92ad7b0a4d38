"""Which meetings this copy of the program minutes, so that no other copy adds to them."""

from __future__ import annotations

from clerk_tui.office.opened_database import OpenedDatabase
from clerk_tui.storage.database.transactions import sqlite_errors_explained


class MeetingClaims:
    """The meetings that this copy of the program holds."""

    def __init__(self, opened_database: OpenedDatabase) -> None:
        """Claim meetings in *opened_database*."""
        self._opened = opened_database

    def claim(self, ident: str, *, even_if_held: bool = False) -> bool:
        """Hold a meeting, so that no other copy of the program adds to it; False where one does.

        With *even_if_held* it is taken over. Raises Refusal where the database cannot be written.
        """
        with sqlite_errors_explained(self._opened.database):
            return self._opened.record.locks.claim(ident, even_if_held=even_if_held)

    def has_claim(self, ident: str) -> bool:
        """Return True if this copy of the program still holds the meeting."""
        with sqlite_errors_explained(self._opened.database):
            return self._opened.record.locks.holder(ident) == self._opened.copy

    def release(self, ident: str) -> None:
        """Let another copy of the program hold the meeting."""
        self._opened.record.locks.release(ident)
