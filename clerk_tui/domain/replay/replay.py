"""The meeting after a list of events: `replay` for all of them, `apply` for one more."""

from collections.abc import Iterable

from msgspec.structs import replace

from clerk_tui.domain import events as ev
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.replay.attendance import ROOM_STEPS
from clerk_tui.domain.replay.changes import Step
from clerk_tui.domain.replay.entries import ENTRY_STEPS
from clerk_tui.domain.replay.items import ITEM_STEPS
from clerk_tui.domain.replay.lifecycle import LATER_STEPS


def _put_away(meeting: Meeting, _: ev.PutAway) -> Meeting:
    return replace(meeting, put_away=True)


_STEPS: dict[type, Step] = {
    **ROOM_STEPS,
    **ITEM_STEPS,
    **ENTRY_STEPS,
    ev.PutAway: _put_away,
}
# Events that change no word of the minutes.
_UNPRINTED = (ev.ActionProgressed, ev.NoticeGiven, ev.SpeechBegun, ev.SpeechEnded)


def replay(recorded_events: Iterable[ev.Event]) -> Meeting:
    """Return the meeting after *recorded_events*; Refusal if the first does not prepare one."""
    meeting: Meeting | None = None
    for event in recorded_events:
        meeting = prepared(event) if meeting is None else apply(meeting, event)
    if meeting is None:
        raise Refusal("There is no such meeting.", "Choose one from the list of meetings.")
    return meeting


def prepared(event: ev.Event) -> Meeting:
    """Return the meeting that a `MeetingPrepared` begins. Raises Refusal for any other event."""
    if not isinstance(event, ev.MeetingPrepared):
        raise Refusal(
            "The record of this meeting does not begin with its preparation.",
            "Nothing was changed. Restore the database from a backup.",
        )
    return Meeting(
        event.meeting, event.body, event.details, copy_of=event.copy_of, edition=event.edition
    )


def apply(meeting: Meeting, event: ev.Event) -> Meeting:
    """Return the meeting after one more *event*; *meeting* itself is left as it is."""
    if type(event) in LATER_STEPS:
        return LATER_STEPS[type(event)](meeting, event)
    after = _STEPS[type(event)](meeting, event)
    later = after.afterwards
    if later.drafts and not later.touched and not isinstance(event, _UNPRINTED):
        # The minutes now print otherwise than the newest draft.
        return replace(after, afterwards=replace(later, touched=True))
    return after
