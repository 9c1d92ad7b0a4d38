"""Checks of the items of business: none passed over, none empty."""

from collections.abc import Iterator

from clerk_tui.domain.attendance.interests import is_for_declarations
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.model.matters import Note
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded


def item_left_empty(meeting: Meeting) -> Iterator[Finding]:
    """An item that was taken, with neither text nor outcome under it.

    Practice: the minutes say what became of each item; deferred, withdrawn or taken with
    others is enough.
    """
    places = Places(meeting)
    for item in meeting.taken_items:
        if _empty(item) and not item.disposition and not _says_it_all(item, meeting):
            said = f"Nothing is minuted under {places.of_item(item)}."
            remedy = "Write what became of it (/goto and its number), or /defer or /withdraw it."
            yield Finding("empty-item", "warning", said, remedy, item.ident)


def declarations_left_empty(meeting: Meeting) -> Iterator[Finding]:
    """The item of declarations of interest left empty (practice: the nil wording, not silence)."""
    places = Places(meeting)
    for item in meeting.taken_items:
        if is_for_declarations(item) and _empty(item) and item.ident != meeting.current:
            said = f"{places.of_item(item)} says neither who declared one nor that nobody did."
            remedy = "Go to the item (/goto) and type /dec, which minutes that there were none."
            yield Finding("declarations", "warning", said, remedy, item.ident)


def item_not_taken(meeting: Meeting) -> Iterator[Finding]:
    """An item of the agenda that was never taken (practice: it is deferred or withdrawn)."""
    places = Places(meeting)
    for item in meeting.items:
        if meeting.ended is not None and item.ident not in meeting.taken and not item.disposition:
            said = f"{places.of_item(item)} stands on the agenda and was never taken."
            remedy = "Say so, as in: /defer 9 or /withdraw 9"
            yield Finding("not-taken", "warning", said, remedy, item.ident)


def _empty(item: Item) -> bool:
    """Whether nothing is minuted under *item*; the clerk's own notes are nothing."""
    return all(isinstance(entry.matter, Note) for entry in item.entries)


def _says_it_all(item: Item, meeting: Meeting) -> bool:
    """Whether *item* may stand empty: in hand just now, or its title says what there is to say.

    That is the close, and the next meeting where its date stands in the title or at the foot.
    """
    title = folded(item.title)
    if item.ident == meeting.current or is_for_declarations(item) or "close" in title:
        return True
    dated = meeting.details.next_meeting or find_date(item.title)
    return "next meeting" in title and bool(dated)
