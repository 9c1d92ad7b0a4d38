"""Recognise dates and times of meetings as the head of an agenda words them."""

import re
from collections.abc import Sequence
from datetime import time

from clerk_tui.domain.dates.times import parse_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.files.agendas.head.printed_days import DATED

TIMED = re.compile(
    r"(?<![0-9.:])(?:at\s+|from\s+)?(?P<time>[0-9]{1,2}(?:[.:][0-9]{2})?\s?[ap]\.?\s?m\b\.?"
    r"|[0-9]{1,2}[.:][0-9]{2}(?![0-9])|[0-9]{4}(?=\s?h(?:ou)?rs)|noon\b|midday\b)"
    r"(?:\s?h(?:ou)?rs\b|\s?y[hb]\b|\s?y\.[hb]\.)?",
    re.IGNORECASE,
)
_WHAT = (
    r"(?:start(?:ing)?\s+time|time|start|date|day|when|venue|place|location|where|held\s+(?:at|in)|dyddiad|amser"
    r"|lleoliad|man\s+cyfarfod|lieu|heure)"
)
_OF_MEETING = r"(?:\s+of\s+(?:the\s+)?meeting)?"
LABEL = re.compile(
    rf"(?:(?:meeting|council|cyfarfod)\s+)?(?P<label>{_WHAT}){_OF_MEETING}"
    rf"(?:\s*(?:and|&|/|,)\s*{_WHAT}{_OF_MEETING})*"
    r"\s*(?:[:\t–-]|(?<=time)\s(?=[0-9]))\s*(?P<value>.*)",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(rf"\s+(?={_WHAT}{_OF_MEETING}\s*:)", re.IGNORECASE)
# "Next Parish Council Meeting: 2 March" is the meeting that this is the agenda of, at its head.
NEXT_IS_THIS = re.compile(
    r"\W*(?:(?:the|our)\s+)?next\s+(?:\w+\s+){0,5}meeting\s*(?:[:–-]|\t)\s*(?P<rest>.+)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\s*(?:to|until|till|for|-|–|—)\s*(?:[0-9]{1,2}(?:[.:][0-9]{2})?\s?[ap]\.?\s?m\b\.?|[0-9]{1,2}[.:][0-9]{2}|noon)",
    re.IGNORECASE,
)
_MEETS = re.compile(r"\b(?:held|meet|meeting|session|commencing|on|at|agenda for)\b", re.IGNORECASE)
# "Harbour Board for Tuesday, 6 April 2027"
_BODY_FOR = re.compile(
    r"\b(?:council|committee|board|panel|cabinet|forum|authority|trust)(?:\s+meeting)?[\s,–—-]+for"
    r"(?:\s+the)?\W*$",
    re.IGNORECASE,
)
_ANOTHER_DAY = re.compile(
    r"\W*(?:(?:the )?next\b|previous|minutes|dated|publi|issued|despatch|deadline|any member|last)"
    r"|.{0,200}\b(?:register|deadline|no later than|by midday|by noon)\b"
    r"|.{0,60}\b(?:published|issued|minutes? of)\b"
    r"|.{0,30}\b(?:previous|last|draft|approv\w+|confirm\w*|sign\w*)\b.{0,20}\bminutes?\b",
    re.IGNORECASE,
)
# Council hours: "7.30" without am or pm is taken for the half of the day nearer to this.
_MIDDLE_OF_BUSINESS = time(14, 30)


_EMAIL = re.compile(r"(?P<name>from|to|cc|bcc|sent|date|subject)\s*:", re.IGNORECASE)


def email_lines(texts: Sequence[str]) -> range:
    """Kind: the head. Return the places of the lines above an e-mailed agenda: From, Date, Subject.

    The day on which it was sent is not the meeting's.
    """
    names = [m["name"].casefold() if (m := _EMAIL.match(text)) else "" for text in texts]
    begin = names.index("from") if "from" in names else len(names)
    end = next((n for n in range(begin, len(names)) if not names[n]), len(names))
    return range(begin, end) if "subject" in names[begin:end] else range(0)


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
    before = text[: date_match.start()] if date_match else ""
    if date_match and (_MEETS.search(before) or _BODY_FOR.search(before) or is_dated(text)):
        return date_match
    return None


def is_dated(text: str) -> bool:
    """Return True if a line gives the date, time or place of this meeting and little else."""
    if len(text) > 200 or speaks_of_another_day(text):
        return False
    date_match = DATED.search(text)
    meets = date_match and (date_match.start() == 0 or find_time(without_date(text)))
    return bool(meets) or LABEL.match(text) is not None


def end_of_time(text: str) -> int:
    """Return where the first time in *text* ends, with the end of the meeting; 0 without one."""
    match = TIMED.search(text)
    if match is None:
        return 0
    end_match = _UNTIL.match(text, match.end())
    return end_match.end() if end_match else match.end()


def which_day(label: str) -> str:
    """Return what a label heads: "time", "venue" or "date"."""
    words = label.casefold()
    if any(
        word in words
        for word in ("venue", "place", "location", "where", "held", "lleoliad", "man ", "lieu")
    ):
        return "venue"
    return "time" if any(word in words for word in ("time", "start", "amser", "heure")) else "date"
