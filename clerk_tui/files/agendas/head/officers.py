"""Read the officers that an agenda names: under their own heading, or as the contact."""

import re
from collections.abc import Container, Sequence

from clerk_tui.files.agendas.head.names import find_people
from clerk_tui.files.agendas.head.printed_days import DATED
from clerk_tui.files.agendas.proposal import ProposedMember
from clerk_tui.files.agendas.sources.lines import Line

_OFFICERS_HEADING = re.compile(
    r"\W*(?:(?:lead|council|supporting|advising)\s+)?officers?"
    r"(?:\s+(?:in attendance|attending|present|supporting the \w+))?\s*(?:\([0-9]+\)\s*)?:?\W*",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\W*(?:contact(?:\s+officer)?|(?:lead|committee)\s+officer|officer\s+contact)\s*:\s*(?P<rest>.+)",
    re.IGNORECASE,
)
_POST = re.compile(
    r"officer|clerk|manager|director|head of|solicitor|lawyer|advis[eo]r|executive|treasurer"
    r"|secretary|assistant|accountant|engineer|surveyor|coordinator",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*(?:\t|,|\s[-–—]\s|[()\[\]])\s*")

# Between one officer and the next: after the brackets of the first, or a semicolon.
_BETWEEN_OFFICERS = re.compile(r"(?<=[)\]])\s*(?:,|;|\band\b|&)\s*(?:and\s+)?|;")


def read_officers(
    lines: Sequence[Line], within: Sequence[int], understood: Container[int]
) -> dict[int, Sequence[ProposedMember]]:
    """Return the officers by the index of the line that names them; none for their heading.

    A line names an officer only if it gives a name and a post: a name alone may be anybody.
    """
    officers: dict[int, Sequence[ProposedMember]] = {}
    heading = -1
    for index in within:
        text = lines[index].text[:200]
        if index not in understood and _OFFICERS_HEADING.fullmatch(text):
            heading = index
        elif listed_officers := _read_listed_officers(lines[index].text):
            officers[index] = listed_officers
        elif contact := _CONTACT.match(text):
            if officer := _read_officer(contact["rest"]):
                officers[index] = [officer]
        elif index not in understood and (officer := _read_labelled(text)):
            officers[index] = [officer]
        elif (
            heading >= 0
            and index not in understood
            and (officer := _read_officer(lines[index].bullet or text))
        ):
            officers[heading] = []
            officers[index] = [officer]
        else:
            heading = -1
    return officers


_POST_LABEL = re.compile(
    r"\W*(?P<post>(?:(?:parish|town|community|council|committee|deputy)\s+)?(?:clerk|secretary)(?:\s+(?:and|&)\s+[\w\s]{2,40}?)?"
    r"(?:\s+to\s+the\s+[\w\s]{2,40}?)?)\s*:\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)


def _read_labelled(text: str) -> ProposedMember | None:
    """Kind: people. Return the officer of a line "Clerk: Mrs J Dale, 01234 567890"."""
    match = _POST_LABEL.fullmatch(text)
    if match is None:
        return None
    name = without_contact(next(iter(_PARTS.split(match["rest"])), ""))
    people = find_people(name)
    if len(people) != 1 or " " not in people[0].name:
        return None
    return ProposedMember(people[0].name, people[0].title, role=match["post"].strip())


def _read_listed_officers(text: str) -> list[ProposedMember]:
    """Return the officers of one line: "Officers: A Pell (Clerk), R Oduya (Head of Quays)"."""
    heading, colon, rest = text[:1000].partition(":")
    if not colon or not _OFFICERS_HEADING.fullmatch(heading):
        return []
    officers = [
        _read_officer(listed_name.strip(" .;,"))
        for listed_name in _BETWEEN_OFFICERS.split(rest)
        if listed_name.strip(" .;,")
    ]
    return [officer for officer in officers if officer] if all(officers) else []


def _read_officer(text: str) -> ProposedMember | None:
    name, *details = [part for part in _PARTS.split(text) if part] or [""]
    if not details or not _POST.search(details[0]):
        return None
    people = find_people(name)
    if len(people) != 1 or _POST.search(name):
        return None
    role = without_contact(details[0])
    return ProposedMember(people[0].name, people[0].title, role=role) if role else None


_CONTACT_DETAILS = re.compile(
    r"[\s,;|–-]*(?:\b(?:tel(?:ephone)?|phone|mobile|mob|ext(?:ension)?|direct\s+(?:dial|line)|e-?mail|fax|on)\b\.?\W*"
    r"(?:no\.?\W*|number\W*)?(?=[0-9+(]|\S+@|$)|\+?\(?[0-9][0-9\s()-]{5,}|\S+@\S+).*$",
    re.IGNORECASE,
)


def without_contact(role: str) -> str:
    """Kind: people. Return an officer's role without her telephone number and her address."""
    return _CONTACT_DETAILS.sub("", role).strip(" ,;:–-")


_SIGNING_POST = re.compile(
    r"\W*(?:(?:the\s+)?(?:acting\s+|deputy\s+|interim\s+|locum\s+)?(?:(?:parish|town|community|city|county|borough|village|council)\s+)?"
    r"(?:clerk|secretary)(?:\s+(?:(?:and|&)\s+)?(?:to|of|for)\s+the\s+.{2,60}|\s*(?:and|&|/)\s*.{2,60})?|proper\s+officer|chief\s+executive"
    r"|monitoring\s+officer|city\s+clerk|general\s+manager|(?:\w+\s+)?director(?:\s+(?:of|for)|\s*[-–—,:])\s+.{2,60}|head\s+of\s+.{2,60})\W*",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\W*(?:signed|issued|dated|by\s+order(?:\s+of)?)\b\W*(?:by\b)?\W*", re.IGNORECASE
)
_BETWEEN_NAME_AND_POST = re.compile(r"\s*(?:,|\s[-–—]\s|\t|\()\s*")


def read_signature(
    lines: Sequence[Line], within: Sequence[int], understood: Container[int]
) -> dict[int, Sequence[ProposedMember]]:
    """Kind: people. Return the clerk who signs the summons, by the lines of her name and post."""
    for index in within:
        text = DATED.sub("", lines[index].text[:200]).strip(" ,;:–-\t")
        if index in understood:
            continue
        if _SIGNING_POST.fullmatch(text) and index - 1 >= 0 and index - 1 not in understood:
            officer = _signatory(_SIGNED.sub("", lines[index - 1].text[:200], count=1), text)
            if officer:
                return {index - 1: [officer], index: []}
        parts = _BETWEEN_NAME_AND_POST.split(_SIGNED.sub("", text, count=1), maxsplit=1)
        if len(parts) == 2 and _SIGNING_POST.fullmatch(parts[1]):
            officer = _signatory(parts[0], parts[1])
            if officer:
                return {index: [officer]}
    return {}


def _signatory(name: str, post: str) -> ProposedMember | None:
    people = find_people(name.strip(" .,:"))
    if len(people) != 1 or _POST.search(name) or " " not in people[0].name:
        return None
    return ProposedMember(
        people[0].name, people[0].title, role=without_contact(post.strip(" .,()"))
    )
