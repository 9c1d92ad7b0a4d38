"""A draft as lines of plain text, each knowing what of the minutes it was printed from."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

Kind = Literal["heading", "paragraph", "bullet", "sub", "row", "comment"]


class Place(Struct, frozen=True):
    """What a stretch of text was printed from.

    `field` says which part of the entry: "text", "clause 0", "owner", "cell 1 2" …; of an item
    (no entry) "title" or "number". "mark" is the line that names the draft. All empty: what
    the house prints between, and what is made from the roll and the times.
    """

    item: str = ""
    entry: str = ""
    field: str = ""
    private: bool = False


NOWHERE = Place()


class Stretch(Struct, frozen=True):
    """Part of a line, and where it came from.

    `lead` is the length of what stands before the words themselves: a space, a colon.
    """

    text: str
    place: Place = NOWHERE
    lead: int = 0


class Line(Struct, frozen=True):
    """A paragraph, heading, bullet or row of a table, on one line or with its own line ends."""

    text: str
    kind: Kind = "paragraph"
    stretches: tuple[Stretch, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Where its words came from, in order, but for what is printed between."""
        return tuple(s.place for s in self.stretches if s.place.field)

    @property
    def is_mark(self) -> bool:
        """Whether it is the line that says which draft or which copy this is."""
        return any(place.field == "mark" for place in self.places)

    @property
    def is_result(self) -> bool:
        """Whether it tells what became of a motion, and holds no words of the motion itself."""
        return bool(self.places) and all(place.field == "result" for place in self.places)

    @property
    def entry(self) -> str:
        """The entry it came from: the first of them."""
        return next((place.entry for place in self.places if place.entry), "")

    @property
    def item(self) -> str:
        """The item it stands under, where it came from one."""
        return next((place.item for place in self.places if place.item), "")

    @property
    def opens(self) -> str:
        """The item that it is the heading of."""
        return next((p.item for p in self.places if p.field == "title" and not p.entry), "")


def said(lines: Iterable[Line]) -> list[Line]:
    """*Lines* without those that only say which draft this is, and without comments."""
    return [line for line in lines if not line.is_mark and line.kind != "comment"]
