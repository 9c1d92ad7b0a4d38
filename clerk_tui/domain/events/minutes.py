"""Events of the minutes: items taken, entries made and corrected, votes, progress of actions."""

import datetime as dt

from msgspec import Struct, field

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
    """An entry was made."""

    entry: Entry
    after: str = ""
    """The entry that it follows; "": at the end of its item."""


class Rewritten(Struct, frozen=True):
    """An entry was corrected."""

    ident: str
    matter: Matter
    wording: str = ""
    printed_elsewhere: bool = field(default=False, name="told")
    """True if its words stand in another entry, so that nothing is printed here."""
    source: str = "clerk"

    @classmethod
    def from_entry(cls, entry: Entry) -> "Rewritten":
        """Return the event that gives the entry of that ident the facts and words of *entry*."""
        printed_elsewhere = entry.printed_elsewhere
        return cls(entry.ident, entry.matter, entry.wording, printed_elsewhere, entry.source)


class EntryNumbered(Struct, frozen=True):
    """An entry was given a number by hand, or its number by the pattern again."""

    ident: str
    number: str | None
    """The number; "" for none, None for that of the pattern."""


class MarginWritten(Struct, frozen=True):
    """Words were put in the margin beside an entry, or taken out of it."""

    ident: str
    margin: str


class EntryMoved(Struct, frozen=True):
    """An entry was moved to another place."""

    ident: str
    item: str
    after: str = ""
    """The entry that it follows; "": first in the item."""
    reference: str = ""
    """The reference that an action keeps; "": the one that its new place gives it."""


class EntryRemoved(Struct, frozen=True):
    """An entry was removed from the minutes. The record keeps it."""

    ident: str


class PrivacyMarked(Struct, frozen=True):
    """Entries were marked private or public after they were minuted."""

    idents: tuple[str, ...]
    private: bool
    reason: str = ""


class VoteTaken(Struct, frozen=True):
    """A motion or an amendment was voted on, withdrawn or settled without a vote."""

    motion: str
    """The entry of the motion."""
    outcome: Outcome
    vote: Vote | None = None
    wording: str = ""
    """The clerk's own sentence for it."""
    corrected: bool = False
    """True if this corrects a vote minuted earlier, which keeps its place in the record."""


class OwnVoteRecorded(Struct, frozen=True):
    """A member asked that their own vote be recorded, just after it was taken."""

    motion: str
    """The entry of the motion."""
    own: OwnVote


class ActionProgressed(Struct, frozen=True):
    """Progress was reported on an action of this meeting. It changes no minutes."""

    progress: Progress
