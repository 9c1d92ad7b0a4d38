"""Find the name of the body that meets among the headings of its agenda."""

import re
from collections.abc import Container, Sequence

from clerk_tui.files.agendas.head.printed_days import DATED
from clerk_tui.files.agendas.items.headings import classify_notice
from clerk_tui.files.agendas.sources.lines import Line

# Where an agenda names both, the body that meets is the committee, and the council its parent.
_COMMITTEE = re.compile(
    r"\b(?:(?:sub-?)?committee|board|panel|cabinet|forum|assembly|working (?:group|party)"
    r"|commission|trustees|senate|governing body|governors|directors"
    r"|community council association|kirk session|presbytery)\b|\bcourt$",
    re.IGNORECASE,
)
_COUNCIL = re.compile(
    r"\b(?:council|authority|executive|parish meeting|trust|cyngor|comhairle|university|college"
    r"|association)\b",
    re.IGNORECASE,
)
_MEETING_OF = re.compile(
    r"(?:.{0,80}\b)?(?:[Mm]eeting|MEETING)\s+(?:of|OF)\s+(?:(?:the|THE)\s+)?"
    r"(?P<body>(?:[A-Z]|(?:parish|town|community|city|full)\s+council\b)[^.,;:]{0,100}?)"
    r"(?=\s+(?:will|to|is|on|at|held|which|in|called)\b|\s+for\s+(?:the\s+)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[0-9])|[.,;:]|\s*$)",
)
_TO_BE_HELD = re.compile(
    r"[\s,:;–—-]*(?:\b(?:meeting\s+)?(?:is\s+|are\s+|will\s+be\s+)?(?:to\s+be\s+|being\s+)?held\b|\bwill\s+(?:meet|take\s+place)\b"
    r"|\bto\s+(?:meet|take\s+place)\b).*$",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r"\s+[-–—|:/]\s+|:\s+|\s{3,}|\t")
_TAIL = re.compile(
    r"(?:\s*[-–—:]\s*|\s+)(?:(?:ordinary|annual|extraordinary|public|regular|special|monthly)\s+)?"
    r"(?:meeting\s+agenda|agenda|meeting)\W*$|\s+[-–—]\s+(?:autumn|spring|summer)\s+term\b.{0,40}$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"^\W*(?:(?:the|our)\s+)?next\s+", re.IGNORECASE)
_NOT_BODY = re.compile(
    r"^\W*c\.?c\.?[\s:]|\bmembership\b|chief executive"
    r"|(?:committee|assembly|meeting|conference|board) ?rooms?\b"
    r"|\bmembers of\b|\bitems?\b|\bminutes\b|\breport\b|@",
    re.IGNORECASE,
)
_PARENT = re.compile(
    r"(?:[A-Z][\w'’&-]*\s+(?:\w+\s+){0,5})(?i:council|authority)(?i:\s+for(?:\s+\w+){1,3})?"
)
# "Shire of Karri", "Fellmoor Township": a municipality whose council meets.
_MUNICIPALITY = re.compile(
    r"(?i:(?:the\s+)?(?:(?:corporation\s+of\s+the\s+)?(?:rural\s+|regional\s+|district\s+|county\s+)?"
    r"(?:shire|city|town|township|village|county|borough|municipality|district|parish|region)\s+of\s+)\S.{1,50})"
    r"|(?:[A-Z][\w'’-]*\s+){1,4}(?i:township|borough|shire|county|municipality|village|school\s+district)"
)
# "Ordinary Council" names no body in particular.
_GENERIC = re.compile(
    r"(?:(?:ordinary|special|regular|annual|full|extraordinary|monthly|the|meeting|of|council|board|committee)\W*)+|trustees\W*",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(
    r"[\s,–—-]*\b(?:on|at|for|dated|held)\b(?:\s+the\b)?[\s,]*$", re.IGNORECASE
)
_LEADS = re.compile(
    r"^\W*(?:public\s+)?(?:agenda|notice|summons|business)\s+(?:for|of|to)\s+(?:a\s+|the\s+)?"
    r"(?:(?:\w+\s+){0,2}meeting\s+of\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_NO_RANK = 9
# What stands behind day and time: "… at 6:30 PM - Board of Education Regular Meeting".
_AFTER_TIME = re.compile(
    r"[0-9]\s?[ap]\.?m\.?\s+[-–—]\s+(?P<rest>[A-Z][^.:]{2,80}(?:meeting|session))\W*$",
    re.IGNORECASE,
)


def find_body(
    lines: Sequence[Line], within: Sequence[int], understood: Container[int]
) -> tuple[str, int]:
    """Return the name of the body and the index of its line; an empty name and -1 if none is named.

    Args:
        lines: The lines of the agenda.
        within: The indexes of the lines to look at.
        understood: The indexes of lines already read as the date or the venue. Such a line names
            the body only as "a meeting of the …" or before its date.
    """
    best_line = ("", -1)
    best_rank = _NO_RANK
    for index in within:
        name = _body_name(lines[index].text, is_sentence=index in understood)
        rank = _rank(name)
        if rank < best_rank:
            best_line, best_rank = (name, index), rank
    return best_line


def find_parent(lines: Sequence[Line], within: Sequence[int], body: str, body_line: int) -> str:
    """Return the council of the committee *body*, beside it or on its own line; empty if none."""
    if _rank(body) != 1:
        return ""
    if body_line >= 0 and (council := _split_names(lines[body_line].text, body)):
        return council
    names = (_body_name(lines[index].text, is_sentence=False) for index in within)
    return next((name for name in names if any(map(_PARENT.fullmatch, name.split(" / ")))), "")


def _split_names(text: str, body: str = "") -> str:
    """Kind: the head. Return the committee of "Tarnwater Council - Health Board".

    With *body*, return the council that stands beside it on the line.
    """
    parts = [part.strip() for part in _BETWEEN_NAMES.split(text[:300]) if part.strip()]
    if not 2 <= len(parts) <= 4:
        return ""
    council = next((part for part in parts if _PARENT.fullmatch(part)), "")
    committee = next((part for part in parts if part != council and _rank(part) == 1), "")
    if body:
        return council if body in text and council != body else ""
    return committee if council and committee else ""


def _body_name(text: str, is_sentence: bool) -> str:
    name = _name_on_line(_NEXT.sub("", text), is_sentence)
    return _split_names(name) or _TO_BE_HELD.sub("", name).strip(" ,-–—:")


def _name_on_line(text: str, is_sentence: bool) -> str:
    if len(text) > 300 or classify_notice(text) in {"membership", "signature"}:
        return ""
    if meeting_match := _MEETING_OF.match(text):
        return _TAIL.sub("", meeting_match["body"])
    if is_sentence:
        # "Roads Committee - Tuesday, 9 June 2026 7.00 pm"
        date_match = DATED.search(text[:300])
        if date_match and (behind := _AFTER_TIME.search(text[date_match.end() :])):
            return _TAIL.sub("", behind["rest"])
        text = text[: date_match.start()].rstrip(" ,-–—:") if date_match else ""
        text = _TAIL.sub("", _BEFORE_DATE.sub("", _LEADS.sub("", text, count=1)))
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
    """Return how likely *name* is the body that meets; the least is the likeliest."""
    if not name:
        return _NO_RANK
    is_generic = _GENERIC.fullmatch(name) is not None
    if _COMMITTEE.search(name):
        return 5 if is_generic else 1
    if _COUNCIL.search(name):
        return 5 if is_generic else 2
    return 3 if _MUNICIPALITY.fullmatch(name) else _NO_RANK
