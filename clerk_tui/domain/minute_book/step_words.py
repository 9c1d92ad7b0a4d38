"""Descriptions of a step of the record in a few plain words: "action, Clerk by 3 May"."""

from collections.abc import Iterator, Sequence

from clerk_tui.domain import events as ev
from clerk_tui.domain.minute_book.event_words import describe_event
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Meeting

MOST_PARTS = 3
"""Parts of one step that are named; the others are counted."""


def describe_step(earlier: Meeting, step_events: Sequence[ev.Event], later: Meeting) -> str:
    """Describe a step of the record.

    Args:
        earlier: The meeting before it, which still has what the step took out.
        step_events: What was recorded as the step.
        later: The meeting after it.
    """
    parts = list(dict.fromkeys(_event_descriptions(earlier, step_events, later)))
    remaining = len(parts) - MOST_PARTS
    shown_parts = "; ".join(parts[:MOST_PARTS])
    return f"{shown_parts} and {remaining} more" if remaining > 0 else shown_parts


def _event_descriptions(
    earlier_meeting: Meeting, step_events: Sequence[ev.Event], later_meeting: Meeting
) -> Iterator[str]:
    """Yield a description of each event, except those that another event of the step implies."""
    kinds = {type(event) for event in step_events}
    if ev.MeetingPrepared in kinds:
        step_events = [event for event in step_events if isinstance(event, ev.MeetingPrepared)]
    for event in step_events:
        if type(event) in kinds & _IMPLIED_BY.keys() and kinds & _IMPLIED_BY[type(event)]:
            continue
        if _is_printed_only(event) and kinds & _IN_THE_ROOM:
            continue
        words = describe_event(earlier_meeting, event, later_meeting)
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
    ev.OtherMinutesChanged: {ev.Written},
    ev.OtherMinutesRestored: {ev.EntryRemoved},
}
