"""Locks on meetings: one running copy of the program at a time may add to a meeting's record.

A copy that opens a meeting writes its name in the table `holder`, and while it runs it has a lock
on a small file of that name, which the system releases however it ends. So a copy that was killed
holds nothing, and no clock is needed to tell whether a copy still runs.
"""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.connect import sqlite_errors
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.database.file_lock import lock_file
from clerk_tui.storage.database.transactions import write_transaction

_COPY_NAME = re.compile(r"[0-9a-f]{8}")


def check_not_in_use(database: Path) -> None:
    """Raise Refusal if any copy of the program has a meeting of *database* open."""
    folder = running_copies_folder(database)
    copies = [file.name for file in folder.iterdir()] if folder.is_dir() else []
    if any(is_running(database, copy) for copy in copies):
        raise Refusal(
            f"clerk-tui is open on {database}.",
            "Close every window of it first; nothing was changed.",
        )


class MeetingLocks:
    """The meetings that this copy of the program holds, and those that other copies hold."""

    def __init__(self, db: Database, database: Path) -> None:
        """Hold meetings of *db*, the file *database*; nothing is locked until one is claimed."""
        self.copy = os.urandom(4).hex()
        """The name of this running copy of the program."""
        self._db = db
        self._database = database
        self._unlock: Callable[[], None] | None = None

    def claim(self, meeting: str, *, even_if_held: bool = False) -> bool:
        """Hold *meeting* from now on; return False if another running copy holds it.

        With *even_if_held* it is taken from that copy, which can then add nothing more.
        """
        self._lock_own_file()
        with write_transaction(self._db):
            holder = self.holder(meeting)
            if holder and not even_if_held and self.is_running(holder):
                return holder == self.copy
            self._db.execute(
                "INSERT INTO holder (meeting, copy) VALUES (?, ?) "
                "ON CONFLICT (meeting) DO UPDATE SET copy = excluded.copy",
                [meeting, self.copy],
            )
        return True

    def holder(self, meeting: str) -> str:
        """Return the name of the copy that holds *meeting*, or an empty text."""
        row = self._db.execute("SELECT copy FROM holder WHERE meeting = ?", [meeting]).fetchone()
        return str(row[0]) if row else ""

    def check(self, meeting: str) -> None:
        """Raise Refusal if another running copy holds *meeting*; called before every step."""
        holder = self.holder(meeting)
        if holder not in ("", self.copy) and self.is_running(holder):
            raise Refusal(
                "This meeting is being minuted in another window of clerk-tui.",
                "Here it can only be read; what you typed is kept. To go on here: /takeover",
                at_shell="Nothing was changed. Leave it there (Ctrl+Q), and try again.",
            )

    def release(self, meeting: str) -> None:
        """Let another copy hold *meeting*; if the file cannot be written, closing does so."""
        with suppress(*sqlite_errors()), write_transaction(self._db):
            self._db.execute(
                "DELETE FROM holder WHERE meeting = ? AND copy = ?", [meeting, self.copy]
            )

    def close(self) -> None:
        """Release every meeting that this copy holds."""
        if self._unlock is not None:
            self._unlock()
            with suppress(OSError):
                self._file(self.copy).unlink(missing_ok=True)
            self._unlock = None

    def is_running(self, copy: str) -> bool:
        """Return True if the copy of the program called *copy* is still running."""
        return copy == self.copy or is_running(self._database, copy)

    def _lock_own_file(self) -> None:
        """Show other copies that this one is running, for as long as it does."""
        if self._unlock is not None:
            return
        with suppress(OSError):  # a folder that cannot be written: the next step says so
            self._file(self.copy).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._unlock = lock_file(self._file(self.copy))

    def _file(self, copy: str) -> Path:
        return running_copies_folder(self._database) / copy


def running_copies_folder(database: Path) -> Path:
    """Return the folder in which each running copy that has *database* open locks a file."""
    return database.parent / f".{database.name}-open"


def is_running(database: Path, copy: str) -> bool:
    """Return True if the copy of the program called *copy* has the lock on its file."""
    file = running_copies_folder(database) / copy
    if not _COPY_NAME.fullmatch(copy) or not file.exists():
        return False
    try:
        lock_file(file)()
    except TimeoutError:
        return True
    except OSError:  # a disk on which files cannot be locked: do not shut the clerk out
        return False
    with suppress(OSError):
        file.unlink(missing_ok=True)
    return False
