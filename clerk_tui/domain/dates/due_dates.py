"""The day on which an action is due, read from the words that the clerk typed."""

from datetime import date

from clerk_tui.domain.dates.dates import day_in_calendar, find_date, month_number
from clerk_tui.domain.lazy_pattern import lazy_pattern

_WITHOUT_YEAR = lazy_pattern(
    r"(?<![\d/.])(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})(?![\w])"
    r"|(?<![\d/.])(\d{1,2})/(\d{1,2})(?![\d/.])"
)
_FULL = lazy_pattern(
    r"(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)"
    r"|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)"
    r"|(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9}),?\s+(\d{4})(?!\d)"
)
YEARS_TO_THE_NEXT_LEAP_DAY = 8  # 1896 to 1904, 2096 to 2104


def find_due_day(due: str, meeting_day: date) -> date | None:
    """Return the day that *due* names; None if it names none ("before the next meeting").

    A day without a year is the first such day on or after the *meeting_day*.
    """
    whole_date = find_date(due)
    if whole_date is not None or _FULL.search(due):
        return whole_date
    day_and_month = _day_and_month(due)
    if day_and_month is None:
        return None
    day, month = day_and_month
    years = range(meeting_day.year, meeting_day.year + YEARS_TO_THE_NEXT_LEAP_DAY + 1)
    days = (day_in_calendar(year, month, day) for year in years)
    return next((each for each in days if each is not None and each >= meeting_day), None)


def is_impossible(due: str) -> bool:
    """Return True if *due* names a day that is in no calendar: "31 June", "30/2/27"."""
    if _is_whole_date(due):
        return find_date(due) is None
    day_and_month = _day_and_month(due)
    return day_and_month is not None and find_due_day(due, date(2000, 1, 1)) is None


def _is_whole_date(due: str) -> bool:
    """Return True if *due* has the form of a whole date; a month in words must exist."""
    match = _FULL.search(due)
    return match is not None and (match[8] is None or month_number(match[8]) > 0)


def _day_and_month(due: str) -> tuple[int, int] | None:
    """Return the day and the month that are named without a year, if any are."""
    for match in _WITHOUT_YEAR.finditer(due):
        month = month_number(match[2]) if match[2] else int(match[4])
        if month:
            return int(match[1] or match[3]), month
    return None
