"""Questions: those still to be put, those still to be answered, and who answers."""

import re

from clerk_tui.domain.memo import MEETINGS, PerObjectCache
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.notices import Notice
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_forms import short_forms

RESIDENT = "a resident"  # the questioner, where no name was given
_TO = re.compile(r"\bquestions?\b.*?\b(?:to|for)\s+(?:the\s+)?(?P<who>.+)$", re.IGNORECASE)
_PUBLIC = (
    "public question",
    "questions from the public",
    "questions from residents",
    "public participation",
    "public speaking",
)


def notices(meeting: Meeting, item: str = "") -> list[Notice]:
    """Every notice of a question for the item (the one in hand), in the order given."""
    under = item or meeting.current
    return [n for n in meeting.notices if n.item == under]


def waiting(meeting: Meeting, item: str = "") -> list[Notice]:
    """The questions on notice that have been neither put, answered in writing nor withdrawn."""
    given = [n for n in notices(meeting, item) if not n.withdrawn]
    if not given:  # as nearly always: then no entry need be looked at
        return []
    put = {e.matter.notice for e in meeting.entries() if isinstance(e.matter, mt.Question)}
    return [n for n in given if n.ident not in put]


def of_the_public(item: Item) -> bool:
    """Whether members of the public put their questions in this item, going by its title."""
    title = folded(item.title)
    return any(words in title for words in _PUBLIC)


def limited(item: Item) -> bool:
    """Whether standing orders may limit the time of this item, going by its title."""
    return "question" in folded(item.title) or of_the_public(item)


def for_questions(meeting: Meeting, *, public: bool = False) -> Item | None:
    """The item to which a question on notice belongs: the first for questions not yet left."""
    items = [i for i in meeting.items if limited(i) and (i.ident == meeting.current or not i.left)]
    fitting = [item for item in items if of_the_public(item) == public]
    return next(iter(fitting or items), None)


def to_answer(item: Item | None) -> tuple[Entry, ...]:
    """The question last put under *item*, with those that were put together with it."""
    asked = [e for e in (item.entries if item else ()) if isinstance(e.matter, mt.Question)]
    if not asked or not isinstance(asked[-1].matter, mt.Question):
        return ()
    group = asked[-1].matter.group
    if not group:
        return (asked[-1],)
    return tuple(e for e in asked if isinstance(e.matter, mt.Question) and e.matter.group == group)


def since_the_last_answer(item: Item | None) -> tuple[Entry, ...]:
    """The questions under *item* that nothing was said to yet."""
    asked: list[Entry] = []
    for entry in item.entries if item else ():
        if isinstance(entry.matter, mt.Question):
            asked.append(entry)
        elif isinstance(entry.matter, mt.Exchange):
            asked = []
    return tuple(asked)


def awaits_answer(item: Item | None) -> bool:
    """Whether the last thing said under *item* was a question or a supplementary."""
    told = [e.matter for e in (item.entries if item else ()) if not isinstance(e.matter, mt.Note)]
    last = told[-1] if told else None
    return isinstance(last, mt.Question) or (
        isinstance(last, mt.Exchange) and last.kind == "supplementary"
    )


def respondent(item: Item | None) -> str:
    """Who answers under *item*: whoever was asked or answered last, else whom the title names.

    A key, or the words that name them ("the Commissioner"); nothing where nobody is named.
    """
    for entry in reversed(item.entries if item else ()):
        matter = entry.matter
        if isinstance(matter, mt.Question) and matter.respondent:
            return matter.respondent
        if isinstance(matter, mt.Exchange) and matter.kind == "response" and matter.speaker:
            return matter.speaker
    named = _TO.search(item.title) if item else None
    return f"the {named['who'].strip()}" if named else ""


def addressed(meeting: Meeting, item: Item | None, named: str) -> str:
    """Whom *named* means: a key, or by an office as the title or a role prints it.

    "commissioner" under “Questions to the Commissioner” is “the Commissioner”; what is neither
    stays as it was typed.
    """
    known = [a.key for a in meeting.people if folded(named) in {*short_forms(a.person), _name(a)}]
    if len(known) == 1:
        return known[0]
    office = named.strip().removeprefix("the ").removeprefix("The ").strip()
    wanted = re.compile(rf"\b{re.escape(office)}\b", re.IGNORECASE)
    for text in (item.title if item else "", *(a.person.role for a in meeting.people)):
        if office and (found := wanted.search(text)):
            return f"the {found[0]}"
    return named.strip()


def _name(attendee: Attendee) -> str:
    return folded(attendee.person.name)


_RESIDENTS: PerObjectCache[Meeting, set[str]] = PerObjectCache(MEETINGS)


def residents(meeting: Meeting) -> set[str]:
    """Return the names of the members of the public who put questions."""
    return _RESIDENTS.get(meeting, _find_residents)


def _find_residents(meeting: Meeting) -> set[str]:
    asked = [e.matter for e in meeting.entries() if isinstance(e.matter, mt.Question)]
    asked += [notice.question for notice in meeting.notices]
    return {q.questioner for q in asked if q.kind == "resident"} - {""}


def can_be_put(meeting: Meeting, asked: mt.Question) -> bool:
    """Whether one of those who gave notice of a question is there to put it.

    Somebody who is not on the list is taken to be.
    """
    found = [meeting.attendee(who) for who in (asked.questioner, *asked.jointly)]
    return any(attendee is None or attendee.in_the_room for attendee in found)
