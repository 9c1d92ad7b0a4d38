"""Times of day as clerks type them and as houses print them, and durations."""

import re
from datetime import time, timedelta

from clerk_tui.domain.errors import Refusal

_TIME = re.compile(
    r"^(?P<hour>\d{1,2})(?:[.:h ]?(?P<minute>\d{2}))?\s*(?P<half>[ap]\.?\s?m\.?)?$", re.IGNORECASE
)
_SAID = re.compile(r"\b(?P<time>\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]m\b|[ap]\.\s?m\.))", re.IGNORECASE)
_WORDS = {"noon": time(12, 0), "midday": time(12, 0), "midnight": time(0, 0)}
_TWELVE = re.compile(r"^12(?:[.:]?00)?\s+(?=noon|midday|midnight)", re.IGNORECASE)


def parse_time(typed: str, near: time | None = None) -> time:
    """The time of day a clerk typed: "10.30", "10.30 am", "7:05pm", "1930", "12 noon".

    A time without am or pm and with an hour up to 12 means the half of the day that lies
    closer to *near* (when given): "7.15" typed at 19.20 is a quarter past seven at night.
    Raises Refusal for anything that is not a time.
    """
    text = _TWELVE.sub("", " ".join(typed.split()))
    if text.casefold() in _WORDS:
        return _WORDS[text.casefold()]
    found = _TIME.match(text)
    if not found:
        raise _refused(typed)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").replace(".", "").replace(" ", "").casefold()
    if half and not 1 <= hour <= 12:
        raise _refused(typed)
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:
        raise _refused(typed)
    said = time(hour, minute)
    if half or near is None or not 1 <= hour <= 12 or found["hour"].startswith("0"):
        return said
    other = time((hour + 12) % 24, minute)
    return min(said, other, key=lambda t: minutes_apart(t, near))


def _refused(typed: str) -> Refusal:
    shown = typed if len(typed) <= 30 else f"{typed[:30]}…"
    return Refusal(f"“{shown}” is not a time.", "Type it as 10.30, 7.05 pm or 1930.")


def minutes_apart(one: time, other: time) -> int:
    """Return the minutes between two times of day, the short way round the clock."""
    gap = abs((one.hour * 60 + one.minute) - (other.hour * 60 + other.minute))
    return min(gap, 24 * 60 - gap)


def print_time(moment: time, pattern: str = "{h}.{mm} {am}") -> str:
    """A time as a house prints it.

    *pattern* has the slots `{h}` (12-hour), `{hh}` (24-hour, two digits), `{H}` (24-hour),
    `{mm}`, `{am}` ("am"/"pm") and `{a.m.}` ("a.m."/"p.m."). The default gives "10.30 am".
    """
    noon = "am" if moment.hour < 12 else "pm"
    slots = {
        "{h}": str(moment.hour % 12 or 12),
        "{hh}": f"{moment.hour:02}",
        "{H}": str(moment.hour),
        "{mm}": f"{moment.minute:02}",
        "{am}": noon,
        "{a.m.}": f"{noon[0]}.m.",
    }
    for slot, value in slots.items():
        pattern = pattern.replace(slot, value)
    return pattern


def time_in(text: str) -> time | None:
    """The first time in *text* that says am or pm; None where there is none."""
    for found in _SAID.finditer(text):
        try:
            return parse_time(found["time"])
        except Refusal:  # "13 pm" is no time
            continue
    return None


def times_in_form(text: str, pattern: str) -> str:
    """*Text* with each time in it that says am or pm as a house prints one, by *pattern*."""

    def printed(found: re.Match[str]) -> str:
        try:
            return print_time(parse_time(found["time"]), pattern)
        except Refusal:  # "13 pm" is no time
            return found[0]

    return _SAID.sub(printed, text) if pattern else text


def print_duration(elapsed: timedelta) -> str:
    """A duration for a clock on screen, hours and minutes: "0:07", "2:15"."""
    minutes = max(0, int(elapsed.total_seconds() // 60))
    return f"{minutes // 60}:{minutes % 60:02}"


def in_seconds(elapsed: timedelta) -> str:
    """A duration for the clock of a speaker, minutes and seconds: "0:07", "12:15"."""
    seconds = max(0, int(elapsed.total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"
