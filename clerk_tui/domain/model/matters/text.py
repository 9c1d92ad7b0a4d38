"""Narrative, tables, happenings in the room, and the notes of the clerk."""

import datetime as dt

from msgspec import Struct


class Paragraph(Struct, frozen=True):
    """A paragraph of narrative."""

    text: str
    margin: str = ""
    """The words beside it in the Action column."""
    sub: bool = False
    """True for a sub-paragraph."""


class SubHeading(Struct, frozen=True):
    """A heading inside an item."""

    text: str
    run_in: bool = False
    """True to print the paragraph after it on its line."""


class Bullet(Struct, frozen=True):
    """A bulleted point."""

    text: str
    margin: str = ""
    """The words beside it in the Action column."""


class Table(Struct, frozen=True):
    """A table."""

    columns: tuple[str, ...] = ()
    """The cells of the header row; none: no header."""
    rows: tuple[tuple[str, ...], ...] = ()
    caption: str = ""


class Happening(Struct, frozen=True):
    """Something that happened in the room: an arrival, an adjournment, a silent tribute."""

    kind: str
    text: str = ""
    who: str = ""
    time: dt.time | None = None


class Note(Struct, frozen=True):
    """A note for the clerk: kept in the record, and never printed in any copy."""

    text: str
