"""Checks of the minute numbers."""

from collections.abc import Iterator
from itertools import pairwise

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.numbering.patterns import print_number


def number_printed_twice(meeting: Meeting) -> Iterator[Finding]:
    """Find a minute number printed twice (practice: a minute is referred to by its number)."""
    describe, numbers = Describer(meeting), minute_numbers(meeting)
    seen: set[str] = set()
    for item in meeting.taken_items:
        printed = numbers[item.ident].printed.rstrip(". ")
        if printed and printed in seen:
            message = f"The number {printed} is printed twice, the second time at "
            message += f"{describe.item(item)}."
            remedy = "Go to the item (/goto) and number it by the pattern: /number auto"
            yield Finding("number-twice", "warning", message, remedy, item.ident)
        seen.add(printed)


def number_missing(meeting: Meeting) -> Iterator[Finding]:
    """Find a gap in the sequence of minute numbers (practice: it runs on)."""
    describe = Describer(meeting)
    pattern, day = meeting.body.numbering.minute, meeting.details.date
    numbers = minute_numbers(meeting)
    numbered = [(numbers[item.ident].n, item) for item in meeting.taken_items]
    in_sequence = sorted(
        ((n, item) for n, item in numbered if n is not None), key=lambda pair: pair[0]
    )
    for (n, _), (following, item) in pairwise(in_sequence):
        if following > n + 1:
            first, last = (print_number(pattern, number, day) for number in (n + 1, following - 1))
            gap = f"number {first} is" if first == last else f"numbers {first} to {last} are"
            message = f"The minute {gap} missing before {describe.item(item)}."
            remedy = "Number the item by the pattern (/goto, /number auto), if that is not meant."
            yield Finding("number-gap", "warning", message, remedy, item.ident)
