"""Who holds a meeting: one copy of the program at a time may add to its record.

A copy that opens a meeting writes its name beside it, and for as long as it lives it has a lock
on a small file of that name, which the system lets go of however it ends. So a copy that was
killed holds nothing, and a living one can be told from a dead one without asking the clock.
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
from clerk_tui.storage.open import write_transaction

_COPY_NAME = re.compile(r"[0-9a-f]{8}")


def is_in_use(database: Path) -> bool:
    """Whether any copy of the program has a meeting open in *database*."""
    folder = running_copies_folder(database)
    copies = [file.name for file in folder.iterdir()] if folder.is_dir() else []
    return any(is_running(database, copy) for copy in copies)


class MeetingLocks:
    """The meetings that this copy of the program holds, and what it knows of other copies."""

    def __init__(self, db: Database, database: Path) -> None:
        """Hold meetings in *db*, the file *database*; nothing is locked until one is claimed."""
        self.copy = os.urandom(4).hex()
        self._db = db
        self._database = database
        self._unlock: Callable[[], None] | None = None

    def claim(self, meeting: str, *, even_if_held: bool = False) -> bool:
        """Hold *meeting* from now on; False where another living copy does.

        With *even_if_held* it is taken from that copy, which can then add nothing more.
        """
        self._live()
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
        """The copy that holds *meeting*, or nothing."""
        row = self._db.execute("SELECT copy FROM holder WHERE meeting = ?", [meeting]).fetchone()
        return str(row[0]) if row else ""

    def check(self, meeting: str) -> None:
        """Raise Refusal where another living copy holds *meeting*; asked before every step."""
        holder = self.holder(meeting)
        if holder not in ("", self.copy) and self.is_running(holder):
            raise Refusal(
                "This meeting is being minuted in another window of clerk-tui.",
                "Here it can only be read; what you typed is kept. To go on here: /takeover",
                at_shell="Nothing was changed. Leave it there (Ctrl+Q), and try again.",
            )

    def release(self, meeting: str) -> None:
        """Let another copy hold *meeting*. Where the file cannot be written, ending does it."""
        with suppress(*sqlite_errors()), write_transaction(self._db):
            self._db.execute(
                "DELETE FROM holder WHERE meeting = ? AND copy = ?", [meeting, self.copy]
            )

    def close(self) -> None:
        """This copy holds nothing any more."""
        if self._unlock is not None:
            self._unlock()
            with suppress(OSError):
                self._file(self.copy).unlink(missing_ok=True)
            self._unlock = None

    def is_running(self, copy: str) -> bool:
        """Whether the copy of the program called *copy* is still running."""
        return copy == self.copy or is_running(self._database, copy)

    def _live(self) -> None:
        """Show that this copy is running, for as long as it does."""
        if self._unlock is not None:
            return
        with suppress(OSError):  # the database's own folder cannot be written: say nothing yet
            self._file(self.copy).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._unlock = lock_file(self._file(self.copy))

    def _file(self, copy: str) -> Path:
        return running_copies_folder(self._database) / copy


def running_copies_folder(database: Path) -> Path:
    """Where the copies of the program that have *database* open show that they do."""
    return database.parent / f".{database.name}-open"


def is_running(database: Path, copy: str) -> bool:
    """Whether the copy of the program called *copy* has the lock on its file."""
    file = running_copies_folder(database) / copy
    if not _COPY_NAME.fullmatch(copy) or not file.exists():
        return False
    try:
        lock_file(file)()
    except TimeoutError:
        return True
    except OSError:  # a place where files cannot be locked: do not shut the clerk out
        return False
    with suppress(OSError):
        file.unlink(missing_ok=True)
    return False
