"""Names in a text, and the words that are public before anything is said at a meeting."""

import re

from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded

_WORD = r"[A-Z][\w’'-]*[a-z][\w’'-]*"
_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Messrs")
_TITLED = re.compile(rf"\b(?:{'|'.join(_TITLES)})\.? (?:[A-Z]\.? ?)*{_WORD}")
_WITHIN = re.compile(rf"(?<=[\w,;:(“‘&] )[(“‘]*{_WORD}")


def titled_names(text: str) -> set[str]:
    """Return the folded names that stand after a title in *text*, with the title: "mr fenn"."""
    return {folded(match) for match in _TITLED.findall(text)}


def names_within(text: str) -> set[str]:
    """Return the folded words inside a sentence that begin with a capital, as names do."""
    return {word for match in _WITHIN.findall(text) for word in folded(match).split()}


def known_words(meeting: Meeting) -> set[str]:
    """Return the folded words of the list of people, of the public agenda and of the body."""
    body, details = meeting.body, meeting.details
    texts = [body.name, body.authority, details.venue, *details.heading, *_TITLES]
    for item in meeting.items:
        texts += [item.title_in_public, item.section]
    for person in (a.person for a in meeting.people):
        texts += [person.title, person.name, person.role, person.organisation]
        texts += [person.authority, person.party]
    return {word for text in texts for word in folded(text).split()}
