"""Minutes of one meeting approved or corrected at another: both records change, or neither."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from clerk_tui.domain import events as ev
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.lifecycle import Approval, LaterCorrection, OtherMinutesChange
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import OtherMeetingStep, Record
from clerk_tui.domain.replay.replay import apply, replay


def find_meeting(record: Record, this_meeting: Meeting, day: date) -> Meeting | None:
    """Return the meeting of the same body on *day*, or None if it is not in this database."""
    same_day = [ident for ident, on in record.meetings_of(this_meeting.body.name) if on == day]
    meetings = [replay(record.events(ident)) for ident in same_day if ident != this_meeting.ident]
    unapproved_meetings = [meeting for meeting in meetings if meeting.afterwards.approval is None]
    return next(iter(unapproved_meetings or meetings), None)


def check_last(record: Record, meeting: Meeting) -> None:
    """Raise Refusal where a later meeting of the body holds numbers: these may not move then."""
    later_numbers = record.later_numbers(meeting.body.name, meeting.details.date)
    if later_numbers is not None:
        raise Refusal(
            f"The meeting of {short_date(later_numbers)} holds minute numbers that follow these.",
            "Put the minutes right in the review, or by resolution of a later meeting.",
        )


_FOR_GOOD = {
    ev.DraftIssued: "A draft that was issued stands: others may have it.",
    ev.ChairmanReturned: "What the chairman sent back is kept as it came.",
    ev.Confirmed: "The approval is taken back at the meeting at which it was minuted.",
    ev.ApprovalWithdrawn: "The approval was taken back at the meeting at which it was minuted.",
    ev.LaterPrivacyMarked: "That was marked private or public at the meeting which minuted it.",
}


def check_undoable(step_events: Iterable[ev.Event]) -> None:
    """Raise Refusal where the newest step is one that others may rest on already."""
    for event in step_events:
        if type(event) in _FOR_GOOD:
            raise Refusal(_FOR_GOOD[type(event)], "Nothing was undone; edit what is to change.")


def removal(meeting: Meeting, ident: str) -> list[ev.Event]:
    """Return the events that remove an entry, and what it approved or corrected elsewhere."""
    changes_made = [other for other in meeting.afterwards.other_minutes if other.entry == ident]
    return [ev.EntryRemoved(ident), *(ev.OtherMinutesRestored(other) for other in changes_made)]


def other_meeting_steps(
    record: Record,
    step_events: Sequence[ev.Event],
    before: Meeting,
    after: Meeting,
    *,
    undone: bool = False,
) -> list[OtherMeetingStep]:
    """Return what a step, or its being *undone*, does to other meetings.

    Args:
        record: Where the other meetings are.
        step_events: The events of the step.
        before: This meeting as it stands.
        after: This meeting as the step, or its being undone, leaves it.
        undone: Whether the step is taken back.

    Raises:
        Refusal: The other minutes are signed, or approved already, or not signed yet.
    """
    private = {entry.ident: entry.private for entry in after.entries()}
    step_by_meeting: dict[str, OtherMeetingStep] = {}

    def add_event(other_change: OtherMinutesChange, make: Callable[[Meeting], ev.Event]) -> None:
        """Add the event that *make* returns to the step of the other meeting."""
        meeting_step = step_by_meeting.get(other_change.meeting) or OtherMeetingStep(
            replay(record.events(other_change.meeting)), ()
        )
        made = make(meeting_step.after)
        step_by_meeting[other_change.meeting] = OtherMeetingStep(
            apply(meeting_step.after, made), (*meeting_step.events, made)
        )

    for event in step_events:
        if isinstance(event, ev.OtherMinutesChanged | ev.OtherMinutesRestored):
            is_applied = isinstance(event, ev.OtherMinutesChanged) is not undone
            make = _approval_event if event.change.kind == "approval" else _correction_event
            hidden = private.get(event.change.entry, True)
            add_event(
                event.change,
                partial(make, change=event.change, is_applied=is_applied, private=hidden),
            )
    for target, is_private in _privacy_changes(before, after, private):
        marked = ev.LaterPrivacyMarked(target.entry, is_private)
        add_event(target, lambda _, marked=marked: marked)  # type: ignore[misc]
    return list(step_by_meeting.values())


def rests_elsewhere(meeting: Meeting, step_events: Iterable[ev.Event]) -> bool:
    """Return True if other minutes rest on *meeting*, or did before *step_events*."""
    is_restored = any(isinstance(event, ev.OtherMinutesRestored) for event in step_events)
    return is_restored or bool(meeting.afterwards.other_minutes)


def _privacy_changes(
    before: Meeting, after: Meeting, private: Mapping[str, bool]
) -> Iterator[tuple[OtherMinutesChange, bool]]:
    """Yield what has been done to others whose entry became private or public, and which."""
    if not before.afterwards.other_minutes or before is after:
        return
    was_private = {entry.ident: entry.private for entry in before.entries()}
    for target in before.afterwards.other_minutes:
        if target in after.afterwards.other_minutes and target.entry in private:
            is_private = private[target.entry]
            if was_private.get(target.entry) is not is_private:
                yield target, is_private


def _approval_event(
    other_meeting: Meeting, change: OtherMinutesChange, *, is_applied: bool, private: bool
) -> ev.Event:
    meeting_date = short_date(other_meeting.details.date)
    if other_meeting.details.status == "signed":
        raise Refusal(
            f"The minutes of {meeting_date} are signed, and their approval stands.",
            "An error in them is corrected with /correction.",
        )
    if not is_applied:
        return ev.ApprovalWithdrawn(change.entry)
    if other_meeting.afterwards.approval is not None:
        on = short_date(other_meeting.afterwards.approval.day)
        raise Refusal(
            f"The minutes of {meeting_date} were approved on {on} already.", "Nothing was minuted."
        )
    return ev.Confirmed(Approval(change.day, change.minuted_at, change.entry, change.text, private))


def _correction_event(
    other_meeting: Meeting, change: OtherMinutesChange, *, is_applied: bool, private: bool
) -> ev.Event:
    if not is_applied:
        return ev.CorrectionWithdrawn(change.entry)
    if other_meeting.details.status != "signed":
        raise Refusal(
            f"The minutes of {short_date(other_meeting.details.date)} are not signed.",
            "Put them right in their review, or approve them subject to the amendment.",
        )
    text = " ".join(change.text)
    return ev.CorrectedLater(
        LaterCorrection(change.day, text, change.minute, change.minuted_at, change.entry, private)
    )
