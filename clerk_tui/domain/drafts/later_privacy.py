"""Whether what a later meeting resolved about these minutes may be told in public."""

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.lifecycle import Afterwards, Approval, LaterCorrection
from clerk_tui.domain.model.meeting import Meeting

Resolved = Approval | LaterCorrection
_R = TypeVar("_R", Approval, LaterCorrection)


def with_known_privacy(meeting: Meeting, later_meeting: Callable[[str], Meeting]) -> Meeting:
    """Return *meeting* with the privacy of older approvals and corrections looked up.

    Args:
        meeting: The earlier meeting. A record of before this was kept does not say it.
        later_meeting: Returns the meeting with an ident; raises Refusal where there is none.
    """
    after = meeting.afterwards
    if all(each.private is not None for each in _resolved(after)):
        return meeting
    corrections = tuple(_looked_up(each, later_meeting) for each in after.corrections)
    approval = after.approval and _looked_up(after.approval, later_meeting)
    known = replace(after, approval=approval, corrections=corrections)
    return replace(meeting, afterwards=known)


def publicly_known(after: Afterwards) -> Afterwards:
    """Return *after* without what was said in private: of an approval its day alone is left.

    What is not known to be public is private.
    """
    if all(each.private is False for each in _resolved(after)):
        return after
    approval = after.approval
    if approval is not None and approval.private is not False:
        approval = replace(approval, amendments=())
    corrections = tuple(each for each in after.corrections if each.private is False)
    return replace(after, approval=approval, corrections=corrections)


def _resolved(after: Afterwards) -> list[Resolved]:
    """Return what later meetings said of these minutes; an approval of no words says nothing."""
    worded = after.approval is not None and bool(after.approval.amendments)
    return [*after.corrections, *([after.approval] if worded and after.approval else [])]


def _looked_up(resolved: _R, later_meeting: Callable[[str], Meeting]) -> _R:
    if resolved.private is not None:
        return resolved
    try:
        private = later_meeting(resolved.meeting).entry(resolved.entry).private
    except Refusal:  # it is not in this database: nobody can say that it is public
        private = True
    return replace(resolved, private=private)
