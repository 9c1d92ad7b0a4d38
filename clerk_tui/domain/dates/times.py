"""Times of day as clerks type them and as house styles print them, and durations."""

import re
from datetime import datetime, time, timedelta

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.lazy_pattern import lazy_pattern

_TIME = lazy_pattern(
    r"^(?P<hour>\d{1,2})(?:[.:h ]?(?P<minute>\d{2}))?\s*(?P<half>[ap]\.?\s?m\.?)?$", re.IGNORECASE
)
_TIME_IN_TEXT = lazy_pattern(
    r"\b(?P<time>\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]m\b|[ap]\.\s?m\.))", re.IGNORECASE
)
TIME_AS_WRITTEN = (
    r"(?:\d{1,2}[.:]\d\d(?:\s*[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?\s?m\b\.?"
    r"|(?:12 )?(?:noon|midday|midnight)\b)"
)
"""A pattern of a time of day among other words: in figures with minutes or am or pm, or noon."""
_WORDS = {"noon": time(12, 0), "midday": time(12, 0), "midnight": time(0, 0)}
_AT = lazy_pattern(r"^(?:at|@)\s*(?=\w)", re.IGNORECASE)
_TWELVE = lazy_pattern(r"^12(?:[.:]?00)?\s+(?=noon|midday|midnight)", re.IGNORECASE)


class NotATime(Refusal):
    """Raised where the words typed are no time of day."""


def parse_time(typed: str, near: time | None = None) -> time:
    """Read a time of day: "10.30", "10.30 am", "7:05pm", "1930", "12 noon", "at quarter past 7".

    Args:
        typed: The time as typed.
        near: The time that a time without am or pm is close to: "7.15" typed at 19.20 is a quarter
            past seven at night.

    Raises Refusal for anything that is not a time.
    """
    text = _TWELVE.sub("", _AT.sub("", " ".join(typed.split())))
    if text.casefold() in _WORDS:
        return _WORDS[text.casefold()]
    match = _TIME.match(text) or _TIME.match(_in_figures(text))
    if not match:
        raise _not_a_time(typed)
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half_of_day = (match["half"] or "").replace(".", "").replace(" ", "").casefold()
    if half_of_day and not 1 <= hour <= 12:
        raise _not_a_time(typed)
    if half_of_day:
        hour = hour % 12 + (12 if half_of_day == "pm" else 0)
    if hour > 23 or minute > 59:
        raise _not_a_time(typed)
    as_typed = time(hour, minute)
    if half_of_day or near is None or not 1 <= hour <= 12 or match["hour"].startswith("0"):
        return as_typed
    other_half = time((hour + 12) % 24, minute)
    return min(as_typed, other_half, key=lambda t: minutes_apart(t, near))


def _in_figures(text: str) -> str:
    """Return a time in words as figures: "quarter past seven" is "7.15"; other text as it is."""
    from clerk_tui.domain.dates.times_in_words import in_figures  # hardly ever typed

    return in_figures(text)


def _not_a_time(typed: str) -> NotATime:
    shown_text = typed if len(typed) <= 30 else f"{typed[:30]}…"
    return NotATime(f"“{shown_text}” is not a time.", "Type it as 10.30, 7.05 pm or 1930.")


def minutes_apart(time_of_day: time, other_time: time) -> int:
    """Return the minutes between two times of day, the short way round the clock."""
    gap = abs(
        (time_of_day.hour * 60 + time_of_day.minute) - (other_time.hour * 60 + other_time.minute)
    )
    return min(gap, 24 * 60 - gap)


def to_the_minute(moment: datetime) -> time:
    """Return the time of day of *moment*, as times are minuted."""
    return moment.time().replace(second=0, microsecond=0, tzinfo=None)


def print_time(moment: time, pattern: str = "{h}.{mm} {am}") -> str:
    """Print a time by the pattern of a house style.

    *pattern* has the slots `{h}` (12-hour), `{hh}` (24-hour, two digits), `{H}` (24-hour),
    `{mm}`, `{am}` ("am"/"pm") and `{a.m.}` ("a.m."/"p.m."). The default gives "10.30 am".
    """
    half_of_day = "am" if moment.hour < 12 else "pm"
    slots = {
        "{h}": str(moment.hour % 12 or 12),
        "{hh}": f"{moment.hour:02}",
        "{H}": str(moment.hour),
        "{mm}": f"{moment.minute:02}",
        "{am}": half_of_day,
        "{a.m.}": f"{half_of_day[0]}.m.",
    }
    for slot, value in slots.items():
        pattern = pattern.replace(slot, value)
    return pattern


def print_24_hours(moment: time) -> str:
    """Print a time as findings give it, of the whole day: "19.05"."""
    return print_time(moment, "{H}.{mm}")


def find_time(text: str) -> time | None:
    """Return the first time in *text* that has am or pm; None if there is none."""
    for match in _TIME_IN_TEXT.finditer(text):
        try:
            return parse_time(match["time"])
        except Refusal:  # "13 pm" is not a time
            continue
    return None


def reprint_times(text: str, pattern: str) -> str:
    """Return *text* with each time that has am or pm printed by the *pattern* of a house style."""

    def reprint(match: re.Match[str]) -> str:
        """Return the matched time by the pattern; as it was if it is not a time."""
        try:
            return print_time(parse_time(match["time"]), pattern)
        except Refusal:  # "13 pm" is not a time
            return match[0]

    return _TIME_IN_TEXT.sub(reprint, text) if pattern else text


def print_duration(elapsed: timedelta) -> str:
    """Print a duration in hours and minutes, as a clock shows it: "0:07", "2:15"."""
    minutes = max(0, int(elapsed.total_seconds() // 60))
    return f"{minutes // 60}:{minutes % 60:02}"


def print_short_duration(elapsed: timedelta) -> str:
    """Print a duration in minutes and seconds, as a speaker's clock shows it: "0:07", "12:15"."""
    seconds = max(0, int(elapsed.total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"
