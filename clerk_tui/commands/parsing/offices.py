"""Somebody named by the office that they hold: "the chair", "vice-chair", "the mayor"."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_match import NobodyCalled, ambiguous_name, surnames_of

_LONGEST_OFFICE = 5  # words
_CHAIR = re.compile(r"\bchair(?:man|woman|person)\b")


def take_office_holder(table: Table, words: list[str]) -> tuple[str, list[str]] | None:
    """Return the key of whoever holds the office that *words* begin with, and the words after.

    None where they begin with none, or with the surname of somebody here. Before any role on the
    list "the" may stand; the chair is whoever presides, where that is who was elected to it.
    Raises Refusal where two may be meant, or where nobody is in the chair.
    """
    people = table.desk.meeting.people
    has_article = len(words) > 1 and words[0].casefold() == "the"
    if not has_article and folded(words[0]) in surnames_of(people):
        return None
    office_words = words[has_article:]
    for count in range(min(len(office_words), _LONGEST_OFFICE), 0, -1):
        holders = _holders(table, _plain_office(" ".join(office_words[:count])))
        if len(holders) > 1:
            raise ambiguous_name(" ".join(words[: count + has_article]), holders)
        if holders:
            return holders[0].key, office_words[count:]
    if _plain_office(office_words[0]) == "chair":
        raise NobodyCalled("Nobody is in the chair yet.", "As in: /chair kinver. Or type the name.")
    return None


def _holders(table: Table, office: str) -> list[Attendee]:
    meeting = table.desk.meeting
    holders = [
        a for a in meeting.people if a.person.role and _plain_office(a.person.role) == office
    ]
    presiding = meeting.attendee(meeting.presiding)
    if office == "chair" and presiding is not None and presiding not in holders:
        holders.append(presiding)
    return holders


def _plain_office(role: str) -> str:
    """Return *role* folded, and every form of the word chairman as "chair"."""
    return _CHAIR.sub("chair", folded(role))
