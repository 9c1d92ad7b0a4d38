"""A meeting carried from one database to another: its record, and what is kept beside it."""

from typing import Annotated

from msgspec import Meta, Struct

# Past what SQLite keeps in a column, a file is damaged or forged; msgspec says so as it reads it.
Count = Annotated[int, Meta(ge=0, lt=2**53)]


class CarriedEvent(Struct, frozen=True):
    """One event as it stands in the record.

    `step` counts the clerk's steps from 1; `at` is when it was recorded (ISO); `payload` is JSON,
    and `digest` (SHA-256, hexadecimal) covers it and the event before it.
    """

    step: Count
    at: str
    kind: str
    payload: str
    digest: str


class CarriedText(Struct, frozen=True):
    """Text that was being typed: where, how far, and when (ISO)."""

    place: str
    text: str
    cursor: Count
    at: str


class CarriedPaper(Struct, frozen=True):
    """Words kept beside the record: a draft, or a file that came back. `lines` is JSON."""

    kind: str
    number: Count
    private: bool
    form: str
    at: str
    text: str
    lines: str


class Carried(Struct, frozen=True):
    """One meeting, whole or (`public`) the copy of its public part.

    `body` and `date` (ISO) are for whoever looks into the file; the record says them too.
    """

    meeting: str
    body: str
    date: str
    public: bool
    events: tuple[CarriedEvent, ...]
    texts: tuple[CarriedText, ...] = ()
    papers: tuple[CarriedPaper, ...] = ()
