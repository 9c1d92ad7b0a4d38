"""Who is nominated for an office, and who was elected: one to an office, under one item."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from clerk_tui.domain.attendance.chair import elects, office_of
from clerk_tui.domain.events import EntryMoved, Event, Rewritten
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.matters import Motion, Outcome, Resolution
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import folded

_OFFICE = r"(?P<office>(?:(?:vice|deputy)[ -]?)?(?:chair(?:man|person|woman)?|convener|mayor))"
_OF_WHAT = r"(?: of (?P<body>.+?))?(?: (?P<term>(?:for|until|to hold) .+))?\.?"
_ELECTED = r"(?:re-?)?(?:elected|appointed|chosen|confirmed|made)"
_ELECTS = re.compile(
    rf"(?:that )?(?P<who>.+?) (?:(?:be|is|was) (?:duly )?{_ELECTED}(?: as| to be)?|be|becomes?)"
    rf"(?: the| its| our)? {_OFFICE}{_OF_WHAT}",
    re.IGNORECASE,
)
_ELECTS_OTHERWISE = re.compile(
    r"(?:that )?(?:(?:the|this) [\w ]+? |we |to )?(?:re-?)?(?:elects?|appoints?) (?P<who>.+?)"
    rf"(?: as| to be)?(?: the| its| our)? {_OFFICE}{_OF_WHAT}",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:not|never|nobody|neither|no one)", re.IGNORECASE)
_TITLES = {"councillor", "cllr", "councillors", "alderman", "mr", "mrs", "ms", "miss", "dr", "sir"}
_OWN_BODY = {"", "committee", "council", "panel", "board", "scrutiny board", "meeting"}
_FOR_A_WHILE = re.compile(r"\b(?:meeting|item|sitting|today|business|day)\b", re.IGNORECASE)


class Candidacy(Struct, frozen=True):
    """Somebody proposed for the chair or the vice-chair by the entry called `ident`.

    `who` and `title` are as the words have them; `office` is "chair" or "vice", `body` of what
    ("" where the words do not say).
    """

    ident: str
    who: str
    title: str
    office: str
    body: str = ""
    outcome: Outcome = ""
    term: str = ""
    """For how long, as the words have it: "for the ensuing year"."""

    def rivals(self, other: "Candidacy") -> bool:
        """Whether the two are different people for one office."""
        same_body = not self.body or not other.body or self.body == other.body
        same_who = folded(self.who) == folded(other.who)
        return self.office == other.office and same_body and not same_who


def candidacy_in(words: str, ident: str = "", outcome: Outcome = "") -> Candidacy | None:
    """Return whom *words* would elect to the chair or the vice-chair; None for other words."""
    found = _ELECTS.fullmatch(words.strip()) or _ELECTS_OTHERWISE.fullmatch(words.strip())
    office = office_of(found["office"]) if found else ""
    if found is None or not office or any(map(_NOBODY.fullmatch, found["who"].split())):
        return None
    body = folded(found["body"] or "")
    return Candidacy(
        ident, found["who"], found["office"], office, body, outcome, found["term"] or ""
    )


def fills_own_office(meeting: Meeting, item: Item, candidacy: Candidacy) -> bool:
    """Return True where *candidacy* under *item* is for the chair or the vice-chair of this body.

    The item's title says that somebody is elected; another body, or one meeting alone, is not it.
    """
    body = candidacy.body.removeprefix("the ").removeprefix("this ")
    own = body in _OWN_BODY or body == folded(meeting.body.name)
    return own and bool(elects(item)) and not _FOR_A_WHILE.search(candidacy.term)


def candidate_person(meeting: Meeting, candidacy: Candidacy) -> Attendee | None:
    """Return the one on the list whom *candidacy* names: by whole name, or title and surname."""
    words = folded(candidacy.who).split()
    while words and words[0] in _TITLES:
        words = words[1:]
    whole = [a for a in meeting.people if folded(a.person.name).split() == words]
    named = whole or [a for a in meeting.people if folded(a.person.family_name).split() == words]
    return named[0] if words and len(named) == 1 else None


def candidacies(entries: Sequence[Entry]) -> Iterator[Candidacy]:
    """Yield everybody nominated or elected by *entries*, those of one item."""
    for entry in entries:
        matter = entry.matter
        if isinstance(matter, Motion) and matter.kind == "original":
            words, outcome = matter.text, matter.outcome
        elif isinstance(matter, Resolution) and len(matter.clauses) == 1:
            words, outcome = matter.clauses[0], "carried"
        else:
            continue
        if found := candidacy_in(words, entry.ident, outcome):
            yield found


def elected_instead(entries: Sequence[Entry], words: str) -> str:
    """Return why nobody else is elected by *words*: that another was; "" where nobody was."""
    wanted = candidacy_in(words)
    if wanted is None:
        return ""
    for known in candidacies(entries):
        if known.outcome == "carried" and known.rivals(wanted):
            return f"{known.who} was elected {known.title} under this item already."
    return ""


def second_election(before: Meeting, after: Meeting, events: Sequence[Event]) -> str:
    """Return why *events*, which move or change entries, may not be: two would be elected."""
    changed = {e.ident for e in events if isinstance(e, EntryMoved | Rewritten)}
    items = {entry.item for entry in after.entries() if entry.ident in changed} if changed else ()
    for item in items:
        rivals = _elected_rivals(after.item(item).entries)
        if len(rivals) > len(_elected_rivals(before.item(item).entries)):
            return f"{rivals[0].who} was elected {rivals[0].title} under that item already."
    return ""


def _elected_rivals(entries: Sequence[Entry]) -> list[Candidacy]:
    """Return those elected among *entries* to an office to which another was elected too."""
    elected = [known for known in candidacies(entries) if known.outcome == "carried"]
    return [one for one in elected if any(one.rivals(other) for other in elected)]


def nominated(entries: Sequence[Entry]) -> list[Candidacy]:
    """Return those nominated who wait for a vote."""
    return [known for known in candidacies(entries) if not known.outcome]
