"""Read the date, the time and the venue from the head of an agenda."""

import re
from collections.abc import Sequence
from datetime import date, time

from msgspec import Struct, field

from clerk_tui.files.agendas.head.body import is_body_name
from clerk_tui.files.agendas.head.printed_days import DATED, find_day
from clerk_tui.files.agendas.head.when import (
    LABEL,
    NEXT_IS_THIS,
    TIMED,
    date_of_meeting,
    email_lines,
    end_of_time,
    find_time,
    labelled_parts,
    speaks_of_another_day,
    which_day,
    without_date,
)
from clerk_tui.files.agendas.items.headings import begins_note, classify_notice, is_agenda_heading
from clerk_tui.files.agendas.sources.lines import Line

_HELD_IN = re.compile(
    r"\b(?i:in|at)\s+(?P<venue>(?:(?i:the)\s+)?[A-Z].{2,150}?)(?=,?\s+(?i:on)\s+|,?\s+(?i:at)\s+[0-9]|[.;]?\s*$"
    r"|[.;]\s+[A-Z]|,?\s+(?i:commencing|starting|beginning|to consider|for the|when"
    r"|to transact)"
    r"|,?\s+(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day))",
)
# "6:30 PM - Regular" is the kind of meeting.
_ONLY_KIND = re.compile(
    r"(?:(?:regular|special|annual|ordinary|extraordinary|work(?:ing)?|study|open|public)\W*)+"
    r"(?:meeting|session)?\W*",
    re.IGNORECASE,
)
# What follows a time is no place if it goes on with the sentence: "for the purpose of …".
_NO_PLACE = re.compile(
    r"(?i:for|to|when|where|which|and|with|by|as|if|that|this|you|followed|immediately|or|until|via|prior|after|before"
    r"|following|please|in order|in accordance|commencing|start(?:ing)?|prompt|sharp|duration|all"
    r"|members|the (?:public"
    r"|business|purpose|meeting)|on|of|a|an|hrs|hours)\b"
)
_BEGINNING = re.compile(
    r"\W*(?:(?:to\s+)?(?:commenc|start|beginn?)(?:e|es|ing|s)?|meeting\s+(?:starts|begins|commences))\b(?:\s+(?:time|promptly))?\W*"
    r"(?=(?:at\s+)?[0-9])",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=\w{3})[.;](?=\s+[A-Z(])")
_PLACE = re.compile(
    r"\b(?:halls?|chambers?|rooms?|boardroom|centre|center|pavilion|church|chapel|school|house|library|offices?|suite"
    r"|virtual(?:ly)?|teams|zoom|skype|guildhall|institute|club|theatre|courthouse|auditorium|buildings?|headquarters"
    r"|marae|neuadd|ystafell|seomra|halla|campus|college|depot|hotel|hub)\b",
    re.IGNORECASE,
)
_URL = re.compile(r"\b(?:https?:|www\.)\S*", re.IGNORECASE)
# A line at most so many lines below the date may be the time or the place without a label.
_NEAR = 2


class Front(Struct):
    """The date, time and venue of the meeting."""

    day: date | None = None
    """The date of the meeting."""
    start: time | None = None
    venue: str = ""
    certain: bool = False
    """True if the date was labelled or stood with a time; a letter's own date never replaces it."""
    understood_as: dict[int, list[str]] = field(default_factory=dict)
    """The words for what each line was taken for, by the index of the line."""


def read_front(lines: Sequence[Line], within: Sequence[int]) -> Front:
    """Return the date, time and venue found on the lines whose indexes are *within*."""
    front = Front()
    awaited_label = ""
    last_understood = -_NEAR - 1
    email_indexes = {within[n] for n in email_lines([lines[index].text for index in within])}
    front.understood_as.update((index, ["e-mail"]) for index in email_indexes)
    for index in (index for index in within if index not in email_indexes):
        text = lines[index].text
        if awaited_label and not LABEL.match(text) and len(text) <= 200:
            readings = _read_labelled_value(front, awaited_label, text)
            awaited_label = ""
        elif label := LABEL.match(text[:400]):
            readings = _read_labelled_line(front, text[:400])
            awaited_label = "" if label["value"].strip() else label["label"].casefold()
        else:
            readings = _read_unlabelled_line(
                front, text, is_near_date=index - last_understood <= _NEAR
            )
        if readings:
            front.understood_as[index] = readings
            last_understood = index
    return front


def names_place_alone(text: str) -> bool:
    """Return True if a line below the date names a room or an address, and nothing to be done."""
    place = _PLACE.search(text)
    is_place = place is not None and len(text) <= 120
    has_address = "," in text or text.casefold().startswith(("in the ", "at the ", "the "))
    is_named = is_place and place is not None and text[place.end() :].strip(" .") == ""
    return (
        is_place
        and (has_address or is_named)
        and not classify_notice(text)
        and not begins_note(text)
    )


def _read_labelled_line(front: Front, text: str) -> list[str]:
    readings: list[str] = []
    for part in labelled_parts(text):
        if label := LABEL.match(part):
            value = label["value"].strip()
            readings += (
                _read_labelled_value(front, label["label"].casefold(), value)
                if value
                else ["heading"]
            )
    return readings


def _read_labelled_value(front: Front, label: str, value: str) -> list[str]:
    label = which_day(label)
    if label == "venue":
        front.venue = value.strip(" \t,;(")
        return ["venue"]
    readings = []
    if (day := find_day(value)) and (not front.day or label != "time"):
        _set_date(front, day, certain=True)
        readings.append("date")
    if start := find_time(without_date(value)):
        front.start = start
        readings.append("time")
    return readings


def _read_unlabelled_line(front: Front, text: str, is_near_date: bool) -> list[str]:
    if not front.day and (next_is_this := NEXT_IS_THIS.fullmatch(text[:200])):
        dated = DATED.search(next_is_this["rest"])
        return _read_dated_line(front, next_is_this["rest"], dated) if dated else []
    if len(text) > 400 or speaks_of_another_day(text):
        return []
    if date_match := date_of_meeting(text):
        return _read_dated_line(front, text, date_match)
    begins = _BEGINNING.match(text)
    text = text[begins.end() :] if begins else text
    time_match = TIMED.match(text)
    if time_match and not front.start and is_near_date:
        front.start = find_time(time_match[0])
        venue = _read_venue(front, text[end_of_time(text) :])
        return [name for name, value in (("time", front.start), ("venue", venue)) if value]
    is_plain = not classify_notice(text) and not is_agenda_heading(text) and len(text) <= 120
    if (
        is_near_date
        and is_plain
        and not front.venue
        and _PLACE.search(_URL.sub("", text))
        and (not text.endswith(".") or text.endswith((" St.", " Rd.", " Ave.")))
    ):
        front.venue = _without_preposition(text)
        return ["venue"]
    return []


def _read_dated_line(front: Front, text: str, date_match: re.Match[str]) -> list[str]:
    before, after = text[: date_match.start()], text[date_match.end() :]
    start = find_time(after) or find_time(before)
    day = find_day(date_match[0])
    if not day or front.certain or (front.day and not start):
        return []
    _set_date(front, day, certain=start is not None)
    readings = ["date"]
    if start and not front.start:
        front.start = start
        readings.append("time")
    behind_time = after[end_of_time(after) :]
    if (
        _read_venue(front, before, True)
        or _read_venue(front, after, True)
        or _read_venue(front, behind_time)
    ):
        readings.append("venue")
    return readings


def _set_date(front: Front, day: date, certain: bool) -> None:
    for readings in front.understood_as.values():
        if "date" in readings:
            readings.remove("date")
    front.day, front.certain = day, certain


def _read_venue(front: Front, text: str, only_where_held: bool = False) -> bool:
    """Take the venue from the rest of a line; return True if the line gave one.

    With *only_where_held*, only what follows "in" or "at" is taken, otherwise the whole text.
    """
    if front.venue:
        return False
    sentence = _SENTENCE_END.split(text, maxsplit=1)[0]
    if match := _HELD_IN.search(sentence):
        front.venue = match["venue"].strip(" ,.-–")
    elif not only_where_held and _may_be_place(sentence):
        front.venue = _without_preposition(sentence)
    return bool(front.venue)


def _may_be_place(text: str) -> bool:
    """Kind: the head. Return True if what stands behind a time may be the place, not a sentence."""
    place = text.strip(" \t,;:–—-(")
    if not any(c.isalpha() for c in place) or place[:1] in ".?!":
        return False
    is_body = is_body_name(place) and not _PLACE.search(place)
    if DATED.search(place) or is_body or _ONLY_KIND.fullmatch(place):
        return False
    return not _NO_PLACE.match(place) and " session" not in place.casefold()


def _without_preposition(text: str) -> str:
    return re.sub(
        r"^(?:(?:to be )?held )?(?:in|at)\s+", "", text.strip(" \t,.;:-–—()|"), flags=re.IGNORECASE
    )
