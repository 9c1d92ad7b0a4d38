"""A committee over the years: who belongs to it on a day, and how that changes.

A committee file keeps everybody who ever belonged to the body, each with the days from and until
which they held what it says of them. Whoever took another role or changed party stands in it once
for each time. A meeting keeps the committee of its own day, so that old minutes never change.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.text import one_line

_A_DAY = timedelta(days=1)


def committee_on(body: Body, day: date) -> Body:
    """The committee of *day*: whoever belongs to it then, their dates left behind.

    Where the body says how many seats it has, those nobody holds on that day are vacant.
    """
    members = in_office(body.members, day)
    vacancies = max(0, body.all_seats - len(members)) if body.all_seats else body.vacancies
    return replace(
        body, members=members, officers=in_office(body.officers, day), vacancies=vacancies
    )


def in_office(people: Iterable[Person], day: date) -> tuple[Person, ...]:
    """Those of *people* who are in office on *day*, without their dates."""
    return tuple(replace(p, since=None, until=None) for p in people if holds(p, day))


def holds(person: Person, day: date) -> bool:
    """Whether what is said of *person* is so on *day*; both of their dates are within."""
    return (person.since is None or person.since <= day) and (
        person.until is None or day <= person.until
    )


def overlap(one: Person, other: Person) -> bool:
    """Whether there is a day on which both are in office."""
    starts = max(one.since or date.min, other.since or date.min)
    return starts <= min(one.until or date.max, other.until or date.max)


class Change(Struct, frozen=True):
    """What somebody is from a day on; None where that stays as it was."""

    role: str | None = None
    party: str | None = None


def joined(body: Body, person: Person, day: date) -> Body:
    """*Body* with a member who joined on *day*. Raises Refusal for one who belongs to it then."""
    person = replace(person, name=one_line(person.name), since=day)
    if not person.name:
        raise Refusal("A member needs a name.", "Type the name, then a comma and the role if any.")
    if held := [p for p in _called(body, person.name) if overlap(p, person)]:
        since = held[0].since
        when = f" from {_shown(since)}" if since and since > day else ""
        raise Refusal(f"{held[0].name} is a member{when} already.", "Nothing was changed.")
    return replace(body, members=(*body.members, person))


def left(body: Body, name: str, last: date) -> Body:
    """*Body* without *name* after *last*, their last day as a member.

    Raises Refusal where they do not belong to it on that day.
    """
    member = _member(body, name, last)
    return _with(body, member, replace(member, until=last))


def changed(body: Body, name: str, day: date, change: Change) -> Body:
    """*Body* with another role or party of *name* from *day* on.

    What they were before stays in the file, with its last day. Raises Refusal where they do not
    belong to it on that day, or where nothing would be another.
    """
    member = _member(body, name, day)
    role = member.role if change.role is None else one_line(change.role)
    party = member.party if change.party is None else one_line(change.party)
    if (role, party) == (member.role, member.party):
        raise Refusal(f"That is what {member.name} is already.", "Nothing was changed.")
    after = replace(member, role=role, party=party, since=day)
    return _with(body, member, *_before(member, day), after)


def _before(member: Person, day: date) -> tuple[Person, ...]:
    """What stays of *member* until the day before *day*: nothing, where they began on it."""
    if member.since == day:
        return ()
    return (replace(member, until=day - _A_DAY),)


def _with(body: Body, member: Person, *instead: Person) -> Body:
    at = next(n for n, known in enumerate(body.members) if known is member)
    return replace(body, members=(*body.members[:at], *instead, *body.members[at + 1 :]))


def _called(body: Body, name: str) -> list[Person]:
    wanted = folded(name)
    return [person for person in body.members if folded(person.name) == wanted]


def _member(body: Body, name: str, day: date) -> Person:
    """The member called *name* as they are on *day*. Raises Refusal."""
    held = [person for person in _called(body, name) if holds(person, day)]
    if not held:
        raise Refusal(
            f"{name} is not a member on {_shown(day)}.", "Nothing was changed. Give another date."
        )
    if day <= date.min + _A_DAY:
        raise Refusal(f"{_shown(day)} is too long ago.", "Give another date.")
    return held[0]


def _shown(day: date) -> str:
    return print_date(day, "{d} {month} {year}")
