"""The rows of a committee file: the members of today, those to come, those who left."""

from datetime import date

from clerk_tui.domain.attendance.membership import committee_on, is_in_office
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.text import counted


def sort_members(body: Body, today: date) -> list[Person]:
    """Return the members of *today* in the order of the file, then those to come and those gone."""

    def sort_key(person: Person) -> int:
        """Return 0 for a member of today, 1 for one to come, 2 for one who left."""
        if is_in_office(person, today):
            return 0
        return 1 if person.since and person.since > today else 2

    return sorted(body.members, key=sort_key)


def member_row(person: Person, today: date) -> str:
    """Return the line of a member: name, role, and from when until when."""
    name = " ".join(text for text in (person.title, person.name) if text)
    name_and_role = ", ".join(text for text in (name, person.role) if text)
    party = f" ({person.party or person.authority})" if person.party or person.authority else ""
    mark = "●" if is_in_office(person, today) else "…" if _is_to_come(person, today) else "–"
    return f" {mark} {name_and_role}{party}{_period(person)}"


def _is_to_come(person: Person, today: date) -> bool:
    return person.since is not None and person.since > today


def _period(person: Person) -> str:
    dates = [
        f"{word} {short_date(day)}"
        for word, day in (("from", person.since), ("until", person.until))
        if day
    ]
    return f" · {' '.join(dates)}" if dates else ""


def count_line(body: Body, today: date) -> str:
    """Say how many belong to the committee today, and how many seats are vacant."""
    body_today = committee_on(body, today)
    count, members_needed = len(body_today.members), body_today.quorum_needed
    body_facts = [
        f"{counted(count, 'member')} today",
        f"{body_today.vacancies} vacant" if body_today.vacancies else "",
        f"quorum {members_needed}" if members_needed else "",
    ]
    return ", ".join(text for text in body_facts if text)
