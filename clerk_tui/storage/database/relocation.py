"""Whether the file that was opened is still where it was, and what to do where it is not.

A file that is deleted or moved while it is open goes on taking what is written to it, and says
nothing: all of it would be gone when the program ends. The open connection has the whole of it
still, so it is written back to its place from there.
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


class OpenedFile:
    """Where one database file is, and which file that is."""

    def __init__(self, path: Path) -> None:
        """Remember the file that is at *path* now."""
        self.path = path
        self.file = _file_identity(path)
        self.set_aside: Path | None = None
        self._journal: tuple[int, int] | None = None

    def has_moved(self) -> bool:
        """Whether another file, or none, is there now, or its WAL was taken away.

        Windows lets nobody delete or move a file that is open.
        """
        if sys.platform == "win32":
            return False
        if self.file != _file_identity(self.path):
            return True
        journal = _file_identity(Path(f"{self.path}-wal"))
        self._journal = self._journal or journal
        return journal != self._journal

    def delete_stale_wal(self) -> None:
        """Take away the WAL of the file that is gone: SQLite would apply it to the other one.

        What is in it, the open connection still has.
        """
        wal = Path(f"{self.path}-wal")
        if self._journal is not None and _file_identity(wal) == self._journal:
            wal.unlink()
            Path(f"{self.path}-shm").unlink(missing_ok=True)

    def raise_moved(self) -> NoReturn:
        """Say that it is gone."""
        raise Refusal(
            f"The database {self.path} was deleted or moved while it was open.",
            "What you typed is still here, and is kept.",
        )


def _file_identity(path: Path) -> tuple[int, int] | None:
    """Which file is at *path*: the same for as long as it is the same file."""
    try:
        found = os.stat(path)  # noqa: PTH116 - twice as quick, and asked before every write
    except OSError:
        return None
    return found.st_dev, found.st_ino


def put_back(db: Database, place: OpenedFile, now: datetime) -> str:
    """Write the database open in *db* back to its *place*, where it was deleted or moved from.

    Where another file is there by now, that is opened if it has all of this one's record (another
    window has put it back); else this one is kept whole among the backups, and Refusal raised.
    Returns what to tell the clerk. Raises Refusal too where nothing can be written there.
    """
    path = place.path
    try:
        if _file_identity(path) in (None, place.file):
            _write_back(db.conn, path)
        else:
            place.delete_stale_wal()
            if not _has_whole_record(db.conn, path):
                raise _keep_among_backups(db, place, now)
    except sqlite_errors(OSError) as error:
        raise Refusal(
            f"The database {path} was deleted or moved, and cannot be put back ({error}).",
            "Leave this window open, and see that the disk is there; what you type is kept.",
        ) from error
    _reopen(db, path)
    return f"The database {path} had been deleted or moved. It was put back whole."


def _write_back(connection: sqlite3.Connection, path: Path) -> None:
    with replacement(path, owner_only=True) as partial:
        with closing(connect(partial, like=path)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        for companion in ("-wal", "-shm"):  # they belong to the file that is gone
            Path(f"{path}{companion}").unlink(missing_ok=True)


def _has_whole_record(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the file at *path* holds the record of *connection* up to its newest event."""
    newest = "SELECT seq, digest FROM event ORDER BY seq DESC LIMIT 1"
    mine = connection.execute(newest).fetchone() or (0, "")
    with suppress(*sqlite_errors(Refusal)), closing(connect(path, there=True)) as other:
        found = other.execute("SELECT digest FROM event WHERE seq = ?", mine[:1]).fetchone()
        return bool(found) and found[0] == mine[1]
    return False


def _keep_among_backups(db: Database, place: OpenedFile, now: datetime) -> Refusal:
    """Keep what is open in *db* among the backups, once; returns what to say."""
    from clerk_tui.storage.safety.backups import backup_folder, write_digest_file

    kept = place.set_aside
    if kept is None:
        name = f"{place.path.stem}-{now:%Y%m%d-%H%M%S}-before-another.db"
        kept = backup_folder(place.path) / name
        make_folder(kept.parent)
        _write_back(db.conn, kept)
        write_digest_file(kept)
        place.set_aside = kept
    return Refusal(
        f"Another database was put in the place of {place.path}.",
        f"The one that was open is kept whole as {kept}: clerk-tui restore {kept.name}",
    )


def _reopen(db: Database, path: Path) -> None:
    """Use the file at *path* from now on.

    The connection to the one that is gone is never closed: SQLite removes the WAL by its name then,
    and that name is the new file's.
    """
    import ctypes

    from clerk_tui.storage.open import connect_again

    old, db.conn = db.conn, connect_again(path)
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(old))
