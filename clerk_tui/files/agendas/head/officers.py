"""Read the officers that an agenda names: under their own heading, or as the contact."""

import re
from collections.abc import Container, Sequence

from clerk_tui.files.agendas.head.names import find_people
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
    return ProposedMember(people[0].name, people[0].title, role=details[0])
