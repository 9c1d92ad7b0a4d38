"""Recognise dates and times of meetings as the head of an agenda words them."""

import re
from datetime import time

from clerk_tui.domain.dates.times import parse_time
from clerk_tui.domain.errors import Refusal

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
DATED = re.compile(
    rf"(?:{_WEEKDAY},?\s+(?:the\s+)?)?"
    r"(?:[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Za-z]{3,9},?\s+[0-9]{4}"
    r"|[0-9]{1,2}[/.][0-9]{1,2}[/.](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2})",
    re.IGNORECASE,
)
TIMED = re.compile(
    r"(?<![0-9.:])(?:at\s+|from\s+)?(?P<time>[0-9]{1,2}(?:[.:][0-9]{2})?\s?[ap]\.?\s?m\b\.?"
    r"|[0-9]{1,2}[.:][0-9]{2}(?![0-9])|[0-9]{4}(?=\s?h(?:ou)?rs)|noon\b|midday\b)"
    r"(?:\s?h(?:ou)?rs\b)?",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?P<label>date|day|when|time|venue|place|location|where)"
    r"(?:\s*(?:and|&|/|,)\s*(?:date|time|venue|place|location))*\s*[:\t–-]\s*(?P<value>.*)",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(r"\s+(?=(?:date|time|venue|place|location)\s*:)", re.IGNORECASE)
_MEETS = re.compile(r"\b(?:held|meet|meeting|commencing|on|at|agenda for)\b", re.IGNORECASE)
_ANOTHER_DAY = re.compile(
    r"\W*(?:(?:the )?next\b|previous|minutes|dated|publi|issued|despatch|deadline|any member|last)"
    r"|.{0,200}\b(?:register|deadline|no later than|by midday|by noon)\b",
    re.IGNORECASE,
)
# Council hours: "7.30" without am or pm is taken for the half of the day nearer to this.
_MIDDLE_OF_BUSINESS = time(14, 30)


def find_time(text: str) -> time | None:
    """Return the first time of day in *text*, or None."""
    match = TIMED.search(text[:400])
    if not match:
        return None
    try:
        return parse_time(match["time"].rstrip("."), near=_MIDDLE_OF_BUSINESS)
    except Refusal:
        return None


def without_date(text: str) -> str:
    """Return *text* without its dates, so that "14.09.26" is not read as a time."""
    return DATED.sub(" ", text)


def labelled_parts(text: str) -> list[str]:
    """Split a line of several labels ("Date: … Time: … Venue: …") into one part for each."""
    return _NEXT_LABEL.split(text) if LABEL.match(text) else [text]


def speaks_of_another_day(text: str) -> bool:
    """Return True if a date on the line is not the meeting's: a deadline, the next meeting."""
    return _ANOTHER_DAY.match(text) is not None


def date_of_meeting(text: str) -> re.Match[str] | None:
    """Return the match of the date on a line that says when the meeting is, or None."""
    date_match = DATED.search(text)
    if date_match and (_MEETS.search(text[: date_match.start()]) or is_dated(text)):
        return date_match
    return None


def is_dated(text: str) -> bool:
    """Return True if a line gives the date, time or place of this meeting and little else."""
    if len(text) > 200 or speaks_of_another_day(text):
        return False
    dated = DATED.search(text)
    meets = dated and (dated.start() == 0 or find_time(without_date(text)))
    return bool(meets) or LABEL.match(text) is not None
