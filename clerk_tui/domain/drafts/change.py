"""One change between two texts of the same minutes, and why some are to be made by hand."""

from typing import Literal

from msgspec import Struct

from clerk_tui.domain.drafts.lines import NOWHERE, Kind, Place

Sort = Literal["reworded", "added", "removed", "moved", "comment", "by hand"]


class Change(Struct, frozen=True):
    """One difference.

    `old` and `new` are whole lines as printed; `was` and `words` the words of `place` alone,
    where the change is one that can be taken. `after` are the keys of what stands before it in
    the new text, nearest first: an entry's ident, or "+" and the key of another change.
    `item` is what it stands under. `why` says why it is to be done by hand.
    """

    key: str
    sort: Sort
    old: str = ""
    new: str = ""
    kind: Kind = "paragraph"
    place: Place = NOWHERE
    was: str = ""
    words: str = ""
    item: str = ""
    after: tuple[str, ...] = ()
    private: bool = False
    why: str = ""


NUMBERS = "Numbers are not typed: they follow the order of business. Set one with # in the review."
MADE = (
    "It is made from the roll call, the agenda and the times, and is changed there: F3 or /correct "
    "and who, /rename, /start, /close, /chair, /venue."
)
RESULT = "It is made from the facts of that entry, and is changed where they were minuted."
VOTED = "It is made from the vote. Put that right with v in the review, or /correct vote 5 3."
WHOLE_ITEM = (
    "A whole item is gone from the file. Remove its entries in the review if that is meant."
)
OUTSIDE = "It stands outside the items of business: put it in by hand."
INSIDE = "It stands between two lines of one entry: put it in by hand."
BEFORE_RESULT = (
    "It stands before the result of a vote: put it in by hand, then move it up past the result."
)
PART = "It is part of an entry whose other words stand: change that entry in the review."

_TAKEN = (
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


def takeable(place: Place) -> bool:
    """Whether words at this place are an entry's own, or an item's title."""
    return bool(place.item) and place.field.split(" ")[0] in _TAKEN
