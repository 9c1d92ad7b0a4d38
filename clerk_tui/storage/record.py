"""SqliteRecord: the record of every meeting in one database file."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import Beside, Paper, Step
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.database.meeting_lock import MeetingLocks
from clerk_tui.storage.database.relocation import OpenedFile, put_back
from clerk_tui.storage.event_log import papers as kept_papers
from clerk_tui.storage.event_log.codec import decode, encode
from clerk_tui.storage.event_log.digests import event_digest
from clerk_tui.storage.event_log.events_in_force import read_standing_events, read_standing_steps
from clerk_tui.storage.event_log.steps import REDONE, UNDONE, Steps
from clerk_tui.storage.minute_book.actions import read_action_log
from clerk_tui.storage.minute_book.minute_book import MinuteBook
from clerk_tui.storage.open import open_database, sqlite_errors_explained, write_transaction


class SqliteRecord:
    """The record (see `domain.record.Record`) kept in SQLite.

    A step is written in one transaction with what the minute book reads off it, and is on
    the disk before the call returns. The digest of each event covers the one before it, so
    that a change made outside the program shows.
    """

    def __init__(self, path: Path, db: Database | None = None) -> None:
        """Keep the record in *db*, else open *path*. Raises Refusal; see `open_database`."""
        self.path = path
        self.db = db or open_database(path)
        self.minute_book = MinuteBook(self.db)
        self.locks = MeetingLocks(self.db, path)
        self._seen: dict[str, int] = {}
        self._file = OpenedFile(path)

    def close(self) -> None:
        """Let go of the file, and of every meeting held."""
        self.locks.close()
        self.db.close()

    def put_back_if_moved(self, now: datetime) -> str:
        """Put the file back where it was deleted or moved while it was open; returns what was done.

        Raises Refusal where that cannot be done.
        """
        with sqlite_errors_explained(self.path):
            if self._file.has_moved():
                told = put_back(self.db, self._file, now)
                self._file = OpenedFile(self.path)
                return told
        return ""

    def append(
        self,
        after: Meeting,
        at: datetime,
        events: Sequence[Event],
        *,
        beside: Sequence[Beside] = (),
        papers: Sequence[Paper] = (),
    ) -> None:
        """Add one step: all of *events*, or none. *after* is the meeting they lead to.

        Raises Refusal where the file cannot be written, or where another copy of the
        program has added to this meeting since it was read here.
        """
        rows = [encode(event) for event in events]
        self._write(after.ident, at, rows, [Beside(after, ()), *beside], papers)

    def _write(
        self,
        meeting: str,
        at: datetime,
        rows: Sequence[tuple[str, str]],
        steps: Sequence[Beside],
        papers: Sequence[Paper] = (),
    ) -> None:
        """Add *rows* to a meeting, and with them whatever belongs to the same step."""
        newest: dict[str, int] = {}
        self.put_back_if_moved(at)
        try:
            with sqlite_errors_explained(self.path), write_transaction(self.db):
                for step in steps:
                    self.minute_book.update(step.after, at)
                newest[meeting] = self._add(meeting, at, rows)
                for step in steps:
                    if step.events:
                        told = [encode(event) for event in step.events]
                        newest[step.after.ident] = self._add(step.after.ident, at, told)
                kept_papers.add_papers(self.db, meeting, at, papers)
        except BaseException:
            for step in steps:
                self.minute_book.forget(step.after.ident)
            raise
        self._seen.update(newest)

    def _add(self, meeting: str, at: datetime, rows: Sequence[tuple[str, str]]) -> int:
        """Add *rows* to a meeting as one step; returns the number of the newest row."""
        self.locks.check(meeting)
        seq, step, digest = self._last(meeting)
        if meeting in self._seen and self._seen[meeting] != seq:
            raise Refusal(
                "This meeting was changed in another window of clerk-tui.",
                "Leave the meeting and open it again; what you typed is kept.",
            )
        for kind, payload in rows:
            digest = event_digest(digest, meeting, at.isoformat(), kind, payload)
            added = self.db.execute(
                "INSERT INTO event (meeting, step, at, kind, payload, digest) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (meeting, step + 1, at.isoformat(), kind, payload, digest),
            )
            seq = int(added.lastrowid or 0)
        return seq

    def _last(self, meeting: str) -> tuple[int, int, str]:
        row = self.db.execute(
            "SELECT seq, step, digest FROM event WHERE meeting = ? ORDER BY seq DESC LIMIT 1",
            [meeting],
        ).fetchone()
        return (int(row[0]), int(row[1]), str(row[2])) if row else (0, 0, "")

    def events(self, meeting: str) -> list[Event]:
        """What happened at *meeting* and stands, in order."""
        with sqlite_errors_explained(self.path):
            events, self._seen[meeting] = read_standing_events(self.db, meeting)
        self.minute_book.forget(meeting)  # another copy may have kept it in between
        return events

    def stands(self, meeting: Meeting) -> None:
        """*Meeting* is what the events just read lead to."""
        self.minute_book.remember_read(meeting)

    def changed_elsewhere(self, meeting: str) -> bool:
        """Whether another copy of the program has added to *meeting* since it was read here."""
        with sqlite_errors_explained(self.path):
            return self._last(meeting)[0] != self._seen.get(meeting, 0)

    def steps(self, meeting: str) -> list[Step]:
        """Return the steps that stand, in order, the preparation first."""
        with sqlite_errors_explained(self.path):
            return read_standing_steps(self.db, meeting)

    def last_step(self, meeting: str) -> list[Event]:
        """What `undo` would take back; nothing where only the preparation is left."""
        read_standing_events = self._steps(meeting).standing
        return (
            self._of_step(meeting, read_standing_events[-1])
            if len(read_standing_events) > 1
            else []
        )

    def undone_step(self, meeting: str) -> list[Event]:
        """What `redo` would bring back."""
        undone = self._steps(meeting).undone
        return self._of_step(meeting, undone[-1]) if undone else []

    def _of_step(self, meeting: str, step: int) -> list[Event]:
        with sqlite_errors_explained(self.path):
            rows = self.db.execute(
                "SELECT kind, payload FROM event WHERE meeting = ? AND step = ? ORDER BY seq",
                [meeting, step],
            ).fetchall()
        return [decode(kind, payload) for kind, payload in rows]

    def undo(self, meeting: str, at: datetime, *, beside: Sequence[Beside] = ()) -> bool:
        """Take back the newest step; False where only the preparation is left."""
        steps = self._steps(meeting)
        if len(steps.standing) < 2:
            return False
        self._mark(meeting, at, UNDONE, steps.standing[-1], beside)
        return True

    def redo(self, meeting: str, at: datetime, *, beside: Sequence[Beside] = ()) -> bool:
        """Bring back the step last undone; False where there is none."""
        steps = self._steps(meeting)
        if not steps.undone:
            return False
        self._mark(meeting, at, REDONE, steps.undone[-1], beside)
        return True

    def _steps(self, meeting: str) -> Steps:
        with sqlite_errors_explained(self.path):
            rows = self.db.execute(
                "SELECT step, kind, CASE WHEN kind LIKE 'Step%' THEN payload ELSE '' END "
                "FROM event WHERE meeting = ? ORDER BY seq",
                [meeting],
            ).fetchall()
        return Steps.from_rows((int(step), kind, payload) for step, kind, payload in rows)

    def _mark(
        self, meeting: str, at: datetime, kind: str, step: int, beside: Sequence[Beside]
    ) -> None:
        self._write(meeting, at, [(kind, f'{{"step": {step}}}')], beside)

    def digest(self, meeting: str) -> str:
        """The digest of the newest event, which covers all that were before it."""
        with sqlite_errors_explained(self.path):
            return self._last(meeting)[2]

    def meetings_of(self, body: str) -> list[tuple[str, date]]:
        """The ident and the day of each meeting of a body, by day."""
        with sqlite_errors_explained(self.path):
            return self.minute_book.meetings_of(body)

    def later_numbers(self, body: str, after: date) -> date | None:
        """The first later day on which a meeting of the body holds minute numbers."""
        with sqlite_errors_explained(self.path):
            return self.minute_book.later_numbers(body, after)

    def papers(self, meeting: str, kind: str) -> list[Paper]:
        """The words of one kind kept beside the record of a meeting, by number."""
        with sqlite_errors_explained(self.path):
            return kept_papers.read_papers(self.db, meeting, kind)

    def refresh(self, after: Meeting, at: datetime) -> None:
        """Bring what the minute book reads off this meeting up to date (after an undo)."""
        try:
            with sqlite_errors_explained(self.path), write_transaction(self.db):
                self.minute_book.update(after, at)
        except BaseException:
            self.minute_book.forget(after.ident)
            raise

    def last_number(self, body: str, sequence: str, stretch: str, before: str) -> int:
        """The last number of a sequence in a stretch, of meetings before a date (ISO)."""
        with sqlite_errors_explained(self.path):
            return self.minute_book.last_number(body, sequence, stretch, before)

    def open_actions(self, body: str, before: str) -> list[LoggedAction]:
        """The actions of a body still open, as minuted last up to the day *before* (ISO)."""
        with sqlite_errors_explained(self.path):
            return read_action_log(self.db.conn, body=body, before=before)
