"""The people of a committee, and how many they are, as they stand beside the list."""

from textual.content import Content

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.widgets.text import plain


def counts(body: Body) -> str:
    """How many members, vacancies, and how many are needed."""
    count, needed = len(body.members), body.quorum_needed
    parts = [
        f"{count} member{'' if count == 1 else 's'}",
        f"{body.vacancies} vacant" if body.vacancies else "",
        f"quorum {needed} of {body.seats}" if needed else "no quorum set",
    ]
    return ", ".join(part for part in parts if part)


def people_of(body: Body) -> Content:
    """The members, a line each, then the officers."""
    lines = [plain(_person(person)) for person in body.members]
    if body.officers:
        lines.append(plain(f"Officers: {len(body.officers)}", "bold underline"))
        lines += [plain(_person(person)) for person in body.officers]
    return Content("\n").join(lines)


def _person(person: Person) -> str:
    name = " ".join(part for part in (person.title, person.name) if part)
    role = ", ".join(part for part in (name, person.role) if part)
    return f"{role} ({person.authority})" if person.authority else role
