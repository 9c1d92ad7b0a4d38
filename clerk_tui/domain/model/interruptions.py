"""Stretches of a meeting that were not ordinary: adjournments, and business in private."""

from datetime import date, time

from msgspec import Struct, field


class Adjournment(Struct, frozen=True):
    """A break in the meeting."""

    since: time | None
    """The time at which it began; None where no time was minuted."""
    until: time | None = None
    """The time at which it ended; None where no time was minuted."""
    ended: bool = False
    another_day: bool = False
    """True if a new sitting began after it, on another day."""
    resumed_on: date | None = None
    """The day of that sitting; None: not known."""
    sequence: int = field(default=0, name="made")
    """The number of things in the record when that sitting began."""
    expected: time | None = None
    """The time at which it was to go on, as announced; shown in the room, and not minuted."""


class Exclusion(Struct, frozen=True):
    """A stretch of private business, during which press and public were excluded."""

    ground: str
    since: time | None = None
    """The time at which it began; None: not known."""
    until: time | None = None
    """The time at which it ended; None: not known."""
    ended: bool = False
    confidential: bool = False
    """True for confidential information, which excludes the public without a resolution."""
    sitting: int = 0
    """The sitting in which it began, counted from 0."""
    sitting_until: int = 0
    """The sitting in which it ended, counted from 0."""
