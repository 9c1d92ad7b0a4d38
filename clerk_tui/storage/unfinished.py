"""Text being typed, kept on disk by one writer thread so that no key waits for the disk."""

import sqlite3
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.record import Unfinished
from clerk_tui.storage.connecting import errors
from clerk_tui.storage.opening import connect_again

CLOSING_SECONDS = 12.0  # longer than a write waits for another program
_PUT = (
    "INSERT INTO unfinished (meeting, place, text, cursor, at) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (meeting, place) DO UPDATE SET text = excluded.text, "
    "cursor = excluded.cursor, at = excluded.at"
)


class UnfinishedText:
    """Keeps the newest text of each place; older ones that were not yet written are skipped."""

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        trouble: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Write to the database at *path*; *trouble* is told, from the thread, what failed."""
        self._path = path
        self._now = now
        self._trouble = trouble
        self._waiting: dict[tuple[str, str], tuple[str, int]] = {}
        self._state = threading.Condition()
        self._closing = False
        self._writing = False
        self._gave_up = False
        self._thread = threading.Thread(target=self._run, name="unfinished", daemon=True)
        self._thread.start()

    def keep(self, meeting: str, place: str, text: str, cursor: int) -> None:
        """Keep this text. Returns at once; it is on disk within milliseconds."""
        with self._state:
            self._waiting[meeting, place] = (text, cursor)
            self._state.notify_all()

    def settle(self, seconds: float = 5.0) -> bool:
        """Wait until everything handed over is on disk; False if *seconds* were not enough."""
        with self._state:
            return self._state.wait_for(lambda: not self._waiting and not self._writing, seconds)

    def close(self) -> list[str]:
        """Write what is waiting, and stop. Returns the texts that could not be written."""
        with self._state:
            self._closing = True
            self._state.notify_all()
        self._thread.join(CLOSING_SECONDS)
        with self._state:
            return [text for text, _ in self._waiting.values() if text.strip()]

    def _run(self) -> None:
        connection: sqlite3.Connection | None = None
        while True:
            with self._state:
                self._writing = False
                self._state.notify_all()
                self._state.wait_for(lambda: self._waiting or self._closing)
                if not self._waiting or self._gave_up:
                    break
                batch, self._waiting = self._waiting, {}
                self._writing = True
            try:
                connection = connection or connect_again(self._path)
                self._write(connection, batch)
            except errors(Refusal) as error:
                self._again(batch, str(error))
        if connection:
            connection.close()

    def _write(
        self, connection: sqlite3.Connection, batch: dict[tuple[str, str], tuple[str, int]]
    ) -> None:
        at = self._now().isoformat()
        with connection:
            for (meeting, place), (typed, cursor) in batch.items():
                text = typed.encode("utf-8", "replace").decode()  # half a character, pasted
                connection.execute(_PUT, (meeting, place, text, cursor, at))
        self._trouble("")

    def _again(self, batch: dict[tuple[str, str], tuple[str, int]], said: str) -> None:
        """Put what could not be written back, unless newer text came, and wait a little."""
        with self._state:
            self._waiting = {**batch, **self._waiting}
            closing = self._closing
            self._gave_up = closing
        self._trouble(said)
        if not closing:
            threading.Event().wait(0.5)


def read_unfinished(connection: sqlite3.Connection, meeting: str) -> list[Unfinished]:
    """The texts of *meeting* that were typed and not filed."""
    rows = connection.execute(
        "SELECT place, text, cursor FROM unfinished WHERE meeting = ? AND text <> ''", [meeting]
    ).fetchall()
    return [Unfinished(place, text, cursor) for place, text, cursor in rows]
