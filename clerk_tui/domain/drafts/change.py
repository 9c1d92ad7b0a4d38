"""A change between two texts of the same minutes, and why some changes are made by hand."""

from typing import Literal, TypedDict

from msgspec import Struct

from clerk_tui.domain.drafts.lines import NOWHERE, Kind, Place

Sort = Literal["reworded", "added", "removed", "moved", "comment", "by hand"]


class Change(Struct, frozen=True):
    """One difference between an old and a new text."""

    key: str
    """Identifies the change when the texts are compared again."""
    sort: Sort
    old: str = ""
    """The whole old line, as printed."""
    new: str = ""
    """The whole new line, as printed."""
    kind: Kind = "paragraph"
    place: Place = NOWHERE
    """The entry and the field that are changed."""
    old_words: str = ""
    """The old words of `place` alone, if the change can be taken."""
    new_words: str = ""
    """The new words of `place` alone, if the change can be taken."""
    item: str = ""
    """The ident of the item that it stands under."""
    after: tuple[str, ...] = ()
    """What stands before it in the new text, the nearest first.

    Each is the ident of an entry, or "+" and the key of another change.
    """
    private: bool = False
    why: str = ""
    """Why the change is made by hand, in a sentence; empty if it can be taken."""


class ChangeFields(TypedDict, total=False):
    """Fields of a `Change` that depend on its sort."""

    item: str
    kind: Kind
    place: Place
    old_words: str
    new_words: str
    private: bool
    why: str


NUMBERS_NOT_TYPED = (
    "Numbers are not typed: they follow the order of business. Set one with # in the review."
)
MADE_FROM_RECORD = (
    "It is made from the roll call, the agenda and the times, and is changed there: F3 or /correct "
    "and who, /rename, /start, /close, /chair, /venue."
)
MADE_FROM_FACTS = "It is made from the facts of that entry, and is changed where they were minuted."
MADE_FROM_VOTE = (
    "It is made from the vote. Put that right with v in the review, or /correct vote 5 3."
)
WHOLE_ITEM = (
    "A whole item is gone from the file. Remove its entries in the review if that is meant."
)
OUTSIDE_ITEMS = "It stands outside the items of business: put it in by hand."
INSIDE_ENTRY = "It stands between two lines of one entry: put it in by hand."
BEFORE_RESULT = (
    "It stands before the result of a vote: put it in by hand, then move it up past the result."
)
PART_OF_ENTRY = "It is part of an entry whose other words stand: change that entry in the review."

_EDITABLE = (
    "text",
    "clause",
    "cell",
    "caption",
    "owner",
    "due",
    "update",
    "reasons",
    "title",
    "margin",
    "moved",
)


def is_editable(place: Place) -> bool:
    """Return True if the words at this place are an entry's own, or an item's title."""
    return bool(place.item) and place.field.split(" ")[0] in _EDITABLE
