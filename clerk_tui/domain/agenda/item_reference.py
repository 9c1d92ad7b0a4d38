"""Finding the item that is meant by an agenda number, a minute number or words of a title.

Before an item is taken a clerk has its agenda number before them, afterwards its minute number;
where minutes begin at 5 both may be 5. One rule serves every command.
"""

import re
from collections.abc import Callable, Sequence
from typing import Literal

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.numbering.numbers import Number, minute_numbers

Series = Literal["agenda", "minute"]

_QUALIFIED = lazy_pattern(r"(?P<series>agenda|minute|items?)\s+(?P<number>\S*\d\S*)", re.IGNORECASE)
_BRACKETS_AND_SPACES = lazy_pattern(r"[\s()]+")


class ItemNumbers:
    """The items of one meeting by their numbers and titles."""

    def __init__(self, meeting: Meeting, first: Series = "agenda") -> None:
        """Prepare to look items up.

        Args:
            meeting: The meeting whose items may be named.
            first: Which number a plain figure means where it could be either. With "agenda" that
                is the agenda number of an item not yet taken, then the minute number.
        """
        self._meeting = meeting
        self._first = first
        self._minutes = minute_numbers(meeting)

    def find(self, typed: str) -> Item:
        """Return the item that *typed* means.

        Raises Refusal if none or several are meant, or if the current item has the same number as
        the one found.
        """
        qualified_match = _QUALIFIED.fullmatch(typed.strip())
        series = qualified_match["series"].casefold() if qualified_match else ""
        folded_number = _comparable(qualified_match["number"] if qualified_match else typed)
        if not folded_number:
            raise Refusal("Which item is meant?", "Type its number or part of its title.")
        if series == "agenda":
            return self._single_item(self._by_agenda(folded_number), typed)
        if series == "minute":
            return self._single_item(
                self._by_minute(folded_number) or self._by_sequence(folded_number), typed
            )
        return self._unqualified(folded_number, typed)

    def _unqualified(self, folded_number: str, typed: str) -> Item:
        on_agenda, minuted = self._by_agenda(folded_number), self._by_minute(folded_number)
        waiting_items = [item for item in on_agenda if item.ident not in self._minutes]
        ranked = [waiting_items, minuted] if self._first == "agenda" else [minuted, waiting_items]
        numbered = next((items for items in ranked if items), on_agenda) or self._by_place(
            folded_number
        )
        if not numbered:
            return self._single_item(self._by_title(typed), typed)
        item = self._single_item(numbered, typed)
        if self._first == "agenda":
            self._refuse_if_in_hand(typed, item, [*on_agenda, *minuted])
        return item

    def _by_agenda(self, folded_number: str) -> list[Item]:
        """Return the items with this agenda number; of two parts, those of the current part."""
        same_number = [
            i for i in self._meeting.items if _comparable(i.agenda_number) == folded_number
        ]
        running_part = self._meeting.running_part
        part = running_part.ident if running_part else ""
        return [item for item in same_number if item.part == part] or same_number

    def _by_minute(self, folded_number: str) -> list[Item]:
        return self._minuted(lambda number: _comparable(number.printed) == folded_number)

    def _by_sequence(self, folded_number: str) -> list[Item]:
        """Return the item that is the nth minute: "minute 2" for HC2."""
        return self._minuted(lambda number: bool(number.printed) and str(number.n) == folded_number)

    def _minuted(self, fits: Callable[[Number], bool]) -> list[Item]:
        taken_items = self._meeting.taken_items
        return [item for item in taken_items if fits(self._minutes[item.ident])]

    def _by_place(self, folded_number: str) -> list[Item]:
        """Return the nth item of an agenda without numbers."""
        items = self._meeting.items
        if any(item.agenda_number for item in items):
            return []
        return [item for n, item in enumerate(items, 1) if str(n) == folded_number]

    def _by_title(self, typed: str) -> list[Item]:
        """Return the items whose title is *typed*, begins with it or holds it, the nearest alone.

        A figure by itself is never part of a title: 5 does not mean "Minutes of 15 May".
        """
        folded_title = typed.strip().rstrip(".").casefold()
        if not any(c.isalpha() for c in folded_title):
            return []
        titled = [(item.title.casefold(), item) for item in self._meeting.items]
        fits: Sequence[Callable[[str], bool]] = (
            lambda title: title == folded_title,
            lambda title: title.startswith(folded_title),
            lambda title: folded_title in title,
        )
        titled_items = next((f for fit in fits if (f := [i for t, i in titled if fit(t)])), [])
        return [item for item in titled_items if item.ident not in self._minutes] or titled_items

    def _single_item(self, items: list[Item], typed: str) -> Item:
        if len(items) == 1:
            return items[0]
        typed_words = " ".join(typed.split())
        if not items:
            raise Refusal(
                f"There is no item “{typed_words}”.", "Type its number or part of its title."
            )
        labels_text = "; ".join(item_label(self._meeting, item) for item in items[:4])
        raise Refusal(
            f"“{typed_words}” may be: {labels_text}.",
            "Type more of its title, or agenda and its number.",
        )

    def _refuse_if_in_hand(self, typed: str, item: Item, numbered_alike: list[Item]) -> None:
        """Refuse a number that the current item has as well as another item."""
        current_item = next((i for i in numbered_alike if i.ident == self._meeting.current), None)
        if current_item is None or current_item.ident == item.ident:
            return
        number = typed.rsplit(maxsplit=1)[-1].rstrip(".")
        raise Refusal(
            f"“{number}” may be {item_label(self._meeting, item)}, or "
            f"{item_label(self._meeting, current_item)}, which is in hand.",
            f"Type agenda {number} or minute {number} in its place.",
        )


def item_label(meeting: Meeting, item: Item) -> str:
    """Return an item's agenda number, title and minute number: "5 Harbour lighting (minute 9)".

    It names the item to the clerk and is never printed: the title may be private.
    """
    number = item.bare_number
    minute = minute_numbers(meeting)[item.ident].printed if item.ident in meeting.taken else ""
    label = f"{number} {item.title}".strip()
    same_number = _comparable(minute) == _comparable(number)
    return label if not minute or same_number else f"{label} (minute {minute.rstrip('.')})"


def shortest_reference(meeting: Meeting, item: Item) -> str:
    """Return the shortest text that a clerk may type to mean *item*."""
    number = item.bare_number
    for typed in (number, f"agenda {number}", item.title):
        try:
            if number and ItemNumbers(meeting).find(typed).ident == item.ident:
                return typed
        except Refusal:
            continue
    return item.title


def _comparable(number: str) -> str:
    return _BRACKETS_AND_SPACES.sub("", number).rstrip(".").casefold()
