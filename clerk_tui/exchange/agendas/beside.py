"""What the lines below an item say of it: who brings it, and what is recommended."""

import re
from collections.abc import Sequence

_OFFICER = re.compile(
    r"\W*(?:(?:joint\s+)?reports?\s+(?:of|by|from)|lead(?:\s+officer)?\s*:|(?:report|contact|lead)\s+"
    r"(?:author|officer)\s*:?|presented\s+by|(?:verbal\s+)?(?:update|presentation)\s+(?:by|from)"
    r"|to\s+(?:receive|consider|note)\s+(?:a|the)\s+(?:verbal\s+)?(?:report|update|presentation)\s+"
    r"(?:of|by|from)|(?:officer|author|presenter)\s*:)\s*(?:the\s+)?(?P<who>[^.;()]{2,160})",
    re.IGNORECASE,
)
_UPON = re.compile(
    r"\s+(?:on|regarding|about|concerning|outlining|setting out|\((?:attached|to)).*$"
)
_RECOMMENDED = re.compile(r"\W*(?:officer\s+)?recommend(?:ations?|ed)\b(?P<rest>.*)", re.IGNORECASE)
_POINT = re.compile(r"\W*(?:\(?[0-9a-z]{1,4}[.)]|[-•*]|that\b|to\b)\s*", re.IGNORECASE)


def officer_in(notes: Sequence[str]) -> str:
    """Who brings the item, of the first of *notes* that says so."""
    for note in notes:
        if found := _OFFICER.match(note[:400]):
            return _UPON.sub("", found["who"]).strip(" ,:-–")
    return ""


def recommendations_in(notes: Sequence[str]) -> tuple[str, ...]:
    """What is recommended, a clause each, from *notes* in order."""
    found: list[str] = []
    inside = False
    for note in notes:
        if begins := _RECOMMENDED.match(note):
            inside = True
            rest = begins["rest"].strip(" :–-")
            if rest and rest != "s":
                found.append(rest)
        elif inside and (_POINT.match(note) or not found) and not officer_in([note]):
            found.append(note.strip())
        else:
            inside = False
    return tuple(found)


def says_of(note: str) -> str:
    """What a line below a title is, more closely than a note: "officer", "recommendation"."""
    if _RECOMMENDED.match(note):
        return "recommendation"
    return "officer" if officer_in([note]) else ""
