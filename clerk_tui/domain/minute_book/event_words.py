"""Descriptions of the events of the record in a few plain words."""

from collections.abc import Callable
from datetime import time
from typing import Any

from clerk_tui.domain import events as ev
from clerk_tui.domain.agenda.item_reference import item_label
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.entry_summary import describe_entry, quote_beginning
from clerk_tui.domain.minute_book.entry_text import printed_name
from clerk_tui.domain.model.meeting import Meeting


def describe_event(earlier: Meeting, event: ev.Event, later: Meeting) -> str:
    """Describe one event; return "" if there is nothing to say of it.

    Args:
        earlier: The meeting before the step, which still has what the event removes.
        event: The event.
        later: The meeting after the step.
    """
    if type(event) in _FIXED:
        return _FIXED[type(event)]
    if type(event) in _OF_LATER:
        return _OF_LATER[type(event)](later, event)
    if type(event) in _OF_EARLIER:
        return _OF_EARLIER[type(event)](earlier, event)
    return ""


def _entry_words(meeting: Meeting, ident: str) -> str:
    """Name the entry called *ident*; one that was removed is just "entry"."""
    try:
        return describe_entry(meeting, meeting.entry(ident))
    except Refusal:
        return "entry"


def _item_words(meeting: Meeting, ident: str) -> str:
    try:
        return item_label(meeting, meeting.item(ident))
    except Refusal:
        return "an item"


def _time_words(moment: time | None) -> str:
    return f" at {print_time(moment)}" if moment is not None else ""


def _vote_words(_: Meeting, event: ev.VoteTaken) -> str:
    vote, outcome = event.vote, event.outcome or "vote"
    figures = ""
    if vote is not None and vote.in_favour is not None:
        figures = f" {vote.in_favour} for, {vote.against or 0} against"
    put_right = " put right" if event.corrected else ""
    return f"{f'vote{put_right}, ' if vote else ''}{outcome}{figures}"


def _movement_words(meeting: Meeting, event: ev.Moved) -> str:
    verb = {"left": "left", "arrived": "came in"}.get(event.movement.kind, event.movement.kind)
    return f"{printed_name(meeting, event.key)} {verb}{_time_words(event.movement.time)}"


def _remote_words(meeting: Meeting, event: ev.AttendedRemotely) -> str:
    return f"{printed_name(meeting, event.key)} {'remote' if event.remote else 'in the room'}"


def _privacy_words(meeting: Meeting, event: ev.PrivacyMarked) -> str:
    privacy = "private" if event.private else "public"
    count = len(event.idents)
    dependents = f" and {count - 1} that depend on it" if count > 1 else ""
    return (
        f"marked {privacy}, {_entry_words(meeting, event.idents[0])}{dependents}"
        if count
        else f"marked {privacy}"
    )


def _relocation_words(meeting: Meeting, event: ev.EntryMoved) -> str:
    return f"moved to {_item_words(meeting, event.item)}, {_entry_words(meeting, event.ident)}"


_Words = Callable[[Meeting, Any], str]
_OF_LATER: dict[type, _Words] = {
    ev.PersonListed: lambda m, e: f"on the list, {printed_name(m, e.attendee.key)}",
    ev.PersonCorrected: lambda m, e: f"corrected on the list, {printed_name(m, e.attendee.key)}",
    ev.AttendanceMarked: lambda m, e: f"{printed_name(m, e.key)}: {e.presence}",
    ev.Moved: _movement_words,
    ev.MovementCorrected: lambda m, e: (
        f"time corrected, {printed_name(m, e.key)} {e.movement.kind}{_time_words(e.movement.time)}"
    ),
    ev.AttendedRemotely: _remote_words,
    ev.AbsenceAnnounced: lambda m, e: f"out for items announced, {printed_name(m, e.key)}",
    ev.ChairTaken: lambda m, e: f"in the chair, {printed_name(m, e.key)}",
    ev.ChairCorrected: lambda _, e: f"time in the chair corrected{_time_words(e.time)}",
    ev.LetStand: lambda m, e: f"let stand, {_entry_words(m, e.entry)}",
    ev.Commenced: lambda _, e: f"meeting called to order{_time_words(e.time)}",
    ev.Concluded: lambda _, e: f"meeting closed{_time_words(e.time)}",
    ev.Adjourned: lambda _, e: f"meeting adjourned{_time_words(e.time)}",
    ev.Reconvened: lambda _, e: f"meeting resumed{_time_words(e.time)}",
    ev.PublicExcluded: lambda _, e: f"public excluded{_time_words(e.time)}",
    ev.PublicReadmitted: lambda _, e: f"public readmitted{_time_words(e.time)}",
    ev.SpeechBegun: lambda m, e: f"the floor to {printed_name(m, e.who)}",
    ev.ItemListed: lambda m, e: f"item listed, {_item_words(m, e.item.ident)}",
    ev.ItemAmended: lambda m, e: f"item changed, {_item_words(m, e.item.ident)}",
    ev.ItemReordered: lambda m, e: f"item moved, {_item_words(m, e.ident)}",
    ev.ItemOpened: lambda m, e: f"gone to {_item_words(m, e.ident)}",
    ev.ItemLeft: lambda m, e: f"left {_item_words(m, e.ident)}",
    ev.Written: lambda m, e: describe_entry(m, e.entry),
    ev.Rewritten: lambda m, e: f"changed, {_entry_words(m, e.ident)}",
    ev.EntryNumbered: lambda m, e: f"numbered {e.number or 'anew'}, {_entry_words(m, e.ident)}",
    ev.MarginWritten: lambda m, e: f"margin, {_entry_words(m, e.ident)}",
    ev.EntryMoved: _relocation_words,
    ev.PrivacyMarked: _privacy_words,
    ev.VoteTaken: _vote_words,
    ev.OwnVoteRecorded: lambda m, e: f"own vote, {printed_name(m, e.own.who)}",
    ev.Attached: lambda _, e: f"paper attached, {quote_beginning(e.attachment.title)}",
    ev.NoticeGiven: lambda m, e: (
        f"notice of a question, {printed_name(m, e.notice.question.questioner)}"
    ),
    ev.ActionProgressed: lambda m, e: f"progress of {_entry_words(m, e.progress.entry)}",
    ev.DraftIssued: lambda _, e: f"draft {e.draft.number} issued",
    ev.SentToChairman: lambda _, e: f"draft {e.draft} sent to the chairman",
    ev.DraftPublished: lambda _, e: f"draft {e.draft} published",
    ev.Signed: lambda _, e: f"signed on {short_date(e.on)}",
    ev.Reopened: lambda _, e: f"opened again, {quote_beginning(e.reason)}",
}
_OF_EARLIER: dict[type, _Words] = {
    ev.EntryRemoved: lambda m, e: f"removed, {_entry_words(m, e.ident)}",
    ev.ItemStruck: lambda m, e: f"item struck, {_item_words(m, e.ident)}",
}
_FIXED: dict[type, str] = {
    ev.MeetingPrepared: "meeting prepared",
    ev.PublicPartTaken: "public part taken over",
    ev.PutAway: "meeting put away",
    ev.DetailsChanged: "head or foot of the minutes",
    ev.ExclusionCorrected: "times of the exclusion corrected",
    ev.Resumed: "meeting opened again",
    ev.SpeechEnded: "the floor given up",
    ev.PartBegun: "a second meeting begun",
    ev.PartChanged: "head or foot of the second meeting",
    ev.ChairmanReturned: "the chairman's file",
    ev.ChangeDecided: "a change of the chairman's decided",
    ev.ChangesEnded: "the chairman's file done with",
    ev.Confirmed: "minutes approved",
    ev.LaterPrivacyMarked: "privacy of what a later meeting resolved",
    ev.AmendmentsMade: "amendments made, as approved",
    ev.ApprovalWithdrawn: "approval taken back",
    ev.CorrectedLater: "corrected by a later meeting",
    ev.CorrectionWithdrawn: "later correction taken back",
    ev.OtherMinutesChanged: "the minutes of another meeting",
    ev.OtherMinutesRestored: "the minutes of another meeting",
}
EVERY_EVENT = _OF_LATER.keys() | _OF_EARLIER.keys() | _FIXED.keys()
