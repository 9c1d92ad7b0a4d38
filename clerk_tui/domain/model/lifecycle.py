"""The minutes after the meeting: drafts, the chairman's changes, approval and signature."""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct, field

Decided = Literal["taken", "left", "edited", "noted"]


class Draft(Struct, frozen=True):
    """A version of the minutes that was given out, and never changes."""

    number: int
    at: datetime
    digest: str = ""
    """The digest of the record it was made from."""
    files: tuple[str, ...] = ()
    """The paths to which copies were written."""


class Decision(Struct, frozen=True):
    """The clerk's decision on one change in the chairman's file."""

    change: str
    """The key of the change."""
    decided: Decided
    entry: str = ""
    """The ident of the entry that was made of it, where one was."""


class Returned(Struct, frozen=True):
    """A file with changes that came back from the chairman, and the decisions on them so far."""

    number: int
    """Its place among the files that came back to this meeting, from 1."""
    draft: int
    """The number of the draft that it changes."""
    at: datetime
    name: str = ""
    """The name of the file."""
    private: bool = False
    """True if it was made from the copy with the private business."""
    form: str = "md"
    """The format of the file."""
    decisions: tuple[Decision, ...] = ()
    ended: bool = False
    """True once the clerk is done with it."""


class Approval(Struct, frozen=True):
    """The approval of these minutes by a later meeting, perhaps subject to amendments."""

    day: date
    meeting: str = ""
    """The ident of the later meeting; empty where it is not in this database."""
    entry: str = ""
    """The ident of the entry there that minutes it."""
    amendments: tuple[str, ...] = ()
    private: bool | None = None
    """Whether that entry is private; None where it was recorded before that was kept (see
    `later_privacy`)."""


class LaterCorrection(Struct, frozen=True):
    """An error in signed minutes, corrected by a resolution of a later meeting."""

    day: date
    text: str
    minute: str = ""
    """The number of the minute that is corrected."""
    meeting: str = ""
    """The ident of the later meeting; empty where it is not in this database."""
    entry: str = ""
    """The ident of the resolution there."""
    private: bool | None = None
    """Whether that resolution is private: see `Approval`."""


class OtherMinutesChange(Struct, frozen=True):
    """An approval or a correction of another meeting's minutes that was minuted here."""

    meeting: str
    """The ident of the other meeting, whose minutes are approved or corrected."""
    minuted_at: str = field(name="at")
    """The ident of this meeting."""
    day: date
    """The day of this meeting."""
    entry: str
    """The ident of the entry here that approves or corrects."""
    kind: Literal["approval", "correction"] = "approval"
    text: tuple[str, ...] = ()
    """The amendments that the approval is subject to, or the words of the correction."""
    minute: str = ""
    """The number of the minute that is corrected."""


class Reopening(Struct, frozen=True):
    """The opening of finished minutes to be changed again."""

    at: datetime
    reason: str
    state_before: str = field(default="", name="was")
    """The state of the minutes until then, in the words of the list of meetings."""


class Afterwards(Struct, frozen=True):
    """Everything that became of the minutes of one meeting once they were drafted.

    `issued`, `with_chairman` and `published` are numbers of drafts, 0 for none. Reopening the
    minutes sets them to 0; `drafts` keeps every draft there was.
    """

    drafts: tuple[Draft, ...] = ()
    issued: int = 0
    """The draft that was issued last."""
    with_chairman: int = 0
    """The draft that is with the chairman."""
    published: int = 0
    """The draft that is published."""
    touched: bool = False
    """True if something was minuted or changed since the newest draft."""
    returned: tuple[Returned, ...] = ()
    """The files that came back from the chairman."""
    approval: Approval | None = None
    signed: date | None = None
    """The day on which they were signed."""
    digest: str = ""
    """The digest of the record that the signed minutes were made from."""
    corrections: tuple[LaterCorrection, ...] = ()
    reopenings: tuple[Reopening, ...] = ()
    other_minutes: tuple[OtherMinutesChange, ...] = field(default=(), name="to_others")
    """The minutes of other meetings that this one approved or corrected."""
    amendments_made: tuple[str, ...] = field(default=(), name="made")
    """The amendments, subject to which they were approved, that the clerk reports as made."""
    stood_already: tuple[str, ...] = ()
    """The amendments whose words stood in the minutes when they were approved."""

    @property
    def in_hand(self) -> Draft | None:
        """Return the newest draft."""
        return self.drafts[-1] if self.drafts else None

    @property
    def coming_back(self) -> Returned | None:
        """Return the chairman's file whose changes are being gone through now."""
        last_returned = self.returned[-1] if self.returned else None
        return last_returned if last_returned and not last_returned.ended else None


NOTHING_YET = Afterwards()
