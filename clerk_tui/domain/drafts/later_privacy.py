"""The privacy of what later meetings resolved about the minutes of an earlier one."""

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.lifecycle import Afterwards, Approval, LaterCorrection
from clerk_tui.domain.model.meeting import Meeting

Resolved = Approval | LaterCorrection
_Resolution = TypeVar("_Resolution", Approval, LaterCorrection)


def with_known_privacy(meeting: Meeting, later_meeting: Callable[[str], Meeting]) -> Meeting:
    """Return *meeting* with the privacy of older approvals and corrections looked up.

    Args:
        meeting: The earlier meeting. An older record does not hold the privacy.
        later_meeting: Returns the meeting with an ident; raises Refusal if there is none.
    """
    after = meeting.afterwards
    if all(resolution.private is not None for resolution in _resolved(after)):
        return meeting
    corrections = tuple(
        _with_privacy(resolution, later_meeting) for resolution in after.corrections
    )
    approval = after.approval and _with_privacy(after.approval, later_meeting)
    afterwards = replace(after, approval=approval, corrections=corrections)
    return replace(meeting, afterwards=afterwards)


def publicly_known(afterwards: Afterwards) -> Afterwards:
    """Return *afterwards* without what was resolved in private; a private approval keeps its day.

    A resolution that is not known to be public is private.
    """
    if all(resolution.private is False for resolution in _resolved(afterwards)):
        return afterwards
    approval = afterwards.approval
    if approval is not None and approval.private is not False:
        approval = replace(approval, amendments=())
    corrections = tuple(
        resolution for resolution in afterwards.corrections if resolution.private is False
    )
    return replace(afterwards, approval=approval, corrections=corrections)


def _resolved(afterwards: Afterwards) -> list[Resolved]:
    """Return what later meetings resolved about these minutes, in words that may be private."""
    is_worded = afterwards.approval is not None and bool(afterwards.approval.amendments)
    return [
        *afterwards.corrections,
        *([afterwards.approval] if is_worded and afterwards.approval else []),
    ]


def _with_privacy(resolved: _Resolution, later_meeting: Callable[[str], Meeting]) -> _Resolution:
    """Return *resolved* with its privacy looked up at the meeting that resolved it."""
    if resolved.private is not None:
        return resolved
    try:
        private = later_meeting(resolved.meeting).entry(resolved.entry).private
    except Refusal:  # not in this database, so it cannot be known to be public
        private = True
    return replace(resolved, private=private)
