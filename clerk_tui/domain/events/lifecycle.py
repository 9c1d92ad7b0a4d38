"""Events of the finished minutes: drafts, the chairman's changes, confirmation, signature."""

import datetime as dt

from msgspec import Struct, field

from clerk_tui.domain.model.lifecycle import (
    Approval,
    Decision,
    Draft,
    LaterCorrection,
    OtherMinutesChange,
)


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
    """One of the chairman's changes was taken, left, edited, or (a comment) kept as a note."""

    decision: Decision


class ChangesEnded(Struct, frozen=True):
    """The clerk was done with the chairman's file."""


class Confirmed(Struct, frozen=True):
    """A later meeting approved these minutes."""

    approval: Approval


class ApprovalWithdrawn(Struct, frozen=True):
    """The later meeting's approval of these minutes was taken back there."""

    entry: str = ""


class AmendmentsMade(Struct, frozen=True):
    """The clerk confirmed that amendments, on which the approval depends, are made."""

    amendments: tuple[str, ...]


class Signed(Struct, frozen=True):
    """The minutes were signed."""

    on: dt.date
    digest: str = ""
    """The digest of the record they were made from."""


class CorrectedLater(Struct, frozen=True):
    """A later meeting corrected these signed minutes by resolution."""

    correction: LaterCorrection


class CorrectionWithdrawn(Struct, frozen=True):
    """The later meeting's correction of these signed minutes was taken back there."""

    entry: str


class LaterPrivacyMarked(Struct, frozen=True):
    """A later meeting's entry that approved or corrected these minutes became private or public.

    Its words about these minutes are then private or public here too.
    """

    entry: str
    private: bool


class OtherMinutesChanged(Struct, frozen=True):
    """The minutes of another meeting were approved or corrected by an entry of this one."""

    change: OtherMinutesChange = field(name="others")


class OtherMinutesRestored(Struct, frozen=True):
    """The entry that approved or corrected another meeting's minutes was removed."""

    change: OtherMinutesChange = field(name="others")


class Reopened(Struct, frozen=True):
    """Finished minutes were opened again, for a reason."""

    at: dt.datetime
    reason: str
