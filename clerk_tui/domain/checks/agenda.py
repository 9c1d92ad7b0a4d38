"""Checks of the items of business: none passed over, none empty."""

from collections.abc import Iterator

from clerk_tui.domain.attendance.interests import is_for_declarations
from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded


def item_left_empty(meeting: Meeting) -> Iterator[Finding]:
    """Find an item that was taken, with neither text nor outcome under it.

    Practice: the minutes say what became of each item; deferred, withdrawn or taken with
    others is enough.
    """
    describe = Describer(meeting)
    for item in meeting.taken_items:
        if item.is_empty and not item.disposition and not _may_stand_empty(item, meeting):
            message = f"Nothing is minuted under {describe.item(item)}."
            remedy = "Write what became of it (/goto and its number), or /defer or /withdraw it."
            yield Finding("empty-item", "warning", message, remedy, item.ident)


def declarations_left_empty(meeting: Meeting) -> Iterator[Finding]:
    """Find the item of declarations left empty (practice: the nil wording, not silence)."""
    describe = Describer(meeting)
    for item in meeting.taken_items:
        if is_for_declarations(item) and item.is_empty and item.ident != meeting.current:
            message = f"{describe.item(item)} says neither who declared one nor that nobody did."
            remedy = "Go to the item (/goto) and type /dec, which minutes that there were none."
            yield Finding("declarations", "warning", message, remedy, item.ident)


def item_not_taken(meeting: Meeting) -> Iterator[Finding]:
    """Find an item of the agenda that was never taken (practice: it is deferred or withdrawn)."""
    describe = Describer(meeting)
    for item in meeting.waiting_items if meeting.ended is not None else ():
        message = f"{describe.item(item)} stands on the agenda and was never taken."
        remedy = "Say so, as in: /defer 9 or /withdraw 9"
        yield Finding("not-taken", "warning", message, remedy, item.ident)


def _may_stand_empty(item: Item, meeting: Meeting) -> bool:
    """Return True if *item* may stay empty: it is the current one, or its title says enough.

    A title says enough for the close, and for the next meeting if its date stands in the title or
    at the foot of the minutes.
    """
    title = folded(item.title)
    if item.ident == meeting.current or is_for_declarations(item) or "close" in title:
        return True
    date_is_known = meeting.details.next_meeting or find_date(item.title)
    return "next meeting" in title and bool(date_is_known)
