"""The journal of what is typed, written before a key is shown: the one thing that a key waits for.

The thread that writes to the database is a moment behind the screen, and a long moment on a busy or
slow disk; a program that is killed would lose what was shown meanwhile. Appending a line to a file
that is already open takes some microseconds and outlives the program, though not a power cut.

Each copy of the program has one journal, beside its lock, while the database lacks something. The
next copy that opens a meeting imports the journals of copies that have ended.
"""

import json
import os
from contextlib import suppress
from pathlib import Path

from clerk_tui.storage.autosave.journal_files import JOURNAL_SUFFIX
from clerk_tui.storage.database.meeting_lock import running_copies_folder

LARGEST_JOURNAL = 4_000_000  # bytes in the file, above which it is to be cleared


class TypingJournal:
    """The file in which one copy of the program notes what is typed."""

    def __init__(self, database: Path, copy: str) -> None:
        """Keep the journal of the copy called *copy*, beside *database*; no file is made yet."""
        self._path = running_copies_folder(database) / f"{copy}{JOURNAL_SUFFIX}"
        self._file: int | None = None
        self.size = 0
        """The bytes in the file."""

    def note(self, meeting: str, place: str, text: str, cursor: int, typed_at: str) -> bool:
        """Append one text; return False if it cannot be written, so that the thread must hurry.

        Args:
            meeting: The ident of the meeting.
            place: Where the text is typed, "pad@0123abcd" say.
            text: The whole text of that place.
            cursor: The offset of the cursor in the text.
            typed_at: When it was typed (ISO).
        """
        entry = (meeting, place, text, cursor, typed_at)
        # The line break before it ends a half line that a full disk may have left.
        line = f"\n{json.dumps(entry)}\n".encode()
        with suppress(OSError):
            if self._file is None:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            written = os.write(self._file, line)
            self.size += written
            return written == len(line)
        return False

    def clear(self) -> None:
        """Empty the file, as the database has all that is in it."""
        if self._file is not None and self.size:
            with suppress(OSError):
                os.ftruncate(self._file, 0)
                self.size = 0

    def close(self, *, delete: bool) -> None:
        """Close the file, and delete it if the database has all that is in it."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
            if delete:
                with suppress(OSError):
                    self._path.unlink(missing_ok=True)
