"""What Home says of a meeting before it is opened, and of the whole book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from clerk_tui.domain.model.meeting import Meeting
    from clerk_tui.office import Office


class PreviewedItem(Struct, frozen=True):
    """An item of the meeting, by the title that the public may see."""

    number: str
    title: str
    sign: str
    """What became of it so far: "✓" taken, "▶" in hand, "–" put off, "" still to come."""


class MeetingPreview(Struct, frozen=True):
    """A meeting in figures and titles."""

    body: str
    day: str
    venue: str
    state: str
    items: tuple[PreviewedItem, ...]
    entries: int
    open_actions: int
    overdue_actions: int
    """Of its body, whichever meeting asked for them."""
    findings: int | None = None
    """What the checks found; None until they have run."""


class BookFigures(Struct, frozen=True):
    """The minute book in figures."""

    meetings: int
    unsigned: int
    """Closed meetings whose minutes are not signed yet."""
    open_actions: int
    overdue_actions: int


def preview_of(office: Office, meeting: Meeting) -> MeetingPreview:
    """Return what Home says of *meeting*."""
    from clerk_tui.domain.dates.dates import print_date

    today = office.clock.now().date()
    actions = [a for a in office.minute_book.actions() if a.body == meeting.body.name]
    return MeetingPreview(
        meeting.body.name,
        print_date(meeting.details.date),
        meeting.details.venue,
        meeting.state,
        tuple(_items(meeting)),
        sum(len(item.entries) for item in meeting.items),
        len(actions),
        sum(action.overdue(today) for action in actions),
    )


def _items(meeting: Meeting) -> list[PreviewedItem]:

    taken_idents = set(meeting.taken)
    return [
        PreviewedItem(
            item.agenda_number,
            item.title_in_public or "not for publication",
            "▶"
            if item.ident == meeting.current
            else "–" if item.disposition
            else "✓" if item.ident in taken_idents
            else "",
        )
        for item in meeting.items
    ]  # fmt: skip


def book_figures(office: Office) -> BookFigures:
    """Return the figures of the whole book."""
    from clerk_tui.storage.minute_book.meeting_list import count_by_state

    states = count_by_state(office.opened_database.db)
    today = office.clock.now().date()
    actions = office.minute_book.actions()
    before_signing = ("in preparation", "in session", "adjourned", "signed", "copy", "public copy")
    return BookFigures(
        sum(states.values()),
        sum(count for state, count in states.items() if state not in before_signing),
        len(actions),
        sum(action.overdue(today) for action in actions),
    )
