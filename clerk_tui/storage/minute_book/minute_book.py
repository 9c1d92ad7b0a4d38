"""The minute book: tables worked out from the record, to look things up across meetings."""

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


class KnownMeetings:
    """The state of each meeting whose rows are known, so that only differences are written.

    It lives as long as its `MinuteBook`. What it knows of a meeting ends when a step fails, or when
    the meeting is read again, as another copy of the program may have written its rows.
    """

    def __init__(self) -> None:
        """Know nothing of any meeting."""
        self.written: dict[str, tuple[Meeting, int]] = {}
        """The state that the rows were written with, and the number among the day's meetings."""
        self.read: dict[str, Meeting] = {}
        """The state that the record led to when it was read; the rows may be older."""

    def set_written(self, meeting: Meeting, place: int) -> None:
        """Note that the rows of *meeting* agree with it."""
        self.written[meeting.ident] = (meeting, place)
        self.read.pop(meeting.ident, None)

    def forget(self, ident: str) -> None:
        """Know nothing of the meeting called *ident* any more."""
        self.written.pop(ident, None)
        self.read.pop(ident, None)


SECOND = "second meeting"  # the stretch of numbers that the next meeting does not go on from


class MinuteBook:
    """Reads and writes the tables that are worked out from the record; see `schema_book`."""

    def __init__(self, db: Database) -> None:
        """Use the tables of *db*."""
        self._db = db
        self._known = KnownMeetings()

    def update(self, meeting: Meeting, at: datetime) -> None:
        """Write the rows of *meeting* that changed since they were last written.

        A copy of a meeting is listed and can be searched, but has no numbers, actions or
        attendance of its own.
        """
        before, place = self._known.written.get(meeting.ident) or self._read_state(meeting.ident)
        changes = compare_meetings(before, meeting)
        if changes.everything:
            place = self._find_place(meeting)
        self._write_meeting(meeting, place, at)
        connection = self._db.conn
        write_entries(connection, meeting, place, changes)
        is_original = not meeting.copy_of
        if changes.numbers and is_original:
            self._write_numbers(before, meeting)
        if changes.actions and is_original:
            write_actions(connection, meeting)
        if changes.attendance and is_original:
            write_attendance(connection, meeting)
        self._known.set_written(meeting, place)

    def remember_read(self, meeting: Meeting) -> None:
        """Remember that the record, as last read, leads to *meeting*."""
        self._known.read[meeting.ident] = meeting

    def _read_state(self, ident: str) -> tuple[Meeting | None, int]:
        """Return the meeting as it was read, and its place, if its rows agree with it; else None.

        They agree if they have the time of the newest event: a step and its rows are written in
        one transaction, though an undo and the rows after it are not. So the first entry filed
        after a meeting is opened need not read the rows of the others.
        """
        row = self._db.execute(
            "SELECT place FROM meeting WHERE ident = ? AND changed_at = "
            "(SELECT CASE WHEN kind IN (?, ?) THEN '' ELSE at END FROM event WHERE meeting = ? "
            "ORDER BY seq DESC LIMIT 1)",
            [ident, UNDONE, REDONE, ident],
        ).fetchone()
        return (self._known.read.get(ident), int(row[0])) if row else (None, 0)

    def _write_meeting(self, meeting: Meeting, place: int, at: datetime) -> None:
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

    def _find_place(self, meeting: Meeting) -> int:
        """Return the number of *meeting* among those of its day: its own, or the next one free."""
        day = meeting.details.date.isoformat()
        own_row = self._db.execute(
            "SELECT place FROM meeting WHERE ident = ? AND date = ? AND NOT EXISTS (SELECT 1 "
            "FROM meeting AS other WHERE other.date = meeting.date "
            "AND other.ident <> meeting.ident AND other.place = meeting.place)",
            [meeting.ident, day],
        ).fetchone()
        if own_row:
            return int(own_row[0])
        row = self._db.execute(
            "SELECT coalesce(max(place) + 1, 0) FROM meeting WHERE date = ? AND ident <> ?",
            [day, meeting.ident],
        ).fetchone()
        return int(row[0])

    def forget(self, meeting: str) -> None:
        """Have all rows of *meeting* compared when it is next written."""
        self._known.forget(meeting)

    def _write_numbers(self, before: Meeting | None, meeting: Meeting) -> None:
        """Write the numbers that differ from those of *before*, or all if that is None."""
        old_rows = dict.fromkeys(self._number_rows(before) if before else ())
        new_rows = dict.fromkeys(self._number_rows(meeting))
        connection = self._db.conn
        if before is None:
            connection.execute("DELETE FROM number WHERE meeting = ?", (meeting.ident,))
        connection.executemany(
            "DELETE FROM number WHERE meeting = ? AND ident = ? AND sequence = ?",
            [(row[0], row[-1], row[1]) for row in old_rows if row not in new_rows],
        )
        connection.executemany(
            "INSERT INTO number (meeting, sequence, body, stretch, printed, n, title, ident) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [row for row in new_rows if row not in old_rows],
        )

    def _number_rows(self, meeting: Meeting) -> tuple[tuple[object, ...], ...]:
        numbering = meeting.body.numbering
        stretch = sequence_period(numbering.resets, meeting.details.date)
        own_rows = _items_numbered_apart(meeting)
        titles = {item.ident: item.title_in_public for item in meeting.items}
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
                year if sequence == "action" else SECOND if ident in own_rows else stretch,
                number.printed,
                number.n,
                title,
                ident,
            )
            for sequence, number, title, ident in (*minutes, *actions)
        )

    def last_number(self, body: str, sequence: str, stretch: str, before: str) -> int:
        """Return the highest number of a body in *stretch* at meetings dated up to *before*."""
        row = self._db.execute(
            "SELECT max(number.n) FROM number JOIN meeting ON meeting.ident = number.meeting "
            "WHERE number.body = ? AND sequence = ? AND stretch = ? AND meeting.date <= ?",
            [body, sequence, stretch, before],
        ).fetchone()
        return int(row[0] or 0)

    def meetings_of(self, body: str) -> list[tuple[str, date]]:
        """Return the ident and day of each meeting of a body, without copies and archived ones."""
        rows = self._db.execute(
            "SELECT ident, date FROM meeting WHERE body = ? AND state NOT IN (?, ?, ?) "
            "ORDER BY date",
            [body, *COPIES, PUT_AWAY],
        ).fetchall()
        return [(ident, date.fromisoformat(day)) for ident, day in rows]

    def later_numbers(self, body: str, after_day: date) -> date | None:
        """Return the first day after *after_day* with minute numbers of the body."""
        row = self._db.execute(
            "SELECT min(meeting.date) FROM number JOIN meeting ON meeting.ident = number.meeting "
            "WHERE number.body = ? AND sequence = 'minute' AND meeting.date > ?",
            [body, after_day.isoformat()],
        ).fetchone()
        return date.fromisoformat(row[0]) if row and row[0] else None


def _items_numbered_apart(meeting: Meeting) -> set[str]:
    """Return the idents of the items of a second meeting that has numbers of its own."""
    return {
        item.ident
        for item in meeting.items
        for part in meeting.parts
        if item.part == part.ident and part.first_number is not None
    }
