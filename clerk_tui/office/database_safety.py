"""The database kept safe: its backups, and the file put back where it was moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clerk_tui.office.opened_database import OpenedDatabase

if TYPE_CHECKING:  # loaded when first needed: Home needs none of these
    from pathlib import Path


class DatabaseSafety:
    """The backups of a database, and the watch over its file."""

    def __init__(self, opened_database: OpenedDatabase) -> None:
        """Look after *opened_database*."""
        self._opened = opened_database

    def back_up(self, why: str = "") -> Path:
        """Write a backup of the database beside it, and delete those the rule does not keep.

        May be called from another thread. Raises Refusal where it cannot be written.
        """
        from clerk_tui.storage.safety.backups import back_up, thin_out_backups

        database = self._opened.database
        backup_file = back_up(database, self._opened.clock.now(), why)
        thin_out_backups(database)
        return backup_file

    def is_backup_due(self) -> bool:
        """Return True if the last backup is a day old."""
        from clerk_tui.storage.safety.backups import is_backup_due

        database = self._opened.database
        return database.exists() and is_backup_due(database, self._opened.clock.now())

    def put_back_if_moved(self) -> str:
        """Put the file of the database back if it was moved; says what was done where it was.

        Raises Refusal where it is gone and cannot be put back.
        """
        return self._opened.record.put_back_if_moved(self._opened.clock.now())
