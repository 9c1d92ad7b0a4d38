"""Nominations and elections to the chair and the vice-chair: one person to an office."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from clerk_tui.domain.attendance.chair import office_elected, office_of
from clerk_tui.domain.events import EntryMoved, Event, Rewritten
from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.matters import Motion, Outcome, Resolution
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import folded

_OFFICE = r"(?P<office>(?:(?:vice|deputy)[ -]?)?(?:chair(?:man|person|woman)?|convener|mayor))"
_BODY_AND_TERM = r"(?: of (?P<body>.+?))?(?: (?P<term>(?:for|until|to hold) .+))?\.?"
_ELECTED = r"(?:re-?)?(?:elected|appointed|chosen|confirmed|made)"
_IS_ELECTED = lazy_pattern(
    rf"(?:that )?(?P<who>.+?) (?:(?:be|is|was) (?:duly )?{_ELECTED}(?: as| to be)?|be|becomes?)"
    rf"(?: the| its| our)? {_OFFICE}{_BODY_AND_TERM}",
    re.IGNORECASE,
)
_BODY_ELECTS = lazy_pattern(
    r"(?:that )?(?:(?:the|this) [\w ]+? |we |to )?(?:re-?)?(?:elects?|appoints?) (?P<who>.+?)"
    rf"(?: as| to be)?(?: the| its| our)? {_OFFICE}{_BODY_AND_TERM}",
    re.IGNORECASE,
)
_NOBODY = lazy_pattern(r"(?:not|never|nobody|neither|no one)", re.IGNORECASE)
_TITLES = {"councillor", "cllr", "councillors", "alderman", "mr", "mrs", "ms", "miss", "dr", "sir"}
_OWN_BODY = {"", "committee", "council", "panel", "board", "scrutiny board", "meeting"}
_SHORT_TERM = lazy_pattern(r"\b(?:meeting|item|sitting|today|business|day)\b", re.IGNORECASE)


class Candidacy(Struct, frozen=True):
    """A proposal of somebody for the chair or the vice-chair."""

    ident: str
    """The entry that proposes them."""
    who: str
    """The name, as in the words of the entry."""
    title: str
    """The title of the office, as in the words of the entry."""
    office: str
    """The office: "chair" or "vice"."""
    body: str = ""
    """The body of the office; "" where the words do not name it."""
    outcome: Outcome = ""
    term: str = ""
    """The time for which they are elected, as in the words: "for the ensuing year"."""

    def is_rival_of(self, candidacy: "Candidacy") -> bool:
        """Return True if the two are different people for one office."""
        same_body = not self.body or not candidacy.body or self.body == candidacy.body
        same_person = folded(self.who) == folded(candidacy.who)
        return self.office == candidacy.office and same_body and not same_person


def candidacy_in(words: str, ident: str = "", outcome: Outcome = "") -> Candidacy | None:
    """Return the candidacy for the chair or the vice-chair in *words*; None for other words."""
    match = _IS_ELECTED.fullmatch(words.strip()) or _BODY_ELECTS.fullmatch(words.strip())
    office = office_of(match["office"]) if match else ""
    if match is None or not office or any(map(_NOBODY.fullmatch, match["who"].split())):
        return None
    body = folded(match["body"] or "")
    return Candidacy(
        ident, match["who"], match["office"], office, body, outcome, match["term"] or ""
    )


def fills_own_office(meeting: Meeting, item: Item, candidacy: Candidacy) -> bool:
    """Return True if *candidacy* under *item* is for the chair or the vice-chair of this body.

    The title of the item must name an election. The office of another body, or for one meeting
    alone, is not meant.
    """
    body = candidacy.body.removeprefix("the ").removeprefix("this ")
    is_own_body = body in _OWN_BODY or body == folded(meeting.body.name)
    return is_own_body and bool(office_elected(item)) and not _SHORT_TERM.search(candidacy.term)


def candidate_person(meeting: Meeting, candidacy: Candidacy) -> Attendee | None:
    """Return the one person on the list whom *candidacy* names, by whole name or by surname."""
    words = folded(candidacy.who).split()
    while words and words[0] in _TITLES:
        words = words[1:]
    by_name = [a for a in meeting.people if folded(a.person.name).split() == words]
    people_named = by_name or [
        a for a in meeting.people if folded(a.person.family_name).split() == words
    ]
    return people_named[0] if words and len(people_named) == 1 else None


def candidacies(entries: Sequence[Entry]) -> Iterator[Candidacy]:
    """Yield the candidacies in *entries*, those of one item."""
    for entry in entries:
        matter = entry.matter
        if isinstance(matter, Motion) and matter.kind == "original":
            words, outcome = matter.text, matter.outcome
        elif isinstance(matter, Resolution) and len(matter.clauses) == 1:
            words, outcome = matter.clauses[0], "carried"
        else:
            continue
        if candidacy := candidacy_in(words, entry.ident, outcome):
            yield candidacy


def already_elected_note(entries: Sequence[Entry], words: str) -> str:
    """Return a note if *words* elect somebody to an office that is filled already; else ""."""
    candidacy = candidacy_in(words)
    if candidacy is None:
        return ""
    for earlier in candidacies(entries):
        if earlier.outcome == "carried" and earlier.is_rival_of(candidacy):
            return f"{earlier.who} was elected {earlier.title} under this item already."
    return ""


def second_election_note(before: Meeting, after: Meeting, events: Sequence[Event]) -> str:
    """Return a note that by *events* two people would be elected to one office; else ""."""
    changed = {e.ident for e in events if isinstance(e, EntryMoved | Rewritten)}
    items = {entry.item for entry in after.entries() if entry.ident in changed} if changed else ()
    for item in items:
        rivals = _elected_rivals(after.item(item).entries)
        if len(rivals) > len(_elected_rivals(before.item(item).entries)):
            return f"{rivals[0].who} was elected {rivals[0].title} under that item already."
    return ""


def _elected_rivals(entries: Sequence[Entry]) -> list[Candidacy]:
    """Return the elections among *entries* to an office to which another was elected too."""
    elected = [candidacy for candidacy in candidacies(entries) if candidacy.outcome == "carried"]
    return [one for one in elected if any(one.is_rival_of(other) for other in elected)]


def open_candidacies(entries: Sequence[Entry]) -> list[Candidacy]:
    """Return the candidacies that wait for a vote."""
    return [candidacy for candidacy in candidacies(entries) if not candidacy.outcome]
