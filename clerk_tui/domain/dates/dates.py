"""Dates as clerks type them and as house styles print them."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.lazy_pattern import lazy_pattern

MONTHS = (
    "January February March April May June July August September October November December"
).split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WORDED = lazy_pattern(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9}),?\s+(\d{4})(?!\d)"
)
_FIGURES = lazy_pattern(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)")
_ISO = lazy_pattern(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MONTH_NAMES = "|".join(MONTHS)
_DAY_AND_MONTH = lazy_pattern(
    rf"(?<![\d.,£])(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH_NAMES})\b(?:,?\s+(\d{{4}})\b)?",
    re.IGNORECASE,
)
_WITH_WEEKDAY = lazy_pattern(
    rf"\b(?P<day>{'|'.join(DAYS)}),?\s+(?:the\s+)?"
    rf"(?P<date>\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH_NAMES}),?\s+\d{{4}})\b",
    re.IGNORECASE,
)
_WEEKDAY = lazy_pattern(r"^[A-Za-z]{3,9},?\s+(?=\d)")


def print_date(
    day: date,
    pattern: str = "{weekday}, {d} {month} {year}",
    second_months: Sequence[str] = (),
    second_weekdays: Sequence[str] = (),
) -> str:
    """Print a date by a pattern with `{weekday}`, `{d}`, `{dth}`, `{month}` and `{year}`.

    `{month2}` and `{weekday2}` are those of a second language, where their names are given.
    """
    in_english = [MONTHS[day.month - 1], DAYS[day.weekday()]]
    month2 = second_months[day.month - 1] if len(second_months) == len(MONTHS) else in_english[0]
    days_named = len(second_weekdays) == len(DAYS)
    slots = {
        "{weekday2}": second_weekdays[day.weekday()] if days_named else in_english[1],
        "{month2}": month2,
        "{weekday}": in_english[1],
        "{dth}": f"{day.day}{ordinal_ending(day.day)}",
        "{d}": str(day.day),
        "{month}": in_english[0],
        "{year}": str(day.year),
    }
    for slot, value in slots.items():
        pattern = pattern.replace(slot, value)
    return pattern


def short_date(day: date) -> str:
    """Return *day* as in "24 March 2017"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def ordinal_ending(number: int) -> str:
    """Return the ending of an ordinal: 1 "st", 2 "nd", 11 "th"."""
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def parse_date(typed: str) -> date:
    """Read a date: "24 March 2017", "24/3/17" (day first), "2017-03-24".

    A weekday before it is ignored. Raises Refusal for anything else, and for a day that is
    not in the calendar.
    """
    text = typed.strip()
    weekday = _WEEKDAY.match(text)
    if weekday and any(day.startswith(weekday[0].rstrip(", ").title()) for day in DAYS):
        text = text[weekday.end() :]
    for pattern, read in _FORMS:
        if (match := pattern.fullmatch(text.rstrip("."))) and (day := read(match)):
            return day
    shown_text = typed if len(typed) <= 30 else f"{typed[:30]}…"
    raise Refusal(f"“{shown_text}” is not a date.", "Type it as 24 March 2027 or 24/3/27.")


def find_date(text: str) -> date | None:
    """Return the first date in *text*; None if there is none."""
    dated = [
        (match.start(), day)
        for pattern, read in _FORMS
        for match in pattern.finditer(text)
        if (day := read(match))
    ]
    return min(dated)[1] if dated else None


def day_before(text: str, meeting_day: date) -> date | None:
    """Return the last day before the meeting that the first day and month in *text* may mean."""
    match = _DAY_AND_MONTH.search(text)
    if match is None or match[3]:
        return None
    month = MONTHS.index(match[2].title()) + 1
    # Eight years have every day of the calendar, also over a century without a leap day.
    days = (
        day_in_calendar(meeting_day.year - years_back, month, int(match[1]))
        for years_back in range(9)
    )
    return next((day for day in days if day is not None and day < meeting_day), None)


def find_impossible_dates(text: str) -> list[str]:
    """Return the words written as dates in *text* that no calendar has: "31 June", "30/2/27".

    Figures with stops are left alone: they number paragraphs as often as they date.
    """
    dated = [f for f in _ISO.finditer(text) if _read_iso(f) is None]
    dated += [f for f in _FIGURES.finditer(text) if "." not in f[0] and _read_figures(f) is None]
    dated += [f for f in _DAY_AND_MONTH.finditer(text) if not _is_in_some_year(f)]
    return [match[0].strip() for match in sorted(dated, key=lambda f: f.start())]


def _is_in_some_year(match: re.Match[str]) -> bool:
    """Return True if a day and month are in the calendar of their year, or without one of any."""
    year = int(match[3]) if match[3] else 2000  # a leap year
    return day_in_calendar(year, MONTHS.index(match[2].title()) + 1, int(match[1])) is not None


def find_wrong_weekdays(text: str) -> list[tuple[str, date]]:
    """Return the dates in *text* that stand with a wrong weekday: the words, and the day."""
    wrong_dates = []
    for match in _WITH_WEEKDAY.finditer(text):
        day = find_date(match["date"])
        if day is not None and DAYS[day.weekday()] != match["day"].title():
            wrong_dates.append((match[0], day))
    return wrong_dates


def _read_words(match: re.Match[str]) -> date | None:
    month = month_number(match[2])
    return day_in_calendar(int(match[3]), month, int(match[1])) if month else None


def _read_figures(match: re.Match[str]) -> date | None:
    year = int(match[3])
    return day_in_calendar(year + 2000 if year < 100 else year, int(match[2]), int(match[1]))


def _read_iso(match: re.Match[str]) -> date | None:
    return day_in_calendar(int(match[1]), int(match[2]), int(match[3]))


def month_number(word: str) -> int:
    """Return the number of the month that *word* is or abbreviates; 0 for any other word."""
    starts = [m.casefold().startswith(word.casefold()) for m in MONTHS]
    return starts.index(True) + 1 if sum(starts) == 1 else 0


def day_in_calendar(year: int, month: int, day: int) -> date | None:
    """Return the day; None where it is in no calendar, such as 31 June."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date | None]], ...] = (
    (_ISO, _read_iso),
    (_WORDED, _read_words),
    (_FIGURES, _read_figures),
)
