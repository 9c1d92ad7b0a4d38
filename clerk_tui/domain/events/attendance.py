"""Events in the room: arrivals, the chair, speeches, adjournments, the exclusion of the public."""

import datetime as dt

from msgspec import Struct

from clerk_tui.domain.model.attendees import Movement, Presence


class AttendanceMarked(Struct, frozen=True):
    """Somebody was marked present, absent, or sent apologies."""

    key: str
    presence: Presence
    reason: str = ""
    category: str = ""


class Moved(Struct, frozen=True):
    """Somebody came into the room or left it."""

    key: str
    movement: Movement


class MovementCorrected(Struct, frozen=True):
    """The time of an arrival or a departure was corrected."""

    key: str
    place: int
    """The place of the movement among those of this person, from 0."""
    movement: Movement


class AttendedRemotely(Struct, frozen=True):
    """Somebody attends remotely, or in the room, from now on."""

    key: str
    remote: bool
    time: dt.time | None = None
    """The time from which that is so; None: from the start."""
    entry: str = ""
    """The entry that minutes it."""


class AbsenceAnnounced(Struct, frozen=True):
    """Somebody announced the items they would be out for, in place of any earlier announcement."""

    key: str
    items: tuple[str, ...] = ()


class ChairTaken(Struct, frozen=True):
    """Somebody began to preside."""

    key: str
    time: dt.time | None = None
    """The time at which they began; None: from the start."""
    entry: str = ""
    """The entry that minutes it."""


class ChairCorrected(Struct, frozen=True):
    """The time at which somebody began to preside was corrected."""

    place: int
    """The place among the meeting's `chairs`, from 0."""
    time: dt.time | None


class LetStand(Struct, frozen=True):
    """A decision taken without a quorum was let stand, for a reason that is kept."""

    entry: str
    reason: str


class Commenced(Struct, frozen=True):
    """The meeting was called to order."""

    at: dt.datetime
    time: dt.time


class Concluded(Struct, frozen=True):
    """The meeting ended."""

    time: dt.time
    at: dt.datetime | None = None
    """The computer's clock at that moment."""


class Resumed(Struct, frozen=True):
    """A closed meeting was opened again, because it had been closed too early."""


class Adjourned(Struct, frozen=True):
    """The meeting adjourned."""

    time: dt.time | None = None
    until: dt.time | None = None
    """The time at which it is to go on; None where none was announced."""


class Reconvened(Struct, frozen=True):
    """The meeting came back from an adjournment."""

    time: dt.time | None = None
    another_day: bool = False
    """True if it came back on another day."""
    on: dt.date | None = None
    """That day; None: not known."""


class PublicExcluded(Struct, frozen=True):
    """Press and public were excluded, by a resolution or because the business is confidential.

    Local Government Act 1972 s100A; for parishes, Public Bodies (Admission to Meetings) Act 1960
    s1(2).
    """

    ground: str
    """The law and the reason."""
    time: dt.time | None = None
    confidential: bool = False
    """True for confidential information, which excludes the public without a resolution
    (s100A(2))."""


class PublicReadmitted(Struct, frozen=True):
    """The public came back in."""

    time: dt.time | None = None


class ExclusionCorrected(Struct, frozen=True):
    """The times of an exclusion of the public were corrected."""

    place: int
    """The place among the meeting's `exclusions`, from 0."""
    since: dt.time | None = None
    until: dt.time | None = None


class SpeechBegun(Struct, frozen=True):
    """Somebody was given the floor."""

    who: str
    """The key of the speaker, or their name as typed."""
    at: dt.datetime


class SpeechEnded(Struct, frozen=True):
    """Whoever had the floor gave it up."""

    at: dt.datetime
