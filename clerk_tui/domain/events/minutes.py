"""What is minuted: items taken, entries made and corrected, votes, progress of actions."""

import datetime as dt

from msgspec import Struct

from clerk_tui.domain.model.matters import Matter, Outcome
from clerk_tui.domain.model.meeting import Entry, Progress
from clerk_tui.domain.model.votes import OwnVote, Vote


class ItemOpened(Struct, frozen=True):
    """Business moved to an item, for the first time or again."""

    ident: str
    at: dt.datetime


class ItemLeft(Struct, frozen=True):
    """Business left an item."""

    ident: str
    at: dt.datetime


class Written(Struct, frozen=True):
    """An entry was made, after another (none: at the end of its item)."""

    entry: Entry
    after: str = ""


class Rewritten(Struct, frozen=True):
    """An entry was corrected."""

    ident: str
    matter: Matter
    wording: str = ""
    told: bool = False
    source: str = "clerk"


class EntryNumbered(Struct, frozen=True):
    """An entry was given a number by hand; None goes back to the pattern."""

    ident: str
    number: str | None


class EntryMoved(Struct, frozen=True):
    """An entry was moved to another place (`after` none: first in the item).

    An action keeps its `reference` (none: the one that its place gives it).
    """

    ident: str
    item: str
    after: str = ""
    reference: str = ""


class EntryRemoved(Struct, frozen=True):
    """An entry was taken out of the minutes. The record keeps it."""

    ident: str


class PrivacyMarked(Struct, frozen=True):
    """Entries were marked private or public after they were minuted, for a `reason`."""

    idents: tuple[str, ...]
    private: bool
    reason: str = ""


class VoteTaken(Struct, frozen=True):
    """A vote was taken on a motion or an amendment, or it was otherwise disposed of.

    `corrected` says that it puts right what was minuted of a vote taken earlier, which keeps its
    place in the record.
    """

    motion: str
    outcome: Outcome
    vote: Vote | None = None
    wording: str = ""
    corrected: bool = False


class OwnVoteRecorded(Struct, frozen=True):
    """A member asked that their own vote be recorded, just after it was taken."""

    motion: str
    own: OwnVote


class ActionProgressed(Struct, frozen=True):
    """Something was reported on an action of this meeting; no minutes are changed by it."""

    progress: Progress
