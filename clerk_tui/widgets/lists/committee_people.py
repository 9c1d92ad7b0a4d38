"""The people of a committee and their number, as shown beside the list."""

from textual.content import Content

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.text import counted
from clerk_tui.widgets.text import plain


def member_counts(body: Body) -> str:
    """Say how many members and vacancies there are, and how many are needed for a quorum."""
    count, members_needed = len(body.members), body.quorum_needed
    person_facts = [
        counted(count, "member"),
        f"{body.vacancies} vacant" if body.vacancies else "",
        f"quorum {members_needed} of {body.seats}" if members_needed else "no quorum set",
    ]
    return ", ".join(text for text in person_facts if text)


def draw_people(body: Body) -> Content:
    """Return the members, a line each, then the officers."""
    lines = [plain(_person_line(person)) for person in body.members]
    if body.officers:
        lines.append(plain(f"Officers: {len(body.officers)}", "bold underline"))
        lines += [plain(_person_line(person)) for person in body.officers]
    return Content("\n").join(lines)


def _person_line(person: Person) -> str:
    name = " ".join(text for text in (person.title, person.name) if text)
    role = ", ".join(text for text in (name, person.role) if text)
    return f"{role} ({person.authority})" if person.authority else role
