"""A draft as lines of plain text, each with the entries and fields it was printed from."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

Kind = Literal["heading", "paragraph", "bullet", "sub", "row", "comment"]


class Place(Struct, frozen=True):
    """The source of a stretch of text.

    All fields are empty for text that the house style adds, or makes from the roll and the times.
    """

    item: str = ""
    """The ident of the item it stands under."""
    entry: str = ""
    """The ident of the entry it was printed from; empty for the item itself."""
    field: str = ""
    """The part of the entry or item.

    Of an entry "text", "clause 0", "owner", "cell 1 2" …; of an item "title" or "number". "mark" is
    the line that names the draft.
    """
    private: bool = False


NOWHERE = Place()


class Stretch(Struct, frozen=True):
    """A part of a line, with its source."""

    text: str
    place: Place = NOWHERE
    lead: int = 0
    """The number of characters before the words themselves, such as a space or a colon."""


class Line(Struct, frozen=True):
    """A paragraph, heading, bullet or row of a table, on one line or with its own line ends."""

    text: str
    kind: Kind = "paragraph"
    stretches: tuple[Stretch, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Return the sources of its words, in order, without what the house style adds."""
        return tuple(s.place for s in self.stretches if s.place.field)

    @property
    def is_mark(self) -> bool:
        """Return True for the line that says which draft or which copy this is."""
        return any(place.field == "mark" for place in self.places)

    @property
    def is_result(self) -> bool:
        """Return True for the result of a motion without any words of the motion itself."""
        return bool(self.places) and all(place.field == "result" for place in self.places)

    @property
    def entry(self) -> str:
        """Return the ident of the first entry it was printed from; "" if there is none."""
        return next((place.entry for place in self.places if place.entry), "")

    @property
    def item(self) -> str:
        """Return the ident of the item it stands under; "" if there is none."""
        return next((place.item for place in self.places if place.item), "")

    @property
    def opens(self) -> str:
        """Return the ident of the item whose heading it is; "" for any other line."""
        return next((p.item for p in self.places if p.field == "title" and not p.entry), "")


def minute_lines(lines: Iterable[Line]) -> list[Line]:
    """Return *lines* without those that say which draft this is, and without comments."""
    return [line for line in lines if not line.is_mark and line.kind != "comment"]
