"""What is minuted: items taken, entries made and corrected, votes, progress of actions."""

import datetime as dt
from dataclasses import dataclass

from clerk_tui.domain.matters import Matter, Outcome
from clerk_tui.domain.meeting import Entry, Progress
from clerk_tui.domain.voting import OwnVote, Vote


@dataclass(frozen=True, slots=True)
class ItemOpened:
    """Business moved to an item, for the first time or again."""

    ident: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class ItemLeft:
    """Business left an item."""

    ident: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Written:
    """An entry was made, after another (none: at the end of its item)."""

    entry: Entry
    after: str = ""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """An entry was corrected."""

    ident: str
    matter: Matter
    wording: str = ""
    told: bool = False
    source: str = "clerk"


@dataclass(frozen=True, slots=True)
class EntryNumbered:
    """An entry was given a number by hand; None goes back to the pattern."""

    ident: str
    number: str | None


@dataclass(frozen=True, slots=True)
class EntryMoved:
    """An entry was moved to another place (`after` none: first in the item)."""

    ident: str
    item: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class EntryRemoved:
    """An entry was taken out of the minutes. The record keeps it."""

    ident: str


@dataclass(frozen=True, slots=True)
class PrivacyMarked:
    """Entries were marked private or public after they were minuted, for a `reason`."""

    idents: tuple[str, ...]
    private: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class VoteTaken:
    """A vote was taken on a motion or an amendment, or it was otherwise disposed of."""

    motion: str
    outcome: Outcome
    vote: Vote | None = None
    wording: str = ""


@dataclass(frozen=True, slots=True)
class OwnVoteRecorded:
    """A member asked that their own vote be recorded, just after it was taken."""

    motion: str
    own: OwnVote


@dataclass(frozen=True, slots=True)
class ActionProgressed:
    """Something was reported on an action of this meeting; no minutes are changed by it."""

    progress: Progress
