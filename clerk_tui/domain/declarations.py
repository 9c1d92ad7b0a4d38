"""Declarations of interest: the item for them, and what is declared there."""

from clerk_tui.domain.matters import Declaration, Note
from clerk_tui.domain.meeting import Item, Meeting
from clerk_tui.domain.people import folded


def is_for_declarations(item: Item) -> bool:
    """Whether members declare their interests in this item, going by its title."""
    title = folded(item.title)
    return "interest" in title and ("declar" in title or "disclos" in title)


def awaits_nil(meeting: Meeting, item: Item) -> bool:
    """Whether *item* is for declarations, nothing is minuted under it, and nobody declared any.

    It then gets the nil wording (practice: it never stays silent).
    """
    if not is_for_declarations(item) or item.disposition:
        return False
    if not all(isinstance(entry.matter, Note) for entry in item.entries):
        return False
    return not any(isinstance(entry.matter, Declaration) for entry in meeting.entries())


def nil_minuted(before: Meeting, after: Meeting) -> bool:
    """Whether what was done between the two minuted by itself that nobody declared any."""
    known = {entry.ident for entry in before.entries()}
    new = (entry.matter for entry in after.entries() if entry.ident not in known)
    return Declaration() in new
