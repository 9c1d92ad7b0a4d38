"""What a change does to minutes of which a draft was issued, and which draft a copy shows."""

from clerk_tui.domain.model.meeting import Meeting

_PRINTED = ("items", "people", "details")


def published_draft_note(before: Meeting, after: Meeting) -> str:
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


def draft_number(meeting: Meeting) -> int:
    """Return the number of the draft that a copy made now shows; 0 where it shows none.

    A copy made after something was changed is not that draft any more.
    """
    after = meeting.afterwards
    return 0 if after.touched or after.in_hand is None else after.in_hand.number
