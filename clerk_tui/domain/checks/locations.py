"""How a finding names people and places in the minutes. No private word is in any of it."""

from collections import Counter
from collections.abc import Iterator

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.numbering.numbers import minute_numbers


class Places:
    """Names items, entries and people of one meeting in plain words."""

    def __init__(self, meeting: Meeting) -> None:
        """Look up the numbers and the people of *meeting* once."""
        self._numbers = minute_numbers(meeting)
        self._items = {item.ident: item for item in meeting.items}
        self._people = {a.key: a for a in meeting.people}
        self._forms = _forms(meeting)

    def of_item(self, item: Item) -> str:
        """An item by its public title and its minute number: “Dredging” (minute 53)."""
        numbered = self._numbers.get(item.ident)
        number = numbered.printed.rstrip(". ") if numbered else ""
        title = item.title if item.public_title is None else item.public_title
        if title and number:
            return f"“{title}” (minute {number})"
        return f"“{title}”" if title else f"minute {number}" if number else "an untitled item"

    def of_entry(self, entry: Entry) -> str:
        """Where an entry stands; of a private one no more than that."""
        where = self.of_item(self._items[entry.item])
        return f"a private entry under {where}" if entry.private else where

    def who(self, meant: str, *, private: bool = False) -> str:
        """Somebody by their name; in private business nobody is named."""
        if private:
            return "A member"
        attendee = self.find(meant)
        if attendee is None:
            return f"{meant[:1].upper()}{meant[1:]}"
        return f"{attendee.person.title} {attendee.person.name}".strip() or attendee.person.role

    def find(self, meant: str) -> Attendee | None:
        """The person on the list that a key, or a whole name as typed, stands for."""
        return self._people.get(meant) or self._forms.get(folded(meant))


def _forms(meeting: Meeting) -> dict[str, Attendee]:
    """Everybody by each form of their name that nobody else shares."""
    named = [(form, a) for a in meeting.people for form in set(_names(a.person))]
    shared = Counter(form for form, _ in named)
    return {form: a for form, a in named if form and shared[form] == 1}


def _names(person: Person) -> Iterator[str]:
    for name in (person.name, person.family_name):
        yield folded(name)
        yield folded(f"{person.title} {name}")
