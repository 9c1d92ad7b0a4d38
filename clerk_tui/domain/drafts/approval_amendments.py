"""What minutes were to be amended to, where they were approved subject to that.

Minutes are signed as they were approved (Local Government Act 1972, Schedule 12, paragraph 41): an
amendment that was resolved stands in them before they are signed.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from clerk_tui.domain.minute_book.entry_text import telling
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.numbering.numbers import minute_numbers

_READS = re.compile(
    r"\bminute\s+(?P<minute>\S+?),?\s.*?\bread(?:s|ing)?\b[\s:,]*[“\"](?P<words>.+)[”\"]",
    re.IGNORECASE | re.DOTALL,
)


class Reading(Struct, frozen=True):
    """What an amendment has a minute read: the number of the minute as typed, and the words."""

    minute: str
    words: str


def reading_of(amendment: str) -> Reading | None:
    """Return what *amendment* has a minute read; None where it does not say it in quotes."""
    found = _READS.search(amendment)
    return Reading(found["minute"], found["words"].strip()) if found else None


def minute_amended(meeting: Meeting, amendment: str) -> Item | None:
    """Return the item of *meeting* whose minute *amendment* names, by its printed number."""
    reading = reading_of(amendment)
    wanted = folded(reading.minute) if reading else ""
    numbers = minute_numbers(meeting)
    found = (i for i in meeting.taken_items if folded(numbers[i.ident].printed) == wanted)
    return next(found, None) if wanted else None


def stands(meeting: Meeting, amendment: str) -> bool:
    """Return whether the words that *amendment* asks for stand in the minute it names."""
    reading, item = reading_of(amendment), minute_amended(meeting, amendment)
    if reading is None or item is None:
        return False
    said = " ".join([item.title, *(telling(meeting, item, entry).text for entry in item.entries)])
    return f" {folded(reading.words)} " in f" {folded(said)} "


def stood_already(meeting: Meeting, amendments: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the *amendments* whose words stand in the minutes before they are made.

    Of these only the clerk can say that they are made: one word may stand anywhere.
    """
    return tuple(each for each in amendments if stands(meeting, each))


def outstanding(meeting: Meeting) -> tuple[str, ...]:
    """Return the amendments subject to which *meeting* was approved that are not made yet.

    One is made where its words have come into the minute it names, or where the clerk said so.
    Nothing is outstanding in minutes that are signed, nor in a copy.
    """
    after = meeting.afterwards
    if after.approval is None or meeting.details.status == "signed" or meeting.copy_of:
        return ()
    return tuple(_not_made(meeting, after.approval.amendments))


def _not_made(meeting: Meeting, amendments: tuple[str, ...]) -> Iterator[str]:
    after = meeting.afterwards
    for amendment in amendments:
        seen = amendment not in after.stood_already and stands(meeting, amendment)
        if amendment not in after.made and not seen:
            yield amendment
