"""SqliteRecord: the record of every meeting in one database file."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import OtherMeetingStep, Paper, Step
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.database.meeting_lock import MeetingLocks
from clerk_tui.storage.database.relocation import OpenedFile, put_back
from clerk_tui.storage.database.transactions import sqlite_errors_explained, write_transaction
from clerk_tui.storage.event_log.codec import decode, encode
from clerk_tui.storage.event_log.digests import event_digest
from clerk_tui.storage.event_log.events_in_force import read_standing_events, read_standing_steps
from clerk_tui.storage.event_log.papers import add_papers, read_papers
from clerk_tui.storage.event_log.steps import REDONE, UNDONE, Steps
from clerk_tui.storage.minute_book.actions import read_action_log
from clerk_tui.storage.minute_book.minute_book import MinuteBook
from clerk_tui.storage.open import open_database


class SqliteRecord:
    """The record (see `domain.ports.Record`) in a SQLite database.

    A step is written in one transaction with the rows of the minute book that follow from it, and
    is on the disk before the call returns. The digest of each event covers the one before it, so
    that a change made outside the program shows.
    """

    def __init__(self, path: Path, db: Database | None = None) -> None:
        """Use *db*, or open the file at *path*. Raises Refusal; see `open_database`."""
        self.path = path
        self.db = db or open_database(path)
        self.minute_book = MinuteBook(self.db)
        self.locks = MeetingLocks(self.db, path)
        self._newest_seen: dict[str, int] = {}
        """The newest row of each meeting's record that this copy has read or written."""
        self._file = OpenedFile(path)

    def close(self) -> None:
        """Close the file, and release every meeting held."""
        self.locks.close()
        self.db.close()

    def put_back_if_moved(self, now: datetime) -> str:
        """Write the file back if it was deleted or moved while it was open.

        Returns a sentence for the clerk, empty if nothing was amiss. Raises Refusal if the file
        cannot be written back.
        """
        with sqlite_errors_explained(self.path):
            if self._file.has_moved():
                report = put_back(self.db, self._file, now)
                self._file = OpenedFile(self.path)
                return report
        return ""

    def append(
        self,
        after: Meeting,
        at: datetime,
        events: Sequence[Event],
        *,
        beside: Sequence[OtherMeetingStep] = (),
        papers: Sequence[Paper] = (),
    ) -> None:
        """Add one step: all of *events*, or none.

        Args:
            after: The meeting that the events lead to.
            at: When the step is recorded.
            events: What happened.
            beside: Steps of other meetings that belong to this one.
            papers: Texts of drafts and of returned files to be stored with the step.

        Raises:
            Refusal: The file cannot be written, or another copy of the program has added to this
                meeting since it was read here.
        """
        rows = [encode(event) for event in events]
        self._write(after.ident, at, rows, [OtherMeetingStep(after, ()), *beside], papers)

    def _write(
        self,
        meeting: str,
        at: datetime,
        event_rows: Sequence[tuple[str, str]],
        other_steps: Sequence[OtherMeetingStep],
        papers: Sequence[Paper] = (),
    ) -> None:
        """Add *event_rows* to a meeting, with the other rows that belong to the same step."""
        newest: dict[str, int] = {}
        self.put_back_if_moved(at)
        try:
            with sqlite_errors_explained(self.path), write_transaction(self.db):
                for step in other_steps:
                    self.minute_book.update(step.after, at)
                newest[meeting] = self._add_step(meeting, at, event_rows)
                for step in other_steps:
                    if step.events:
                        step_rows = [encode(event) for event in step.events]
                        newest[step.after.ident] = self._add_step(step.after.ident, at, step_rows)
                add_papers(self.db, meeting, at, papers)
        except BaseException:
            for step in other_steps:
                self.minute_book.forget(step.after.ident)
            raise
        self._newest_seen.update(newest)

    def _add_step(self, meeting: str, at: datetime, event_rows: Sequence[tuple[str, str]]) -> int:
        """Add *event_rows* to a meeting as one step, and return the number of the newest row."""
        self.locks.check(meeting)
        seq, step, digest = self._newest_row(meeting)
        if meeting in self._newest_seen and self._newest_seen[meeting] != seq:
            raise Refusal(
                "This meeting was changed in another window of clerk-tui.",
                "Leave the meeting and open it again; what you typed is kept.",
            )
        for kind, payload in event_rows:
            digest = event_digest(digest, meeting, at.isoformat(), kind, payload)
            added = self.db.execute(
                "INSERT INTO event (meeting, step, at, kind, payload, digest) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (meeting, step + 1, at.isoformat(), kind, payload, digest),
            )
            seq = int(added.lastrowid or 0)
        return seq

    def _newest_row(self, meeting: str) -> tuple[int, int, str]:
        """Return the row number, step and digest of the newest event; zeros if there is none."""
        row = self.db.execute(
            "SELECT seq, step, digest FROM event WHERE meeting = ? ORDER BY seq DESC LIMIT 1",
            [meeting],
        ).fetchone()
        return (int(row[0]), int(row[1]), str(row[2])) if row else (0, 0, "")

    def events(self, meeting: str) -> list[Event]:
        """Return the events of *meeting* that were not undone, in order."""
        with sqlite_errors_explained(self.path):
            events, self._newest_seen[meeting] = read_standing_events(self.db, meeting)
        self.minute_book.forget(meeting)  # another copy may have written its rows
        return events

    def stands(self, meeting: Meeting) -> None:
        """Tell the minute book that the events just read lead to *meeting*."""
        self.minute_book.remember_read(meeting)

    def changed_elsewhere(self, meeting: str) -> bool:
        """Return True if another copy of the program has added to *meeting* since it was read."""
        with sqlite_errors_explained(self.path):
            return self._newest_row(meeting)[0] != self._newest_seen.get(meeting, 0)

    def steps(self, meeting: str) -> list[Step]:
        """Return the steps that were not undone, in order, the preparation first."""
        with sqlite_errors_explained(self.path):
            return read_standing_steps(self.db, meeting)

    def last_step(self, meeting: str) -> list[Event]:
        """Return the events that `undo` would take back; none if only the preparation is left."""
        standing_steps = self._read_steps(meeting).standing
        return self._events_of_step(meeting, standing_steps[-1]) if len(standing_steps) > 1 else []

    def undone_step(self, meeting: str) -> list[Event]:
        """Return the events that `redo` would bring back."""
        undone = self._read_steps(meeting).undone
        return self._events_of_step(meeting, undone[-1]) if undone else []

    def _events_of_step(self, meeting: str, step: int) -> list[Event]:
        with sqlite_errors_explained(self.path):
            rows = self.db.execute(
                "SELECT kind, payload FROM event WHERE meeting = ? AND step = ? ORDER BY seq",
                [meeting, step],
            ).fetchall()
        return [decode(kind, payload) for kind, payload in rows]

    def undo(self, meeting: str, at: datetime, *, beside: Sequence[OtherMeetingStep] = ()) -> bool:
        """Take back the newest step; return False if only the preparation is left."""
        steps = self._read_steps(meeting)
        if len(steps.standing) < 2:
            return False
        self._mark_step(meeting, at, UNDONE, steps.standing[-1], beside)
        return True

    def redo(self, meeting: str, at: datetime, *, beside: Sequence[OtherMeetingStep] = ()) -> bool:
        """Bring back the step last undone; return False if there is none."""
        steps = self._read_steps(meeting)
        if not steps.undone:
            return False
        self._mark_step(meeting, at, REDONE, steps.undone[-1], beside)
        return True

    def _read_steps(self, meeting: str) -> Steps:
        with sqlite_errors_explained(self.path):
            rows = self.db.execute(
                "SELECT step, kind, CASE WHEN kind LIKE 'Step%' THEN payload ELSE '' END "
                "FROM event WHERE meeting = ? ORDER BY seq",
                [meeting],
            ).fetchall()
        return Steps.from_rows((int(step), kind, payload) for step, kind, payload in rows)

    def _mark_step(
        self, meeting: str, at: datetime, kind: str, step: int, beside: Sequence[OtherMeetingStep]
    ) -> None:
        """Record that *step* was undone or redone, as *kind* says."""
        self._write(meeting, at, [(kind, f'{{"step": {step}}}')], beside)

    def digest(self, meeting: str) -> str:
        """Return the digest of the newest event, which covers all events before it."""
        with sqlite_errors_explained(self.path):
            return self._newest_row(meeting)[2]

    def meetings_of(self, body: str) -> list[tuple[str, date]]:
        """Return the ident and the day of each meeting of a body, by day."""
        with sqlite_errors_explained(self.path):
            return self.minute_book.meetings_of(body)

    def later_numbers(self, body: str, after_day: date) -> date | None:
        """Return the first day after *after_day* with minute numbers of the body."""
        with sqlite_errors_explained(self.path):
            return self.minute_book.later_numbers(body, after_day)

    def papers(self, meeting: str, kind: str) -> list[Paper]:
        """Return the papers of one kind stored beside the record of a meeting, by number."""
        with sqlite_errors_explained(self.path):
            return read_papers(self.db, meeting, kind)

    def refresh(self, after: Meeting, at: datetime) -> None:
        """Bring the minute book up to date with the meeting *after* an undo or a redo."""
        try:
            with sqlite_errors_explained(self.path), write_transaction(self.db):
                self.minute_book.update(after, at)
        except BaseException:
            self.minute_book.forget(after.ident)
            raise

    def last_number(self, body: str, sequence: str, stretch: str, before: str) -> int:
        """Return the last number of a sequence at meetings dated up to *before* (ISO).

        *sequence* is "minute" or "action"; *stretch* is the year in which numbers run on (see
        `year_of_numbers`).
        """
        with sqlite_errors_explained(self.path):
            return self.minute_book.last_number(body, sequence, stretch, before)

    def open_actions(self, body: str, before: str) -> list[LoggedAction]:
        """Return the open actions of a body, as last minuted up to the day *before* (ISO)."""
        with sqlite_errors_explained(self.path):
            return read_action_log(self.db.conn, body=body, before=before)
