"""Declarations of interest: the item for them, and what is declared there."""

from clerk_tui.domain.matters import Declaration, Happening, Note
from clerk_tui.domain.meeting import Item, Meeting
from clerk_tui.domain.people import folded

LEFT = ("withdrew", "spoke_then_left")  # the kinds of what is minuted of a member who left for one


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


def left_for(meeting: Meeting, declared: Declaration) -> set[str]:
    """Who of those who *declared* an interest is minuted, with the time, to have left for it."""
    return {
        entry.matter.who
        for item in meeting.items
        if not declared.items or item.ident in declared.items
        for entry in item.entries
        if isinstance(entry.matter, Happening) and entry.matter.kind in LEFT and not entry.told
    }


def nil_minuted(before: Meeting, after: Meeting) -> bool:
    """Whether what was done between the two minuted by itself that nobody declared any."""
    known = {entry.ident for entry in before.entries()}
    new = (entry.matter for entry in after.entries() if entry.ident not in known)
    return Declaration() in new
