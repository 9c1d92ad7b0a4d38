"""The list of members that an agenda prints: by party, by authority, in a table or run on."""

import re
from collections.abc import Container, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from clerk_tui.files.agendas.head.names import PARTY, people_in
from clerk_tui.files.agendas.proposal import ProposedMember
from clerk_tui.files.agendas.sources.lines import Line

_HEADING = re.compile(
    r"(?!.*\b(?:public|press)\b)\W*(?:(?:the\s+)?(?:[\w'’-]+\s+){0,4}(?:membership|members)"
    r"(?:\s+of\s+(?:the\s+)?.{0,80}?)?"
    r"|councillors|to:?\s+(?:all\s+)?(?:the\s+)?members\b.{0,80}?)\s*(?:\([0-9]+\)\s*)?"
    r"(?::\s*(?P<rest>.*)|\W*)",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"(?:name|member|councillor|party|group|role|authority|position|council)s?", re.IGNORECASE
)
_PARTY_LED = re.compile(
    rf"\W*(?P<party>(?:{PARTY.pattern})(?: (?:group|party))?)(?: members?)?\s*(?:\([0-9]+\))?\s*"
    r"(?:[:–-]\s*(?P<rest>.*)|\W*)",
    re.IGNORECASE,
)
_AUTHORITY_LED = re.compile(
    r"\W*(?P<authority>(?:[A-Z][\w'’-]*|of|and|the|&)(?:\s+(?:[A-Z][\w'’-]*|of|and|the|&)){0,6}\s+"
    r"(?:Council|Authority|Borough|District))\s*(?:\([0-9]+\))?\s*(?:[:–-]\s*(?P<rest>.*)|\W*)"
)
_ROLE_LED = re.compile(
    r"\W*(?P<role>(?:(?:independent|co-?opted|lay|substitute|non-voting|appointed|elected)\s+){1,3}"
    r"(?:members?|persons?))\s*(?:\([0-9]+\))?\s*(?::\s*(?P<rest>.*)|\W*)",
    re.IGNORECASE,
)
_TITLED = re.compile(r"\W*(?:councillors?|cllrs?)\b\.?\s+\S", re.IGNORECASE)
_VACANCY = re.compile(
    r"\W*(?:[0-9]+\s+)?vacanc(?:y|ies)\b.{0,40}|\W*quorum\b.{0,60}", re.IGNORECASE
)


class Membership(Struct):
    """The members listed, and the lines that list them."""

    members: list[ProposedMember] = field(default_factory=list)
    lines: dict[int, str] = field(default_factory=dict)


class _Under(Struct, frozen=True):
    """The heading within the list that the next names stand under."""

    party: str = ""
    authority: str = ""
    role: str = ""


def read_membership(
    lines: Sequence[Line], within: Sequence[int], taken: Container[int]
) -> Membership:
    """The members listed on the lines numbered *within*, where those are not *taken*."""
    found = Membership()
    under: _Under | None = None
    for at in within:
        text = lines[at].text
        if at in taken or len(text) > 2000:
            under = None
        elif under is not None and _ROLE_LED.fullmatch(text):
            under = _below(found, at, text, under)
        elif heading := _HEADING.fullmatch(text):
            under = _Under()
            found.lines[at] = "membership"
            _list(found, at, heading["rest"] or "", under)
        elif under is not None:
            under = _below(found, at, text, under)
        elif _TITLED.match(text) and _list(found, at, text, _Under()):
            under = _Under()
    return found


def heads_membership(line: Line) -> bool:
    """Whether a line stands apart and heads a list of members."""
    return line.after_blank and _HEADING.fullmatch(line.text[:200]) is not None


def _below(found: Membership, at: int, text: str, under: _Under) -> _Under | None:
    """Take a line of the list; None where the list has ended above it."""
    if _VACANCY.fullmatch(text) or _is_heads(text):
        found.lines[at] = "membership"
        return under
    led = None if "\t" in text or _TITLED.match(text) else _led(text)
    if led:
        said, under = led
        if said and not people_in(said):
            return None
        found.lines[at] = "membership"
        _list(found, at, said, under)
        return under
    return under if _list(found, at, text, under) else None


def _led(text: str) -> tuple[str, _Under] | None:
    """What follows a heading within the list, and what stands under that heading."""
    if led := _PARTY_LED.fullmatch(text):
        return led["rest"] or "", _Under(party=led["party"].strip())
    if led := _ROLE_LED.fullmatch(text):
        return led["rest"] or "", _Under(role=led["role"].strip())
    if led := _AUTHORITY_LED.fullmatch(text):
        return led["rest"] or "", _Under(authority=led["authority"].strip())
    return None


def _is_heads(text: str) -> bool:
    cells = text.split("\t")
    return len(cells) > 1 and all(_HEADS.fullmatch(cell.strip()) for cell in cells if cell.strip())


def _list(found: Membership, at: int, text: str, under: _Under) -> bool:
    people = people_in(text) if text else []
    for person in people:
        found.members.append(
            replace(
                person,
                party=person.party or under.party,
                authority=person.authority or under.authority,
                role=person.role or under.role,
            )
        )
    if people:
        found.lines[at] = "membership"
    return bool(people)
