"""What an agenda tells beside its business: apologies received, the next meeting."""

import re
from collections.abc import Iterable

from clerk_tui.domain.dates import find_date
from clerk_tui.exchange.agendas.names import people_in

_APOLOGIES = re.compile(
    r"\W*(?:[0-9]{1,3}[.)]?\s+)?apologies\b(?P<between>.{0,80}?)(?:\bfrom\b|:)\s*(?P<names>.{2,600})",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r".{0,40}?\bnext\s+(?:(?:ordinary|scheduled|full)\s+)?meeting\b(?P<rest>.{0,200})",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:\s*(?:of the (?:\w+\s?){1,6}?|is|will be|takes place|scheduled|held|to be|due)\b)*"
    r"(?:\s+on\b)?[\s:–-]*",
    re.IGNORECASE,
)


def apologies_in(text: str) -> list[str]:
    """The names of those whom a line says to have sent apologies."""
    found = _APOLOGIES.match(text[:800])
    if not found:
        return []
    return [f"{p.title} {p.name}".strip() for p in people_in(found["names"].rstrip(". "))]


def next_meeting_in(text: str) -> str:
    """When a line says that the body meets next; empty where it says nothing of it."""
    found = _NEXT.match(text[:300])
    if not found or not find_date(found["rest"]):
        return ""
    return _LEAD.sub("", found["rest"]).strip(" .,:–-")


def first_told(texts: Iterable[str]) -> tuple[tuple[str, ...], str]:
    """The apologies of all *texts*, and the first next meeting."""
    apologies: list[str] = []
    following = ""
    for text in texts:
        apologies += [name for name in apologies_in(text) if name not in apologies]
        following = following or next_meeting_in(text)
    return tuple(apologies), following
