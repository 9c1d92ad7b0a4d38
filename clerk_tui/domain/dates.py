"""Dates as clerks type them and as houses print them."""

import re
from datetime import date

from clerk_tui.domain.errors import Refusal

MONTHS = (
    "January February March April May June July August September October November December"
).split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WORDED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9}),?\s+(\d{4})")
_FIGURES = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


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

    A weekday before it is ignored. Raises Refusal for anything else.
    """
    found = find_date(typed)
    if found is None:
        shown = typed if len(typed) <= 30 else f"{typed[:30]}…"
        raise Refusal(f"“{shown}” is not a date.", "Type it as 24 March 2027 or 24/3/27.")
    return found


def find_date(text: str) -> date | None:
    """The first date in *text*, or None."""
    if found := _ISO.search(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _WORDED.search(text):
        month = _month(found[2])
        return _date(int(found[3]), month, int(found[1])) if month else None
    if found := _FIGURES.search(text):
        year = int(found[3])
        return _date(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))
    return None


def _month(word: str) -> int:
    starts = [m.casefold().startswith(word.casefold()) for m in MONTHS]
    return starts.index(True) + 1 if sum(starts) == 1 else 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
