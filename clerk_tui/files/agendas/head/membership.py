"""Read the list of members that an agenda prints: by party, by authority, in a table or run on."""

import re
from collections.abc import Container, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from clerk_tui.files.agendas.head.names import PARTY, find_people
from clerk_tui.files.agendas.proposal import ProposedMember
from clerk_tui.files.agendas.sources.lines import Line

_MEMBERS_HEADING = re.compile(
    r"(?!.*\b(?:public|press)\b)\W*(?:(?:the\s+)?(?:[\w'’-]+\s+){0,4}(?:membership|members)"
    r"(?:\s+of\s+(?:the\s+)?.{0,80}?)?"
    r"|councillors|to:?\s+(?:all\s+)?(?:the\s+)?members\b.{0,80}?)\s*(?:\([0-9]+\)\s*)?"
    r"(?::\s*(?P<rest>.*)|\W*)",
    re.IGNORECASE,
)
_COLUMN_NAMES = re.compile(
    r"(?:name|member|councillor|party|group|role|authority|position|council)s?", re.IGNORECASE
)
_PARTY_HEADING = re.compile(
    rf"\W*(?P<party>(?:{PARTY.pattern})(?: (?:group|party))?)(?: members?)?\s*(?:\([0-9]+\))?\s*"
    r"(?:[:–-]\s*(?P<rest>.*)|\W*)",
    re.IGNORECASE,
)
_AUTHORITY_HEADING = re.compile(
    r"\W*(?P<authority>(?:[A-Z][\w'’-]*|of|and|the|&)(?:\s+(?:[A-Z][\w'’-]*|of|and|the|&)){0,6}\s+"
    r"(?:Council|Authority|Borough|District))\s*(?:\([0-9]+\))?\s*(?:[:–-]\s*(?P<rest>.*)|\W*)"
)
_ROLE_HEADING = re.compile(
    r"\W*(?P<role>(?:(?:independent|co-?opted|lay|substitute|non-voting|appointed|elected)\s+){1,3}"
    r"(?:members?|persons?))\s*(?:\([0-9]+\))?\s*(?::\s*(?P<rest>.*)|\W*)",
    re.IGNORECASE,
)
_TITLED_NAME = re.compile(r"\W*(?:councillors?|cllrs?)\b\.?\s+\S", re.IGNORECASE)
_VACANCY = re.compile(
    r"\W*(?:[0-9]+\s+)?vacanc(?:y|ies)\b.{0,40}|\W*quorum\b.{0,60}", re.IGNORECASE
)


class Membership(Struct):
    """The members that an agenda lists."""

    members: list[ProposedMember] = field(default_factory=list)
    lines: dict[int, str] = field(default_factory=dict)
    """The words for what each line of the list was taken for, by its index."""


class _Heading(Struct, frozen=True):
    """The heading within the list that the next names stand under."""

    party: str = ""
    authority: str = ""
    role: str = ""


def read_membership(
    lines: Sequence[Line], within: Sequence[int], understood: Container[int]
) -> Membership:
    """Return the members listed on the lines *within*, apart from those already *understood*."""
    membership = Membership()
    heading: _Heading | None = None
    for index in within:
        text = lines[index].text
        if index in understood or len(text) > 2000:
            heading = None
        elif heading is not None and _ROLE_HEADING.fullmatch(text):
            heading = _read_list_line(membership, index, text, heading)
        elif match := _MEMBERS_HEADING.fullmatch(text):
            heading = _Heading()
            membership.lines[index] = "membership"
            _add_members(membership, index, match["rest"] or "", heading)
        elif heading is not None:
            heading = _read_list_line(membership, index, text, heading)
        elif _TITLED_NAME.match(text) and _add_members(membership, index, text, _Heading()):
            heading = _Heading()
    return membership


def heads_membership(line: Line) -> bool:
    """Return True if a line stands apart and heads a list of members."""
    return line.after_blank and _MEMBERS_HEADING.fullmatch(line.text[:200]) is not None


def _read_list_line(
    membership: Membership, index: int, text: str, heading: _Heading
) -> _Heading | None:
    """Read one line of the list; return the heading now in force, None if the list has ended."""
    if _VACANCY.fullmatch(text) or _is_column_heading(text):
        membership.lines[index] = "membership"
        return heading
    subheading = None if "\t" in text or _TITLED_NAME.match(text) else _split_heading(text)
    if subheading:
        names, heading = subheading
        if names and not find_people(names):
            return None
        membership.lines[index] = "membership"
        _add_members(membership, index, names, heading)
        return heading
    return heading if _add_members(membership, index, text, heading) else None


def _split_heading(text: str) -> tuple[str, _Heading] | None:
    """Return what follows a heading within the list, and that heading; None for any other line."""
    if match := _PARTY_HEADING.fullmatch(text):
        return match["rest"] or "", _Heading(party=match["party"].strip())
    if match := _ROLE_HEADING.fullmatch(text):
        return match["rest"] or "", _Heading(role=match["role"].strip())
    if match := _AUTHORITY_HEADING.fullmatch(text):
        return match["rest"] or "", _Heading(authority=match["authority"].strip())
    return None


def _is_column_heading(text: str) -> bool:
    cells = text.split("\t")
    return len(cells) > 1 and all(
        _COLUMN_NAMES.fullmatch(cell.strip()) for cell in cells if cell.strip()
    )


def _add_members(membership: Membership, index: int, text: str, heading: _Heading) -> bool:
    people = find_people(text) if text else []
    for person in people:
        membership.members.append(
            replace(
                person,
                party=person.party or heading.party,
                authority=person.authority or heading.authority,
                role=person.role or heading.role,
            )
        )
    if people:
        membership.lines[index] = "membership"
    return bool(people)
