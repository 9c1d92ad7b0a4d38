"""Read what an agenda announces beside its business: apologies, the next meeting, the quorum."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Protocol

from msgspec import Struct

from clerk_tui.domain.names.titles import titles_pattern
from clerk_tui.domain.numbering.number_words import NUMBER_WORDS, number_words_up_to
from clerk_tui.files.agendas.head.names import find_people
from clerk_tui.files.agendas.head.printed_days import DATED, find_day, with_year_after

_TO = r"\W*(?:[0-9]{1,3}[.)]?\s+)?(?:to\s+(?:receive|note|accept|report)\s+(?:the\s+|any\s+)?)?"
_APOLOGIES = re.compile(
    rf"{_TO}(?:an\s+|written\s+)?apolog(?:ies|y)\b(?P<between>.{{0,80}}?)"
    r"(?:\bfrom\b:?|\bon behalf of\b|:"
    rf"|(?P<apart>\s[–-]\s|\t|\((?=(?:{titles_pattern()})\b)))"
    r"\s*(?P<names>.{2,600})",
    re.IGNORECASE,
)
_HAS_SENT = re.compile(
    r"\W*(?P<names>.{2,600}?)(?:\s+(?:(?:has|have)\s+)?(?:already\s+)?(?:sent|given|tendered|offered"
    r"|submitted|made|conveyed|sends?|gives?|apologised|apologises)\b(?P<rest>.{0,60})"
    r"|['’]s?\s+(?P<own>apolog(?:y|ies)\b.{0,60}(?:received|noted)))",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\W*(?P<names>.{2,200}?)[\s–,(:\[-]+apologies(?:\s+(?:received|sent|given))?\W*", re.IGNORECASE
)
# What may follow the names: when they were received, and why.
_AFTER = re.compile(
    r"\s*[,;–-]\s+(?-i:(?!and\b|de\b|van\b|von\b|du\b|le\b)[a-z][a-z\s]{2,60})$"
    r"|\s*[,;–-]?\s+(?:at\s+the\s+time|as\s+at|to\s+date|so\s+far|prior\s+to|in\s+advance|before|by\s+the"
    r"|for\s+(?:absence|this|the)|who\b|due\s+to|owing\s+to|because|(?:has|have)\s+been"
    r"|(?:was|were)\s+received|received|is|are|will)\b.*$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r".{0,40}?\b(?:next\s+(?:\w+\s+){0,4}?meeting|(?:cyfarfod\s+nesaf|prochaine\s+(?:réunion|séance)))\b(?P<rest>.{0,200})",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:\s*(?:of the (?:\w+\s?){1,6}?|is|will be|takes place|scheduled|held|to be|due)\b)*"
    r"(?:\s+on\b)?[\s:–-]*",
    re.IGNORECASE,
)
_COUNTS = number_words_up_to(10)
_SHARES = {"third": "1/3", "quarter": "1/4", "half": "1/2"}
_QUORUM = re.compile(
    rf"\W*(?:the\s+)?quorum\b[^0-9]{{0,80}}?\b(?:(?P<number>[0-9]{{1,2}}|{'|'.join(_COUNTS)})"
    r"(?!\s?/|[ -](?:third|quarter|half))|(?:one|a)[ -](?P<share>third|quarter|half)"
    r"|(?P<part>1/[2-5]))\b",
    re.IGNORECASE,
)


class MeetingNotices(Struct, frozen=True):
    """The announcements of an agenda beside its business."""

    apologies: tuple[str, ...] = ()
    """The names of those who sent apologies, as printed."""
    next_meeting: str = ""
    """The date of the next meeting, as printed."""
    quorum: str = ""
    """A number, or a fraction of the seats: "3" or "1/4"."""


def find_apologies(text: str) -> list[str]:
    """Return the names of those who, by this line, have sent apologies."""
    beginning = text[:800]
    if "apolog" not in beginning.casefold():
        return []
    match = _APOLOGIES.match(beginning)
    is_lateness = match is not None and "late" in match["between"].casefold()
    if match and not is_lateness and (names := _names(match["names"], titled=bool(match["apart"]))):
        return names
    match = _HAS_SENT.match(beginning)
    if match and "apolog" in match[0].casefold():
        return _names(match["names"])
    match = _AWAY.fullmatch(beginning)
    return _names(match["names"], titled=True) if match else []


def _names(text: str, *, titled: bool = False) -> list[str]:
    """Return the people that *text* names; with *titled*, none if one of them has no title."""
    unclosed = text if "(" in text else text.rstrip(" .)")
    people = find_people(_AFTER.sub("", unclosed.rstrip(". ")))
    if titled and not all(person.title for person in people):
        return []
    return [f"{person.title} {person.name}".strip() for person in people]


def find_next_meeting(text: str) -> str:
    """Return when the body meets next, as the line prints it; empty if it does not say."""
    match = _NEXT.match(text[:300])
    if not match or not find_day(match["rest"]):
        return ""
    return _LEAD.sub("", match["rest"]).strip(" .,:–-")


_NEXT_TITLE = re.compile(
    r"\b(?:next|future|forthcoming)\b.{0,40}\bmeetings?\b|\bcyfarfod(?:ydd)? nesaf\b"
    r"|\bdates? of meetings?\b",
    re.IGNORECASE,
)


def next_meeting_below(title: str, notes: Iterable[str]) -> str:
    """Kind: people. Return the next meeting printed below the title "Date of next meeting"."""
    if not _NEXT_TITLE.search(title[:200]):
        return ""
    for text in (title, *notes):
        date_match = DATED.search(text[:300])
        if date_match and find_day(text[:300]):
            return text.strip(" .,:–-") if len(text) <= 80 and text != title else date_match[0]
    return ""


_SENT_BY = re.compile(
    r"^(?:(?:have\s+been\s+)?(?:received|sent)\s+)?(?:from|by)\s*:?\s+", re.IGNORECASE
)


def apologies_below(title: str, notes: Iterable[str]) -> list[str]:
    """Kind: people. Return the people on the lines below the title "Apologies", who sent them."""
    if not re.search(r"\bapolog|\bymddiheuriad|\bleithscéal", title[:200], re.IGNORECASE):
        return []
    names: list[str] = []
    for note in notes:
        printed = note.strip(" .•·*-–")[:600]
        people = find_people(_SENT_BY.sub("", printed))
        if people and all(person.title or _is_full_name(person.name) for person in people):
            names += [f"{person.title} {person.name}".strip() for person in people]
    return names


_FULL_NAME = re.compile(
    r"(?:[A-Z]\.?\s?){1,3}\s[A-Z][\w'’-]+|[A-Z][\w'’-]+(?:\s[A-Z][\w'’.-]*){1,2}"
)
# What stands below "Apologies" in two words, and is nobody: "None Received", "Town Hall".
_NO_FULL_NAME = frozenset(
    "received attached noted follow circulated verbal enclosed tabled list report none nil any late"
    " room hall house lane road street school church village park centre reasons reason accepted"
    " absence absences approved approval advance notice pages page paper papers apologies leave"
    " business items item new old planning finance roads public welcome".split()
)


def _is_full_name(name: str) -> bool:
    """Return True if a name without a title has a forename or initials before its surname."""
    words = {word.casefold().strip(".") for word in name.split()}
    return _FULL_NAME.fullmatch(name) is not None and words.isdisjoint(_NO_FULL_NAME)


def find_quorum(text: str) -> str:
    """Return the quorum that a line gives, "3" or "1/4"; empty if it gives none."""
    match = _QUORUM.match(text[:200])
    if not match:
        return ""
    if match["share"] or match["part"]:
        return match["part"] or _SHARES[match["share"].casefold()]
    word = match["number"].casefold()
    return str(NUMBER_WORDS[word] if word in _COUNTS else int(word))


class TitledNotes(Protocol):
    """An item, as far as its notices are read."""

    title: str
    notes: list[str]


def read_notices(
    texts: Iterable[str], items: Iterable[TitledNotes], is_this: date | None
) -> MeetingNotices:
    """Return the apologies of all *texts* and *items*, the next meeting and the first quorum.

    A next meeting on the day *is_this* is the meeting itself. Of several, the last printed is next.
    """
    apologies: list[str] = []
    next_meeting = quorum = ""
    for text in texts:
        text = with_year_after(text, is_this) if _NEXT.match(text[:300]) else text  # noqa: PLW2901
        apologies += [name for name in find_apologies(text) if name not in apologies]
        if (
            not next_meeting
            and (printed := find_next_meeting(text))
            and find_day(printed) != is_this
        ):
            next_meeting = printed
        quorum = quorum or find_quorum(text)
    for item in items:
        names = apologies_below(item.title, item.notes)
        apologies += [name for name in names if name not in apologies]
        below = [with_year_after(text, is_this) for text in (item.title, *item.notes)]
        next_meeting = next_meeting or next_meeting_below(below[0], below[1:])
    return MeetingNotices(tuple(apologies), next_meeting, quorum)
