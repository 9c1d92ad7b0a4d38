"""The titles that are withheld from the public, as far as they tell anything."""

from collections.abc import Callable

from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.mentions import known_words

IsOrdinary = Callable[[str], bool]


def never_ordinary(word: str) -> bool:  # noqa: ARG001 - one of the questions a dictionary answers
    """Return False: without a dictionary any word may be a name."""
    return False


def telling_titles(meeting: Meeting, stock: frozenset[str], is_ordinary: IsOrdinary) -> list[Item]:
    """Return the items of *meeting* whose own title is withheld and would tell what they are about.

    Args:
        meeting: The meeting, with its private business.
        stock: The words of which alone no phrase tells anything.
        is_ordinary: Returns whether a word is in the dictionary, and no name.
    """
    withheld = [item for item in meeting.items if item.public_title not in (None, item.title)]
    return [item for item in withheld if _tells(item.title, meeting, stock, is_ordinary)]


def _tells(title: str, meeting: Meeting, stock: frozenset[str], is_ordinary: IsOrdinary) -> bool:
    """Return False for one ordinary word, or what stands in the name of the body itself.

    "Staffing" is said at every meeting; "Dismissal of the harbour master" is not.
    """
    body = meeting.body
    if any(f" {folded(title)} " in f" {folded(name)} " for name in (body.name, body.authority)):
        return False
    words = [word for word in folded(title).split() if word not in stock]
    if len(words) != 1:
        return bool(words)
    return not (words[0] in known_words(meeting) or is_ordinary(words[0]))
