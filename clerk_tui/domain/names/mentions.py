"""Names that stand in a text, and the words that everybody at a meeting knows already."""

import re

from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded

_WORD = r"[A-Z][\w’'-]*[a-z][\w’'-]*"
_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Messrs")
_TITLED = re.compile(rf"\b(?:{'|'.join(_TITLES)})\.? (?:[A-Z]\.? ?)*{_WORD}")
_WITHIN = re.compile(rf"(?<=[\w,;:(“‘&] )[(“‘]*{_WORD}")


def titled_names(text: str) -> set[str]:
    """Who is named with a title ("mr fenn"), as names are compared."""
    return {folded(found) for found in _TITLED.findall(text)}


def names_within(text: str) -> set[str]:
    """The words, after the first, that begin with a capital as names do, as they are compared."""
    return {word for found in _WITHIN.findall(text) for word in folded(found).split()}


def known_words(meeting: Meeting) -> set[str]:
    """The words of what is public before anything is said: the list, the agenda, the body."""
    body, details = meeting.body, meeting.details
    said = [body.name, body.authority, details.venue, *details.heading, *_TITLES]
    for item in meeting.items:
        said += [item.title if item.public_title is None else item.public_title, item.section]
    for person in (a.person for a in meeting.people):
        said += [person.title, person.name, person.role, person.organisation]
        said += [person.authority, person.party]
    return {word for text in said for word in folded(text).split()}
