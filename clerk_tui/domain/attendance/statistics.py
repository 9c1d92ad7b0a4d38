"""Attendance figures: the mark of each member at each meeting, and the six-month rule."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.attendance.participation import ways_attended
from clerk_tui.domain.dates.dates import day_in_calendar
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import PUT_AWAY, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.numbering.patterns import sequence_period

WayAttended = Literal[
    "present", "apologies", "absent", "away", "observed", "substitute", "not recorded"
]
MONTHS_ALLOWED = 6
WARNED_AT = 4  # months without attendance from which the log warns


class AttendanceMark(Struct, frozen=True):
    """The attendance of one member at one meeting."""

    meeting: str
    member: str
    authority: str
    body: str
    day: date
    year: str
    """The municipal year, as in "2026/27"; it begins with the annual meeting in May."""
    how: WayAttended
    """The way of attending: "away" is absent on the council's business; "observed" is followed from
    elsewhere, where that is no attendance; a "substitute" came for another member, unexpected."""
    namesake: int = 0
    """The place among members of one name at that meeting, in list order; 0: the only one."""


class AttendanceFigures(Struct, frozen=True):
    """The attendance of one member at one body in one municipal year."""

    member: str
    body: str
    year: str
    expected: int
    present: int
    apologies: int
    absent: int
    away: int
    observed: int
    not_recorded: int
    substitute: int
    warning: str = ""
    """A sentence if the six-month rule (Local Government Act 1972 s85) is near or past, else ""."""

    @property
    def percentage(self) -> int | None:
        """Return the meetings attended of those expected, in whole per cent; None if none was."""
        return round(100 * self.present / self.expected) if self.expected else None


def attendance_marks(meeting: Meeting) -> tuple[AttendanceMark, ...]:
    """Return the attendance of each member at *meeting*; nothing before it has begun."""
    if meeting.state in ("in preparation", PUT_AWAY):
        return ()
    day, body = meeting.details.date, meeting.body
    year = sequence_period("municipal year", day)
    authority = body.authority or body.name
    return tuple(
        AttendanceMark(
            meeting.ident,
            f"{a.person.title} {a.person.name}".strip(),
            authority,
            body.name,
            day,
            year,
            _way_attended(a, meeting),
        )
        for a in meeting.people
        if a.standing == "member"
    )


def with_namesakes(marks: Iterable[AttendanceMark]) -> list[AttendanceMark]:
    """Return the *marks* of meetings, each in the order of its list, with namesakes numbered.

    Two members of one name are two people: at each meeting the first on the list is the first.
    """
    all_marks = list(marks)
    names = [(mark.meeting, folded(mark.member)) for mark in all_marks]
    count, numbered_so_far = Counter(names), Counter[tuple[str, str]]()
    numbered = []
    for mark, name in zip(all_marks, names, strict=True):
        numbered_so_far[name] += 1
        place = numbered_so_far[name] if count[name] > 1 else 0
        numbered.append(replace(mark, namesake=place) if place else mark)
    return numbered


def _way_attended(a: Attendee, meeting: Meeting) -> WayAttended:
    if (
        a.attended
        and meeting.body.remote_members == "observe"
        and ways_attended(meeting, a) == {True}
    ):
        return "observed"
    if a.attended:
        return "substitute" if a.substitute_for else "present"
    if a.presence in ("apologies", "absent", "away"):
        return a.presence
    return "not recorded"


def six_months_after(day: date) -> date:
    """Return the day on which six months from *day* are over; the last of a shorter month."""
    return _months_after(day, MONTHS_ALLOWED)


def _months_after(day: date, months: int) -> date:
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    days = (day_in_calendar(year, month, last_day) for last_day in range(day.day, 0, -1))
    return next(last_day for last_day in days if last_day is not None)


def six_month_warning(marks: Iterable[AttendanceMark], today: date) -> str:
    """Return a warning by the six-month rule for one member of one authority; "" for none.

    A member who attends no meeting of the authority for six months running ceases to be one,
    unless the authority approved the reason before they were over (Local Government Act 1972
    s85(1)); a committee counts, and so does the authority's business elsewhere (s85(2)). A member
    of an executive must also attend that within six months (s85(2A)), and time while suspended, or
    in Wales on family absence, does not count (s85(3A) to (3D)): neither is known here. The minute
    book has only the meetings that were minuted in it, and the warning says so.

    Args:
        marks: All the attendance of this member at meetings of the authority.
        today: The day on which the warning is read.
    """
    by_day = sorted(marks, key=lambda mark: mark.day)
    attended_on = [m.day for m in by_day if m.how in ("present", "away", "substitute")]
    missed = [m for m in by_day if m.how in ("apologies", "absent", "observed", "not recorded")]
    since = attended_on[-1] if attended_on else (missed[0].day if missed else today)
    if not any(m.day > since for m in missed) and (attended_on or not missed):
        return ""
    if today < _months_after(since, WARNED_AT):
        return ""
    last_day = six_months_after(since)
    verb = "ended" if today > last_day else "end"
    beginning = "no meeting minuted here" + (" since" if attended_on else ", expected from")
    dates = f"{since.isoformat()}; six months {verb} on {last_day.isoformat()}"
    return f"{beginning} {dates} (LGA 1972 s85)"
