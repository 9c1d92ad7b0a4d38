"""Checks of the minute numbers."""

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.numbering.patterns import print_number


def number_printed_twice(meeting: Meeting) -> Iterator[Finding]:
    """Find a minute number printed twice (practice: a minute is referred to by its number)."""
    describe, numbers = Describer(meeting), minute_numbers(meeting)
    parts_with_own_numbers = _parts_with_own_numbers(meeting)
    seen: set[tuple[str, str]] = set()
    for item in meeting.taken_items:
        sequence = item.part if item.part in parts_with_own_numbers else ""
        printed = numbers[item.ident].printed.rstrip(". ")
        if printed and (sequence, printed) in seen:
            message = f"The number {printed} is printed twice, the second time at "
            message += f"{describe.item(item)}."
            remedy = "Go to the item (/goto) and number it by the pattern: /number auto"
            yield Finding("number-twice", "warning", message, remedy, item.ident)
        seen.add((sequence, printed))


def _parts_with_own_numbers(meeting: Meeting) -> set[str]:
    """Return the second meetings of the document whose numbers do not run on from the first."""
    return {part.ident for part in meeting.parts if part.first_number is not None}


def _sequences(meeting: Meeting) -> Iterator[list[tuple[int, Item]]]:
    """Yield the items of each sequence of numbers, each with its place in the sequence.

    Another sequence begins with a second meeting that has numbers of its own, and where a number
    set by hand goes back to one below those before it.
    """
    numbers, parts_with_own_numbers = minute_numbers(meeting), _parts_with_own_numbers(meeting)
    sequence: list[tuple[int, Item]] = []
    running_part = ""
    for item in meeting.taken_items:
        n = numbers[item.ident].n
        if n is None:
            continue
        is_other_part = item.part != running_part and item.part in parts_with_own_numbers
        goes_back = item.number is not None and bool(sequence) and n < sequence[0][0]
        if sequence and (is_other_part or goes_back):
            yield sequence
            sequence = []
        running_part = item.part
        sequence.append((n, item))
    yield sequence


def number_missing(meeting: Meeting) -> Iterator[Finding]:
    """Find a gap in the sequence of minute numbers (practice: it runs on)."""
    describe = Describer(meeting)
    pattern, day = meeting.body.numbering.minute, meeting.details.date
    nth = meeting.details.meeting_number
    by_number = (sorted(items, key=itemgetter(0)) for items in _sequences(meeting))
    neighbours = (pair for items in by_number for pair in pairwise(items))
    for (n, _), (next_number, item) in neighbours:
        if next_number > n + 1:
            first_number, last_number = (
                print_number(pattern, number, day, meeting_number=nth)
                for number in (n + 1, next_number - 1)
            )
            gap = (
                f"number {first_number} is"
                if first_number == last_number
                else f"numbers {first_number} to {last_number} are"
            )
            message = f"The minute {gap} missing before {describe.item(item)}."
            remedy = "Number the item by the pattern (/goto, /number auto), if that is not meant."
            yield Finding("number-gap", "warning", message, remedy, item.ident)
