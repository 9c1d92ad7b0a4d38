"""What becomes of the minutes after the meeting: drafts, the chairman, approval, signature."""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

Decided = Literal["taken", "left", "edited", "noted"]


class Draft(Struct, frozen=True):
    """A version of the minutes that was given out, and never changes.

    `digest` is that of the record it was made from; `files` are where copies were written.
    """

    number: int
    at: datetime
    digest: str = ""
    files: tuple[str, ...] = ()


class Decision(Struct, frozen=True):
    """What the clerk did with one change of the chairman's.

    `change` is its key; `entry` the entry that was made of it, where one was.
    """

    change: str
    decided: Decided
    entry: str = ""


class Returned(Struct, frozen=True):
    """The chairman's changed file, and how far the clerk has got with it.

    `number` counts the files that came back to this meeting; `draft` is the one it changes.
    """

    number: int
    draft: int
    at: datetime
    name: str = ""
    private: bool = False
    form: str = "md"
    decisions: tuple[Decision, ...] = ()
    ended: bool = False


class Approval(Struct, frozen=True):
    """That a later meeting approved these minutes, as a correct record or subject to amendments.

    `meeting` and `entry` are where that is minuted: empty where it is not in this database.
    `private` says whether that entry is private; None where it was recorded before that was kept
    (see `later_privacy`).
    """

    day: date
    meeting: str = ""
    entry: str = ""
    amendments: tuple[str, ...] = ()
    private: bool | None = None


class LaterCorrection(Struct, frozen=True):
    """An error in signed minutes, corrected by a resolution of a later meeting.

    `private` says whether that resolution is private: see `Approval`.
    """

    day: date
    text: str
    minute: str = ""
    meeting: str = ""
    entry: str = ""
    private: bool | None = None


class ToOthers(Struct, frozen=True):
    """That an entry of this meeting (`at`, on `day`) approves or corrects another's minutes."""

    meeting: str
    at: str
    day: date
    entry: str
    kind: Literal["approval", "correction"] = "approval"
    text: tuple[str, ...] = ()
    minute: str = ""


class Reopening(Struct, frozen=True):
    """That minutes were opened again, and why."""

    at: datetime
    reason: str
    was: str = ""


class Afterwards(Struct, frozen=True):
    """All of it, of one meeting.

    `issued`, `with_chairman` and `published` are the numbers of the drafts that stand so now (0:
    none); reopening takes them back, and `drafts` keeps what there was. `touched` tells that
    something was minuted or changed since the newest draft. `made` are the amendments subject to
    which they were approved that the clerk says are made; `stood_already` those whose words stood
    in the minutes when they were approved.
    """

    drafts: tuple[Draft, ...] = ()
    issued: int = 0
    with_chairman: int = 0
    published: int = 0
    touched: bool = False
    returned: tuple[Returned, ...] = ()
    approval: Approval | None = None
    signed: date | None = None
    digest: str = ""
    corrections: tuple[LaterCorrection, ...] = ()
    reopenings: tuple[Reopening, ...] = ()
    to_others: tuple[ToOthers, ...] = ()
    made: tuple[str, ...] = ()
    stood_already: tuple[str, ...] = ()

    @property
    def in_hand(self) -> Draft | None:
        """The newest draft."""
        return self.drafts[-1] if self.drafts else None

    @property
    def coming_back(self) -> Returned | None:
        """The chairman's file whose changes are being gone through now."""
        last = self.returned[-1] if self.returned else None
        return last if last and not last.ended else None


NOTHING_YET = Afterwards()
