"""Declarations of interest: the item for them, and the members who take no part for one."""

from collections.abc import Collection, Iterator
from operator import attrgetter

from clerk_tui.domain.memo import ITEMS, PerObjectCache
from clerk_tui.domain.model.matters import Declaration, Happening
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded

LEFT_FOR_INTEREST = ("withdrew", "spoke_then_left")
"""The kinds of happening that minute a member's leaving for an interest."""
TOOK_NO_PART = ("left", "spoke then left")
"""The values of `Declaration.withdrew` of members who took no part in the vote."""


def interest_of_kind(kind: str) -> str:
    """Return what an interest is called: "personal interest", but "conflict of interest"."""
    return kind if kind.endswith("interest") else f"{kind} interest".lstrip()


def is_for_declarations(item: Item) -> bool:
    """Return True if members declare their interests in this item, by its title."""
    title = folded(f"{item.title} {item.second_title}")
    return "interest" in title and ("declar" in title or "disclos" in title)


def excludes_members(declaration: Declaration, barring: Collection[str]) -> bool:
    """Return True if the members who declared it take no part in the vote on its items.

    A kind in *barring* excludes them, unless a dispensation was granted (Localism Act 2011 s31(4);
    Local Government Finance Act 1992 s106). So does their leaving, whatever the kind: the minutes
    then say that they took no part.
    """
    if declaration.withdrew in TOOK_NO_PART:
        return True
    return declaration.kind in barring and not declaration.dispensation


def bears_on(
    declaration: Declaration, minuted_under: Item, item: str, barring: Collection[str]
) -> bool:
    """Return True if an interest *declaration* under one item concerns the *item* with this ident.

    An interest that names no item concerns the whole meeting. Where the members were not barred
    but left, and declared it during other business, it concerns that business alone.
    """
    if declaration.items:
        return item in declaration.items
    if declaration.withdrew in TOOK_NO_PART and declaration.kind not in barring:
        return is_for_declarations(minuted_under) or minuted_under.ident == item
    return True


def awaits_nil_declaration(meeting: Meeting, item: Item) -> bool:
    """Return True if *item* is for declarations, is empty, and nobody declared an interest.

    It then gets the nil wording (practice: it never stays silent).
    """
    if not is_for_declarations(item) or item.disposition:
        return False
    if not item.is_empty:
        return False
    return not any(isinstance(entry.matter, Declaration) for entry in meeting.entries())


def left_for_interest(meeting: Meeting, declaration: Declaration) -> set[str]:
    """Return those who are minuted, with the time, to have left for the interest *declaration*."""
    return {
        entry.matter.who
        for item in meeting.items
        if not declaration.items or item.ident in declaration.items
        for entry in item.entries
        if isinstance(entry.matter, Happening)
        and entry.matter.kind in LEFT_FOR_INTEREST
        and not entry.printed_elsewhere
    }


def nil_declaration_minuted(before: Meeting, after: Meeting) -> bool:
    """Return True if the nil declaration was minuted between *before* and *after*."""
    old_entries = {entry.ident for entry in before.entries()}
    new_matters = (entry.matter for entry in after.entries() if entry.ident not in old_entries)
    return Declaration() in new_matters


def barred_by_interests(meeting: Meeting, item: str) -> tuple[dict[str, str], set[str]]:
    """Return those who may not vote on *item*, with the reason, and those who have left for it.

    Sources: Localism Act 2011 s31; Local Government Finance Act 1992 s106. A member minuted to
    have left for an item is out for it, whatever the kind of the interest.
    """
    barring = meeting.body.barring
    barred: dict[str, str] = {}
    gone_out: set[str] = set()
    for minuted_under in meeting.items:
        for declaration in _DECLARATIONS.get(minuted_under, _declarations_in):
            bars = excludes_members(declaration, barring)
            if not bars or not bears_on(declaration, minuted_under, item, barring):
                continue
            reason = interest_of_kind(declaration.kind)
            barred.update(dict.fromkeys(declaration.members, reason))
            if declaration.withdrew in TOOK_NO_PART:
                gone_out.update(declaration.members)
    return barred, gone_out


def leaving_declared(meeting: Meeting) -> bool:
    """Return True if a declaration records that its members left for their items."""
    return any(declaration.withdrew in TOOK_NO_PART for declaration in declarations(meeting))


def declarations(meeting: Meeting) -> Iterator[Declaration]:
    """Yield the interests declared, in the order of the minutes."""
    for item in meeting.items:
        yield from _DECLARATIONS.get(item, _declarations_in)


_DECLARATIONS: PerObjectCache[Item, tuple[Declaration, ...]] = PerObjectCache(
    ITEMS, attrgetter("ident")
)


def _declarations_in(item: Item) -> tuple[Declaration, ...]:
    return tuple(e.matter for e in item.entries if isinstance(e.matter, Declaration))


def declared_on(meeting: Meeting, item: str) -> set[str]:
    """Return the keys of those who declared an interest that bears on *item*."""
    return {
        key
        for declaration in declarations(meeting)
        if not declaration.items or item in declaration.items
        for key in declaration.members
    }
