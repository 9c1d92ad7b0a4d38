"""The events of a meeting: one frozen struct for each thing that can happen to it.

An event is named and worded in the terms of the domain. Events are appended to the record and
never changed; a correction is an event too. Times of day (`time`) are in the meeting's own place;
None means that no time was given.
"""

from clerk_tui.domain.events.attendance import (
    AbsenceAnnounced,
    Adjourned,
    AttendanceMarked,
    AttendedRemotely,
    ChairCorrected,
    ChairTaken,
    Commenced,
    Concluded,
    ExclusionCorrected,
    LetStand,
    Moved,
    MovementCorrected,
    PublicExcluded,
    PublicReadmitted,
    Reconvened,
    Resumed,
    SpeechBegun,
    SpeechEnded,
)
from clerk_tui.domain.events.lifecycle import (
    AmendmentsMade,
    ApprovalWithdrawn,
    ChairmanReturned,
    ChangeDecided,
    ChangesEnded,
    Confirmed,
    CorrectedLater,
    CorrectionWithdrawn,
    DraftIssued,
    DraftPublished,
    LaterPrivacyMarked,
    OtherMinutesChanged,
    OtherMinutesRestored,
    Reopened,
    SentToChairman,
    Signed,
)
from clerk_tui.domain.events.minutes import (
    ActionProgressed,
    EntryMoved,
    EntryNumbered,
    EntryRemoved,
    ItemLeft,
    ItemOpened,
    MarginWritten,
    OwnVoteRecorded,
    PrivacyMarked,
    Rewritten,
    VoteTaken,
    Written,
)
from clerk_tui.domain.events.preparation import (
    Attached,
    DetailsChanged,
    ItemAmended,
    ItemListed,
    ItemReordered,
    ItemStruck,
    MeetingPrepared,
    NoticeGiven,
    PartBegun,
    PartChanged,
    PersonCorrected,
    PersonListed,
    PublicPartTaken,
    PutAway,
)

Event = (
    MeetingPrepared
    | PublicPartTaken
    | PutAway
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
    | MarginWritten
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
    | ExclusionCorrected
    | Attached
    | PartBegun
    | PartChanged
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
    | AmendmentsMade
    | ApprovalWithdrawn
    | Signed
    | CorrectedLater
    | CorrectionWithdrawn
    | LaterPrivacyMarked
    | OtherMinutesChanged
    | OtherMinutesRestored
    | Reopened
)
