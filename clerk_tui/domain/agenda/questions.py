"""Questions: notices still waiting, questions still to be answered, and who answers them."""

import re

from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.memo import MEETINGS, PerObjectCache
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.notices import Notice
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_forms import short_forms

RESIDENT = "a resident"
"""The questioner if no name was given."""
_TO = lazy_pattern(r"\bquestions?\b.*?\b(?:to|for)\s+(?:the\s+)?(?P<who>.+)$", re.IGNORECASE)
_PUBLIC = (
    "public question",
    "questions from the public",
    "questions from residents",
    "public participation",
    "public speaking",
)


def notices_for(meeting: Meeting, item: str = "") -> list[Notice]:
    """Return the notices of questions for an item (the current one), in the order given."""
    under = item or meeting.current
    return [n for n in meeting.notices if n.item == under]


def notices_waiting(meeting: Meeting, item: str = "") -> list[Notice]:
    """Return the notices whose questions were not yet put, answered in writing or withdrawn."""
    notices = [n for n in notices_for(meeting, item) if not n.withdrawn]
    if not notices:  # as nearly always: then no entry need be looked at
        return []
    put = {e.matter.notice for e in meeting.entries() if isinstance(e.matter, mt.Question)}
    return [n for n in notices if n.ident not in put]


def is_for_public_questions(item: Item) -> bool:
    """Return True if, by its title, members of the public put questions under this item."""
    title = folded(item.title)
    return any(words in title for words in _PUBLIC)


def may_be_time_limited(item: Item) -> bool:
    """Return True if, by its title, standing orders may limit the time of this item."""
    return "question" in folded(item.title) or is_for_public_questions(item)


def find_questions_item(meeting: Meeting, *, public: bool = False) -> Item | None:
    """Return the first item for questions that has not been left, for a question on notice."""
    open_items = [i for i in meeting.items if i.ident == meeting.current or not i.left]
    items = [item for item in open_items if may_be_time_limited(item)]
    fitting = [item for item in items if is_for_public_questions(item) == public]
    return next(iter(fitting or items), None)


def questions_to_answer(item: Item | None) -> tuple[Entry, ...]:
    """Return the question last put under *item*, with those that were put together with it."""
    questions = [e for e in (item.entries if item else ()) if isinstance(e.matter, mt.Question)]
    if not questions or not isinstance(questions[-1].matter, mt.Question):
        return ()
    group = questions[-1].matter.group
    if not group:
        return (questions[-1],)
    return tuple(
        entry
        for entry in questions
        if isinstance(entry.matter, mt.Question) and entry.matter.group == group
    )


def unanswered_questions(item: Item | None) -> tuple[Entry, ...]:
    """Return the questions under *item* that were put since the last answer or comment."""
    questions: list[Entry] = []
    for entry in item.entries if item else ():
        if isinstance(entry.matter, mt.Question):
            questions.append(entry)
        elif isinstance(entry.matter, mt.Exchange):
            questions = []
    return tuple(questions)


def awaits_answer(item: Item | None) -> bool:
    """Return True if the last entry under *item*, notes aside, is a question or supplementary."""
    matters = [
        e.matter for e in (item.entries if item else ()) if not isinstance(e.matter, mt.Note)
    ]
    last_matter = matters[-1] if matters else None
    return isinstance(last_matter, mt.Question) or (
        isinstance(last_matter, mt.Exchange) and last_matter.kind == "supplementary"
    )


def find_respondent(item: Item | None) -> str:
    """Return who answers under *item*: who was asked or answered last, or else the title names.

    The result is a key, or words such as "the Commissioner"; "" if nobody is named.
    """
    for entry in reversed(item.entries if item else ()):
        matter = entry.matter
        if isinstance(matter, mt.Question) and matter.respondent:
            return matter.respondent
        if isinstance(matter, mt.Exchange) and matter.kind == "response" and matter.speaker:
            return matter.speaker
    office_match = _TO.search(item.title) if item else None
    return f"the {office_match['who'].strip()}" if office_match else ""


def find_addressee(meeting: Meeting, item: Item | None, typed: str) -> str:
    """Return the key of the person meant by *typed*, or their office as a title or role prints it.

    "commissioner" under “Questions to the Commissioner” is “the Commissioner”; any other name is
    returned as it was typed.
    """
    addressee_keys = [
        a.key for a in meeting.people if folded(typed) in {*short_forms(a.person), _name(a)}
    ]
    if len(addressee_keys) == 1:
        return addressee_keys[0]
    office = typed.strip().removeprefix("the ").removeprefix("The ").strip()
    office_pattern = re.compile(rf"\b{re.escape(office)}\b", re.IGNORECASE)
    for text in (item.title if item else "", *(a.person.role for a in meeting.people)):
        if office and (match := office_pattern.search(text)):
            return f"the {match[0]}"
    return typed.strip()


def _name(attendee: Attendee) -> str:
    return folded(attendee.person.name)


_RESIDENTS: PerObjectCache[Meeting, set[str]] = PerObjectCache(MEETINGS)


def residents(meeting: Meeting) -> set[str]:
    """Return the names of the members of the public who put questions."""
    return _RESIDENTS.get(meeting, _find_residents)


def _find_residents(meeting: Meeting) -> set[str]:
    questions = [e.matter for e in meeting.entries() if isinstance(e.matter, mt.Question)]
    questions += [notice.question for notice in meeting.notices]
    return {q.questioner for q in questions if q.kind == "resident"} - {""}


def can_be_put(meeting: Meeting, question: mt.Question) -> bool:
    """Return True if one of those who gave notice of a question is there to put it.

    Somebody who is not on the list is taken to be there.
    """
    attendees = [meeting.attendee(who) for who in (question.questioner, *question.jointly)]
    return any(attendee is None or attendee.in_the_room for attendee in attendees)
