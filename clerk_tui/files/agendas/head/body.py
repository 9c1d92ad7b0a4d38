"""Find the name of the body that meets among the headings of its agenda."""

import re
from collections.abc import Container, Sequence

from clerk_tui.files.agendas.head.when import DATED
from clerk_tui.files.agendas.items.headings import classify_notice
from clerk_tui.files.agendas.sources.lines import Line

# Where an agenda names both, the body that meets is the committee, and the council its parent.
_COMMITTEE = re.compile(
    r"\b(?:(?:sub-?)?committee|board|panel|cabinet|forum|assembly|working (?:group|party)"
    r"|commission|trustees)\b",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"\b(?:council|authority|executive|parish meeting)\b", re.IGNORECASE)
_MEETING_OF = re.compile(
    r"(?:.{0,80}\b)?(?:[Mm]eeting|MEETING)\s+(?:of|OF)\s+(?:(?:the|THE)\s+)?"
    r"(?P<body>[A-Z][^.,;:]{2,100}?)"
    r"(?=\s+(?:will|to|is|on|at|held|which|in)\b|[.,;:]|\s*$)",
)
_TAIL = re.compile(
    r"(?:\s*[-–—:]\s*|\s+)(?:(?:ordinary|annual|extraordinary|public)\s+)?"
    r"(?:meeting\s+agenda|agenda|meeting)\W*$",
    re.IGNORECASE,
)
_NOT_BODY = re.compile(
    r"chief executive|committee room|board ?room|\bmembership\b|\bmembers of\b"
    r"|\bitems?\b|\bminutes\b|\breport\b|@",
    re.IGNORECASE,
)
_PARENT = re.compile(r"(?:[A-Z][\w'’&-]*\s+(?:\w+\s+){0,5})(?:Council|COUNCIL|Authority|AUTHORITY)")
_NO_RANK = 9


def find_body(
    lines: Sequence[Line], within: Sequence[int], understood: Container[int] = ()
) -> tuple[str, int]:
    """Return the name of the body and the index of its line; an empty name and -1 if none is named.

    Args:
        lines: The lines of the agenda.
        within: The indexes of the lines to look at.
        understood: The indexes of lines already read as the date or the venue. Such a line names
            the body only as "a meeting of the …" or before its date.
    """
    best = ("", -1)
    best_rank = _NO_RANK
    for index in within:
        name = _body_name(lines[index].text, is_sentence=index in understood)
        rank = _rank(name)
        if rank < best_rank:
            best, best_rank = (name, index), rank
    return best


def find_parent(lines: Sequence[Line], within: Sequence[int], body: str) -> str:
    """Return the council on a line of its own above the committee *body*; empty if none is."""
    if _rank(body) != 1:
        return ""
    names = (_body_name(lines[index].text, is_sentence=False) for index in within)
    return next((name for name in names if _PARENT.fullmatch(name)), "")


def _body_name(text: str, is_sentence: bool) -> str:
    if len(text) > 300 or classify_notice(text) in {"membership", "signature"}:
        return ""
    if meeting_match := _MEETING_OF.match(text):
        return _TAIL.sub("", meeting_match["body"])
    if is_sentence:
        # "Roads Committee - Tuesday, 9 June 2026 7.00 pm"
        date_match = DATED.search(text[:300])
        text = text[: date_match.start()].rstrip(" ,-–—:") if date_match else ""
        return text if len(text.split()) <= 12 and not classify_notice(text) else ""
    name = (
        _TAIL.sub("", text.strip(" -–—*")).removeprefix("Agenda for ").removeprefix("AGENDA FOR ")
    )
    is_plain = len(name.split()) <= 12 and not name.endswith((".", "?")) and ":" not in name
    return name if is_plain and not classify_notice(text) and not _NOT_BODY.search(name) else ""


def is_body_name(text: str) -> bool:
    """Return True if a line only names a council or a committee."""
    return _rank(_body_name(text, is_sentence=False)) < _NO_RANK


def _rank(name: str) -> int:
    if _COMMITTEE.search(name):
        return 1
    return 2 if _COUNCIL.search(name) else _NO_RANK
