"""From a list of events to the meeting: `replay` for all of them, `apply` for one more."""

from collections.abc import Callable, Iterable
from typing import Any

from msgspec.structs import replace

from clerk_tui.domain import events as ev
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.replay.attendance import ROOM_STEPS
from clerk_tui.domain.replay.items import ITEM_STEPS
from clerk_tui.domain.replay.lifecycle import LATER_STEPS


def _put_away(m: Meeting, _: ev.PutAway) -> Meeting:
    return replace(m, put_away=True)


_STEPS: dict[type, Callable[[Meeting, Any], Meeting]] = {
    **ROOM_STEPS, **ITEM_STEPS, ev.PutAway: _put_away,
}  # fmt: skip
# What changes no word of the minutes.
_UNPRINTED = (ev.ActionProgressed, ev.NoticeGiven, ev.SpeechBegun, ev.SpeechEnded)


def replay(events: Iterable[ev.Event]) -> Meeting:
    """The meeting after *events*. Raises Refusal where the first does not prepare one."""
    meeting: Meeting | None = None
    for event in events:
        meeting = prepared(event) if meeting is None else apply(meeting, event)
    if meeting is None:
        raise Refusal("There is no such meeting.", "Choose one from the list of meetings.")
    return meeting


def prepared(event: ev.Event) -> Meeting:
    """The meeting that a `MeetingPrepared` begins."""
    if not isinstance(event, ev.MeetingPrepared):
        raise Refusal(
            "The record of this meeting does not begin with its preparation.",
            "Nothing was changed. Restore the database from a backup.",
        )
    return Meeting(
        event.meeting, event.body, event.details, copy_of=event.copy_of, edition=event.edition
    )


def apply(meeting: Meeting, event: ev.Event) -> Meeting:
    """The meeting after one more *event*; *meeting* itself is left as it is."""
    if type(event) in LATER_STEPS:
        return LATER_STEPS[type(event)](meeting, event)
    after = _STEPS[type(event)](meeting, event)
    later = after.afterwards
    told = isinstance(event, _UNPRINTED)
    if (
        later.drafts and not later.touched and not told
    ):  # what is printed now is no longer that draft
        return replace(after, afterwards=replace(later, touched=True))
    return after
