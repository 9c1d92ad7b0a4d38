"""The titles that are withheld from the public and would disclose something."""

from collections.abc import Callable
from typing import NamedTuple

from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.mentions import known_words

IsOrdinary = Callable[[str], bool]


def never_ordinary(word: str) -> bool:  # noqa: ARG001 - has the form of a dictionary's function
    """Return False: without a dictionary any word may be a name."""
    return False


class WithheldTitle(NamedTuple):
    """A title that no public copy may have."""

    item: str
    """The ident of its item."""
    title: str


def telling_titles(
    meeting: Meeting, stock: frozenset[str], is_ordinary: IsOrdinary
) -> list[WithheldTitle]:
    """Return the titles of *meeting* that are withheld and would disclose their business.

    A title in a second language is withheld with the first.

    Args:
        meeting: The meeting, with its private business.
        stock: Common words; a title of these alone discloses nothing.
        is_ordinary: Returns True for a word that is in the dictionary and is no name.
    """
    withheld = [item for item in meeting.items if item.public_title not in (None, item.title)]
    titles = [
        WithheldTitle(item.ident, title)
        for item in withheld
        for title in (item.title, item.second_title)
        if title
    ]
    return [
        withheld_title
        for withheld_title in titles
        if _is_telling(withheld_title.title, meeting, stock, is_ordinary)
    ]


def _is_telling(
    title: str, meeting: Meeting, stock: frozenset[str], is_ordinary: IsOrdinary
) -> bool:
    """Return False for one ordinary word, or a part of the name of the body.

    "Staffing" is on every agenda; "Dismissal of the harbour master" is not.
    """
    body = meeting.body
    if any(f" {folded(title)} " in f" {folded(name)} " for name in (body.name, body.authority)):
        return False
    words = [word for word in folded(title).split() if word not in stock]
    if len(words) != 1:
        return bool(words)
    return not (words[0] in known_words(meeting) or is_ordinary(words[0]))
