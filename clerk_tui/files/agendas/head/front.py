"""The head of an agenda: on what day the body meets, when and where."""

import re
from collections.abc import Sequence
from datetime import date, time

from msgspec import Struct, field

from clerk_tui.domain.dates.dates import find_date
from clerk_tui.files.agendas.head.when import (
    LABEL,
    TIMED,
    date_of_meeting,
    labelled_parts,
    speaks_of_another_day,
    time_in,
    without_date,
)
from clerk_tui.files.agendas.items.headings import is_agenda_heading, notice_of
from clerk_tui.files.agendas.sources.lines import Line

_HELD_IN = re.compile(
    r"\b(?:in|at)\s+(?P<venue>(?:the\s+)?[A-Z].{2,150}?)(?=\s+on\s+|\s+at\s+[0-9]|[.;]?\s*$"
    r"|,?\s+commencing|\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
)
_PLACE = re.compile(
    r"\b(?:hall|chamber|room|rooms|centre|pavilion|church|chapel|school|house|library|offices|suite"
    r"|virtual|teams|zoom|skype|guildhall|institute|club|theatre)\b",
    re.IGNORECASE,
)
# A line so close below the date may be the time or the place without saying so.
_NEAR = 2


class Front(Struct):
    """What the head of an agenda says; `taken` is what each of its lines was taken for.

    `certain` means that the day was labelled, or stood with a time: a letter's own date above
    it is then not the meeting's.
    """

    day: date | None = None
    start: time | None = None
    venue: str = ""
    certain: bool = False
    taken: dict[int, list[str]] = field(default_factory=dict)


def read_front(lines: Sequence[Line], within: Sequence[int]) -> Front:
    """Date, time and venue from the lines numbered *within*."""
    front = Front()
    awaited = ""
    last = -_NEAR - 1
    for at in within:
        text = lines[at].text
        if awaited and not LABEL.match(text) and len(text) <= 200:
            found = _take(front, awaited, text)
            awaited = ""
        elif label := LABEL.match(text[:400]):
            found = _labelled(front, text[:400])
            awaited = "" if label["value"].strip() else label["label"].casefold()
        else:
            found = _unlabelled(front, text, near=at - last <= _NEAR)
        if found:
            front.taken[at] = found
            last = at
    return front


def _labelled(front: Front, text: str) -> list[str]:
    found: list[str] = []
    for part in labelled_parts(text):
        if label := LABEL.match(part):
            value = label["value"].strip()
            found += _take(front, label["label"].casefold(), value) if value else ["heading"]
    return found


def _take(front: Front, label: str, value: str) -> list[str]:
    if label in {"venue", "place", "location", "where"}:
        front.venue = value.strip()
        return ["venue"]
    found = []
    if (day := find_date(value)) and (not front.day or label != "time"):
        _set_day(front, day, certain=True)
        found.append("date")
    if start := time_in(without_date(value)):
        front.start = start
        found.append("time")
    return found


def _unlabelled(front: Front, text: str, near: bool) -> list[str]:
    if len(text) > 400 or speaks_of_another_day(text):
        return []
    if dated := date_of_meeting(text):
        return _dated(front, text, dated)
    timed = TIMED.match(text)
    if timed and not front.start and near:
        front.start = time_in(timed[0])
        venue = _place(front, text[timed.end() :])
        return [name for name, there in (("time", front.start), ("venue", venue)) if there]
    plain = not notice_of(text) and not is_agenda_heading(text) and len(text) <= 120
    if near and plain and not front.venue and _PLACE.search(text) and not text.endswith("."):
        front.venue = _without_lead(text)
        return ["venue"]
    return []


def _dated(front: Front, text: str, dated: re.Match[str]) -> list[str]:
    before, after = text[: dated.start()], text[dated.end() :]
    start = time_in(after) or time_in(before)
    day = find_date(dated[0])
    if not day or front.certain or (front.day and not start):
        return []
    _set_day(front, day, certain=start is not None)
    found = ["date"]
    if start and not front.start:
        front.start = start
        found.append("time")
    timed = TIMED.search(after)
    if _place(front, after[timed.end() :] if timed else after) or _place(front, before, True):
        found.append("venue")
    return found


def _set_day(front: Front, day: date, certain: bool) -> None:
    for names in front.taken.values():
        if "date" in names:
            names.remove("date")
    front.day, front.certain = day, certain


def _place(front: Front, text: str, held: bool = False) -> bool:
    """Take the venue from what is left of a line: all of it, or where it was *held* only."""
    if front.venue:
        return False
    if found := _HELD_IN.search(text):
        front.venue = found["venue"].strip(" ,.-–")
    elif not held and any(c.isalpha() for c in text):
        front.venue = _without_lead(text)
    return bool(front.venue)


def _without_lead(text: str) -> str:
    return re.sub(r"^(?:in|at)\s+", "", text.strip(" \t,.;:-–—()"), flags=re.IGNORECASE)
