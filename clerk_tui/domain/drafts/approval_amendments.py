"""Amendments subject to which minutes were approved.

Minutes are signed as they were approved (Local Government Act 1972, Schedule 12, paragraph 41): an
amendment that was resolved must be made before they are signed.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from clerk_tui.domain.minute_book.entry_text import searchable_entry
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.numbering.numbers import minute_numbers

_READS = re.compile(
    r"\bminute\s+(?P<minute>\S+?),?\s.*?\bread(?:s|ing)?\b[\s:,]*[“\"](?P<words>.+)[”\"]",
    re.IGNORECASE | re.DOTALL,
)


class AmendedMinute(Struct, frozen=True):
    """The words that a minute is to have after an amendment."""

    minute: str
    """The number of the minute, as typed."""
    words: str


def read_amendment(amendment: str) -> AmendedMinute | None:
    """Read the minute and its new words; None if *amendment* does not give them in quotes."""
    match = _READS.search(amendment)
    return AmendedMinute(match["minute"], match["words"].strip()) if match else None


def amended_item(meeting: Meeting, amendment: str) -> Item | None:
    """Return the item whose minute *amendment* names by its printed number, if there is one."""
    reading = read_amendment(amendment)
    folded_number = folded(reading.minute) if reading else ""
    numbers = minute_numbers(meeting)
    match = (i for i in meeting.taken_items if folded(numbers[i.ident].printed) == folded_number)
    return next(match, None) if folded_number else None


def stands_in_minute(meeting: Meeting, amendment: str) -> bool:
    """Return True if the minute that *amendment* names has the words that it asks for."""
    reading, item = read_amendment(amendment), amended_item(meeting, amendment)
    if reading is None or item is None:
        return False
    minute_text = " ".join(
        [item.title, *(searchable_entry(meeting, item, entry).text for entry in item.entries)]
    )
    return f" {folded(reading.words)} " in f" {folded(minute_text)} "


def amendments_already_standing(meeting: Meeting, amendments: tuple[str, ...]) -> tuple[str, ...]:
    """Return the *amendments* whose words are in the minutes before the amendments are made.

    Only the clerk can say whether these are made: a single word may be anywhere.
    """
    return tuple(amendment for amendment in amendments if stands_in_minute(meeting, amendment))


def outstanding_amendments(meeting: Meeting) -> tuple[str, ...]:
    """Return the amendments subject to which *meeting* was approved that are not made yet.

    An amendment is made once its words are in the minute it names, or once the clerk says so.
    Nothing is outstanding in minutes that are signed, nor in a copy.
    """
    after = meeting.afterwards
    if after.approval is None or meeting.details.status == "signed" or meeting.copy_of:
        return ()
    return tuple(_not_made(meeting, after.approval.amendments))


def _not_made(meeting: Meeting, amendments: tuple[str, ...]) -> Iterator[str]:
    after = meeting.afterwards
    for amendment in amendments:
        is_seen = amendment not in after.stood_already and stands_in_minute(meeting, amendment)
        if amendment not in after.amendments_made and not is_seen:
            yield amendment
