"""What becomes of the minutes: drafts, the chairman's changes, confirmation, signature."""

import datetime as dt

from msgspec import Struct

from clerk_tui.domain.model.lifecycle import Approval, Decision, Draft, LaterCorrection, ToOthers


class DraftIssued(Struct, frozen=True):
    """A version of the minutes was fixed and given out; its text is kept beside the record."""

    draft: Draft


class SentToChairman(Struct, frozen=True):
    """A draft was sent to the chairman."""

    draft: int


class DraftPublished(Struct, frozen=True):
    """A draft was published as a draft."""

    draft: int


class ChairmanReturned(Struct, frozen=True):
    """The chairman's changed file came back; its words are kept beside the record."""

    draft: int
    at: dt.datetime
    name: str = ""
    private: bool = False
    form: str = "md"


class ChangeDecided(Struct, frozen=True):
    """One change of the chairman's was taken, left, edited, or (a comment) kept as a note."""

    decision: Decision


class ChangesEnded(Struct, frozen=True):
    """The clerk was done with the chairman's file."""


class Confirmed(Struct, frozen=True):
    """A later meeting approved these minutes."""

    approval: Approval


class ApprovalWithdrawn(Struct, frozen=True):
    """What had approved these minutes was taken back there."""

    entry: str = ""


class AmendmentsMade(Struct, frozen=True):
    """The clerk said that amendments, subject to which the minutes were approved, are made."""

    amendments: tuple[str, ...]


class Signed(Struct, frozen=True):
    """The minutes were signed; `digest` is that of the record they were made from."""

    on: dt.date
    digest: str = ""


class CorrectedLater(Struct, frozen=True):
    """A later meeting corrected these signed minutes by resolution."""

    correction: LaterCorrection


class CorrectionWithdrawn(Struct, frozen=True):
    """What had corrected these signed minutes was taken back there."""

    entry: str


class LaterPrivacyMarked(Struct, frozen=True):
    """The entry of a later meeting that approved or corrected these minutes became private, or not.

    What it says of these minutes is then private here too.
    """

    entry: str
    private: bool


class OthersDealtWith(Struct, frozen=True):
    """An entry of this meeting approves or corrects the minutes of another."""

    others: ToOthers


class OthersLeft(Struct, frozen=True):
    """That entry was taken out, and what it did to the other minutes with it."""

    others: ToOthers


class Reopened(Struct, frozen=True):
    """Minutes were opened again, for a reason."""

    at: dt.datetime
    reason: str
