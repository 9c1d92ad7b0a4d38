"""A step of the record in a few plain words, as the clerk knows it: "action, Clerk by 3 May"."""

from collections.abc import Callable, Iterator, Sequence
from datetime import time
from typing import Any

from clerk_tui.domain import events as ev
from clerk_tui.domain.agenda.item_reference import item_label
from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.dates.due_phrases import with_by
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.entry_text import KINDS, name_of
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import series

LONGEST = 40  # characters of what was typed
MOST_PARTS = 3  # of one step that are named


def step_words(earlier: Meeting, events: Sequence[ev.Event], later: Meeting) -> str:
    """Describe a step.

    Args:
        earlier: The meeting before it, where what it took out is still to be found.
        events: What was recorded as the step.
        later: The meeting after it.
    """
    parts = list(dict.fromkeys(_parts(earlier, events, later)))
    more = len(parts) - MOST_PARTS
    shown = "; ".join(parts[:MOST_PARTS])
    return f"{shown} and {more} more" if more > 0 else shown


def _parts(earlier: Meeting, events: Sequence[ev.Event], later: Meeting) -> Iterator[str]:
    """The words of each event, but for those that another event of the step brings with it."""
    kinds = {type(event) for event in events}
    if ev.MeetingPrepared in kinds:
        events = [event for event in events if isinstance(event, ev.MeetingPrepared)]
    for event in events:
        if type(event) in kinds & _BROUGHT.keys() and kinds & _BROUGHT[type(event)]:
            continue
        if _only_tells(event) and kinds & _IN_THE_ROOM:
            continue
        words = _event_words(earlier, event, later)
        if words:
            yield words


def _only_tells(event: ev.Event) -> bool:
    """Return True for the entry by which something that happened in the room is printed."""
    matter = event.entry.matter if isinstance(event, ev.Written) else None
    return isinstance(matter, mt.Happening) and not matter.text


_IN_THE_ROOM = {
    *(ev.Moved, ev.AttendanceMarked, ev.AttendedRemotely, ev.ChairTaken, ev.Adjourned),
    *(ev.Reconvened, ev.PublicExcluded, ev.PublicReadmitted, ev.Commenced, ev.Concluded),
}
# Events that go unsaid where the step has one of the others.
_BROUGHT: dict[type, set[type]] = {
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


def entry_words(meeting: Meeting, entry: Entry) -> str:
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
        who = " ".join(part for part in (name_of(meeting, matter.owner), _by(matter.due)) if part)
        return who or _quoted(matter.text)
    if entry.wording:
        return _quoted(entry.wording)
    if isinstance(matter, mt.Declaration):
        names = series([name_of(meeting, key) for key in matter.members])
        return names or "none made"
    if isinstance(matter, mt.Resolution):
        return _quoted(" ".join(matter.clauses))
    if isinstance(matter, mt.Table):
        return _quoted(matter.caption or " | ".join(matter.columns or (matter.rows or ((),))[0]))
    if isinstance(matter, mt.Happening) and not matter.text:
        return f"{name_of(meeting, matter.who)} {matter.kind}".strip()
    who = getattr(matter, "mover", "") or getattr(matter, "questioner", "")
    words = _quoted(getattr(matter, "text", ""))
    return " ".join(part for part in (name_of(meeting, who), words) if part)


def _by(due: str) -> str:
    return with_by(due) if due else ""


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        return ""
    return f"“{words}”" if len(words) <= LONGEST else f"“{words[: LONGEST - 1].rstrip()}…”"


def _entry(meeting: Meeting, ident: str) -> str:
    """Name the entry called *ident*; one that is no longer there is an entry."""
    try:
        return entry_words(meeting, meeting.entry(ident))
    except Refusal:
        return "entry"


def _item(meeting: Meeting, ident: str) -> str:
    try:
        return item_label(meeting, meeting.item(ident))
    except Refusal:
        return "an item"


def _at(moment: time | None) -> str:
    return f" at {print_time(moment)}" if moment is not None else ""


def _vote(_: Meeting, event: ev.VoteTaken) -> str:
    vote, outcome = event.vote, event.outcome or "vote"
    figures = ""
    if vote is not None and vote.in_favour is not None:
        figures = f" {vote.in_favour} for, {vote.against or 0} against"
    right = " put right" if event.corrected else ""
    return f"{f'vote{right}, ' if vote else ''}{outcome}{figures}"


def _moved(meeting: Meeting, event: ev.Moved) -> str:
    did = {"left": "left", "arrived": "came in"}.get(event.movement.kind, event.movement.kind)
    return f"{name_of(meeting, event.key)} {did}{_at(event.movement.time)}"


def _remote(meeting: Meeting, event: ev.AttendedRemotely) -> str:
    return f"{name_of(meeting, event.key)} {'remote' if event.remote else 'in the room'}"


def _marked(meeting: Meeting, event: ev.PrivacyMarked) -> str:
    how = "private" if event.private else "public"
    count = len(event.idents)
    more = f" and {count - 1} that depend on it" if count > 1 else ""
    return f"marked {how}, {_entry(meeting, event.idents[0])}{more}" if count else f"marked {how}"


def _placed(meeting: Meeting, event: ev.EntryMoved) -> str:
    return f"moved to {_item(meeting, event.item)}, {_entry(meeting, event.ident)}"


_Words = Callable[[Meeting, Any], str]
_OF_LATER: dict[type, _Words] = {
    ev.PersonListed: lambda m, e: f"on the list, {name_of(m, e.attendee.key)}",
    ev.PersonCorrected: lambda m, e: f"corrected on the list, {name_of(m, e.attendee.key)}",
    ev.AttendanceMarked: lambda m, e: f"{name_of(m, e.key)}: {e.presence}",
    ev.Moved: _moved,
    ev.MovementCorrected: lambda m, e: (
        f"time corrected, {name_of(m, e.key)} {e.movement.kind}{_at(e.movement.time)}"
    ),
    ev.AttendedRemotely: _remote,
    ev.AbsenceAnnounced: lambda m, e: f"out for items announced, {name_of(m, e.key)}",
    ev.ChairTaken: lambda m, e: f"in the chair, {name_of(m, e.key)}",
    ev.ChairCorrected: lambda _, e: f"time in the chair corrected{_at(e.time)}",
    ev.LetStand: lambda m, e: f"let stand, {_entry(m, e.entry)}",
    ev.Commenced: lambda _, e: f"meeting called to order{_at(e.time)}",
    ev.Concluded: lambda _, e: f"meeting closed{_at(e.time)}",
    ev.Adjourned: lambda _, e: f"meeting adjourned{_at(e.time)}",
    ev.Reconvened: lambda _, e: f"meeting resumed{_at(e.time)}",
    ev.PublicExcluded: lambda _, e: f"public excluded{_at(e.time)}",
    ev.PublicReadmitted: lambda _, e: f"public readmitted{_at(e.time)}",
    ev.SpeechBegun: lambda m, e: f"the floor to {name_of(m, e.who)}",
    ev.ItemListed: lambda m, e: f"item listed, {_item(m, e.item.ident)}",
    ev.ItemAmended: lambda m, e: f"item changed, {_item(m, e.item.ident)}",
    ev.ItemReordered: lambda m, e: f"item moved, {_item(m, e.ident)}",
    ev.ItemOpened: lambda m, e: f"gone to {_item(m, e.ident)}",
    ev.ItemLeft: lambda m, e: f"left {_item(m, e.ident)}",
    ev.Written: lambda m, e: entry_words(m, e.entry),
    ev.Rewritten: lambda m, e: f"changed, {_entry(m, e.ident)}",
    ev.EntryNumbered: lambda m, e: f"numbered {e.number or 'anew'}, {_entry(m, e.ident)}",
    ev.EntryMoved: _placed,
    ev.PrivacyMarked: _marked,
    ev.VoteTaken: _vote,
    ev.OwnVoteRecorded: lambda m, e: f"own vote, {name_of(m, e.own.who)}",
    ev.Attached: lambda _, e: f"paper attached, {_quoted(e.attachment.title)}",
    ev.NoticeGiven: lambda m, e: (
        f"notice of a question, {name_of(m, e.notice.question.questioner)}"
    ),
    ev.ActionProgressed: lambda m, e: f"progress of {_entry(m, e.progress.entry)}",
    ev.DraftIssued: lambda _, e: f"draft {e.draft.number} issued",
    ev.SentToChairman: lambda _, e: f"draft {e.draft} sent to the chairman",
    ev.DraftPublished: lambda _, e: f"draft {e.draft} published",
    ev.Signed: lambda _, e: f"signed on {print_date(e.on, '{d} {month} {year}')}",
    ev.Reopened: lambda _, e: f"opened again, {_quoted(e.reason)}",
}
_OF_EARLIER: dict[type, _Words] = {
    ev.EntryRemoved: lambda m, e: f"removed, {_entry(m, e.ident)}",
    ev.ItemStruck: lambda m, e: f"item struck, {_item(m, e.ident)}",
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
