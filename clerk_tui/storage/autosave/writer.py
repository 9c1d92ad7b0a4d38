"""A thread that writes unfinished text to the database, so that no key waits for the disk.

The thread is a moment behind the screen, so each text is first noted in the journal. While the
database cannot be written, the text goes to the rescue file, key by key, and to the database once
it can be written again.
"""

import sqlite3
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.ports import UnfinishedText
from clerk_tui.storage.autosave.fsync import BackgroundSync
from clerk_tui.storage.autosave.journal import LARGEST_JOURNAL, TypingJournal
from clerk_tui.storage.autosave.journal_files import (
    UPSERT_TEXT,
    clamp_cursor,
    parse_moment,
    without_half_characters,
)
from clerk_tui.storage.autosave.rescue_file import RescueFile
from clerk_tui.storage.database.connect import connect_again, sqlite_errors
from clerk_tui.storage.database.error_words import explain_sqlite_error
from clerk_tui.storage.database.relocation import OpenedFile
from clerk_tui.storage.database.transactions import sqlite_errors_explained

CLOSE_TIMEOUT_SECONDS = 12.0  # longer than a write waits for another program
RETRY_SECONDS = 0.5  # between two attempts to write to the database
LOCK_WAIT_MS = 200  # for another program: text typed meanwhile must not wait to be rescued
ENCRYPTED_WAIT_SECONDS = 0.02  # the longest that a key waits for an encrypted database
KEPT_IN_SECOND_PLACE = "What you type is kept in a second place."
KEPT_NOWHERE = "Nothing else takes what you type either: it is on this screen alone. Leave it open."
TimedTexts = dict[tuple[str, str], tuple[str, int, datetime]]


class UnfinishedTextWriter:
    """Writes the newest text of each place, and skips older ones that were not written yet."""

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        report_trouble: Callable[[str], None] = lambda _: None,
        rescue_file: RescueFile | None = None,
        journal: TypingJournal | None = None,
    ) -> None:
        """Start the thread that writes to the database.

        Args:
            path: The database file.
            now: The clock.
            report_trouble: Called in the thread with a sentence for the clerk when a write fails,
                and with an empty text when one succeeds.
            rescue_file: Takes the text that the database does not take.
            journal: Notes each text first. Without one, as for an encrypted database, a key waits a
                moment for the thread.
        """
        self._path = path
        self._now = now
        self._report_trouble = report_trouble
        self._rescue_file = rescue_file
        self._journal = journal
        self._last_moment: datetime | None = None
        self._waiting: TimedTexts = {}
        """The texts that the thread has not taken over yet."""
        self._unsaved: TimedTexts = {}
        """The texts that the thread has taken over and the database does not have yet."""
        self._state = threading.Condition()
        self._is_closing = False
        self._is_writing = False
        self._is_newest_in_journal = False
        self._is_all_rescued = False
        """The rescue file has all unsaved texts."""
        self._is_all_refused = False
        """Neither the database nor a rescue file takes the unsaved texts."""
        self._connection: sqlite3.Connection | None = None
        self._syncing = BackgroundSync(Path(f"{path}-wal"))
        self._thread = threading.Thread(target=self._run, name="unfinished", daemon=True)
        self._thread.start()

    def keep(self, meeting: str, place: str, text: str, cursor: int) -> None:
        """Take over this text. When it returns, before the text is shown, it outlives the program.

        Within half a second it outlives a power cut too.
        """
        with self._state:
            at = self._next_moment()
            if self._journal:
                if self._journal.size > LARGEST_JOURNAL and self._is_saved():
                    self._journal.clear()
                self._is_newest_in_journal = self._journal.note(
                    meeting, place, text, cursor, at.isoformat()
                )
            self._waiting[meeting, place] = (text, cursor, at)
            self._state.notify_all()
            if not self._is_newest_in_journal:
                self._state.wait_for(self._is_saved_or_rescued, ENCRYPTED_WAIT_SECONDS)

    def wait_until_saved(self, seconds: float = 5.0) -> bool:
        """Wait until the database has every text; return False if *seconds* are not enough."""
        with self._state:
            return self._state.wait_for(self._is_saved, seconds)

    def _is_saved(self) -> bool:
        return not self._waiting and not self._is_writing

    def _is_saved_or_rescued(self) -> bool:
        return not self._waiting and (self._is_all_rescued or not self._is_writing)

    @property
    def is_newest_unsaved(self) -> bool:
        """Return True if the text typed last is in no file at all, but only on the screen."""
        with self._state:
            return self._is_all_refused and not self._is_newest_in_journal

    def close(self) -> list[str]:
        """Write what is waiting, and stop. Returns the texts that the database did not take."""
        with self._state:
            self._is_closing = True
            self._state.notify_all()
        self._thread.join(CLOSE_TIMEOUT_SECONDS)
        with self._state:
            remaining = {**self._unsaved, **self._waiting}
        if self._journal:
            self._journal.close(delete=not remaining)
        return [text for text, *_ in remaining.values() if text.strip()]

    @property
    def rescue_path(self) -> Path | None:
        """The file with the text that the database did not take; None if it took everything."""
        return self._rescue_file.path if self._rescue_file else None

    def _run(self) -> None:
        tried_at = 0.0
        while self._wait_for_work():
            is_rescued = self._update_rescue_file()
            is_due = time.monotonic() - tried_at >= RETRY_SECONDS
            if not is_rescued or is_due or self._is_closing:
                self._write_to_database()
                tried_at = time.monotonic()
            if self._is_closing:
                break
        self._syncing.close()
        if self._connection:
            self._connection.close()
        if self._rescue_file:
            self._rescue_file.close()

    def _wait_for_work(self) -> bool:
        """Wait for a text, or for the time to retry; return False at the end of the work."""
        with self._state:
            self._is_writing = bool(self._unsaved)
            self._state.notify_all()
            is_journal_used = self._journal is not None and self._journal.size
            timeout = RETRY_SECONDS if self._unsaved or is_journal_used else None
            if not self._state.wait_for(lambda: self._waiting or self._is_closing, timeout):
                self._tidy_in_pause()
            self._unsaved.update(self._waiting)
            self._is_all_rescued = self._is_all_rescued and not self._waiting
            self._waiting = {}
            self._is_writing = bool(self._unsaved)
            return bool(self._unsaved) or not self._is_closing

    def _tidy_in_pause(self) -> None:
        """Clear the journal in a pause of the typing, if the database has everything.

        From the first such pause on, space is reserved for when the disk is full.
        """
        if self._journal and not self._unsaved:
            self._journal.clear()
        if self._rescue_file and not self._unsaved:
            self._rescue_file.reserve_space()

    def _update_rescue_file(self) -> bool:
        """Write the unsaved texts to a rescue file that is in use; return True if it has them."""
        if self._rescue_file is None or self._rescue_file.path is None or not self._unsaved:
            return False
        return self._save_in(self._rescue_file)

    def _save_in(self, rescue_file: RescueFile) -> bool:
        texts = {place: (text, cursor) for place, (text, cursor, _) in self._unsaved.items()}
        is_saved = rescue_file.save(texts, max(at for *_, at in self._unsaved.values()))
        with self._state:
            self._is_all_rescued, self._is_all_refused = is_saved, not is_saved
            self._state.notify_all()
        return is_saved

    def _write_to_database(self) -> None:
        """Write the unsaved texts; if that fails, to the rescue file, and report it."""
        if not self._unsaved:
            return
        try:
            self._write(self._unsaved)
        except Exception as error:  # noqa: BLE001 - if the thread died, nothing would be saved
            self._rescue_and_report(error)
            return
        self._unsaved = {}
        with self._state:
            self._is_all_refused = False
        if self._rescue_file and self._rescue_file.path:
            self._rescue_file.delete()
        self._report_trouble("")

    def _rescue_and_report(self, error: Exception) -> None:
        """Write the unsaved texts to the rescue file, and report *error* to the clerk."""
        is_expected = isinstance(error, sqlite_errors(Refusal))
        fault = self._fault(error)
        is_rescued = self._rescue_file is not None and self._save_in(self._rescue_file)
        if self.is_newest_unsaved:
            self._report_trouble(f"{fault} {KEPT_NOWHERE}")
        elif is_rescued or self._is_newest_in_journal:
            self._report_trouble(f"{fault} {KEPT_IN_SECOND_PLACE}")
        else:
            self._report_trouble(fault)
        if self._connection is not None and not is_expected:
            self._connection = None

    def _fault(self, error: Exception) -> str:
        """Say what kept the text from being saved."""
        if isinstance(error, Refusal):
            return str(error)
        if isinstance(error, sqlite_errors()):
            return str(explain_sqlite_error(self._path, error))
        if isinstance(error, OSError):
            return f"The database {self._path} could not be used ({os_error_reason(error)})."
        return f"a mistake in the program ({type(error).__name__})"

    def _write(self, batch: TimedTexts) -> None:
        if self._connection is None:
            self._connection = connect_again(self._path)
            self._connection.execute(f"PRAGMA busy_timeout = {LOCK_WAIT_MS}")
            self._connection.execute("PRAGMA synchronous = NORMAL")  # see `fsync`
            self._connection.execute("PRAGMA cache_size = -128")  # KiB: it only writes one row
            self._file = OpenedFile(self._path)
        with sqlite_errors_explained(self._path), self._connection as connection:
            for (meeting, place), (typed, cursor, at) in batch.items():
                text = without_half_characters(typed)
                connection.execute(UPSERT_TEXT, (meeting, place, text, cursor, at.isoformat()))
        self._syncing.request_sync()
        if self._file.has_moved():
            self._connection = None  # the next attempt opens whatever file is there then
            self._file.raise_moved()

    def _next_moment(self) -> datetime:
        """Return the time, or a later one than the last: it tells which text is the newer."""
        now = self._now()
        if self._last_moment is not None and now <= self._last_moment:
            now = self._last_moment + timedelta(microseconds=1)
        self._last_moment = now
        return now


def read_unfinished(connection: sqlite3.Connection, meeting: str) -> list[UnfinishedText]:
    """Return the texts of *meeting* that were typed and not filed."""
    rows = connection.execute(
        "SELECT place, text, cursor FROM unfinished WHERE meeting = ? AND text <> ''", [meeting]
    ).fetchall()
    return [UnfinishedText(place, text, clamp_cursor(text, cursor)) for place, text, cursor in rows]


def last_typed_at(connection: sqlite3.Connection, meeting: str) -> dict[str, datetime]:
    """Return when each place of *meeting* was last written to, even if it is empty now."""
    rows = connection.execute("SELECT place, at FROM unfinished WHERE meeting = ?", [meeting])
    return {place: parse_moment(at) for place, at in rows}
