"""The officers whom an agenda names: under a heading of their own, or as its contact."""

import re
from collections.abc import Container, Sequence

from clerk_tui.files.agendas.head.names import people_in
from clerk_tui.files.agendas.proposal import ProposedMember
from clerk_tui.files.agendas.sources.lines import Line

_HEADING = re.compile(
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
_BETWEEN = re.compile(r"(?<=[)\]])\s*(?:,|;|\band\b|&)\s*(?:and\s+)?|;")


def read_officers(
    lines: Sequence[Line], within: Sequence[int], taken: Container[int]
) -> dict[int, Sequence[ProposedMember]]:
    """The officers named by each line of those *within* that names any; none at their heading.

    A line is an officer only with name and post: a name alone may be anybody.
    """
    found: dict[int, Sequence[ProposedMember]] = {}
    heading = -1
    for at in within:
        text = lines[at].text[:200]
        if at not in taken and _HEADING.fullmatch(text):
            heading = at
        elif listed := _listed(lines[at].text):
            found[at] = listed
        elif contact := _CONTACT.match(text):
            if officer := _officer(contact["rest"]):
                found[at] = [officer]
        elif heading >= 0 and at not in taken and (officer := _officer(lines[at].bullet or text)):
            found[heading] = []
            found[at] = [officer]
        else:
            heading = -1
    return found


def _listed(text: str) -> list[ProposedMember]:
    """The officers of one line: "Officers: A Pell (Clerk), R Oduya (Head of Quays)"."""
    heading, colon, rest = text[:1000].partition(":")
    if not colon or not _HEADING.fullmatch(heading):
        return []
    each = [_officer(said.strip(" .;,")) for said in _BETWEEN.split(rest) if said.strip(" .;,")]
    return [officer for officer in each if officer] if all(each) else []


def _officer(text: str) -> ProposedMember | None:
    name, *beside = [part for part in _PARTS.split(text) if part] or [""]
    if not beside or not _POST.search(beside[0]):
        return None
    people = people_in(name)
    if len(people) != 1 or _POST.search(name):
        return None
    return ProposedMember(people[0].name, people[0].title, role=beside[0])
