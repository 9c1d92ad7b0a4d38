"""Read the list of members that an agenda prints: by party, by authority, in a table or run on."""

import re
from collections.abc import Container, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from clerk_tui.files.agendas.head.names import OTHERS_LABEL, PARTY, find_people
from clerk_tui.files.agendas.proposal import ProposedMember
from clerk_tui.files.agendas.sources.columns import is_column_heading
from clerk_tui.files.agendas.sources.lines import Line

_MEMBERS_HEADING = re.compile(
    r"(?!.*\b(?:public|press)\b)\W*(?:(?:the\s+)?(?:[\w'’-]+\s+){0,4}(?:membership|members)"
    r"(?:\s+of\s+(?:the\s+)?.{0,80}?)?"
    r"|(?:sub-?committee|committee|panel|board)(?=\s*:\s*(?:cllrs?|councillors?)\b)|councillors|to:?\s+(?:all\s+)?(?:the\s+)?members\b.{0,80}?|to(?=\s*:\s*(?:all\s+)?(?:cllrs?|councillors?)\b))\s*(?:\([0-9]+\)\s*)?"
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
    joined = 0
    for place, index in enumerate(within):
        if joined:
            joined -= 1
            if membership.lines.get(within[place - 1]) == "membership":
                membership.lines[index] = "membership"
            continue
        text, joined = _unwrapped(lines, within, place, understood)
        is_other = index in understood or len(text) > _LONGEST or _heads_columns(text)
        heading = None if is_other else _read_line(membership, index, text, heading)
    return membership


def _heads_columns(text: str) -> bool:
    """Return True if a line heads the columns of the items, where no member stands."""
    return is_column_heading(text) and text.isupper()


def _read_line(
    membership: Membership, index: int, text: str, heading: _Heading | None
) -> _Heading | None:
    """Read one line of the head; return the heading now in force, None if no list is open."""
    if heading is not None and OTHERS_LABEL.match(text):
        # Those who are asked or serve are no members, nor is anybody listed below them.
        if "officer" not in text.casefold():  # officers are read by themselves
            membership.lines[index] = "people in attendance"
        return None
    if heading is not None and _ROLE_HEADING.fullmatch(text):
        return _read_list_line(membership, index, text, heading)
    if match := _MEMBERS_HEADING.fullmatch(text):
        membership.lines[index] = "membership"
        _add_members(membership, index, match["rest"] or "", _Heading())
        return _Heading()
    if heading is not None:
        return _read_list_line(membership, index, text, heading)
    if _TITLED_NAME.match(text) and _add_members(membership, index, text, _Heading()):
        return _Heading()
    return None


# A line that ends within a list of names: after a comma, an initial, a title, "and".
_UNENDED = re.compile(
    r"(?:,|;|\band|&|\b(?:[Cc]llrs?|[Cc]ouncillors?|Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?|(?<=[\s,])[A-Z]\.?(?:\s?[A-Z]\.?){0,2})\s*$"
)
_FORENAME_AT_END = re.compile(
    r"[,&]\s+(?:and\s+)?(?:Cllr\.?\s+)?[A-Z][\w'’-]+$|\band\s+[A-Z][\w'’-]+$"
)
_BEGINS_WITH_SURNAME = re.compile(r"[A-Z][\w'’-]+(?:\s*\([^()]{1,40}\))?\s*(?:,|;|\band\b|&|\.?$)")
_WRAPPED_AT = 50
# "Cllr Cy" and below it "Cole, Cllr Di Dunn": among titled names, one without is half a name.
_TITLE_AND_WORD = re.compile(r"\b(?:[Cc]llr|[Cc]ouncillor)\.?\s+[A-Z][\w'’-]+$")
_UNTITLED_BEGINNING = re.compile(r"[A-Z][\w'’-]+,\s+(?:Cllr|Councillor)\b")
_LONGEST = 2000


def _unwrapped(
    lines: Sequence[Line], within: Sequence[int], place: int, understood: Container[int]
) -> tuple[str, int]:
    """Kind: people. Return a line of names with those on which its last name goes on, and how many.

    "Cllr I" and "Jagger, K Lumb" are two lines and one list.
    """
    text = lines[within[place]].text
    is_list = _TITLED_NAME.match(text) or _MEMBERS_HEADING.fullmatch(text[:400])
    count = 0
    while is_list and place + count + 1 < len(within) and count < 12:
        next_line = lines[within[place + count + 1]]
        is_taken = within[place + count + 1] in understood
        if is_taken or next_line.after_blank or "\t" in next_line.text:
            break
        last = lines[within[place + count]].text
        is_forename = (
            len(last) >= _WRAPPED_AT
            and _FORENAME_AT_END.search(last)
            and _BEGINS_WITH_SURNAME.match(next_line.text)
        )
        is_broken = _TITLE_AND_WORD.search(last) and _UNTITLED_BEGINNING.match(next_line.text)
        if not _UNENDED.search(last) and not is_forename and not is_broken:
            break
        text, count = f"{text} {next_line.text}", count + 1
    return (text, count) if count and _lists_people(text) else (lines[within[place]].text, 0)


def _lists_people(text: str) -> bool:
    """Return True if all of *text*, behind its heading, is a list of people."""
    match = _MEMBERS_HEADING.fullmatch(text)
    return bool(find_people(_only_members(match["rest"] or "" if match else text)))


def _only_members(text: str) -> str:
    """Return *text* up to where those in attendance begin: "… Also invited: …"."""
    match = OTHERS_LABEL.search(text)
    return text[: match.start()] if match else text


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
    people = find_people(_only_members(text)) if text else []
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
