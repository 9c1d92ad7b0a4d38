"""The committee of a case: everything about the house, from the case's own facts."""

import re
from typing import Any

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Numbering
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.numbering.patterns import check_pattern, read_number
from tests.acceptance.case_groups import GroupReader

Facts = dict[str, Any]

# The case has its own head and foot, so the house style adds none of its usual sentences.
UNPRINTED = (
    "public",
    "public_one",
    "closing",
    "closing_ended",
    "signature",
    "deferred",
    "withdrawn",
    "opening",
    "private_minute",
    "public_copy",
)


def body_of(facts: Facts) -> Body:
    """Return the body that met, with its house style, patterns, groups and wording."""
    meeting, attendance = facts["meeting"], facts["attendance"]
    members = attendance.get("members", []) + attendance.get("apologies", [])
    style, layout = style_of(facts)
    wording = dict.fromkeys(UNPRINTED, "")
    wording["in_the_chair"] = "{role}"
    if "draft" in meeting.get("opening", "").casefold():
        wording["draft"] = ""
    return Body(
        name=meeting["body"],
        authority=meeting.get("host_authority", ""),
        style=style,
        chair_title=meeting.get("chair_title", "Chairman") or "Chairman",
        members=tuple(person_of(member) for member in members),
        officers=tuple(person_of(officer) for officer in attendance.get("officers", [])),
        vacancies=int(attendance.get("vacancies", 0) or 0),
        numbering=numbering_of(facts),
        attendance_heading=attendance.get("heading", ""),
        groups=GroupReader(facts).groups(),
        layout=layout,
        wording=wording,
    )


def person_of(facts: Facts) -> Person:
    """Return a person as a case names them."""
    fields: dict[str, Any] = {
        key: str(facts.get(key, ""))
        for key in ("name", "title", "initials", "role", "authority", "party", "organisation")
    }
    for key, value in fields.items():
        fields[key] = "" if value == "not held" else value
    return Person(**fields)


def style_of(facts: Facts) -> tuple[str, dict[str, str]]:
    """Return the house style nearest to the case, and the layout that differs from it."""
    meeting, numbering = facts["meeting"], facts["numbering"]
    description = f"{meeting.get('layout', '')} {numbering.get('item_separator', '')}"
    layout: dict[str, str] = {"heading": "none"}
    if "column" in description:
        columns = re.search(r"columns?\s+(.+?)(?:,|$)", meeting.get("layout", ""))
        if columns and "/" in columns[1]:
            layout["columns"] = "|".join(part.strip() for part in columns[1].split("/"))
        return "columns", layout
    if facts["attendance"].get("action_column"):
        layout["columns"] = "Action"
        return "committee", layout
    if numbering_of(facts).paragraph:
        return "board", layout
    if re.search(r"\b(parish|town|community) (council|meeting)", meeting["body"], re.IGNORECASE):
        return "parish", layout
    return "panel", layout


def numbering_of(facts: Facts) -> Numbering:
    """Return the number patterns of the case; without one that can be read, numbers are typed."""
    given = facts["numbering"]
    minute = _pattern(given.get("pattern", ""))
    subs = " ".join([*given.get("sub_levels", []), str(given.get("second_sequence", ""))])
    paragraph = re.search(r"\{item\}[^\s{]*\{n\}", subs)
    return Numbering(
        minute=minute or "{n}",
        paragraph=paragraph[0] if paragraph else "",
        question="{n}.",
        action=_pattern(str(given.get("actions", "")).split(",")[0].split(" ")[0]),
        resets="meeting",
        first=(read_number(minute, given.get("first", "")) or 1) if minute else 1,
    )


def _pattern(given: str) -> str:
    """Return a pattern in the slots of this program; empty if it is no pattern."""

    def slot(run: re.Match[str]) -> str:
        return "{n}" if run[1] == "n" else f"{{n:{len(run[1]):02}}}"

    pattern = re.sub(r"\{(n+)\}", slot, given)
    pattern = pattern.replace("{yyyy}", "{year}")
    try:
        check_pattern(pattern)
    except Refusal:
        return ""
    return pattern
