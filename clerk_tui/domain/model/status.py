"""The state of a set of minutes: in preparation, in session … confirmed, signed.

A pure function of the record. The states are those of practice: a draft is issued, goes to the
chairman, is published as a draft, is confirmed by the next meeting and then signed (Local
Government Act 1972, Schedule 12, paragraph 41).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clerk_tui.domain.model.meeting import Meeting

_PRINTED = ("items", "people", "details")
PUT_AWAY = "put away"  # prepared by mistake, and not listed
COPIES = ("copy", "public copy")  # of a meeting that is minuted elsewhere


def state_of(meeting: "Meeting") -> str:
    """Return the state of *meeting*, in the words of the list of meetings."""
    if meeting.put_away:
        return PUT_AWAY
    if meeting.copy_of:
        return COPIES[meeting.public_copy]
    after = meeting.afterwards
    if meeting.details.status == "signed":
        return "signed"
    if after.approval is not None:
        return "confirmed"
    if after.published:
        return "draft published"
    if after.with_chairman:
        return "with the chairman"
    if after.issued:
        return f"draft {after.issued} issued"
    if meeting.ended is not None:
        return "closed"
    if meeting.started_at is None and not meeting.taken:
        return "in preparation"
    return "adjourned" if meeting.adjourned else "in session"


def stays_as_issued(before: "Meeting", after: "Meeting") -> str:
    """Return a note for the clerk whose change comes after a draft was published, else "".

    The published draft never changes; the change is for the next one, which says what changed
    since (practice: the published draft is confirmed, with amendments, as it stands).
    """
    later = after.afterwards
    if not (later.published and later.touched) or after.details.status == "signed":
        return ""
    if all(getattr(after, part) is getattr(before, part) for part in _PRINTED):
        return ""
    return (
        f"Draft {later.published} is published and stays as it was issued: "
        f"this is for draft {len(later.drafts) + 1}."
    )


def draft_number(meeting: "Meeting") -> int:
    """Return the number of the draft that a copy made now shows; 0 where it shows none.

    A copy made after something was changed is not that draft any more.
    """
    after = meeting.afterwards
    return 0 if after.touched or after.in_hand is None else after.in_hand.number
