"""What is typed, noted in a file before it is shown: the one thing that a key waits for.

The thread that keeps it in the database is a moment behind the screen, on a busy or slow disk a
long one, and a program killed in that moment took with it what was shown. A line written to a file
that is already open costs some microseconds and outlives the program, though not a power cut.

There is one file for each copy of the program, beside its lock, and for as long as the database
has not everything. Who opens a meeting next takes in what copies that ended have left.
"""

import json
import os
from contextlib import suppress
from pathlib import Path

from clerk_tui.storage.autosave.noted_texts import JOURNAL_SUFFIX, NotedText
from clerk_tui.storage.database.meeting_lock import running_copies_folder

LARGEST_JOURNAL = 4_000_000  # bytes in the file, from when on it is to be emptied


class TypingJournal:
    """The file in which one copy of the program notes what is typed."""

    def __init__(self, database: Path, copy: str) -> None:
        """Note it beside *database*, in the name of *copy*; no file is made until then."""
        self._path = running_copies_folder(database) / f"{copy}{JOURNAL_SUFFIX}"
        self._file: int | None = None
        self.size = 0

    def note(self, *noted: *NotedText) -> bool:
        """Note one text; False where no file takes it, and the thread has to be quick enough."""
        line = f"\n{json.dumps(noted)}\n".encode()  # after half a line, left by a full disk, too
        with suppress(OSError):
            if self._file is None:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            written = os.write(self._file, line)
            self.size += written
            return written == len(line)
        return False

    def forget(self) -> None:
        """The database has all of it."""
        if self._file is not None and self.size:
            with suppress(OSError):
                os.ftruncate(self._file, 0)
                self.size = 0

    def close(self, *, forget: bool) -> None:
        """Let go of the file, and take it away where the database has all of it."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
            if forget:
                with suppress(OSError):
                    self._path.unlink(missing_ok=True)
