"""Supply the year where an agenda prints the day of its meeting without one.

Kind: the head. "Tuesday 9 June at 7.30 pm" is of the year that another day of the head, the minutes
to be approved or the file's name give, if the weekday fits, or else the nearest to today.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from clerk_tui.files.agendas.head.printed_days import DATED, YEARLESS, find_day, yearless_day
from clerk_tui.files.agendas.head.when import (
    LABEL,
    TIMED,
    email_lines,
    is_dated,
    speaks_of_another_day,
)
from clerk_tui.files.agendas.items.headings import is_agenda_heading
from clerk_tui.files.agendas.numbers.marks import read_marks
from clerk_tui.files.agendas.sources.lines import Line

_LAST_HEAD_LINE = 30
_LONGEST = 300
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# An agenda without any year in it may be of some years ago, where its weekday says so.
_YEARS_BACK = 6


def supply_year(
    lines: Sequence[Line], today: date | None, file_name: str
) -> tuple[list[Line], dict[int, str]]:
    """Return *lines* with the year in the day of the meeting, and the doubt about that line.

    Args:
        lines: The lines of an agenda.
        today: The day on which it is read; None if that is to tell nothing.
        file_name: The name of its file, which may have a year.
    """
    email_indexes = email_lines([line.text for line in lines[:_LAST_HEAD_LINE]])
    head = [(index, line) for index, line in _head_lines(lines) if index not in email_indexes]
    if any(_gives_whole_day(line.text) for _, line in head):
        return list(lines), {}
    for index, line in head:
        match = YEARLESS.search(line.text[:_LONGEST])
        if match is None or not _is_of_meeting(line.text, match):
            continue
        near_day, source = _near_day(lines, index, today, file_name)
        day = (
            _nearest(match, near_day, _YEARS_BACK if near_day == today else 1) if near_day else None
        )
        if day is None:
            continue
        text = f"{line.text[: match.end()]} {day.year}{line.text[match.end() :]}"
        changed = [*lines[:index], replace(line, text=text), *lines[index + 1 :]]
        return changed, {index: f"no year is printed; {day.year} is taken {source}"}
    return list(lines), {}


def _head_lines(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """Yield the lines above the first item."""
    for index, line in enumerate(lines[:_LAST_HEAD_LINE]):
        is_first_item = line.bullet or any(mark.value == 1 for mark in read_marks(line.text))
        if is_first_item and not YEARLESS.match(line.text):
            return
        yield index, line


def _gives_whole_day(text: str) -> bool:
    return not speaks_of_another_day(text) and DATED.search(text[:_LONGEST]) is not None


def _is_of_meeting(text: str, match: re.Match[str]) -> bool:
    """Return True if a day without a year is on a line about when the meeting is."""
    if speaks_of_another_day(text) or is_agenda_heading(text):
        return False
    is_alone = match.start() == 0 and len(text) - match.end() < 60
    return bool(
        match["weekday"]
        and (is_alone or re.search(r"\b(?:meeting|held|on)\b", text, re.IGNORECASE))
    ) or bool(TIMED.search(text) or LABEL.match(text) or is_dated(text))


def _near_day(
    lines: Sequence[Line], index: int, today: date | None, file_name: str
) -> tuple[date | None, str]:
    """Return a day near that of the meeting, and where it is from."""
    for place, line in enumerate(lines[: 2 * _LAST_HEAD_LINE]):
        if place != index and (day := find_day(line.text[:_LONGEST])):
            return day, f"from “{' '.join(line.text.split())[:50]}”"
    for text, source in ((file_name, "from the name of the file"), *_texts(lines)):
        if years := _YEAR.findall(text):
            return date(int(years[-1]), 7, 1), source
    return today, "as the nearest to today"


def _texts(lines: Sequence[Line]) -> list[tuple[str, str]]:
    return [
        (line.text[:_LONGEST], f"from “{' '.join(line.text.split())[:50]}”")
        for line in lines[:_LAST_HEAD_LINE]
    ]


def _nearest(match: re.Match[str], near: date, years_back: int) -> date | None:
    """Return the day that *match* prints, nearest to *near* and on the weekday printed."""
    days = (yearless_day(match, near.year + years) for years in range(-years_back, 2))
    possible_days = [day for day in days if day is not None]
    if years_back <= 1:
        # Another day of the agenda is at most about a year before its own.
        possible_days = [day for day in possible_days if -60 <= (day - near).days <= 300]
    # A meeting is held after its notice and after the meeting whose minutes it approves.
    weeks_before = timedelta(weeks=2)
    return min(
        possible_days,
        key=lambda day: (day - near) if day >= near - weeks_before else 2 * (near - day),
        default=None,
    )
