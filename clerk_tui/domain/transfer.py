"""A meeting as it is transferred to another database: record, drafts and unfinished texts."""

from typing import Annotated

from msgspec import Meta, Struct

Count = Annotated[int, Meta(ge=0, lt=2**53)]
"""A number that SQLite can hold; msgspec refuses a damaged or forged file with any other."""


class CarriedEvent(Struct, frozen=True):
    """One event of the record."""

    step: Count
    """The number of the clerk's step, from 1."""
    at: str
    """When it was recorded (ISO)."""
    kind: str
    payload: str
    """The fields of the event, as JSON."""
    digest: str
    """SHA-256, hexadecimal, of the event and the digest before it."""


class CarriedText(Struct, frozen=True):
    """Text that was being typed."""

    place: str
    """The pad, or a field of a form."""
    text: str
    cursor: Count
    """The position of the cursor, in characters."""
    at: str
    """When it was typed (ISO)."""


class CarriedPaper(Struct, frozen=True):
    """A draft, or a file that the chairman returned, stored beside the record."""

    kind: str
    number: Count
    private: bool
    form: str
    """The kind of file, such as "md" or "docx"."""
    at: str
    text: str
    lines: str
    """The lines of the draft, as JSON."""


class Carried(Struct, frozen=True):
    """One meeting, or a copy of its public part."""

    meeting: str
    body: str
    """The name of the body, for people who look into the file; the record has it too."""
    date: str
    """The date of the meeting (ISO), for the same purpose."""
    public: bool
    """Whether this is the copy of the public part."""
    events: tuple[CarriedEvent, ...]
    texts: tuple[CarriedText, ...] = ()
    papers: tuple[CarriedPaper, ...] = ()
