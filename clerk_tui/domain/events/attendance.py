"""What happens in the room: who is in it, who presides and speaks, whether the public are."""

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
    """The time of an arrival or a departure was put right; `place` counts from 0."""

    key: str
    place: int
    movement: Movement


class AttendedRemotely(Struct, frozen=True):
    """Somebody attends remotely, or in the room: from a time on, or (none) from the start.

    `entry` tells of it.
    """

    key: str
    remote: bool
    time: dt.time | None = None
    entry: str = ""


class AbsenceAnnounced(Struct, frozen=True):
    """Somebody said for which items they would be out; it replaces what they said before."""

    key: str
    items: tuple[str, ...] = ()


class ChairTaken(Struct, frozen=True):
    """Somebody began to preside: at a time, or from the start; `entry` tells of it."""

    key: str
    time: dt.time | None = None
    entry: str = ""


class ChairCorrected(Struct, frozen=True):
    """The time at which somebody began to preside was put right; `place` counts from 0."""

    place: int
    time: dt.time | None


class LetStand(Struct, frozen=True):
    """A decision taken without a quorum stands all the same, for a reason that is kept."""

    entry: str
    reason: str


class Commenced(Struct, frozen=True):
    """The meeting was called to order."""

    at: dt.datetime
    time: dt.time


class Concluded(Struct, frozen=True):
    """The meeting ended; `at` is what the computer's clock showed."""

    time: dt.time
    at: dt.datetime | None = None


class Resumed(Struct, frozen=True):
    """A closed meeting was opened again, because it had been closed too early."""


class Adjourned(Struct, frozen=True):
    """The meeting adjourned."""

    time: dt.time | None = None


class Reconvened(Struct, frozen=True):
    """The meeting came back from an adjournment, on `another_day` perhaps: `on`, if it is known."""

    time: dt.time | None = None
    another_day: bool = False
    on: dt.date | None = None


class PublicExcluded(Struct, frozen=True):
    """The exclusion of press and public was carried, or the business is confidential.

    Local Government Act 1972 s100A; for parishes, Public Bodies (Admission to Meetings)
    Act 1960 s1(2). `ground` says which, and why. `confidential` information excludes the
    public by itself (s100A(2)), without a resolution.
    """

    ground: str
    time: dt.time | None = None
    confidential: bool = False


class PublicReadmitted(Struct, frozen=True):
    """The public came back in."""

    time: dt.time | None = None


class ExclusionCorrected(Struct, frozen=True):
    """The times of an exclusion of the public were put right; `place` counts from 0."""

    place: int
    since: dt.time | None = None
    until: dt.time | None = None


class SpeechBegun(Struct, frozen=True):
    """Somebody (a key, or a name as typed) was given the floor."""

    who: str
    at: dt.datetime


class SpeechEnded(Struct, frozen=True):
    """Whoever had the floor gave it up."""

    at: dt.datetime
