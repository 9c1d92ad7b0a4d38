"""The words that say when something is due, found in a line that a clerk typed."""

import re
from datetime import date, timedelta

from msgspec import Struct

from clerk_tui.domain.dates.dates import DAYS, MONTHS, find_date, print_date
from clerk_tui.domain.dates.due_dates import due_on

DAY_PATTERN = "{d} {month} {year}"
_MONTH = "|".join(f"{m[:3]}(?:{m[3:]})?" if m != "September" else "Sept?(?:ember)?" for m in MONTHS)
_WEEKDAYS = {day[:3].casefold(): n for n, day in enumerate(DAYS)}
_WEEKDAY = "Mon(?:day)?|Tues?(?:day)?|Wed(?:nesday)?|Thur?s?(?:day)?|Fri(?:day)?|Sat(?:urday)?"
_WEEKDAY += "|Sun(?:day)?"
_IN_WORDS = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})\b\.?(?:,?\s+\d{{4}}\b)?"
_IN_FIGURES = r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d{2}-\d{2}"
_NEXT_MEETING = r"(?:(?:the|our|its|their)\s+)?next\s+meeting"
_PHRASE = (
    rf"(?:(?:{_WEEKDAY})\b,?\s+(?:the\s+)?)?(?:{_IN_WORDS}|{_IN_FIGURES})"
    rf"|(?:(?:this|this\s+coming|next)\s+)?(?:{_WEEKDAY})\b|{_NEXT_MEETING}\b|tomorrow\b"
    rf"|(?:the\s+)?end\s+of\s+(?:(?:the|this|next)\s+)?"
    rf"(?:(?:financial|municipal|calendar)\s+)?(?:{_MONTH}|week|month|year)\b(?:\s+\d{{4}})?"
    r"|next\s+(?:week|month|year)\b"
)
_OTHER_WORDS = r"on\s+or\s+before|before|no\s+later\s+than|not\s+later\s+than|due(?:\s+by)?|until"
_INTRODUCED = rf"(?:\bby\s+|(?P<other>\b(?:{_OTHER_WORDS}))\s+)(?P<due>{_PHRASE})"
_AT_THE_END = re.compile(rf",?\s*(?:{_INTRODUCED})\s*\.?\s*$", re.IGNORECASE)
_ANYWHERE = re.compile(rf"(?:{_INTRODUCED})(?!\w)", re.IGNORECASE)
_BARE_AT_THE_END = re.compile(rf",?\s+(?P<due>{_PHRASE})\s*$", re.IGNORECASE)
# Words that say when by themselves: "by" is not put before them.
_WITHOUT_BY = set("by before on no not until within in after at as for from when once".split())
_WITHOUT_BY |= set("during immediately forthwith urgent urgently asap ongoing annually".split())
LONGEST = 80  # characters at the end of a text in which a due date is looked for
_BY = re.compile(r"(?<!\w)by\s+", re.IGNORECASE)
# "next Friday" means one day to some and another to others: its words are kept.
_WEEKDAY_ALONE = re.compile(rf"(?:this\s+(?:coming\s+)?)?(?P<day>{_WEEKDAY})", re.IGNORECASE)
_MONTH_WORD = re.compile(rf"(?<=\d\s)(?:{_MONTH})\b", re.IGNORECASE)
_FIGURES_ALONE = re.compile(_IN_FIGURES)
_NEXT_MEETING_ALONE = re.compile(_NEXT_MEETING, re.IGNORECASE)


class Due(Struct, frozen=True):
    """A line without its due date, and that date as typed ("" where there is none)."""

    rest: str
    due: str = ""


def due_in_head(head: str) -> Due:
    """Split what stands before the colon of an action: who, and when it is due.

    Whatever follows "by" is when, so that words such as "the spring fair" are kept.
    """
    typed = f" {head.strip()}"
    named = _AT_THE_END.search(typed)
    if named is None and (by := _BY.search(typed)):
        return Due(typed[: by.start()].strip(" ,"), typed[by.end() :].strip(" ,"))
    named = named or _BARE_AT_THE_END.search(typed)
    return Due(typed[: named.start()].strip(" ,"), _phrase(named)) if named else Due(typed.strip())


def due_at_end(text: str) -> Due:
    """Split "write to the county by 3 May" before its due date.

    Only "by" and a day are taken for one: "report what was spent before 3 May" and "to be signed by
    the Clerk" are left alone.
    """
    found = _AT_THE_END.search(text, max(0, len(text) - LONGEST))
    if found is None or found["other"] or not found.start():
        return Due(text)
    return Due(text[: found.start()].rstrip(" ,"), _phrase(found))


def due_within(text: str) -> Due:
    """Take the due date out of the middle of a sentence: "Clerk by 3 May", "by 3 May Clerk"."""
    found = _ANYWHERE.search(text)
    if found is None:
        return Due(text)
    before, after = text[: found.start()].rstrip(" ,"), text[found.end() :].lstrip(" ,")
    return Due(" ".join(part for part in (before, after) if part), _phrase(found))


def _phrase(found: re.Match[str]) -> str:
    """The due date with the word that is part of it ("before 3 May"), but for "by"."""
    other = found.groupdict().get("other") or ""
    if other.casefold().startswith("due"):
        other = ""
    return " ".join(part for part in (other, found["due"]) if part)


def due_as_printed(due: str, held: date, next_meeting: date | None = None) -> str:
    """Return *due* as minutes print it: a day where one is meant, else the words.

    Args:
        due: The words as typed, without "by".
        held: The day of the meeting; a weekday is the first one after it.
        next_meeting: The day of the next meeting, where it is known.
    """
    words = " ".join(due.split()).strip(" ,")
    words = words.removesuffix(".")
    if _NEXT_MEETING_ALONE.search(words) and next_meeting and next_meeting > held:
        return _NEXT_MEETING_ALONE.sub(print_date(next_meeting, DAY_PATTERN), words)
    day = _day_of(words, held)
    return print_date(day, DAY_PATTERN) if day else _MONTH_WORD.sub(_capitalised, words)


def _capitalised(month: re.Match[str]) -> str:
    return month[0].capitalize()


def _day_of(words: str, held: date) -> date | None:
    """The day that figures, a weekday or "tomorrow" alone mean; None for anything else."""
    if _FIGURES_ALONE.fullmatch(words):
        return due_on(words, held)
    if words.casefold() == "tomorrow":
        return held + timedelta(days=1)
    named = _WEEKDAY_ALONE.fullmatch(words)
    if named is None:
        return None
    ahead = (_WEEKDAYS[named["day"][:3].casefold()] - held.weekday() - 1) % 7 + 1
    return held + timedelta(days=ahead)


def due_words(due: str) -> str:
    """Return *due* as it follows a name: "by 3 May", "before the next meeting", "within a week"."""
    return due if _first(due) in _WITHOUT_BY else f"by {due}"


def _first(words: str) -> str:
    return words.strip().partition(" ")[0].casefold().strip(",.")


def due_reading(due: str, held: date) -> str:
    """Say when something is due as it was read: the day in full beside the words, where one is."""
    if not due:
        return "no date"
    by = due_words(due)
    day = due_on(due, held)
    if day is None:
        return by
    early = ", before this meeting" if day < held else ""
    weekday = DAYS[day.weekday()]
    if due == print_date(day, DAY_PATTERN):
        return f"by {weekday} {due}{early}"
    return f"{by} ({weekday} {print_date(day, DAY_PATTERN)}{early})"


def is_past(due: str, held: date) -> bool:
    """Return True if *due* names a whole date before the meeting was *held*."""
    day = find_date(due)
    return day is not None and day < held
