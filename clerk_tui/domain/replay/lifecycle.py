"""The changes that events after the meeting make to it: see `replay`."""

from collections.abc import Callable
from datetime import date
from typing import TypedDict, Unpack

from msgspec.structs import replace

from clerk_tui.domain import events as ev
from clerk_tui.domain.model.lifecycle import (
    Approval,
    Draft,
    LaterCorrection,
    OtherMinutesChange,
    Reopening,
    Returned,
)
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.replay.changes import Step


class _Changes(TypedDict, total=False):
    """The fields of `Afterwards` that events change."""

    drafts: tuple[Draft, ...]
    issued: int
    with_chairman: int
    published: int
    touched: bool
    returned: tuple[Returned, ...]
    approval: Approval | None
    signed: date | None
    digest: str
    corrections: tuple[LaterCorrection, ...]
    reopenings: tuple[Reopening, ...]
    other_minutes: tuple[OtherMinutesChange, ...]
    amendments_made: tuple[str, ...]
    stood_already: tuple[str, ...]


def _change_afterwards(meeting: Meeting, **changed_fields: Unpack[_Changes]) -> Meeting:
    return replace(meeting, afterwards=replace(meeting.afterwards, **changed_fields))


def _issue_draft(meeting: Meeting, event: ev.DraftIssued) -> Meeting:
    drafts = (*meeting.afterwards.drafts, event.draft)
    return _change_afterwards(
        meeting, drafts=drafts, issued=event.draft.number, with_chairman=0, touched=False
    )


def _send_to_chairman(meeting: Meeting, event: ev.SentToChairman) -> Meeting:
    return _change_afterwards(meeting, with_chairman=event.draft)


def _publish_draft(meeting: Meeting, event: ev.DraftPublished) -> Meeting:
    return _change_afterwards(meeting, published=event.draft, with_chairman=0)


def _receive_file(meeting: Meeting, event: ev.ChairmanReturned) -> Meeting:
    number = len(meeting.afterwards.returned) + 1
    returned = Returned(number, event.draft, event.at, event.name, event.private, event.form)
    return _change_afterwards(meeting, returned=(*meeting.afterwards.returned, returned))


def _change_last_file(meeting: Meeting, edit_file: Callable[[Returned], Returned]) -> Meeting:
    """Return *meeting* with the file that came back from the chairman last changed."""
    *earlier_returned, last_returned = meeting.afterwards.returned
    return _change_afterwards(meeting, returned=(*earlier_returned, edit_file(last_returned)))


def _decide_change(meeting: Meeting, event: ev.ChangeDecided) -> Meeting:
    return _change_last_file(
        meeting, lambda returned: replace(returned, decisions=(*returned.decisions, event.decision))
    )


def _end_changes(meeting: Meeting, _: ev.ChangesEnded) -> Meeting:
    meeting = _change_last_file(meeting, lambda returned: replace(returned, ended=True))
    return _change_afterwards(meeting, with_chairman=0)


def _approve(meeting: Meeting, event: ev.Confirmed) -> Meeting:
    # Loaded only where minutes were approved: every opening and export replays a record.
    from clerk_tui.domain.drafts.approval_amendments import amendments_already_standing

    already_made = amendments_already_standing(meeting, event.approval.amendments)
    return _change_afterwards(
        meeting, approval=event.approval, stood_already=already_made, amendments_made=()
    )


def _withdraw_approval(meeting: Meeting, _: ev.ApprovalWithdrawn) -> Meeting:
    return _change_afterwards(meeting, approval=None, stood_already=(), amendments_made=())


def _make_amendments(meeting: Meeting, event: ev.AmendmentsMade) -> Meeting:
    return _change_afterwards(
        meeting, amendments_made=(*meeting.afterwards.amendments_made, *event.amendments)
    )


def _sign(meeting: Meeting, event: ev.Signed) -> Meeting:
    meeting = replace(meeting, details=replace(meeting.details, status="signed"))
    return _change_afterwards(meeting, signed=event.on, digest=event.digest)


def _correct(meeting: Meeting, event: ev.CorrectedLater) -> Meeting:
    return _change_afterwards(
        meeting, corrections=(*meeting.afterwards.corrections, event.correction)
    )


def _withdraw_correction(meeting: Meeting, event: ev.CorrectionWithdrawn) -> Meeting:
    corrections = tuple(c for c in meeting.afterwards.corrections if c.entry != event.entry)
    return _change_afterwards(meeting, corrections=corrections)


def _mark_later_privacy(meeting: Meeting, event: ev.LaterPrivacyMarked) -> Meeting:
    approval = meeting.afterwards.approval
    if approval is not None and approval.entry == event.entry:
        approval = replace(approval, private=event.private)
    corrections = tuple(
        replace(c, private=event.private) if c.entry == event.entry else c
        for c in meeting.afterwards.corrections
    )
    return _change_afterwards(meeting, approval=approval, corrections=corrections)


def _affect_others(meeting: Meeting, event: ev.OtherMinutesChanged) -> Meeting:
    return _change_afterwards(
        meeting, other_minutes=(*meeting.afterwards.other_minutes, event.change)
    )


def _release_others(meeting: Meeting, event: ev.OtherMinutesRestored) -> Meeting:
    remaining = tuple(
        other for other in meeting.afterwards.other_minutes if other.entry != event.change.entry
    )
    return _change_afterwards(meeting, other_minutes=remaining)


def _reopen(meeting: Meeting, event: ev.Reopened) -> Meeting:
    after = meeting.afterwards
    reopenings = (*after.reopenings, Reopening(event.at, event.reason, meeting.state))
    if not after.issued:
        return replace(_change_afterwards(meeting, reopenings=reopenings), ended=None)
    return _change_afterwards(
        meeting, reopenings=reopenings, issued=0, with_chairman=0, published=0
    )


LATER_STEPS: dict[type, Step] = {
    ev.DraftIssued: _issue_draft,
    ev.SentToChairman: _send_to_chairman,
    ev.DraftPublished: _publish_draft,
    ev.ChairmanReturned: _receive_file,
    ev.ChangeDecided: _decide_change,
    ev.ChangesEnded: _end_changes,
    ev.Confirmed: _approve,
    ev.AmendmentsMade: _make_amendments,
    ev.ApprovalWithdrawn: _withdraw_approval,
    ev.Signed: _sign,
    ev.CorrectedLater: _correct,
    ev.CorrectionWithdrawn: _withdraw_correction,
    ev.LaterPrivacyMarked: _mark_later_privacy,
    ev.OtherMinutesChanged: _affect_others,
    ev.OtherMinutesRestored: _release_others,
    ev.Reopened: _reopen,
}
