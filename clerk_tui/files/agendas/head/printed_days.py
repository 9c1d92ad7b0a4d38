"""Read the days that agendas print in any of the ways of their nations.

Kind: the head. "March 2, 2027" (America), "09-10-2018" (day first, unless that is impossible or the
weekday says otherwise), "9 October '18", and the months of Wales, Ireland and French Canada.
"""

import re
from datetime import date

from clerk_tui.domain.dates.dates import DAYS, MONTHS, find_date

_WELSH_IRISH_FRENCH_MONTHS = (
    ("ionawr", "eanáir", "janvier"),
    ("chwefror", "feabhra", "février"),
    ("mawrth", "fawrth", "márta", "mars"),
    ("ebrill", "aibreán", "avril"),
    ("mai", "fai", "bealtaine"),
    ("mehefin", "fehefin", "meitheamh", "juin"),
    ("gorffennaf", "orffennaf", "iúil", "juillet"),
    ("awst", "lúnasa", "août"),
    ("medi", "fedi", "meán fómhair", "septembre"),
    ("hydref", "deireadh fómhair", "octobre"),
    ("tachwedd", "dachwedd", "samhain", "novembre"),
    ("rhagfyr", "ragfyr", "nollaig", "décembre"),
)
_NUMBER_OF_MONTH = {
    name: number
    for number, names in enumerate(_WELSH_IRISH_FRENCH_MONTHS, 1)
    for name in (*names, MONTHS[number - 1].casefold(), MONTHS[number - 1][:3].casefold())
} | {"sept": 9}
_MONTH = "|".join(sorted(map(re.escape, _NUMBER_OF_MONTH), key=len, reverse=True))
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|fri|sat|sun|(?:dydd|nos)\s+\w+"
    r"|d[ée]\s+\w+|lundi|mardi|mercredi|jeudi|vendredi)"
)
_ORDINAL = r"(?:st|nd|rd|th|af|il|fed|ydd|eg|ain|er)?"
_YEAR = r"(?P<{}>[0-9]{{4}}|['’‘][0-9]{{2}}|[0-9]{{2}}(?![0-9:.]|\s?[ap]\.?m|\s?o['’]?clock|\s?h))"
_DAY_FIRST = (
    rf"(?P<day>[0-9]{{1,2}}){_ORDINAL}[ .,]*(?:day\s+)?(?:(?:of|o|de)\s+)?(?P<month>{_MONTH})\b"
    rf"\.?,?\s*(?:of\s+)?{_YEAR.format('year')}"
)
_MONTH_FIRST = (
    rf"\b(?P<month_us>{_MONTH})\b\.?\s+(?P<day_us>[0-9]{{1,2}}){_ORDINAL}"
    r",?\s+(?P<year_us>[0-9]{4}|['’‘][0-9]{2})"
)
_FIGURES = (
    r"(?P<first>[0-9]{1,2})(?P<mark>[/.-])(?P<second>[0-9]{1,2})(?P=mark)"
    r"(?P<year_figures>[0-9]{4}|[0-9]{2})(?![0-9])"
)
DATED = re.compile(
    rf"(?<![0-9./-])(?:(?P<weekday>{_WEEKDAY})\.?,?\s+(?:the\s+)?)?"
    rf"(?:{_DAY_FIRST}|{_MONTH_FIRST}|(?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})|{_FIGURES})",
    re.IGNORECASE,
)

# A day and a month without a year behind them.
YEARLESS = re.compile(
    rf"(?<![0-9./-])(?:(?P<weekday>{_WEEKDAY})\.?,?\s+(?:the\s+)?)?"
    rf"(?:(?P<day>[0-9]{{1,2}}){_ORDINAL}[ ]*(?:(?:of|o|de)\s+)?(?P<month>{_MONTH})\b"
    rf"|\b(?P<month_us>{_MONTH})\b\.?\s+(?P<day_us>[0-9]{{1,2}}){_ORDINAL}(?![0-9:.]))"
    r"(?!\.?,?\s*(?:of\s+)?(?:[0-9]{4}|['’‘][0-9]{2})\b)",
    re.IGNORECASE,
)


def yearless_day(match: re.Match[str], year: int) -> date | None:
    """Return the day of a match of `YEARLESS` in *year*; None if it is on another weekday then."""
    month = _NUMBER_OF_MONTH[(match["month"] or match["month_us"]).casefold()]
    try:
        day = date(year, month, int(match["day"] or match["day_us"]))
    except ValueError:
        return None
    weekday = (match["weekday"] or "").casefold()
    return None if weekday.endswith("day") and not _is_on(day, weekday[:3]) else day


def find_day(text: str) -> date | None:
    """Return the first date in *text*, in any printed form; None if there is none."""
    for match in DATED.finditer(text[:2000]):
        if day := day_of(match):
            return day
    return None


def day_of(match: re.Match[str]) -> date | None:
    """Return the day that a match of `DATED` prints; None if no calendar has it."""
    if match["iso"]:
        return find_date(match["iso"])
    if match["month"]:
        return _day(match["year"], _NUMBER_OF_MONTH[match["month"].casefold()], match["day"])
    if match["month_us"]:
        month = _NUMBER_OF_MONTH[match["month_us"].casefold()]
        return _day(match["year_us"], month, match["day_us"])
    return _day_in_figures(match)


def _day_in_figures(match: re.Match[str]) -> date | None:
    """Read figures day first; month first if only that is in the calendar or on the weekday."""
    first, second, year = match["first"], match["second"], match["year_figures"]
    readings = (_day(year, int(second), first), _day(year, int(first), second))
    possible_days = [day for day in readings if day is not None]
    weekday = (match["weekday"] or "").casefold()[:3]
    on_weekday = [day for day in possible_days if weekday and _is_on(day, weekday)]
    return next(iter([*on_weekday, *possible_days]), None)


def _is_on(day: date, weekday: str) -> bool:
    return DAYS[day.weekday()].casefold().startswith(weekday)


def _day(year: str, month: int, day: str) -> date | None:
    number = int(year.strip("'’‘"))
    try:
        return date(number + 2000 if number < 100 else number, month, int(day))
    except ValueError:
        return None


def with_year_after(text: str, meeting_day: date | None) -> str:
    """Return *text* with the year behind a day without one: the first such day after the meeting's.

    Text with a whole date is returned as it is.
    """
    match = YEARLESS.search(text[:300])
    if meeting_day is None or match is None or DATED.search(text[:300]):
        return text
    days = (yearless_day(match, meeting_day.year + years) for years in (0, 1))
    day = next((day for day in days if day and day > meeting_day), None)
    return f"{text[: match.end()]} {day.year}{text[match.end() :]}" if day else text
