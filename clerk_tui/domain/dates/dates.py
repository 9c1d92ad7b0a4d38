"""Dates as clerks type them and as houses print them."""

import re
from collections.abc import Callable
from datetime import date

from clerk_tui.domain.errors import Refusal

MONTHS = (
    "January February March April May June July August September October November December"
).split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WORDED = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9}),?\s+(\d{4})(?!\d)"
)
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_MONTH_NAMES = "|".join(MONTHS)
_DAY_AND_MONTH = re.compile(
    rf"(?<![\d.,£])(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH_NAMES})\b(?:,?\s+(\d{{4}})\b)?",
    re.IGNORECASE,
)
_WITH_WEEKDAY = re.compile(
    rf"\b(?P<day>{'|'.join(DAYS)}),?\s+(?:the\s+)?"
    rf"(?P<date>\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH_NAMES}),?\s+\d{{4}})\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"^[A-Za-z]{3,9},?\s+(?=\d)")


def print_date(day: date, pattern: str = "{weekday}, {d} {month} {year}") -> str:
    """A date as a house prints it; slots `{weekday}`, `{d}`, `{dth}`, `{month}`, `{year}`."""
    slots = {
        "{weekday}": DAYS[day.weekday()],
        "{dth}": f"{day.day}{ordinal_ending(day.day)}",
        "{d}": str(day.day),
        "{month}": MONTHS[day.month - 1],
        "{year}": str(day.year),
    }
    for slot, value in slots.items():
        pattern = pattern.replace(slot, value)
    return pattern


def ordinal_ending(number: int) -> str:
    """The ending of an ordinal: 1 "st", 2 "nd", 11 "th"."""
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def parse_date(typed: str) -> date:
    """The date a clerk typed: "24 March 2017", "24/3/17" (day first), "2017-03-24".

    A weekday before it is ignored. Raises Refusal for anything else, and for a day that is
    not in the calendar.
    """
    text = typed.strip()
    weekday = _WEEKDAY.match(text)
    if weekday and any(day.startswith(weekday[0].rstrip(", ").title()) for day in DAYS):
        text = text[weekday.end() :]
    for pattern, read in _FORMS:
        if (found := pattern.fullmatch(text.rstrip("."))) and (day := read(found)):
            return day
    shown = typed if len(typed) <= 30 else f"{typed[:30]}…"
    raise Refusal(f"“{shown}” is not a date.", "Type it as 24 March 2027 or 24/3/27.")


def find_date(text: str) -> date | None:
    """The first date in *text*, or None."""
    dated = [
        (found.start(), day)
        for pattern, read in _FORMS
        for found in pattern.finditer(text)
        if (day := read(found))
    ]
    return min(dated)[1] if dated else None


def day_before(text: str, held: date) -> date | None:
    """The last day before *held* that the first day and month in *text* may mean; None for none."""
    found = _DAY_AND_MONTH.search(text)
    if found is None or found[3]:
        return None
    month = MONTHS.index(found[2].title()) + 1
    # Eight years have every day of the calendar, also over a century without a leap day.
    days = (_date(held.year - back, month, int(found[1])) for back in range(9))
    return next((day for day in days if day is not None and day < held), None)


def impossible_dates(text: str) -> list[str]:
    """What in *text* is written as a date and is in no calendar: "31 June", "30/2/27".

    Figures with stops are left alone: they number paragraphs as often as they date.
    """
    dated = [f for f in _ISO.finditer(text) if _iso(f) is None]
    dated += [f for f in _FIGURES.finditer(text) if "." not in f[0] and _in_figures(f) is None]
    dated += [f for f in _DAY_AND_MONTH.finditer(text) if not _in_some_year(f)]
    return [found[0].strip() for found in sorted(dated, key=lambda f: f.start())]


def _in_some_year(found: re.Match[str]) -> bool:
    """Whether a day, a month and perhaps a year are in the calendar; without a year of any."""
    year = int(found[3]) if found[3] else 2000  # a leap year
    return _date(year, MONTHS.index(found[2].title()) + 1, int(found[1])) is not None


def wrong_weekdays(text: str) -> list[tuple[str, date]]:
    """Each date in *text* that stands with another weekday than its own, and the date itself."""
    wrong = []
    for found in _WITH_WEEKDAY.finditer(text):
        day = find_date(found["date"])
        if day is not None and DAYS[day.weekday()] != found["day"].title():
            wrong.append((found[0], day))
    return wrong


def _worded(found: re.Match[str]) -> date | None:
    month = _month(found[2])
    return _date(int(found[3]), month, int(found[1])) if month else None


def _in_figures(found: re.Match[str]) -> date | None:
    year = int(found[3])
    return _date(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))


def _iso(found: re.Match[str]) -> date | None:
    return _date(int(found[1]), int(found[2]), int(found[3]))


def _month(word: str) -> int:
    starts = [m.casefold().startswith(word.casefold()) for m in MONTHS]
    return starts.index(True) + 1 if sum(starts) == 1 else 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], date | None]], ...] = (
    (_ISO, _iso),
    (_WORDED, _worded),
    (_FIGURES, _in_figures),
)
