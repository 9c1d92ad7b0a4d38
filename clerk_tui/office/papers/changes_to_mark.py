"""The changes that the review marks: those since the newest draft, or those of the chairman."""

from collections.abc import Sequence

from msgspec import Struct

from clerk_tui.desk import Desk
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.drafts.change import Change
from clerk_tui.domain.drafts.differences import find_differences
from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.lifecycle import Returned
from clerk_tui.office import Office
from clerk_tui.office.drafts import (
    draft_lines,
    holds_private_words,
    lines_of,
    refuse_private_draft,
)

IN_PRIVATE_COPY = "They can be marked in the private copy."


class ChangeToMark(Struct, frozen=True):
    """A change, and how it stands in the minutes as they are now."""

    change: Change
    decided: str = ""
    """What the clerk decided about it; "" where there is nothing to decide, or not yet."""
    is_made: bool = True
    """True if the minutes should read so."""
    is_new_entry: bool = False
    """True if the whole entry was minuted since."""


class ChangesToMark(Struct, frozen=True):
    """The changes from a draft to another text of the minutes."""

    base: str
    """The draft: "draft 1 of 14 May 2027, 3.05 pm"; before the chairman's file its name too."""
    draft_lines: tuple[Line, ...]
    """The lines of the draft."""
    changes: tuple[ChangeToMark, ...]


def changes_since_draft(office: Office, desk: Desk, *, private: bool) -> ChangesToMark:
    """Return what changed in the minutes since the newest draft was issued.

    Args:
        office: The office.
        desk: The desk of the meeting.
        private: True to compare the private copies.

    Raises:
        Refusal: No draft was issued, its words are not kept here, or its public copy holds what
            was made private since.
    """
    draft = desk.meeting.afterwards.in_hand
    if draft is None:
        raise Refusal("No draft of these minutes was issued yet: there is nothing to compare with.")
    lines_before = draft_lines(desk, draft.number, private=private)
    if not private:
        _refuse_private_words(office, desk, draft.number)
    changes = find_differences(lines_before, lines_of(office, desk.meeting, private=private))
    entries = {place.entry for line in lines_before for place in line.places}
    return ChangesToMark(
        _draft_name(desk, draft.number),
        lines_before,
        tuple(
            ChangeToMark(
                change,
                is_new_entry=not change.old
                and bool(change.place.entry)
                and change.place.entry not in entries,
            )
            for change in _shown_changes(desk, changes, private=private)
        ),
    )


def changes_by_chairman(
    office: Office, desk: Desk, chair_file: Returned, *, private: bool
) -> ChangesToMark:
    """Return what the chairman changed, as far as the copy shown has it.

    Args:
        office: The office.
        desk: The desk of the meeting.
        chair_file: The file that came back.
        private: True if the private copy is shown.

    Raises:
        Refusal: The words of the file or its draft are not kept here; or the public copy is shown,
            and the file was made from the private one, or holds what was made private since.
    """
    from clerk_tui.office.chairman_file import RETURNED, changes_of

    if not private:
        papers = [
            paper for paper in desk.drafts.papers(RETURNED) if paper.number == chair_file.number
        ]
        lines = [line for paper in papers for line in paper.lines]
        if chair_file.private or holds_private_words(office, desk.meeting, lines):
            raise Refusal(f"“{chair_file.name}” holds words of private business.", IN_PRIVATE_COPY)
        _refuse_private_words(office, desk, chair_file.draft)
    decisions = {decision.change: decision.decided for decision in chair_file.decisions}
    changes = _shown_changes(desk, changes_of(desk, chair_file), private=private)
    return ChangesToMark(
        f"draft {chair_file.draft}, “{chair_file.name}”",
        draft_lines(desk, chair_file.draft, private=chair_file.private, form=chair_file.form),
        tuple(_as_decided(change, decisions.get(change.key, "")) for change in changes),
    )


def _refuse_private_words(office: Office, desk: Desk, number: int) -> None:
    """Raise Refusal where the public copy of a draft holds what was made private since."""
    try:
        refuse_private_draft(office, desk, number)
    except Refusal as refusal:
        raise Refusal(refusal.what, IN_PRIVATE_COPY) from refusal


def _as_decided(change: Change, decision: str) -> ChangeToMark:
    """Return *change*; one that is made by hand is left once that was done."""
    is_made = decision in ("taken", "edited") or (change.sort == "by hand" and decision == "left")
    return ChangeToMark(change, decision, is_made=is_made)


def _shown_changes(desk: Desk, changes: Sequence[Change], *, private: bool) -> Sequence[Change]:
    """Return the *changes* that the copy shown may tell: in the public one none of what is private.

    What an entry read before it was made private is private too.
    """
    if private:
        return changes
    private_idents = {entry.ident for entry in desk.meeting.entries() if entry.private}
    return [
        change
        for change in changes
        if not change.private and change.place.entry not in private_idents
    ]


def _draft_name(desk: Desk, number: int) -> str:
    """Return a draft by its number and when it was issued."""
    draft = next(draft for draft in desk.meeting.afterwards.drafts if draft.number == number)
    day = short_date(draft.at.date())
    return f"draft {number} of {day}, {print_time(draft.at.time())}"
