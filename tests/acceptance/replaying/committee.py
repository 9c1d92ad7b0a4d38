"""The committee file of a case: the house's, with the names that the case gives."""

import tomllib
from pathlib import Path
from typing import Any

from clerk_tui.domain.model.people import folded
from tests.acceptance.replaying.facts import Facts, full_name, text_of
from tests.acceptance.replaying.labels import Labels
from tests.acceptance.replaying.toml_text import to_toml

_DETAILS = ("name", "title", "initials", "role", "authority", "party", "organisation")


def read_house(path: Path | None) -> dict[str, Any]:
    """Return the house of *path*: the keys of a committee file, without any names."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path else {}


def committee_file(facts: Facts, house: dict[str, Any]) -> str:
    """Return the committee file of the body in *facts*, whose house is *house*."""
    meeting, attendance = facts["meeting"], facts.get("attendance", {})
    given = {key: value for key, value in house.items() if key != "attendance"}
    labels = Labels(facts, house.get("attendance", {}).get("groups", []))
    groups = labels.groups()
    heading = house.get("attendance", {}).get("heading", text_of(attendance, "heading"))
    if any(group["label"] == heading for group in groups):
        heading = ""  # the label says it
    table: dict[str, Any] = {"name": text_of(meeting, "body")}
    if authority := text_of(meeting, "host_authority"):
        table["authority"] = authority
    table |= given
    if vacancies := int(attendance.get("vacancies", 0) or 0):
        table["vacancies"] = vacancies
    table["attendance"] = {"heading": heading, "groups": groups}
    table["members"] = [_person(member) for member in members_of(facts)]
    table["officers"] = [_officer(officer) for officer in attendance.get("officers", [])]
    return to_toml({key: value for key, value in table.items() if value not in ([], {})})


def members_of(facts: Facts) -> list[Facts]:
    """Return the members of the committee in printed order: present, then away, then absent.

    A substitute is none: they are named at the roll, with the member they came for.
    """
    attendance = facts.get("attendance", {})
    substitutes = {folded(text_of(s, "name")) for s in attendance.get("substitutes", [])}
    listed_members = [
        m
        for m in attendance.get("members", [])
        if not text_of(m, "substitute_for") and folded(text_of(m, "name")) not in substitutes
    ]
    listed_members += attendance.get("apologies", [])
    listed_members += [
        {"name": name} for a in attendance.get("absences", []) for name in a.get("names", [])
    ]
    people_named: list[Facts] = []
    for member in listed_members:
        if text_of(member, "name") and not any(_is_same(member, other) for other in people_named):
            people_named.append(member)
    return people_named


def _is_same(person: Facts, other: Facts) -> bool:
    name, other_name = folded(full_name(person)), folded(full_name(other))
    return name == other_name or folded(text_of(person, "name")) == other_name


def _person(facts: Facts) -> dict[str, str]:
    """Return a person with the details that the case holds of them."""
    person = {key: text_of(facts, key) for key in _DETAILS if text_of(facts, key)}
    person.setdefault("name", "")
    where = facts.get("listed_with_members")
    if where:
        person["listed"] = "after the members" if where == "last" else "before the members"
    return person


def _officer(facts: Facts) -> dict[str, str]:
    """Return an officer; one who is told under a minute is in no list."""
    officer = _person(facts)
    if text_of(facts, "recorded_in"):
        officer["listed"] = "not at all"
    return officer
