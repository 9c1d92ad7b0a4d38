"""When an action is due: read off the words in which the clerk gave it, where they say a day."""

import re
from datetime import date

from clerk_tui.domain.dates.dates import MONTHS, find_date

_WITHOUT_YEAR = re.compile(
    r"(?<![\d/.])(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})(?![\w])"
    r"|(?<![\d/.])(\d{1,2})/(\d{1,2})(?![\d/.])"
)
_FULL = re.compile(
    r"(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)"
    r"|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)"
    r"|(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9}),?\s+(\d{4})(?!\d)"
)
YEARS_TO_THE_NEXT_LEAP_DAY = 8  # 1896 to 1904, 2096 to 2104


def due_on(due: str, minuted: date) -> date | None:
    """The day that *due* names, or None where it names none ("before the next meeting").

    A day without a year is the first such day on or after the meeting at which it was
    *minuted*.
    """
    whole = find_date(due)
    if whole is not None or _FULL.search(due):
        return whole
    parted = _day_and_month(due)
    if parted is None:
        return None
    day, month = parted
    for year in range(minuted.year, minuted.year + YEARS_TO_THE_NEXT_LEAP_DAY + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= minuted:
            return found
    return None


def impossible(due: str) -> bool:
    """Whether *due* names a day that is in no calendar: "31 June", "30/2/27"."""
    if _dated(due):
        return find_date(due) is None
    parted = _day_and_month(due)
    return parted is not None and due_on(due, date(2000, 1, 1)) is None


def _dated(due: str) -> bool:
    """Whether *due* has the form of a whole date, with a month that is one if in words."""
    found = _FULL.search(due)
    return found is not None and (found[8] is None or _month(found[8]) > 0)


def _day_and_month(due: str) -> tuple[int, int] | None:
    """The day and the month named without a year; None where there is no such thing."""
    for found in _WITHOUT_YEAR.finditer(due):
        month = _month(found[2]) if found[2] else int(found[4])
        if month:
            return int(found[1] or found[3]), month
    return None


def _month(word: str) -> int:
    starts = [month.casefold().startswith(word.casefold()) for month in MONTHS]
    return starts.index(True) + 1 if sum(starts) == 1 else 0
