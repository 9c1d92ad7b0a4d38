"""Read from the lines below an item who brings it, on which pages, and what is recommended."""

import re
from collections.abc import Sequence

from clerk_tui.files.agendas.items import recommended

_OFFICER = re.compile(
    r"\W*(?:(?:joint\s+)?reports?\s+(?:of|by|from)|lead(?:\s+officer)?\s*:|(?:report|contact|lead)\s+"
    r"(?:author|officer)\s*:?|presented\s+by|(?:verbal\s+)?(?:update|presentation)\s+(?:by|from)"
    r"|to\s+(?:receive|consider|note)\s+(?:a|the)\s+(?:verbal\s+)?(?:report|update|presentation)\s+"
    r"(?:of|by|from)|(?:officer|author|presenter)s?\s*:|written\s+by\b:?)\s*(?:the\s+)?"
    # A full stop ends it, but not that of an initial or a title: "R. Oduya", "Dr. A. Pell".
    r"(?P<who>(?:[^.;()\[\]]|(?<=\b[A-Z])\.|(?<=\bDr)\.|(?<=\bM[rs])\.|(?<=\bMrs)\."
    r"|(?<=\bCllrs)\.|(?<=\bCllr)\.|(?<=\bRev)\.|(?<=\bProf)\.|(?<=\bSt)\.){2,160})",
    re.IGNORECASE,
)
_SUBJECT_OF_REPORT = re.compile(
    r"\s+(?:on|regarding|about|concerning|outlining|setting out|\((?:attached|to)).*$"
    r"|\s+[–-]\s+(?:to|for)\s.*$|[\s,–-]+(?:pages?|pp?\.)\s*[0-9].*$",
    re.IGNORECASE,
)
_PAGES = re.compile(
    r"(?:\bpages?|\bpp?\.)\s*(?:nos?\.?\s*)?"
    r"(?P<page>[0-9]{1,4}(?:\s?(?:-|–|—|to|&|and|,)\s?[0-9]{1,4}){0,6})",
    re.IGNORECASE,
)


def find_officer(notes: Sequence[str]) -> str:
    """Return who brings the item, from the first of *notes* that says so; empty if none does."""
    for note in notes:
        if match := _OFFICER.match(note[:400]):
            return _SUBJECT_OF_REPORT.sub("", match["who"]).strip(" ,:-–")
    return ""


def find_pages(notes: Sequence[str]) -> str:
    """Return the pages of the pack with the item's papers, if one of *notes* gives them."""
    matches = (
        _PAGES.search(note[:400]) for note in notes if not recommended.begins_recommendation(note)
    )
    return next((match["page"] for match in matches if match), "")


def find_recommendations(notes: Sequence[str]) -> tuple[str, ...]:
    """Return what *notes* recommend, one text for each clause, in order."""
    return recommended.find_clauses(notes, lambda note: bool(find_officer([note])))


def classify_note(note: str) -> str:
    """Return "officer" or "recommendation" for a note that is one; empty for any other."""
    if recommended.begins_recommendation(note):
        return "recommendation"
    return "officer" if find_officer([note]) else ""
