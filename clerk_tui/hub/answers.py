"""What the office's hub answers: where it stands, who minutes what, and what is shared there."""

from datetime import date, datetime
from typing import NamedTuple

from clerk_tui.domain.transfer import CarriedEvent


class Position(NamedTuple):
    """The state of a hub: which it is, and how far it has got."""

    hub: str
    """The ident of the hub."""
    cluster: str
    """The cluster it is on, with its timeline: another after a restore or a promotion."""
    xmin: str
    """Every transaction before this one has ended: what is not older is asked for next time."""
    reads_from: int
    writes_from: int
    version: int
    clock: datetime
    officer: str
    """The name of whoever is connected."""


class Head(NamedTuple):
    """The end of a meeting's record at the hub, and who minutes it."""

    meeting: str
    body: str
    n: int
    digest: str
    holder: str
    """The login of whoever has it; empty if nobody does."""
    holder_name: str
    held_since: datetime | None
    pushed_by: str
    pushed_at: datetime
    wanted_by: str
    """The login of a colleague who asked for it."""


class Answer(NamedTuple):
    """The hub's answer to events: "same", "added", "behind" or "diverged", and its head."""

    answer: str
    n: int
    digest: str


class Branch(NamedTuple):
    """The events that an officer minuted while another went on with the same meeting."""

    meeting: str
    login: str
    officer: str
    common: int
    """The number of events that both have."""
    events: tuple[CarriedEvent, ...]
    at: datetime


class PublicMeeting(NamedTuple):
    """A meeting whose public part is in the office's book, or was withdrawn from it."""

    meeting: str
    body: str
    kind: str
    date: date | None
    venue: str
    state: str
    withdrawn: bool


class OfficeFile(NamedTuple):
    """The newest version of a committee file, of wording or of a house style."""

    name: str
    version: int
    kind: str
    content: str
    digest: str
    officer: str
    at: datetime
