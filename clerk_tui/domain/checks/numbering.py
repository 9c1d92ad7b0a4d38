"""Checks of the minute numbers."""

from collections.abc import Iterator
from itertools import pairwise

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.numbering.patterns import print_number


def number_printed_twice(meeting: Meeting) -> Iterator[Finding]:
    """A minute number that stands twice (practice: a minute is referred to by its number)."""
    places, numbers = Places(meeting), minute_numbers(meeting)
    seen: set[str] = set()
    for item in meeting.taken_items:
        printed = numbers[item.ident].printed.rstrip(". ")
        if printed and printed in seen:
            said = f"The number {printed} is printed twice, the second time at "
            said += f"{places.of_item(item)}."
            remedy = "Go to the item (/goto) and number it by the pattern: /number auto"
            yield Finding("number-twice", "warning", said, remedy, item.ident)
        seen.add(printed)


def number_missing(meeting: Meeting) -> Iterator[Finding]:
    """A gap in the sequence of minute numbers (practice: it runs on)."""
    places = Places(meeting)
    pattern, day = meeting.body.numbering.minute, meeting.details.date
    numbers = minute_numbers(meeting)
    found = [(numbers[item.ident].n, item) for item in meeting.taken_items]
    placed = sorted(((n, item) for n, item in found if n is not None), key=lambda pair: pair[0])
    for (n, _), (following, item) in pairwise(placed):
        if following > n + 1:
            first, last = (print_number(pattern, each, day) for each in (n + 1, following - 1))
            lack = f"number {first} is" if first == last else f"numbers {first} to {last} are"
            said = f"The minute {lack} missing before {places.of_item(item)}."
            remedy = "Number the item by the pattern (/goto, /number auto), if that is not meant."
            yield Finding("number-gap", "warning", said, remedy, item.ident)
