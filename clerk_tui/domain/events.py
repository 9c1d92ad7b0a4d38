"""What can happen to a meeting: one frozen dataclass each.

An event says what happened in the domain's words. Events are appended to the record and
never changed; a correction is an event too. Times of day (`time`) are in the meeting's
own place; None means that no time was given.
"""

import datetime as dt
from dataclasses import dataclass

from clerk_tui.domain.afterwards import Approval, Decision, Draft, LaterCorrection, ToOthers
from clerk_tui.domain.attendance import Attendee, Movement, Presence
from clerk_tui.domain.body import Body
from clerk_tui.domain.matters import Matter, Outcome
from clerk_tui.domain.meeting import Attachment, Details, Entry, Item, Meeting, Part, Progress
from clerk_tui.domain.notices import Notice
from clerk_tui.domain.voting import OwnVote, Vote


@dataclass(frozen=True, slots=True)
class MeetingPrepared:
    """A meeting was set up. It keeps the body as it is on that day.

    `copy_of` is the ident of the meeting of which this one is a copy, to be read.
    """

    meeting: str
    body: Body
    details: Details
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class PublicPartTaken:
    """The public part of another meeting was taken over as it stood; nothing else is known here."""

    part: Meeting


@dataclass(frozen=True, slots=True)
class DetailsChanged:
    """The head or the foot of the minutes was changed."""

    details: Details


@dataclass(frozen=True, slots=True)
class PersonListed:
    """Somebody was put on the attendance list."""

    attendee: Attendee


@dataclass(frozen=True, slots=True)
class PersonCorrected:
    """How somebody is listed was corrected."""

    attendee: Attendee


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
class ItemListed:
    """An item was put on the agenda, after another (none: at the end)."""

    item: Item
    after: str = ""


@dataclass(frozen=True, slots=True)
class ItemAmended:
    """The title, section, flags or number of an item were changed; its entries stay."""

    item: Item
    source: str = "clerk"


@dataclass(frozen=True, slots=True)
class ItemReordered:
    """An item was moved, both on the agenda and in the order of business."""

    ident: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class ItemStruck:
    """An item without entries was taken off the agenda."""

    ident: str


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
class Attached:
    """A paper was attached to the minutes."""

    attachment: Attachment


@dataclass(frozen=True, slots=True)
class PartBegun:
    """Another meeting in the same document began; items listed from now on belong to it."""

    part: Part


@dataclass(frozen=True, slots=True)
class ActionProgressed:
    """Something was reported on an action of this meeting; no minutes are changed by it."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """Notice of a question was given; given again under the same ident it is changed."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class SpeechBegun:
    """Somebody (a key, or a name as typed) was given the floor."""

    who: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class SpeechEnded:
    """Whoever had the floor gave it up."""

    at: dt.datetime


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


Event = (
    MeetingPrepared
    | PublicPartTaken
    | DetailsChanged
    | PersonListed
    | PersonCorrected
    | AttendanceMarked
    | Moved
    | MovementCorrected
    | AttendedRemotely
    | AbsenceAnnounced
    | ChairTaken
    | ChairCorrected
    | LetStand
    | ItemListed
    | ItemAmended
    | ItemReordered
    | ItemStruck
    | ItemOpened
    | ItemLeft
    | Written
    | Rewritten
    | EntryNumbered
    | EntryMoved
    | EntryRemoved
    | PrivacyMarked
    | VoteTaken
    | OwnVoteRecorded
    | Commenced
    | Concluded
    | Resumed
    | Adjourned
    | Reconvened
    | PublicExcluded
    | PublicReadmitted
    | Attached
    | PartBegun
    | ActionProgressed
    | NoticeGiven
    | SpeechBegun
    | SpeechEnded
    | DraftIssued
    | SentToChairman
    | DraftPublished
    | ChairmanReturned
    | ChangeDecided
    | ChangesEnded
    | Confirmed
    | ApprovalWithdrawn
    | Signed
    | CorrectedLater
    | CorrectionWithdrawn
    | OthersDealtWith
    | OthersLeft
    | Reopened
)
