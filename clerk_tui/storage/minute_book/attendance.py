"""Attendance in the database, a row for each member at each meeting, and figures made of it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from sqlite3 import Connection

from clerk_tui.domain.attendance.statistics import (
    AttendanceFigures,
    AttendanceMark,
    attendance_marks,
    six_month_warning,
    with_namesakes,
)
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded

_Member = tuple[str, int]  # the folded name, and the number among several of that name
_COLUMNS = "meeting, member, authority, body, date, year, how"


def write_attendance(db: Connection, meeting: Meeting) -> None:
    """Replace the rows of the attendance at *meeting*."""
    db.execute("DELETE FROM attended WHERE meeting = ?", (meeting.ident,))
    db.executemany(
        f"INSERT INTO attended ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (a.meeting, a.member, a.authority, a.body, a.day.isoformat(), a.year, a.how)
            for a in attendance_marks(meeting)
        ],
    )


def attendance_figures(
    db: Connection, body: str, year: str, today: date
) -> list[AttendanceFigures]:
    """Return the figures of the meetings in *db*; other arguments as `count_attendance`."""
    return count_attendance(_read_marks(db), body, year, today)


def count_attendance(
    attendance: Sequence[AttendanceMark], body: str, year: str, today: date
) -> list[AttendanceFigures]:
    """Return the figures of each member, body and municipal year, the newest year first.

    Args:
        attendance: How each member attended each meeting, the oldest meeting first.
        body: A part of a body's name, or an empty text for all.
        year: A municipal year ("2026/27"), or an empty text for all.
        today: The day on which the six-month rule (Local Government Act 1972, section 85) is
            checked; its warning is only beside the member's newest year.
    """
    folded_body = folded(body)
    marks: dict[tuple[str, str, _Member], list[AttendanceMark]] = defaultdict(list)
    marks_of_member: dict[tuple[str, _Member], list[AttendanceMark]] = defaultdict(list)
    for mark in with_namesakes(attendance):
        member = (folded(mark.member), mark.namesake)
        marks_of_member[mark.authority, member].append(mark)
        if folded_body in folded(mark.body) and year in ("", mark.year):
            marks[mark.year, mark.body, member].append(mark)
    figures = []
    for (mark_year, _, member), year_marks in marks.items():
        all_marks = marks_of_member[year_marks[0].authority, member]
        is_newest_year = mark_year == max(mark.year for mark in all_marks)
        warning = six_month_warning(all_marks, today) if is_newest_year else ""
        figures.append(_count_marks(year_marks, warning))
    figures.sort(key=lambda f: (f.body, folded(f.member)))
    return sorted(figures, key=lambda f: f.year, reverse=True)


def _read_marks(db: Connection) -> list[AttendanceMark]:
    query = f"SELECT {_COLUMNS} FROM attended ORDER BY date, rowid"
    return [
        AttendanceMark(meeting, member, authority, body, date.fromisoformat(day), year, how)
        for meeting, member, authority, body, day, year, how in db.execute(query)
    ]


def _count_marks(attendance_marks: list[AttendanceMark], warning: str) -> AttendanceFigures:
    ways = [mark.how for mark in attendance_marks]
    last_mark = attendance_marks[-1]
    return AttendanceFigures(
        f"{last_mark.member} ({last_mark.namesake})" if last_mark.namesake else last_mark.member,
        last_mark.body,
        last_mark.year,
        len(ways) - ways.count("substitute"),
        ways.count("present"),
        ways.count("apologies"),
        ways.count("absent"),
        ways.count("away"),
        ways.count("observed"),
        ways.count("not recorded"),
        ways.count("substitute"),
        warning,
    )
