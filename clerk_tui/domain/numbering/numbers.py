"""The numbers of a meeting as business was taken: minutes, paragraphs, questions, actions.

They are worked out anew from the order of business, so that undoing or moving an item
renumbers what follows it. A number set by hand is printed as it stands. If it fits the pattern
the sequence goes on from it (a number may then be printed twice); if it does not ("9A", or none),
the sequence ignores it.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from clerk_tui.domain.memo import ITEMS, MEETINGS, PerObjectCache
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.body import Numbering
from clerk_tui.domain.model.editions import ACTIONS_IN_TABLES
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.numbering.patterns import (
    NO_NUMBER,
    counts,
    print_number,
    read_item,
    read_number,
)

EMPTY: frozenset[int] = frozenset()
_NARRATIVE = (mt.Paragraph, mt.Declaration, mt.Question, mt.Exchange, mt.Motion, mt.Happening)


class Number(Struct, frozen=True):
    """A number of a minute, paragraph, question or action."""

    printed: str
    n: int | None = None
    """Its place in the sequence; None if it is outside the sequence."""


class _Sequence:
    """Hands out the numbers of one pattern, going on from those set by hand.

    It passes over the *kept_numbers* of actions that were moved to another item.
    """

    def __init__(
        self,
        pattern: str,
        first: int,
        day: date,
        item: str = "",
        kept_numbers: frozenset[int] = EMPTY,
        meeting_number: int = 0,
    ) -> None:
        self._day = day
        self._meeting = meeting_number
        self._pattern = pattern
        self._counts = counts(pattern)
        self._item = item
        self._next = first
        self._kept = kept_numbers

    def take(self, by_hand: str | None, agenda: str = "") -> Number:
        """Return the next number, or the one set *by_hand* if it is not None.

        One set by hand may name another minute, as "4.4.5 vii)" in a minute carried on from an
        earlier meeting: those after it do too.
        """
        if by_hand is not None:
            n = read_number(self._pattern, by_hand) if by_hand and self._pattern else None
            if n is not None:
                self._next = n + 1
                self._item = read_item(self._pattern, by_hand) or self._item
            return Number(by_hand, n)
        if not self._pattern:
            return Number("")
        if not self._counts:
            return Number(self._print(0, agenda) if agenda else "")
        while self._next in self._kept:
            self._next += 1
        n = self._next
        self._next += 1
        return Number(self._print(n, agenda), n)

    def _print(self, n: int, agenda: str) -> str:
        return print_number(
            self._pattern, n, self._day, self._item, agenda=agenda, meeting_number=self._meeting
        )

    @property
    def following(self) -> int:
        """Return the number that is handed out next."""
        return self._next


_MINUTE_NUMBERS: PerObjectCache[Meeting, dict[str, Number]] = PerObjectCache(MEETINGS)
_ENTRY_NUMBERS: PerObjectCache[Item, tuple[dict[str, Number], int]] = PerObjectCache(
    ITEMS, attrgetter("ident")
)
_ACTIONS: PerObjectCache[Item, tuple[Entry, ...]] = PerObjectCache(ITEMS, attrgetter("ident"))


def minute_numbers(meeting: Meeting) -> dict[str, Number]:
    """Return the number of each item taken, by the item's ident."""
    return _MINUTE_NUMBERS.get(meeting, _number_items)


def _number_items(meeting: Meeting) -> dict[str, Number]:
    details, pattern = meeting.details, meeting.body.numbering.minute
    anew = {part.ident: part.first_number for part in meeting.parts}
    taken_items = tuple(
        _NumberedItem(i.ident, i.number, i.agenda_number, i.part, i.under, anew.get(i.part))
        for i in meeting.taken_items
    )
    first, nth, subitem_pattern = (
        details.first_number,
        details.meeting_number,
        meeting.body.numbering.subitem,
    )
    return _minute_numbers((pattern, subitem_pattern), first, details.date, taken_items, nth)


class _NumberedItem(NamedTuple):
    """The facts on which the number of an item depends, which few steps change."""

    ident: str
    by_hand: str | None
    agenda_number: str
    part: str
    under: str
    first: int | None
    """The first number of its part; None: it runs on."""


@lru_cache(8)
def _minute_numbers(
    patterns: tuple[str, str],
    first_number: int,
    day: date,
    taken_items: tuple[_NumberedItem, ...],
    nth: int,
) -> dict[str, Number]:
    """Number items, and those under an item by the second of the *patterns*, if there is one.

    A second meeting has its own numbers where it is given the first of them.
    """
    pattern, subitem_pattern = patterns
    sequence, running_part = _Sequence(pattern, first_number, day, meeting_number=nth), ""
    subitems: dict[str, _Sequence] = {}
    numbers: dict[str, Number] = {}
    for item in taken_items:
        if item.part != running_part and item.first is not None:
            sequence = _Sequence(pattern, item.first, day, meeting_number=nth)
        running_part = item.part
        if subitem_pattern and item.under in numbers:
            over = numbers[item.under].printed
            under = subitems.setdefault(
                item.under, _Sequence(_subitems(subitem_pattern), 1, day, over)
            )
            numbers[item.ident] = Number(under.take(item.by_hand, item.agenda_number).printed)
            continue
        numbers[item.ident] = sequence.take(item.by_hand, item.agenda_number)
    return numbers


def _subitems(pattern: str) -> str:
    return "" if pattern == NO_NUMBER else pattern


def entry_numbers(meeting: Meeting, item: Item, item_number: str) -> Mapping[str, Number]:
    """Return the numbers of the paragraphs and questions of one item, by the entry's ident."""
    first_paragraph = _first_paragraph(meeting, item)
    return _numbers_in(meeting, item, item_number, first_paragraph)[0]


def _first_paragraph(meeting: Meeting, item: Item) -> int:
    """Return the number of the first paragraph of *item*: it may run on from the item before."""
    first_paragraph = meeting.details.first_paragraph
    if meeting.body.numbering.paragraphs == "item":
        return 1
    for earlier in meeting.taken_items:
        if earlier.ident == item.ident:
            break
        first_paragraph = _numbers_in(meeting, earlier, "", first_paragraph)[1]
    return first_paragraph


def _numbers_in(
    meeting: Meeting, item: Item, item_number: str, first_paragraph: int
) -> tuple[Mapping[str, Number], int]:
    """Return the numbers under one item, and the number of the paragraph after them."""
    everything = meeting.body.layout.get("numbers") == "everything"
    unprinted = _unprinted_happenings(meeting) if everything else frozenset()
    patterns, day = meeting.body.numbering, meeting.details.date
    options = (patterns, day, item_number, everything, unprinted, first_paragraph)
    return _ENTRY_NUMBERS.get(item, _number_entries, *options)


def _unprinted_happenings(meeting: Meeting) -> frozenset[str]:
    """Return the kinds of what happened in the room that the body keeps without printing them."""
    layout, kinds = meeting.body.layout, frozenset[str]()
    if layout.get("movements") == "kept":
        kinds |= {"joined", "left", "went_remote", "came_in_person"}
    return kinds | {"took_chair"} if layout.get("chairs") == "kept" else kinds


def _number_entries(
    item: Item,
    patterns: Numbering,
    day: date,
    item_number: str,
    everything: bool,
    unprinted: frozenset[str],
    first_paragraph: int,
) -> tuple[dict[str, Number], int]:
    paragraphs = _Sequence(patterns.paragraph, first_paragraph, day, item_number)
    questions = _Sequence(patterns.question, 1, day, item_number)
    numbers: dict[str, Number] = {}
    for entry in item.entries:
        matter = entry.matter
        if entry.printed_elsewhere:
            continue
        if isinstance(matter, mt.Happening) and matter.kind in unprinted and not entry.wording:
            continue
        if isinstance(matter, mt.Question) and matter.numbered and not everything:
            numbers[entry.ident] = questions.take(entry.number, item.agenda_number)
        elif _takes_paragraph_number(entry, everything):
            numbers[entry.ident] = paragraphs.take(entry.number, item.agenda_number)
        elif entry.number is not None:
            numbers[entry.ident] = Number(entry.number)
    return numbers, paragraphs.following


def _takes_paragraph_number(entry: Entry, everything: bool) -> bool:
    if isinstance(entry.matter, mt.Paragraph):
        return not entry.matter.sub
    return everything and isinstance(entry.matter, _NARRATIVE)


def action_numbers(meeting: Meeting) -> dict[str, Number]:
    """Return the reference of each action of the meeting, by the entry's ident.

    An action carried over keeps its first reference, which the sequence ignores; an action moved
    to another item keeps its own, which the sequence passes over. A pattern with {item} counts them
    anew under each minute: 12a, 12b, 14a.
    """
    details, pattern = meeting.details, meeting.body.numbering.action
    all_actions = (entry for item in meeting.items for entry in actions_in(item))
    kept_numbers = {
        e.ident: _kept_reference(pattern, e) for e in all_actions if _keeps_reference(e)
    }
    passed_over = frozenset(number.n for number in kept_numbers.values() if number.n is not None)
    sequence = _Sequence(
        pattern,
        details.first_action,
        details.date,
        kept_numbers=passed_over,
        meeting_number=details.meeting_number,
    )
    by_minute = "{item}" in pattern and meeting.edition >= ACTIONS_IN_TABLES
    minutes = minute_numbers(meeting) if by_minute else {}
    numbers: dict[str, Number] = {}
    for item in meeting.taken_items:
        if by_minute and actions_in(item):
            sequence = _Sequence(pattern, 1, details.date, minutes[item.ident].printed, passed_over)
        for entry in actions_in(item):
            numbers[entry.ident] = kept_numbers.get(entry.ident) or _reference(sequence, entry)
    return numbers


def _reference(sequence: _Sequence, entry: Entry) -> Number:
    return Number(entry.number or "") if _carried(entry) else sequence.take(entry.number)


def _keeps_reference(entry: Entry) -> bool:
    return bool(entry.reference) and entry.number is None and not _carried(entry)


def _kept_reference(pattern: str, entry: Entry) -> Number:
    n = read_number(pattern, entry.reference) if pattern else None
    return Number(entry.reference, n)


def _carried(entry: Entry) -> bool:
    return isinstance(entry.matter, mt.Action) and bool(entry.matter.origin)


def actions_in(item: Item) -> tuple[Entry, ...]:
    """Return the actions minuted under *item*, in their order."""
    return _ACTIONS.get(item, _find_actions)


def _find_actions(item: Item) -> tuple[Entry, ...]:
    return tuple(entry for entry in item.entries if isinstance(entry.matter, mt.Action))
