"""Text being typed, kept on disk by one writer thread so that no key waits for the disk.

The thread is a moment behind the screen: for that moment each text is noted first (`typed_ahead`).
Where the database will not take it, it goes to the rescue file, key by key, and to the database
when that can be written again.
"""

import sqlite3
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.ports import Unfinished
from clerk_tui.storage.autosave.fsync import BackgroundSync
from clerk_tui.storage.autosave.journal import LARGEST_JOURNAL, TypingJournal
from clerk_tui.storage.autosave.noted_texts import UPSERT_TEXT, clamp_cursor, parse_moment
from clerk_tui.storage.autosave.rescue_file import RescueFile
from clerk_tui.storage.database.connect import connect_again, sqlite_errors
from clerk_tui.storage.database.relocation import OpenedFile
from clerk_tui.storage.database.transactions import sqlite_errors_explained

CLOSE_TIMEOUT_SECONDS = 12.0  # longer than a write waits for another program
RETRY_SECONDS = 0.5  # between one try to write to the database and the next
LOCK_WAIT_MS = 200  # for another program: what is typed meanwhile must not wait to be rescued
ENCRYPTED_WAIT_SECONDS = 0.02  # that a key may wait for an encrypted database
KEPT_IN_SECOND_PLACE = "What you type is kept in a second place."
KEPT_NOWHERE = "Nothing else takes what you type either: it is on this screen alone. Leave it open."
TimedTexts = dict[tuple[str, str], tuple[str, int, datetime]]


class UnfinishedTextWriter:
    """Keeps the newest text of each place; older ones that were not yet written are skipped."""

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        trouble: Callable[[str], None] = lambda _: None,
        rescue: RescueFile | None = None,
        ahead: TypingJournal | None = None,
    ) -> None:
        """Write to the database at *path*; *trouble* is told, from the thread, what failed.

        What the database does not take is put in *rescue*, where there is one. Each text is noted
        in *ahead* first; without that (an encrypted database) a key waits a moment for the thread.
        """
        self._path = path
        self._now = now
        self._trouble = trouble
        self._rescue = rescue
        self._ahead = ahead
        self._last: datetime | None = None
        self._waiting: TimedTexts = {}
        self._owed: TimedTexts = {}  # the thread's own: taken over, and not in the database yet
        self._state = threading.Condition()
        self._closing = False
        self._writing = False
        self._noted = False  # the newest text, in a file that is written before it is shown
        self._rescued_all = False  # everything owed, in the rescue file
        self._refused = False  # everything owed, by every place there is
        self._connection: sqlite3.Connection | None = None
        self._syncing = BackgroundSync(Path(f"{path}-wal"))
        self._thread = threading.Thread(target=self._run, name="unfinished", daemon=True)
        self._thread.start()

    def keep(self, meeting: str, place: str, text: str, cursor: int) -> None:
        """Keep this text. When it returns, and so before it is shown, it outlives the program.

        Within half a second it outlives a power cut too.
        """
        with self._state:
            at = self._at()
            if self._ahead:
                if self._ahead.size > LARGEST_JOURNAL and self._settled():
                    self._ahead.forget()
                self._noted = self._ahead.note(meeting, place, text, cursor, at.isoformat())
            self._waiting[meeting, place] = (text, cursor, at)
            self._state.notify_all()
            if not self._noted:
                self._state.wait_for(self._dealt_with, ENCRYPTED_WAIT_SECONDS)

    def wait_until_saved(self, seconds: float = 5.0) -> bool:
        """Wait until everything handed over is on disk; False if *seconds* were not enough."""
        with self._state:
            return self._state.wait_for(self._settled, seconds)

    def _settled(self) -> bool:
        return not self._waiting and not self._writing

    def _dealt_with(self) -> bool:
        """Whether everything handed over is on disk, in the database or in the rescue file."""
        return not self._waiting and (self._rescued_all or not self._writing)

    @property
    def is_newest_unsaved(self) -> bool:
        """Whether what was typed last is in no file at all: on the screen, and nowhere else."""
        with self._state:
            return self._refused and not self._noted

    def close(self) -> list[str]:
        """Write what is waiting, and stop. Returns the texts that the database did not take."""
        with self._state:
            self._closing = True
            self._state.notify_all()
        self._thread.join(CLOSE_TIMEOUT_SECONDS)
        with self._state:
            left = {**self._owed, **self._waiting}
        if self._ahead:
            self._ahead.close(forget=not left)
        return [text for text, *_ in left.values() if text.strip()]

    @property
    def rescue_path(self) -> Path | None:
        """Where what the database did not take is kept; None where it took everything."""
        return self._rescue.path if self._rescue else None

    def _run(self) -> None:
        tried = 0.0
        while self._more():
            if not self._rescued() or time.monotonic() - tried >= RETRY_SECONDS or self._closing:
                self._to_the_database()
                tried = time.monotonic()
            if self._closing:
                break
        self._syncing.close()
        if self._connection:
            self._connection.close()
        if self._rescue:
            self._rescue.close()

    def _more(self) -> bool:
        """Wait for a text, or for the time to try again; False at the end of the work."""
        with self._state:
            self._writing = bool(self._owed)
            self._state.notify_all()
            noted = self._ahead is not None and self._ahead.size
            wait = RETRY_SECONDS if self._owed or noted else None
            if not self._state.wait_for(lambda: self._waiting or self._closing, wait):
                self._forget_what_was_noted()
            self._owed.update(self._waiting)
            self._rescued_all = self._rescued_all and not self._waiting
            self._waiting = {}
            self._writing = bool(self._owed)
            return bool(self._owed) or not self._closing

    def _forget_what_was_noted(self) -> None:
        """In a pause of the typing, not beside the next key: the database has all of it by then.

        Room for a full disk is held from the first such pause on.
        """
        if self._ahead and not self._owed:
            self._ahead.forget()
        if self._rescue and not self._owed:
            self._rescue.reserve_space()

    def _rescued(self) -> bool:
        """While the database takes nothing, whether the newest text is in the rescue file."""
        if self._rescue is None or self._rescue.path is None or not self._owed:
            return False
        return self._keep_in(self._rescue)

    def _keep_in(self, rescue: RescueFile) -> bool:
        texts = {place: (text, cursor) for place, (text, cursor, _) in self._owed.items()}
        kept = rescue.save(texts, max(at for *_, at in self._owed.values()))
        with self._state:
            self._rescued_all, self._refused = kept, not kept
            self._state.notify_all()
        return kept

    def _to_the_database(self) -> None:
        """Write what is owed; where that fails, to the rescue file, and say so."""
        if not self._owed:
            return
        try:
            self._write(self._owed)
        except Exception as error:  # noqa: BLE001 - a thread that dies keeps nothing any more
            known = isinstance(error, sqlite_errors(Refusal))
            said = str(error) if known else f"a mistake in the program ({type(error).__name__})"
            kept = self._rescue is not None and self._keep_in(self._rescue)
            where = f" {KEPT_IN_SECOND_PLACE}" if kept or self._noted else ""
            self._trouble(f"{said}{f' {KEPT_NOWHERE}' if self.is_newest_unsaved else where}")
            if self._connection is not None and not known:
                self._connection = None
            return
        self._owed = {}
        with self._state:
            self._refused = False
        if self._rescue and self._rescue.path:
            self._rescue.delete()
        self._trouble("")

    def _write(self, batch: TimedTexts) -> None:
        if self._connection is None:
            self._connection = connect_again(self._path)
            self._connection.execute(f"PRAGMA busy_timeout = {LOCK_WAIT_MS}")
            self._connection.execute("PRAGMA synchronous = NORMAL")  # see `syncing`
            self._connection.execute("PRAGMA cache_size = -128")  # KiB: it only writes one row
            self._file = OpenedFile(self._path)
        with sqlite_errors_explained(self._path), self._connection as connection:
            for (meeting, place), (typed, cursor, at) in batch.items():
                text = typed.encode("utf-8", "replace").decode()  # half a character, pasted
                connection.execute(UPSERT_TEXT, (meeting, place, text, cursor, at.isoformat()))
        self._syncing.request_sync()
        if self._file.has_moved():
            self._connection = None  # the next try is at whatever stands there then
            self._file.raise_moved()

    def _at(self) -> datetime:
        """This moment, and always after the last: what is newer is told by it."""
        now = self._now()
        if self._last is not None and now <= self._last:
            now = self._last + timedelta(microseconds=1)
        self._last = now
        return now


def read_unfinished(connection: sqlite3.Connection, meeting: str) -> list[Unfinished]:
    """The texts of *meeting* that were typed and not filed."""
    rows = connection.execute(
        "SELECT place, text, cursor FROM unfinished WHERE meeting = ? AND text <> ''", [meeting]
    ).fetchall()
    return [Unfinished(place, text, clamp_cursor(text, cursor)) for place, text, cursor in rows]


def last_typed_at(connection: sqlite3.Connection, meeting: str) -> dict[str, datetime]:
    """When each place of *meeting* was last written to, filed and emptied ones too."""
    rows = connection.execute("SELECT place, at FROM unfinished WHERE meeting = ?", [meeting])
    return {place: parse_moment(at) for place, at in rows}
