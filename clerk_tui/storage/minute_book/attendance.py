"""Attendance, a row for each member at each meeting, and the figures made of them."""

from collections import defaultdict
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

_Member = tuple[str, int]  # the folded name, and which of several of that name
_COLUMNS = "meeting, member, authority, body, date, year, how"


def write_attendance(db: Connection, meeting: Meeting) -> None:
    """Write who attended *meeting*, in place of what was known before."""
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
    """The figures of each member, body and municipal year, as asked: the newest year first.

    *body* is part of a body's name and *year* a municipal year ("2026/27"); empty for all. The
    six-month rule is told beside the newest year of the member alone.
    """
    wanted = folded(body)
    marks: dict[tuple[str, str, _Member], list[AttendanceMark]] = defaultdict(list)
    of_member: dict[tuple[str, _Member], list[AttendanceMark]] = defaultdict(list)
    for mark in with_namesakes(_read_marks(db)):
        member = (folded(mark.member), mark.namesake)
        of_member[mark.authority, member].append(mark)
        if wanted in folded(mark.body) and year in ("", mark.year):
            marks[mark.year, mark.body, member].append(mark)
    figures = []
    for (stretch, _, member), told in marks.items():
        every = of_member[told[0].authority, member]
        newest = stretch == max(mark.year for mark in every)
        warning = six_month_warning(every, today) if newest else ""
        figures.append(_count_marks(told, warning))
    figures.sort(key=lambda f: (f.body, folded(f.member)))
    return sorted(figures, key=lambda f: f.year, reverse=True)


def _read_marks(db: Connection) -> list[AttendanceMark]:
    query = f"SELECT {_COLUMNS} FROM attended ORDER BY date, rowid"
    return [
        AttendanceMark(meeting, member, authority, body, date.fromisoformat(day), year, how)
        for meeting, member, authority, body, day, year, how in db.execute(query)
    ]


def _count_marks(marks: list[AttendanceMark], warning: str) -> AttendanceFigures:
    ways = [mark.how for mark in marks]
    last = marks[-1]
    return AttendanceFigures(
        f"{last.member} ({last.namesake})" if last.namesake else last.member,
        last.body,
        last.year,
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
