"""Descriptions of a step of the record in a few plain words: "action, Clerk by 3 May"."""

from collections.abc import Callable, Iterator, Sequence
from datetime import time
from typing import Any

from clerk_tui.domain import events as ev
from clerk_tui.domain.agenda.item_reference import item_label
from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.dates.due_phrases import with_by
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.entry_text import KINDS, printed_name
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import series

LONGEST = 40
"""Characters of a text that are quoted."""
MOST_PARTS = 3
"""Parts of one step that are named; the others are counted."""


def describe_step(earlier: Meeting, events: Sequence[ev.Event], later: Meeting) -> str:
    """Describe a step of the record.

    Args:
        earlier: The meeting before it, which still has what the step took out.
        events: What was recorded as the step.
        later: The meeting after it.
    """
    parts = list(dict.fromkeys(_event_descriptions(earlier, events, later)))
    remaining = len(parts) - MOST_PARTS
    shown = "; ".join(parts[:MOST_PARTS])
    return f"{shown} and {remaining} more" if remaining > 0 else shown


def _event_descriptions(
    earlier: Meeting, events: Sequence[ev.Event], later: Meeting
) -> Iterator[str]:
    """Yield a description of each event, except those that another event of the step implies."""
    kinds = {type(event) for event in events}
    if ev.MeetingPrepared in kinds:
        events = [event for event in events if isinstance(event, ev.MeetingPrepared)]
    for event in events:
        if type(event) in kinds & _IMPLIED_BY.keys() and kinds & _IMPLIED_BY[type(event)]:
            continue
        if _is_printed_only(event) and kinds & _IN_THE_ROOM:
            continue
        words = _event_words(earlier, event, later)
        if words:
            yield words


def _is_printed_only(event: ev.Event) -> bool:
    """Return True for an entry that only prints something that happened in the room."""
    matter = event.entry.matter if isinstance(event, ev.Written) else None
    return isinstance(matter, mt.Happening) and not matter.text


_IN_THE_ROOM = {
    *(ev.Moved, ev.AttendanceMarked, ev.AttendedRemotely, ev.ChairTaken, ev.Adjourned),
    *(ev.Reconvened, ev.PublicExcluded, ev.PublicReadmitted, ev.Commenced, ev.Concluded),
}
# Events that are not described if the step has one of the others.
_IMPLIED_BY: dict[type, set[type]] = {
    ev.ItemLeft: {ev.ItemOpened},
    ev.OthersDealtWith: {ev.Written},
    ev.OthersLeft: {ev.EntryRemoved},
}


def _event_words(earlier: Meeting, event: ev.Event, later: Meeting) -> str:
    if type(event) in _FIXED:
        return _FIXED[type(event)]
    if type(event) in _OF_LATER:
        return _OF_LATER[type(event)](later, event)
    if type(event) in _OF_EARLIER:
        return _OF_EARLIER[type(event)](earlier, event)
    return ""


def describe_entry(meeting: Meeting, entry: Entry) -> str:
    """Name an entry by its kind and the beginning of what it says."""
    matter = entry.matter
    kind = KINDS.get(type(matter), "entry")
    if isinstance(matter, mt.Motion) and matter.kind == "amendment":
        kind = "amendment"
    gist = _matter_gist(meeting, entry)
    return f"{kind}, {gist}" if gist else kind


def _matter_gist(meeting: Meeting, entry: Entry) -> str:
    matter = entry.matter
    if isinstance(matter, mt.Action):
        who = " ".join(
            part for part in (printed_name(meeting, matter.owner), _due_words(matter.due)) if part
        )
        return who or _quoted(matter.text)
    if entry.wording:
        return _quoted(entry.wording)
    if isinstance(matter, mt.Declaration):
        names = series([printed_name(meeting, key) for key in matter.members])
        return names or "none made"
    if isinstance(matter, mt.Resolution):
        return _quoted(" ".join(matter.clauses))
    if isinstance(matter, mt.Table):
        return _quoted(matter.caption or " | ".join(matter.columns or (matter.rows or ((),))[0]))
    if isinstance(matter, mt.Happening) and not matter.text:
        return f"{printed_name(meeting, matter.who)} {matter.kind}".strip()
    who = getattr(matter, "mover", "") or getattr(matter, "questioner", "")
    words = _quoted(getattr(matter, "text", ""))
    return " ".join(part for part in (printed_name(meeting, who), words) if part)


def _due_words(due: str) -> str:
    return with_by(due) if due else ""


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        return ""
    return f"“{words}”" if len(words) <= LONGEST else f"“{words[: LONGEST - 1].rstrip()}…”"


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
    right = " put right" if event.corrected else ""
    return f"{f'vote{right}, ' if vote else ''}{outcome}{figures}"


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
    ev.EntryMoved: _relocation_words,
    ev.PrivacyMarked: _privacy_words,
    ev.VoteTaken: _vote_words,
    ev.OwnVoteRecorded: lambda m, e: f"own vote, {printed_name(m, e.own.who)}",
    ev.Attached: lambda _, e: f"paper attached, {_quoted(e.attachment.title)}",
    ev.NoticeGiven: lambda m, e: (
        f"notice of a question, {printed_name(m, e.notice.question.questioner)}"
    ),
    ev.ActionProgressed: lambda m, e: f"progress of {_entry_words(m, e.progress.entry)}",
    ev.DraftIssued: lambda _, e: f"draft {e.draft.number} issued",
    ev.SentToChairman: lambda _, e: f"draft {e.draft} sent to the chairman",
    ev.DraftPublished: lambda _, e: f"draft {e.draft} published",
    ev.Signed: lambda _, e: f"signed on {print_date(e.on, '{d} {month} {year}')}",
    ev.Reopened: lambda _, e: f"opened again, {_quoted(e.reason)}",
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
    ev.ChairmanReturned: "the chairman's file",
    ev.ChangeDecided: "a change of the chairman's decided",
    ev.ChangesEnded: "the chairman's file done with",
    ev.Confirmed: "minutes approved",
    ev.LaterPrivacyMarked: "privacy of what a later meeting resolved",
    ev.AmendmentsMade: "amendments made, as approved",
    ev.ApprovalWithdrawn: "approval taken back",
    ev.CorrectedLater: "corrected by a later meeting",
    ev.CorrectionWithdrawn: "later correction taken back",
    ev.OthersDealtWith: "the minutes of another meeting",
    ev.OthersLeft: "the minutes of another meeting",
}
EVERY_EVENT = _OF_LATER.keys() | _OF_EARLIER.keys() | _FIXED.keys()
