"""Descriptions of items, entries and people in the message of a finding, without private words."""

from collections import Counter
from collections.abc import Iterator

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.text import with_capital


class Describer:
    """Describes the items, entries and people of one meeting in words that may be public."""

    def __init__(self, meeting: Meeting) -> None:
        """Look up the numbers and the people of *meeting* once."""
        self._numbers = minute_numbers(meeting)
        self._items = {item.ident: item for item in meeting.items}
        self._people = {a.key: a for a in meeting.people}
        self._by_form = _people_by_form(meeting)

    def item(self, item: Item) -> str:
        """Describe an item by its public title and its minute number: “Dredging” (minute 53)."""
        numbered = self._numbers.get(item.ident)
        number = numbered.printed.rstrip(". ") if numbered else ""
        title = item.title_in_public
        if title and number:
            return f"“{title}” (minute {number})"
        return f"“{title}”" if title else f"minute {number}" if number else "an untitled item"

    def entry(self, entry: Entry) -> str:
        """Describe an entry by the item it stands in, and say so if it is private."""
        where = self.item(self._items[entry.item])
        return f"a private entry under {where}" if entry.private else where

    def person(self, name: str, *, private: bool = False) -> str:
        """Return the title and name of the person that a key or a typed *name* stands for.

        In *private* business nobody is named.
        """
        if private:
            return "A member"
        attendee = self.find_attendee(name)
        if attendee is None:
            return with_capital(name)
        return attendee.person.titled_name

    def find_attendee(self, name: str) -> Attendee | None:
        """Return the person on the list that a key, or a whole name as typed, stands for."""
        return self._people.get(name) or self._by_form.get(folded(name))


def _people_by_form(meeting: Meeting) -> dict[str, Attendee]:
    """Return everybody by each form of their name that nobody else shares."""
    people_by_form = [(form, a) for a in meeting.people for form in set(_name_forms(a.person))]
    uses = Counter(form for form, _ in people_by_form)
    return {form: a for form, a in people_by_form if form and uses[form] == 1}


def _name_forms(person: Person) -> Iterator[str]:
    for name in (person.name, person.family_name):
        yield folded(name)
        yield folded(f"{person.title} {name}")
