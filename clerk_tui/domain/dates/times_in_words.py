"""Times of day in words, as they are spoken: "quarter past seven", "ten to 8 pm", "7 o'clock"."""

import re

from clerk_tui.domain.numbering.number_words import NUMBER_WORDS, number_words_up_to

_HOURS = "|".join((*number_words_up_to(12), r"\d{1,2}"))
_MINUTES = "|".join((*sorted(number_words_up_to(29), key=len, reverse=True), r"\d{1,2}"))
_HALF = r"(?P<half>\s*[ap]\.?\s?m\.?)?"
_SPOKEN = re.compile(
    rf"(?:(?P<part>half|(?:a\s+)?quarter)|(?P<minutes>{_MINUTES})(?:\s+minutes?)?)"
    rf"\s+(?P<way>past|to)\s+(?P<hour>{_HOURS}){_HALF}",
    re.IGNORECASE,
)
_OCLOCK = re.compile(rf"(?P<hour>{_HOURS})\s*o['’]?\s?clock{_HALF}", re.IGNORECASE)


def in_figures(text: str) -> str:
    """Return the time *text* in figures: "quarter past seven" is "7.15"; other text as it is."""
    spaced = " ".join(text.replace("-", " ").split())
    if at_the_hour := _OCLOCK.fullmatch(spaced):
        return f"{_number(at_the_hour['hour'])}.00{at_the_hour['half'] or ''}"
    spoken = _SPOKEN.fullmatch(spaced)
    if spoken is None:
        return text
    hour = _number(spoken["hour"])
    part = (spoken["part"] or "").casefold()
    minutes = (30 if part == "half" else 15) if part else _number(spoken["minutes"])
    is_to = spoken["way"].casefold() == "to"
    if minutes > 30 or not 1 <= hour <= 12 or (is_to and part == "half"):
        return text
    if is_to:
        hour, minutes = (hour - 2) % 12 + 1, 60 - minutes
    half = spoken["half"] or ""
    return text if is_to and hour == 11 and half else f"{hour}.{minutes:02}{half}"


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBER_WORDS[word.casefold()]
