"""The words that say when something is due, found in a line that a clerk typed."""

import re
from datetime import date, timedelta

from msgspec import Struct

from clerk_tui.domain.dates.dates import DAYS, MONTHS, find_date, short_date
from clerk_tui.domain.dates.due_dates import find_due_day

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
LONGEST = 80
"""Characters at the end of a text that are searched for a due date."""
_BY = re.compile(r"(?<!\w)by\s+", re.IGNORECASE)
# "next Friday" means one day to some and another to others: its words are kept.
_WEEKDAY_ALONE = re.compile(rf"(?:this\s+(?:coming\s+)?)?(?P<day>{_WEEKDAY})", re.IGNORECASE)
_MONTH_WORD = re.compile(rf"(?<=\d\s)(?:{_MONTH})\b", re.IGNORECASE)
_FIGURES_ALONE = re.compile(_IN_FIGURES)
_NEXT_MEETING_ALONE = re.compile(_NEXT_MEETING, re.IGNORECASE)


class Due(Struct, frozen=True):
    """A line split into its due date and the rest."""

    rest: str
    due: str = ""
    """The due date as typed; empty if there is none."""


def split_due_from_head(head: str) -> Due:
    """Split the words before the colon of an action into the owner and the due date.

    Any words that follow "by" are the due date, so that words such as "the spring fair" are kept.
    """
    typed = f" {head.strip()}"
    match = _AT_THE_END.search(typed)
    if match is None and (by_match := _BY.search(typed)):
        return Due(typed[: by_match.start()].strip(" ,"), typed[by_match.end() :].strip(" ,"))
    match = match or _BARE_AT_THE_END.search(typed)
    return Due(typed[: match.start()].strip(" ,"), _phrase(match)) if match else Due(typed.strip())


def split_due_from_end(text: str) -> Due:
    """Split "write to the county by 3 May" before its due date.

    Only "by" and a day are a due date: "report what was spent before 3 May" and "to be signed by
    the Clerk" are left alone.
    """
    match = _AT_THE_END.search(text, max(0, len(text) - LONGEST))
    if match is None or match["other"] or not match.start():
        return Due(text)
    return Due(text[: match.start()].rstrip(" ,"), _phrase(match))


def split_due_from_middle(text: str) -> Due:
    """Take the due date out of the middle of a sentence: "Clerk by 3 May", "by 3 May Clerk"."""
    match = _ANYWHERE.search(text)
    if match is None:
        return Due(text)
    before, after = text[: match.start()].rstrip(" ,"), text[match.end() :].lstrip(" ,")
    return Due(" ".join(part for part in (before, after) if part), _phrase(match))


def _phrase(match: re.Match[str]) -> str:
    """Return the due date with a word that is part of it ("before 3 May"), but without "by"."""
    other_words = match.groupdict().get("other") or ""
    if other_words.casefold().startswith("due"):
        other_words = ""
    return " ".join(part for part in (other_words, match["due"]) if part)


def print_due(due: str, meeting_day: date, next_meeting: date | None = None) -> str:
    """Return *due* as minutes print it: a day where one is meant, else the words.

    Args:
        due: The words as typed, without "by".
        meeting_day: The day of the meeting; a weekday is the first one after it.
        next_meeting: The day of the next meeting, where it is known.
    """
    words = " ".join(due.split()).strip(" ,")
    words = words.removesuffix(".")
    if _NEXT_MEETING_ALONE.search(words) and next_meeting and next_meeting > meeting_day:
        return _NEXT_MEETING_ALONE.sub(short_date(next_meeting), words)
    day = _day_of(words, meeting_day)
    return short_date(day) if day else _MONTH_WORD.sub(_capitalised, words)


def _capitalised(month: re.Match[str]) -> str:
    return month[0].capitalize()


def _day_of(words: str, meeting_day: date) -> date | None:
    """Return the day that figures, a weekday or "tomorrow" mean by themselves; else None."""
    if _FIGURES_ALONE.fullmatch(words):
        return find_due_day(words, meeting_day)
    if words.casefold() == "tomorrow":
        return meeting_day + timedelta(days=1)
    match = _WEEKDAY_ALONE.fullmatch(words)
    if match is None:
        return None
    ahead = (_WEEKDAYS[match["day"][:3].casefold()] - meeting_day.weekday() - 1) % 7 + 1
    return meeting_day + timedelta(days=ahead)


def with_by(due: str) -> str:
    """Return *due* as it follows a name: "by 3 May", "before the next meeting", "within a week"."""
    return due if _first_word(due) in _WITHOUT_BY else f"by {due}"


def _first_word(words: str) -> str:
    return words.strip().partition(" ")[0].casefold().strip(",.")


def explain_due(due: str, meeting_day: date) -> str:
    """Describe how a due date was read: the words, and the day in full if they mean one."""
    if not due:
        return "no date"
    by_phrase = with_by(due)
    day = find_due_day(due, meeting_day)
    if day is None:
        return by_phrase
    early = ", before this meeting" if day < meeting_day else ""
    weekday = DAYS[day.weekday()]
    if due == short_date(day):
        return f"by {weekday} {due}{early}"
    return f"{by_phrase} ({weekday} {short_date(day)}{early})"


def is_before_meeting(due: str, meeting_day: date) -> bool:
    """Return True if *due* names a whole date before the day of the meeting."""
    day = find_date(due)
    return day is not None and day < meeting_day
