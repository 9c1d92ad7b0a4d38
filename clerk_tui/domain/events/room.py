"""What happens in the room: who is in it, who presides and speaks, whether the public are."""

import datetime as dt
from dataclasses import dataclass

from clerk_tui.domain.attendance import Movement, Presence


@dataclass(frozen=True, slots=True)
class AttendanceMarked:
    """Somebody was marked present, absent, or sent apologies."""

    key: str
    presence: Presence
    reason: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody came into the room or left it."""

    key: str
    movement: Movement


@dataclass(frozen=True, slots=True)
class MovementCorrected:
    """The time of an arrival or a departure was put right; `place` counts from 0."""

    key: str
    place: int
    movement: Movement


@dataclass(frozen=True, slots=True)
class AttendedRemotely:
    """Somebody attends remotely, or in the room: from a time on, or (none) from the start.

    `entry` tells of it.
    """

    key: str
    remote: bool
    time: dt.time | None = None
    entry: str = ""


@dataclass(frozen=True, slots=True)
class AbsenceAnnounced:
    """Somebody said for which items they would be out; it replaces what they said before."""

    key: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChairTaken:
    """Somebody began to preside: at a time, or from the start; `entry` tells of it."""

    key: str
    time: dt.time | None = None
    entry: str = ""


@dataclass(frozen=True, slots=True)
class ChairCorrected:
    """The time at which somebody began to preside was put right; `place` counts from 0."""

    place: int
    time: dt.time | None


@dataclass(frozen=True, slots=True)
class LetStand:
    """A decision taken without a quorum stands all the same, for a reason that is kept."""

    entry: str
    reason: str


@dataclass(frozen=True, slots=True)
class Commenced:
    """The meeting was called to order."""

    at: dt.datetime
    time: dt.time


@dataclass(frozen=True, slots=True)
class Concluded:
    """The meeting ended."""

    time: dt.time


@dataclass(frozen=True, slots=True)
class Resumed:
    """A closed meeting was opened again, because it had been closed too early."""


@dataclass(frozen=True, slots=True)
class Adjourned:
    """The meeting adjourned."""

    time: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Reconvened:
    """The meeting came back from an adjournment."""

    time: dt.time | None = None


@dataclass(frozen=True, slots=True)
class PublicExcluded:
    """The exclusion of press and public was carried, or the business is confidential.

    Local Government Act 1972 s100A; for parishes, Public Bodies (Admission to Meetings)
    Act 1960 s1(2). `ground` says which, and why. `confidential` information excludes the
    public by itself (s100A(2)), without a resolution.
    """

    ground: str
    time: dt.time | None = None
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class PublicReadmitted:
    """The public came back in."""

    time: dt.time | None = None


@dataclass(frozen=True, slots=True)
class SpeechBegun:
    """Somebody (a key, or a name as typed) was given the floor."""

    who: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class SpeechEnded:
    """Whoever had the floor gave it up."""

    at: dt.datetime
