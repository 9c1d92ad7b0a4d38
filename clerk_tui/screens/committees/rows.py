"""The members of a committee file as they are listed: those of today, those to come, those gone."""

from datetime import date

from clerk_tui.domain.attendance.membership import committee_on, is_in_office
from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person


def in_order(body: Body, today: date) -> list[Person]:
    """The members of the file: of *today* as they stand, then those to come, then those gone."""

    def place(person: Person) -> int:
        if is_in_office(person, today):
            return 0
        return 1 if person.since and person.since > today else 2

    return sorted(body.members, key=place)


def row_of(person: Person, today: date) -> str:
    """A member on a line: what they are, and from when until when."""
    name = " ".join(part for part in (person.title, person.name) if part)
    said = ", ".join(part for part in (name, person.role) if part)
    party = f" ({person.party or person.authority})" if person.party or person.authority else ""
    mark = "●" if is_in_office(person, today) else "…" if _to_come(person, today) else "–"
    return f" {mark} {said}{party}{_days(person)}"


def _to_come(person: Person, today: date) -> bool:
    return person.since is not None and person.since > today


def _days(person: Person) -> str:
    said = [
        f"{word} {print_date(day, '{d} {month} {year}')}"
        for word, day in (("from", person.since), ("until", person.until))
        if day
    ]
    return f" · {' '.join(said)}" if said else ""


def count_of(body: Body, today: date) -> str:
    """How many belong to the committee today, and what of it is vacant."""
    now = committee_on(body, today)
    count, needed = len(now.members), now.quorum_needed
    parts = [
        f"{count} member{'' if count == 1 else 's'} today",
        f"{now.vacancies} vacant" if now.vacancies else "",
        f"quorum {needed}" if needed else "",
    ]
    return ", ".join(part for part in parts if part)
