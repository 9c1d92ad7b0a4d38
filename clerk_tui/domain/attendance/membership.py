"""The members of a committee on a given day, and changes of membership.

A committee file keeps everybody who ever belonged to the body, each with the first and last day of
their role and party. A member who took another role or changed party stands in it once for each.
A meeting keeps the committee of its own day, so that old minutes never change.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.text import one_line

_ONE_DAY = timedelta(days=1)


def committee_on(body: Body, day: date) -> Body:
    """Return the committee of *day*: its members and officers then, without their dates.

    Where the body has a number of seats, those that nobody holds on that day are vacant.
    """
    members = in_office(body.members, day)
    vacancies = max(0, body.all_seats - len(members)) if body.all_seats else body.vacancies
    return replace(
        body, members=members, officers=in_office(body.officers, day), vacancies=vacancies
    )


def in_office(persons: Iterable[Person], day: date) -> tuple[Person, ...]:
    """Return those of *persons* who are in office on *day*, without their dates."""
    return tuple(replace(p, since=None, until=None) for p in persons if is_in_office(p, day))


def is_in_office(person: Person, day: date) -> bool:
    """Return True if *person* is in office on *day*; their first and last days count."""
    return (person.since is None or person.since <= day) and (
        person.until is None or day <= person.until
    )


def terms_overlap(person: Person, other_person: Person) -> bool:
    """Return True if there is a day on which both are in office."""
    starts = max(person.since or date.min, other_person.since or date.min)
    return starts <= min(person.until or date.max, other_person.until or date.max)


class MembershipChange(Struct, frozen=True):
    """A member's new role or party from a day on; None where it stays as it was."""

    role: str | None = None
    party: str | None = None


def add_member(body: Body, person: Person, day: date) -> Body:
    """Return *body* with a member who joined on *day*. Raises Refusal if they belong to it then."""
    person = replace(person, name=one_line(person.name), since=day)
    if not person.name:
        raise Refusal("A member needs a name.", "Type the name, then a comma and the role if any.")
    if memberships := [p for p in _members_called(body, person.name) if terms_overlap(p, person)]:
        since = memberships[0].since
        since_note = f" from {short_date(since)}" if since and since > day else ""
        raise Refusal(
            f"{memberships[0].name} is a member{since_note} already.", "Nothing was changed."
        )
    return replace(body, members=(*body.members, person))


def end_membership(body: Body, name: str, last_day: date) -> Body:
    """Return *body* without *name* after *last_day*, their last day as a member.

    Raises Refusal if they do not belong to it on that day.
    """
    member = _member(body, name, last_day)
    return _replace_member(body, member, replace(member, until=last_day))


def change_member(body: Body, name: str, day: date, membership_change: MembershipChange) -> Body:
    """Return *body* with another role or party of *name* from *day* on.

    Their earlier role and party stay in the file, with the last day. Raises Refusal if they do not
    belong to it on that day, or if nothing would change.
    """
    member = _member(body, name, day)
    role = member.role if membership_change.role is None else one_line(membership_change.role)
    party = member.party if membership_change.party is None else one_line(membership_change.party)
    if (role, party) == (member.role, member.party):
        raise Refusal(f"That is what {member.name} is already.", "Nothing was changed.")
    after = replace(member, role=role, party=party, since=day)
    return _replace_member(body, member, *_until_day_before(member, day), after)


def _until_day_before(member: Person, day: date) -> tuple[Person, ...]:
    """Return *member* with the day before *day* as the last; nobody, if they began on *day*."""
    if member.since == day:
        return ()
    return (replace(member, until=day - _ONE_DAY),)


def _replace_member(body: Body, member: Person, *replacements: Person) -> Body:
    place = next(n for n, other_member in enumerate(body.members) if other_member is member)
    before, after = body.members[:place], body.members[place + 1 :]
    return replace(body, members=(*before, *replacements, *after))


def _members_called(body: Body, name: str) -> list[Person]:
    folded_name = folded(name)
    return [person for person in body.members if folded(person.name) == folded_name]


def _member(body: Body, name: str, day: date) -> Person:
    """Return the member called *name* as they are on *day*. Raises Refusal if there is none."""
    members = [person for person in _members_called(body, name) if is_in_office(person, day)]
    if not members:
        raise Refusal(
            f"{name} is not a member on {short_date(day)}.",
            "Nothing was changed. Give another date.",
        )
    if day <= date.min + _ONE_DAY:
        raise Refusal(f"{short_date(day)} is too long ago.", "Give another date.")
    return members[0]
