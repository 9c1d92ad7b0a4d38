"""At the desk: the running order."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Unpack, cast

from clerk_tui.desk.part import DeskPart
from clerk_tui.desk.recorder import Recorder
from clerk_tui.desk.voting.budget import Budget
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import (
    Event,
    ItemAmended,
    ItemLeft,
    ItemListed,
    ItemOpened,
    ItemReordered,
    ItemStruck,
)
from clerk_tui.domain.model.business import MINUTED_TOGETHER, ItemParticulars
from clerk_tui.domain.model.meeting import Item, ItemFields, Meeting, with_fields
from clerk_tui.domain.numbering.patterns import check_number, has_no_words
from clerk_tui.domain.text import one_line


class Agenda(DeskPart):
    """Items listed, opened, left, returned to, moved, disposed of and numbered."""

    def __init__(self, recorder: Recorder, budget: Budget) -> None:
        """Ask *budget* before an item is left."""
        super().__init__(recorder)
        self._budget = budget

    def list_items(self, items_fields: Sequence[Mapping[str, Any]]) -> Meeting:
        """Put several items on the agenda, in order, as one step.

        Args:
            items_fields: The fields of each (see `ItemFields`), as read from an agenda.
        """
        events = [
            ItemListed(self._listed(cast("ItemFields", fields), ahead))
            for ahead, fields in enumerate(items_fields)
        ]
        return self._do(*events)

    def list_item(self, title: str, *, after: str = "", **fields: Unpack[ItemParticulars]) -> str:
        """Put an item on the agenda, at the end or after another, and return its ident."""
        if after:
            self.meeting.item(after)
        item = self._listed({**fields, "title": title})
        self._do(ItemListed(item, after))
        return item.ident

    def _listed(self, fields: ItemFields, ahead: int = 0) -> Item:
        """Return a new item with *fields*; in the meeting last begun, where there are several.

        While the public are excluded it is private, and so is its title, unless *fields* say
        otherwise.
        """
        fields = _with_clean_title(fields)
        if self.meeting.parts:
            fields.setdefault("part", self.meeting.parts[-1].ident)
        if self.meeting.public_excluded and "public_title" not in fields:
            if fields.get("section"):
                self._refuse_in_private("Sections stand")
            fields.setdefault("private", True)
            fields["public_title"] = ""
        return Item(self._new_ident("i", ahead), **fields)

    def add_item(self, title: str, **fields: Unpack[ItemParticulars]) -> str:
        """Take business that is not on the agenda: listed after the item in hand, and opened.

        While the public are excluded it is private business, and its title is withheld from
        the public copy until `public_title` gives one. An urgent item needs the reason of the
        person presiding (see `domain.law.urgency`), which is minuted like any paragraph.
        """
        current = self.meeting.current
        item = self._listed({**fields, "title": title})
        self._do(
            ItemListed(item, current), *self._budget.leaving(), ItemOpened(item.ident, self.now)
        )
        return item.ident

    def put_under(self, parent: str, ident: str = "") -> Meeting:
        """Put an item under another, of which it is a part; no *parent*: under none."""
        item = self._item(ident)
        item_above = parent
        while item_above:
            if item_above == item.ident:
                raise Refusal("An item cannot stand under itself.", "Name another one.")
            item_above = self.meeting.item(item_above).under
        return self.amend_item(item.ident, under=parent)

    def minute_together(self, idents: Sequence[str]) -> Meeting:
        """Minute other items of the agenda under the number of the one in hand.

        Their titles and their agenda numbers join its own.
        """
        item = self._item()
        other_idents = (ident for ident in dict.fromkeys(idents) if ident != item.ident)
        other_items = [self.meeting.item(ident) for ident in other_idents]
        if not other_items:
            raise Refusal("Which items are minuted with it?", "As in: /with 6 7")
        for other in other_items:
            self._check_joins(other, item)
        if item.public_title is None:
            self._refuse_in_private("Titles and sections stand")
        dealt_together = (amended(other, disposition=MINUTED_TOGETHER) for other in other_items)
        return self._do(_joined((item, *other_items)), *dealt_together)

    def _check_joins(self, other_item: Item, item: Item) -> None:
        """Raise Refusal if *other_item* cannot be minuted under the number of *item*."""
        if other_item.private != item.private:
            raise Refusal(
                "A private item and a public one are not minuted as one.",
                "Minute each under its own number, or say which they are with /part.",
            )
        if other_item.ident in self.meeting.taken or other_item.disposition:
            raise Refusal(
                f"{other_item.title} was taken or dealt with already.",
                "Move what is minuted there with /moveto.",
            )

    def open_item(self, ident: str) -> Meeting:
        """Go to an item: it takes its number when it is opened first, and keeps it."""
        item = self.meeting.item(ident)
        if item.ident == self.meeting.current:
            return self.meeting
        return self._do(*self._budget.leaving(), ItemOpened(ident, self.now))

    def next_item(self) -> Meeting:
        """Go to the next item of the agenda that was not taken yet."""
        upcoming = self.upcoming()
        if upcoming is None:
            raise Refusal(
                "There are no more items on the agenda.",
                "Add one with /new, or close the meeting with /close.",
            )
        return self.open_item(upcoming.ident)

    def upcoming(self) -> Item | None:
        """Return the item `next_item` would open: after the one in hand, or the first left."""
        meeting, waiting_items = self.meeting, self.meeting.waiting_items
        places = {item.ident: place for place, item in enumerate(meeting.items)}
        place_in_hand = places.get(meeting.current, -1)
        later_items = (item for item in waiting_items if places[item.ident] > place_in_hand)
        return next(later_items, waiting_items[0] if waiting_items else None)

    def leave_item(self) -> Meeting:
        """Leave the item in hand without opening another."""
        return self._do(*self._budget.leaving()) if self.meeting.current else self.meeting

    def dispose(self, disposition: str, ident: str = "") -> Meeting:
        """Note that an item was "deferred" or "withdrawn"; it is then no longer waiting."""
        item = self._item(ident)
        events: list[Event] = [amended(item, disposition=disposition)]
        if item.ident not in self.meeting.taken:
            events = [*self._budget.leaving(), ItemOpened(item.ident, self.now), *events]
        return self._do(*events)

    def take_en_bloc(self, idents: Sequence[str]) -> Meeting:
        """Take several items together: each gets its number, and the last is in hand."""
        if len(set(idents)) < 2:
            raise Refusal("Taking items en bloc needs two or more.", "Type /enbloc 5 6 7.")
        events: list[Event] = self._budget.leaving()
        for ident in idents:
            item = self.meeting.item(ident)
            if ident not in self.meeting.taken:
                events.append(ItemOpened(ident, self.now))
                events.append(ItemLeft(ident, self.now))
            events.append(amended(item, disposition="en bloc"))
        return self._do(*events, ItemOpened(idents[-1], self.now))

    def amend_item(self, ident: str = "", **fields: Unpack[ItemFields]) -> Meeting:
        """Change the title, section, private mark, number or other fields of an item."""
        item = self._item(ident)
        titles = {"title", "second_title"} & set(fields)
        if "section" in fields or (titles and item.public_title is None):
            self._refuse_in_private("Titles and sections stand")
        number = fields.get("number")
        if number and not (item.private and has_no_words(number, self._number_pattern)):
            self._refuse_in_private("Numbers stand")
        return self._do(amended(item, **_with_clean_title(fields)))

    def number_item(self, number: str | None, ident: str = "") -> Meeting:
        """Set a minute number by hand; None goes back to the pattern, "" prints none."""
        agenda_number = None if number is None else one_line(number)
        if agenda_number:
            check_number(agenda_number, self._number_pattern)
        return self.amend_item(ident, number=agenda_number)

    @property
    def _number_pattern(self) -> str:
        return self.meeting.body.numbering.minute

    def move_item(self, ident: str, after: str = "") -> Meeting:
        """Move an item to after another, or to the top."""
        for item_ident in (ident, after):
            if item_ident:
                self.meeting.item(item_ident)
        if ident == after:
            raise Refusal("An item cannot come after itself.", "Name another one.")
        return self._do(ItemReordered(ident, after))

    def strike_item(self, ident: str) -> Meeting:
        """Take an item off the agenda. Raises Refusal where something was minuted under it."""
        if self.meeting.item(ident).entries:
            raise Refusal(
                "Something is minuted under that item.",
                "Remove its entries first, or mark it withdrawn.",
            )
        return self._do(ItemStruck(ident))


def amended(item: Item, **fields: Unpack[ItemFields]) -> ItemAmended:
    """Return the event that gives *item* other fields, and leaves what is minuted under it."""
    return ItemAmended(with_fields(item, **fields))


def _joined(items: Sequence[Item]) -> ItemAmended:
    """Return the event that gives the first of *items* the titles and numbers of all of them."""
    numbers = dict.fromkeys(item.bare_number for item in items)
    withheld = any(item.public_title is not None for item in items)
    in_public = (item.title_in_public for item in items)
    return amended(
        items[0],
        title=_listed_once(item.title for item in items),
        public_title=_listed_once(in_public) if withheld else None,
        agenda_number=", ".join(number for number in numbers if number),
        recommendations=tuple(text for item in items for text in item.recommendations),
    )


def _listed_once(titles: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(title for title in titles if title))


def _with_clean_title(fields: ItemFields) -> ItemFields:
    """Return a copy of *fields* with a clean title. Raises Refusal for one without words."""
    fields = fields.copy()
    if "title" in fields:
        fields["title"] = one_line(fields["title"])
        if not fields["title"] and fields.get("public_title") is None:
            raise Refusal("An item needs a title.", "Type the title after /new.")
    return fields
