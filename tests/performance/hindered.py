"""The program, on a database that takes its time, or is read-only, when a file in its home says so.

`python -m tests.performance.hindered` is started as the program is. A file “slow” there holds how
many milliseconds more each commit takes; while there is one called “read-only”, SQLite refuses
every write of every connection, as it does where the system will not let it write.
"""

import functools
import sqlite3
import time
from pathlib import Path
from typing import Any

SLOW, READ_ONLY = "slow", "read-only"


class Hindered(sqlite3.Connection):
    """A connection that is hindered from the moment the files say so."""

    _refuses = False

    def execute(self, *given: Any) -> sqlite3.Cursor:
        """Do as the usual one does, but fail once the disk is read-only."""
        refuses = (Path.home() / READ_ONLY).exists()
        if refuses != self._refuses and not self.in_transaction:
            super().execute(f"PRAGMA query_only = {int(refuses)}")
            self._refuses = refuses
        return super().execute(*given)

    def commit(self) -> None:
        """Do as the usual one does, after a delay."""
        _wait()
        super().commit()

    def __exit__(self, *raised: Any) -> Any:
        """Do as the usual one does, after a delay."""
        _wait()
        return super().__exit__(*raised)


def _wait() -> None:
    slow = Path.home() / SLOW
    if slow.exists():
        time.sleep(int(slow.read_text()) / 1000)


def main() -> None:
    """Start the program."""
    connect: Any = functools.partial(sqlite3.connect, factory=Hindered)
    sqlite3.connect = connect
    from clerk_tui.launch import main as start

    start()


if __name__ == "__main__":
    main()
