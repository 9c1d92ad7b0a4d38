"""The head of an agenda: which body meets, on what day, when and where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time

from clerk_tui.domain.dates import find_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.timings import parse_time
from clerk_tui.exchange.agenda_headings import is_agenda_heading, is_heading, notice_of
from clerk_tui.exchange.agenda_lines import Line

_LABEL = re.compile(
    r"(?P<label>date|day|when|time|venue|place|location|where)"
    r"(?:\s*(?:and|&|/|,)\s*(?:date|time|venue|place|location))*\s*[:\t–-]\s*(?P<value>.*)",
    re.IGNORECASE,
)
_DAY = (
    r"(?:[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Za-z]{3,9},?\s+[0-9]{4}"
    r"|[0-9]{1,2}[/.][0-9]{1,2}[/.](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2})"
)
_DATED = re.compile(rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?)?{_DAY}", re.I)
_TIME = re.compile(
    r"(?<![0-9.:])(?:at\s+|from\s+)?(?P<time>[0-9]{1,2}(?:[.:][0-9]{2})?\s?[ap]\.?\s?m\b\.?"
    r"|[0-9]{1,2}[.:][0-9]{2}(?![0-9])|[0-9]{4}(?=\s?h(?:ou)?rs)|noon\b|midday\b)"
    r"(?:\s?h(?:ou)?rs\b)?",
    re.IGNORECASE,
)
_HELD_IN = re.compile(
    r"\b(?:in|at)\s+(?P<venue>(?:the\s+)?[A-Z].{2,150}?)(?=\s+on\s+|\s+at\s+[0-9]|[.;]?\s*$|,?\s+commencing"
    r"|\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
)
_MEETS = re.compile(r"\b(?:held|meet|meeting|commencing|on|at)\b", re.IGNORECASE)
_ANOTHER_DAY = re.compile(
    r"\W*(?:(?:the )?next\b|previous|minutes|dated|publi|issued|despatch|deadline|any member|last)"
    r"|.{0,200}\b(?:register|deadline|no later than|by midday|by noon)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:hall|chamber|room|rooms|centre|pavilion|church|chapel|school|house|library|offices|suite"
    r"|virtual|teams|zoom|skype|guildhall|institute|club|theatre)\b",
    re.IGNORECASE,
)
# Council hours: "7.30" without am or pm is taken for the half of the day nearer to this.
_MIDDLE_OF_BUSINESS = time(14, 30)


@dataclass(slots=True)
class Front:
    """What the head of an agenda says; `taken` is what each of its lines was taken for."""

    day: date | None = None
    start: time | None = None
    venue: str = ""
    labelled: bool = False
    taken: dict[int, list[str]] = field(default_factory=dict)


def read_front(lines: Sequence[Line], within: Sequence[int]) -> Front:
    """Date, time and venue from the lines numbered *within*."""
    front = Front()
    awaited = ""
    last_dated = -9
    for at in within:
        text = lines[at].text
        if awaited and not _LABEL.match(text) and len(text) <= 200:
            found = _take(front, awaited, text)
            awaited = ""
        elif label := _LABEL.match(text[:400]):
            awaited = "" if label["value"].strip() else label["label"].casefold()
            found = [] if awaited else _take(front, label["label"].casefold(), label["value"])
            found = found or ["heading"] * bool(awaited)
        else:
            found = _unlabelled(front, lines[at], near=at - last_dated <= 2)
        if found:
            front.taken[at] = found
            last_dated = at
    return front


def _take(front: Front, label: str, value: str) -> list[str]:
    value = value.strip()
    if label in {"venue", "place", "location", "where"}:
        front.venue = value
        return ["venue"]
    found = []
    if (day := find_date(value)) and (not front.day or label != "time"):
        front.day, front.labelled = day, True
        found.append("date")
    if start := _time_in(_DATED.sub(" ", value)):
        front.start = start
        found.append("time")
    return found


def _unlabelled(front: Front, line: Line, near: bool) -> list[str]:
    text = line.text
    if len(text) > 400 or _ANOTHER_DAY.match(text):
        return []
    dated = _DATED.search(text)
    if dated and (dated.start() == 0 or _MEETS.search(text[: dated.start()])):
        return _dated(front, text, dated)
    timed = _TIME.match(text)
    if timed and not front.start and near:
        front.start = _time_in(timed[0])
        venue = _place(front, text[timed.end() :])
        return [name for name, there in (("time", front.start), ("venue", venue)) if there]
    plain = not notice_of(text) and not is_agenda_heading(text) and len(text) <= 120
    if near and plain and not front.venue and _PLACE.search(text) and not text.endswith("."):
        front.venue = _without_lead(text)
        return ["venue"]
    return []


def _dated(front: Front, text: str, dated: re.Match[str]) -> list[str]:
    found = []
    if not front.day and (day := find_date(dated[0])):
        front.day = day
        found.append("date")
    if not found:
        return []
    rest = text[dated.end() :]
    timed = _TIME.search(rest) or _TIME.search(text[: dated.start()])
    if timed and not front.start and (start := _time_in(timed[0])):
        front.start = start
        found.append("time")
    after = rest[timed.end() :] if timed and timed.string == rest else rest
    if _place(front, after) or _place(front, text[: dated.start()], inside=True):
        found.append("venue")
    return found


def _place(front: Front, text: str, inside: bool = False) -> bool:
    """Take the venue from what is left of a line when its date and time are gone."""
    if front.venue:
        return False
    held = _HELD_IN.search(text)
    if held:
        front.venue = held["venue"].strip(" ,.-–")
    elif not inside and any(c.isalpha() for c in text):
        front.venue = _without_lead(text)
    return bool(front.venue)


def _without_lead(text: str) -> str:
    return re.sub(r"^(?:in|at)\s+", "", text.strip(" \t,.;:-–—()"), flags=re.IGNORECASE)


def _time_in(text: str) -> time | None:
    found = _TIME.search(text[:400])
    if not found:
        return None
    try:
        return parse_time(found["time"].rstrip("."), near=_MIDDLE_OF_BUSINESS)
    except Refusal:
        return None


def is_front_heading(line: Line) -> bool:
    """Whether a line above the items is a heading of the sheet."""
    return is_heading(line) or line.text.casefold().startswith(("notice of", "public document"))
