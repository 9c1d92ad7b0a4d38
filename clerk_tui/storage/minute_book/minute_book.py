"""The minute book: what is read off the record to be looked up across meetings."""

from datetime import date, datetime

from clerk_tui.domain.model.meeting import COPIES, PUT_AWAY, Meeting
from clerk_tui.domain.numbering.numbers import action_numbers, minute_numbers
from clerk_tui.domain.numbering.patterns import sequence_period
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.event_log.steps import REDONE, UNDONE
from clerk_tui.storage.minute_book.actions import write_actions
from clerk_tui.storage.minute_book.attendance import write_attendance
from clerk_tui.storage.minute_book.diff import compare_meetings
from clerk_tui.storage.minute_book.entries import write_entries


class MinuteBook:
    """Tables that are worked out from the record; see `schema`."""

    def __init__(self, db: Database) -> None:
        """Read and keep them in *db*."""
        self._db = db
        self._kept: dict[str, tuple[Meeting, int]] = {}
        self._read: dict[str, Meeting] = {}

    def update(self, meeting: Meeting, at: datetime) -> None:
        """Note where *meeting* has got to, writing only what changed since it was last kept.

        A copy is listed and can be searched, but counts for nothing: the meeting itself does.
        """
        before, place = self._kept.get(meeting.ident) or self._as_read(meeting.ident)
        found = compare_meetings(before, meeting)
        if found.everything:
            place = self._place(meeting)
        self._meeting(meeting, place, at)
        connection = self._db.conn
        write_entries(connection, meeting, place, found)
        counts = not meeting.copy_of
        if found.numbers and counts:
            self._keep_numbers(before, meeting)
        if found.actions and counts:
            write_actions(connection, meeting)
        if found.attendance and counts:
            write_attendance(connection, meeting)
        self._kept[meeting.ident] = (meeting, place)
        self._read.pop(meeting.ident, None)

    def remember_read(self, meeting: Meeting) -> None:
        """*Meeting* is what the record, as last read, leads to."""
        self._read[meeting.ident] = meeting

    def _as_read(self, ident: str) -> tuple[Meeting | None, int]:
        """The meeting as it was read, and its place, where its rows were written with that.

        They were where they bear the moment of the newest event: a step and its rows are one
        transaction, though not an undo and the rows after it. The first entry filed then looks at
        no row of the others.
        """
        row = self._db.execute(
            "SELECT place FROM meeting WHERE ident = ? AND changed_at = "
            "(SELECT CASE WHEN kind IN (?, ?) THEN '' ELSE at END FROM event WHERE meeting = ? "
            "ORDER BY seq DESC LIMIT 1)",
            [ident, UNDONE, REDONE, ident],
        ).fetchone()
        return (self._read.get(ident), int(row[0])) if row else (None, 0)

    def _meeting(self, meeting: Meeting, place: int, at: datetime) -> None:
        details = meeting.details
        self._db.conn.execute(
            "INSERT INTO meeting (ident, body, kind, date, venue, state, changed_at, place) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ident) DO UPDATE SET "
            "body = excluded.body, kind = excluded.kind, date = excluded.date, "
            "venue = excluded.venue, state = excluded.state, changed_at = excluded.changed_at, "
            "place = excluded.place",
            (
                *(meeting.ident, meeting.body.name, details.kind, details.date.isoformat()),
                *(details.venue, meeting.state, at.isoformat(), place),
            ),
        )

    def _place(self, meeting: Meeting) -> int:
        """The place of *meeting* among those of its day: what it has, or the next one free."""
        day = meeting.details.date.isoformat()
        held = self._db.execute(
            "SELECT place FROM meeting WHERE ident = ? AND date = ? AND NOT EXISTS (SELECT 1 "
            "FROM meeting AS other WHERE other.date = meeting.date "
            "AND other.ident <> meeting.ident AND other.place = meeting.place)",
            [meeting.ident, day],
        ).fetchone()
        if held:
            return int(held[0])
        row = self._db.execute(
            "SELECT coalesce(max(place) + 1, 0) FROM meeting WHERE date = ? AND ident <> ?",
            [day, meeting.ident],
        ).fetchone()
        return int(row[0])

    def forget(self, meeting: str) -> None:
        """Take nothing for granted about *meeting*: what is kept is compared row by row."""
        self._kept.pop(meeting, None)
        self._read.pop(meeting, None)

    def _keep_numbers(self, before: Meeting | None, meeting: Meeting) -> None:
        """Write the numbers that are not those of *before*; without that, all of them."""
        was = dict.fromkeys(self._numbers(before) if before else ())
        now = dict.fromkeys(self._numbers(meeting))
        connection = self._db.conn
        if before is None:
            connection.execute("DELETE FROM number WHERE meeting = ?", (meeting.ident,))
        connection.executemany(
            "DELETE FROM number WHERE meeting = ? AND ident = ? AND sequence = ?",
            [(row[0], row[-1], row[1]) for row in was if row not in now],
        )
        connection.executemany(
            "INSERT INTO number (meeting, sequence, body, stretch, printed, n, title, ident) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [row for row in now if row not in was],
        )

    def _numbers(self, meeting: Meeting) -> tuple[tuple[object, ...], ...]:
        numbering = meeting.body.numbering
        stretch = sequence_period(numbering.resets, meeting.details.date)
        titles = {
            item.ident: item.title if item.public_title is None else item.public_title
            for item in meeting.items
        }
        minutes = [
            ("minute", number, titles[ident], ident)
            for ident, number in minute_numbers(meeting).items()
        ]
        year = str(meeting.details.date.year)
        actions = [
            ("action", number, "", ident) for ident, number in action_numbers(meeting).items()
        ]
        return tuple(
            (
                meeting.ident,
                sequence,
                meeting.body.name,
                stretch if sequence == "minute" else year,
                number.printed,
                number.n,
                title,
                ident,
            )
            for sequence, number, title, ident in (*minutes, *actions)
        )

    def last_number(self, body: str, sequence: str, stretch: str, before: str) -> int:
        """The highest number the body used in *stretch* at a meeting dated before *before*."""
        row = self._db.execute(
            "SELECT max(number.n) FROM number JOIN meeting ON meeting.ident = number.meeting "
            "WHERE number.body = ? AND sequence = ? AND stretch = ? AND meeting.date <= ?",
            [body, sequence, stretch, before],
        ).fetchone()
        return int(row[0] or 0)

    def meetings_of(self, body: str) -> list[tuple[str, date]]:
        """The ident and the day of each meeting of a body, by day; none is a copy or put away."""
        rows = self._db.execute(
            "SELECT ident, date FROM meeting WHERE body = ? AND state NOT IN (?, ?, ?) "
            "ORDER BY date",
            [body, *COPIES, PUT_AWAY],
        ).fetchall()
        return [(ident, date.fromisoformat(day)) for ident, day in rows]

    def later_numbers(self, body: str, after: date) -> date | None:
        """The first day after *after* on which a meeting of the body holds minute numbers."""
        row = self._db.execute(
            "SELECT min(meeting.date) FROM number JOIN meeting ON meeting.ident = number.meeting "
            "WHERE number.body = ? AND sequence = 'minute' AND meeting.date > ?",
            [body, after.isoformat()],
        ).fetchone()
        return date.fromisoformat(row[0]) if row and row[0] else None
