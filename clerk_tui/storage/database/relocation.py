"""A database file that is deleted or moved while it is open: noticed, and written back.

The system goes on accepting what is written to such a file, and all of it would be lost when the
program ends. The open connection still has the whole database, so it is written back from there.
"""

import os
import sqlite3
import sys
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from clerk_tui.disk.atomic_write import make_folder, replacement
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.connect import connect, sqlite_errors
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.database.error_words import storage_error_reason


class OpenedFile:
    """The database file that was opened: its path, and which file on the disk it is."""

    def __init__(self, path: Path) -> None:
        """Remember the file that is at *path* now."""
        self.path = path
        self.identity = _file_identity(path)
        self.rescue_backup: Path | None = None
        """The backup that holds the database since another file took its place."""
        self._wal_identity: tuple[int, int] | None = None

    def has_moved(self) -> bool:
        """Return True if another file, or none, is at the path now, or the WAL was replaced.

        Windows refuses to delete or move a file that is open.
        """
        if sys.platform == "win32":
            return False
        if self.identity != _file_identity(self.path):
            return True
        wal_identity = _file_identity(Path(f"{self.path}-wal"))
        self._wal_identity = self._wal_identity or wal_identity
        return wal_identity != self._wal_identity

    def delete_stale_wal(self) -> None:
        """Delete the WAL of the file that has moved, or SQLite would apply it to the new one.

        The open connection still has what is in it.
        """
        wal = Path(f"{self.path}-wal")
        if self._wal_identity is not None and _file_identity(wal) == self._wal_identity:
            wal.unlink()
            Path(f"{self.path}-shm").unlink(missing_ok=True)

    def raise_moved(self) -> NoReturn:
        """Raise the Refusal that says that the file was deleted or moved."""
        raise Refusal(
            f"The database {self.path} was deleted or moved while it was open.",
            "What you typed is still here, and is kept.",
        )


def _file_identity(path: Path) -> tuple[int, int] | None:
    """Return the device and inode of the file at *path*, or None if there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - twice as quick, and called before every write
    except OSError:
        return None
    return status.st_dev, status.st_ino


def put_back(db: Database, opened_file: OpenedFile, now: datetime) -> str:
    """Write the database open in *db* back to the path from which it was deleted or moved.

    If another file is there by now, that one is opened if it has the whole record of this one, as
    when another window has put it back. Otherwise this one is kept among the backups.

    Returns:
        A sentence for the clerk.

    Raises:
        Refusal: Another database is at the path, or nothing can be written there.
    """
    path = opened_file.path
    try:
        if _file_identity(path) in (None, opened_file.identity):
            _write_back(db.conn, path)
        else:
            opened_file.delete_stale_wal()
            if not _has_whole_record(db.conn, path):
                raise _keep_among_backups(db, opened_file, now)
    except sqlite_errors(OSError) as error:
        raise Refusal(
            f"The database {path} was deleted or moved, and cannot be put back "
            f"({storage_error_reason(error)}).",
            "Leave this window open, and see that the disk is there; what you type is kept.",
        ) from error
    _reopen(db, path)
    return f"The database {path} had been deleted or moved. It was put back whole."


def _write_back(connection: sqlite3.Connection, path: Path) -> None:
    with replacement(path, owner_only=True) as partial:
        with closing(connect(partial, passphrase_from=path)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        for companion in ("-wal", "-shm"):  # they belong to the file that has moved
            Path(f"{path}{companion}").unlink(missing_ok=True)


def _has_whole_record(connection: sqlite3.Connection, path: Path) -> bool:
    """Return True if the file at *path* holds the record of *connection* up to its newest event."""
    newest = "SELECT seq, digest FROM event ORDER BY seq DESC LIMIT 1"
    seq, digest = connection.execute(newest).fetchone() or (0, "")
    with suppress(*sqlite_errors(Refusal)), closing(connect(path, must_exist=True)) as other:
        row = other.execute("SELECT digest FROM event WHERE seq = ?", (seq,)).fetchone()
        return bool(row) and row[0] == digest
    return False


def _keep_among_backups(db: Database, opened_file: OpenedFile, now: datetime) -> Refusal:
    """Keep the database open in *db* among the backups, once, and return the Refusal to raise."""
    from clerk_tui.storage.safety.backups import write_digest_file
    from clerk_tui.storage.safety.own_files import backup_folder

    backup = opened_file.rescue_backup
    if backup is None:
        name = f"{opened_file.path.stem}-{now:%Y%m%d-%H%M%S}-before-another.db"
        backup = backup_folder(opened_file.path) / name
        make_folder(backup.parent)
        _write_back(db.conn, backup)
        write_digest_file(backup)
        opened_file.rescue_backup = backup
    return Refusal(
        f"Another database was put in the place of {opened_file.path}.",
        f"The one that was open is kept whole as {backup}: clerk-tui restore {backup.name}",
    )


def _reopen(db: Database, path: Path) -> None:
    """Use the file at *path* from now on.

    The connection to the file that has moved is never closed, as SQLite would then delete the WAL
    by its name, which is the new file's.
    """
    import ctypes

    from clerk_tui.storage.database.connect import connect_again

    old_connection, db.conn = db.conn, connect_again(path)
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(old_connection))
