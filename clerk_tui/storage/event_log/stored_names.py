"""The names under which events and matters are stored, which stay when a class is renamed.

Databases, packed meetings and rescue files hold these names for ever. If a class is renamed, the
key of its line here stays as it is. A renamed field keeps its stored name with
`msgspec.field(name="...")`. `test_stored_names.py` compares both with what earlier versions stored.
"""

from typing import Any

from msgspec import Struct

from clerk_tui.domain import events as ev
from clerk_tui.domain.model import matters as mt

EVENTS: dict[str, type[Any]] = {
    "MeetingPrepared": ev.MeetingPrepared,
    "PublicPartTaken": ev.PublicPartTaken,
    "PutAway": ev.PutAway,
    "DetailsChanged": ev.DetailsChanged,
    "PersonListed": ev.PersonListed,
    "PersonCorrected": ev.PersonCorrected,
    "AttendanceMarked": ev.AttendanceMarked,
    "Moved": ev.Moved,
    "MovementCorrected": ev.MovementCorrected,
    "AttendedRemotely": ev.AttendedRemotely,
    "AbsenceAnnounced": ev.AbsenceAnnounced,
    "ChairTaken": ev.ChairTaken,
    "ChairCorrected": ev.ChairCorrected,
    "LetStand": ev.LetStand,
    "ItemListed": ev.ItemListed,
    "ItemAmended": ev.ItemAmended,
    "ItemReordered": ev.ItemReordered,
    "ItemStruck": ev.ItemStruck,
    "ItemOpened": ev.ItemOpened,
    "ItemLeft": ev.ItemLeft,
    "Written": ev.Written,
    "Rewritten": ev.Rewritten,
    "EntryNumbered": ev.EntryNumbered,
    "MarginWritten": ev.MarginWritten,
    "EntryMoved": ev.EntryMoved,
    "EntryRemoved": ev.EntryRemoved,
    "PrivacyMarked": ev.PrivacyMarked,
    "VoteTaken": ev.VoteTaken,
    "OwnVoteRecorded": ev.OwnVoteRecorded,
    "Commenced": ev.Commenced,
    "Concluded": ev.Concluded,
    "Resumed": ev.Resumed,
    "Adjourned": ev.Adjourned,
    "Reconvened": ev.Reconvened,
    "PublicExcluded": ev.PublicExcluded,
    "PublicReadmitted": ev.PublicReadmitted,
    "ExclusionCorrected": ev.ExclusionCorrected,
    "Attached": ev.Attached,
    "PartBegun": ev.PartBegun,
    "PartChanged": ev.PartChanged,
    "ActionProgressed": ev.ActionProgressed,
    "NoticeGiven": ev.NoticeGiven,
    "SpeechBegun": ev.SpeechBegun,
    "SpeechEnded": ev.SpeechEnded,
    "DraftIssued": ev.DraftIssued,
    "SentToChairman": ev.SentToChairman,
    "DraftPublished": ev.DraftPublished,
    "ChairmanReturned": ev.ChairmanReturned,
    "ChangeDecided": ev.ChangeDecided,
    "ChangesEnded": ev.ChangesEnded,
    "Confirmed": ev.Confirmed,
    "AmendmentsMade": ev.AmendmentsMade,
    "ApprovalWithdrawn": ev.ApprovalWithdrawn,
    "Signed": ev.Signed,
    "CorrectedLater": ev.CorrectedLater,
    "CorrectionWithdrawn": ev.CorrectionWithdrawn,
    "LaterPrivacyMarked": ev.LaterPrivacyMarked,
    "OthersDealtWith": ev.OtherMinutesChanged,
    "OthersLeft": ev.OtherMinutesRestored,
    "Reopened": ev.Reopened,
}

MATTERS: dict[str, type[Struct]] = {
    "Paragraph": mt.Paragraph,
    "SubHeading": mt.SubHeading,
    "Bullet": mt.Bullet,
    "Table": mt.Table,
    "Declaration": mt.Declaration,
    "Question": mt.Question,
    "Exchange": mt.Exchange,
    "Motion": mt.Motion,
    "Resolution": mt.Resolution,
    "Action": mt.Action,
    "Happening": mt.Happening,
    "Note": mt.Note,
}

EVENT_NAMES = {kind: name for name, kind in EVENTS.items()}
MATTER_NAMES = {kind: name for name, kind in MATTERS.items()}
