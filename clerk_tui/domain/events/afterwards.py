"""What becomes of the minutes: drafts, the chairman's changes, confirmation, signature."""

import datetime as dt
from dataclasses import dataclass

from clerk_tui.domain.afterwards import Approval, Decision, Draft, LaterCorrection, ToOthers


@dataclass(frozen=True, slots=True)
class DraftIssued:
    """A version of the minutes was fixed and given out; its text is kept beside the record."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class SentToChairman:
    """A draft was sent to the chairman."""

    draft: int


@dataclass(frozen=True, slots=True)
class DraftPublished:
    """A draft was published as a draft."""

    draft: int


@dataclass(frozen=True, slots=True)
class ChairmanReturned:
    """The chairman's changed file came back; its words are kept beside the record."""

    draft: int
    at: dt.datetime
    name: str = ""
    private: bool = False
    form: str = "md"


@dataclass(frozen=True, slots=True)
class ChangeDecided:
    """One change of the chairman's was taken, left, edited, or (a comment) kept as a note."""

    decision: Decision


@dataclass(frozen=True, slots=True)
class ChangesEnded:
    """The clerk was done with the chairman's file."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A later meeting approved these minutes."""

    approval: Approval


@dataclass(frozen=True, slots=True)
class ApprovalWithdrawn:
    """What had approved these minutes was taken back there."""

    entry: str = ""


@dataclass(frozen=True, slots=True)
class Signed:
    """The minutes were signed; `digest` is that of the record they were made from."""

    on: dt.date
    digest: str = ""


@dataclass(frozen=True, slots=True)
class CorrectedLater:
    """A later meeting corrected these signed minutes by resolution."""

    correction: LaterCorrection


@dataclass(frozen=True, slots=True)
class CorrectionWithdrawn:
    """What had corrected these signed minutes was taken back there."""

    entry: str


@dataclass(frozen=True, slots=True)
class OthersDealtWith:
    """An entry of this meeting approves or corrects the minutes of another."""

    others: ToOthers


@dataclass(frozen=True, slots=True)
class OthersLeft:
    """That entry was taken out, and what it did to the other minutes with it."""

    others: ToOthers


@dataclass(frozen=True, slots=True)
class Reopened:
    """Minutes were opened again, for a reason."""

    at: dt.datetime
    reason: str
