"""Commands: interests declared."""

import re
from datetime import timedelta
from typing import Any

from clerk_tui.commands.arguments import (
    ITEM_WORDS,
    has_figure,
    is_whole_name,
    item_named,
    take_item,
    take_person,
)
from clerk_tui.commands.command import Table
from clerk_tui.domain.dates import print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.matters import Declaration
from clerk_tui.domain.meeting import Item
from clerk_tui.domain.people import folded, series
from clerk_tui.minutes.naming import to_do
from clerk_tui.minutes.sentences import Sentences

KINDS = {
    "dpi": "disclosable pecuniary",
    "ori": "other registrable",
    "odi": "other disclosable",
    "nri": "non-registrable",
    "personal": "personal",
    "prejudicial": "prejudicial",
    "pecuniary": "pecuniary",
    "non-pecuniary": "non-pecuniary",
    "whip": "party whip",
    "arrears": "council tax arrears",
}
NOT_REGISTERED = ("unregistered", "notregistered")
DID = ("stayed", "spoke then left", "left")
DAYS_TO_NOTIFY = 28  # beginning with the day of the declaration: Localism Act 2011 s31(3)


def declare(table: Table, rest: str) -> str:
    """A declaration of interest; alone: there were none."""
    if not rest:
        if any(isinstance(e.matter, Declaration) for e in table.desk.meeting.entries()):
            raise Refusal("Interests are minuted already.", "Take one back with /undo first.")
        table.desk.declare_none()
        return "Minuted that there were no declarations."
    members, words = _members(table, rest.split())
    items, relates, words = _items(table, words)
    kind, words = _kind(table, words)
    registered = not (words and folded(words[0]) in NOT_REGISTERED)
    nature, withdrew = _what_they_did(" ".join(words if registered else words[1:]))
    nature = re.sub(r"^as\s+", "", nature, flags=re.IGNORECASE)  # the sentence has that word
    dispensed = "dispensation" in nature.casefold().split()
    if dispensed and nature.casefold().endswith("dispensation"):
        nature = nature[: -len("dispensation")].rstrip(" ,;:")
        nature = nature.removesuffix(" with a").removesuffix(" with").rstrip(" ,;:")
    facts: dict[str, Any] = {"kind": kind, "nature": nature, "relates_to": relates, "items": items}
    facts |= {"dispensation": dispensed, "withdrew": withdrew}
    if registered:
        table.desk.declare(members, **facts)
        return f"Declaration minuted{_in_items(table, items)}."
    return _to_be_registered(table, members, facts)


def _to_be_registered(table: Table, members: list[str], facts: dict[str, Any]) -> str:
    """The declaration, and the members' action to notify the Monitoring Officer."""
    last = table.desk.meeting.details.date + timedelta(days=DAYS_TO_NOTIFY - 1)
    due = print_date(last, "{d} {month} {year}")
    owner = Sentences(table.desk.meeting, table.style).names(tuple(members))
    table.desk.declare_unregistered(
        members, owner, to_do(table.style.say("notify_officer"), table.style), f"by {due}", **facts
    )
    named = _in_items(table, facts["items"])
    return f"Declaration minuted{named}; action: notify the Monitoring Officer by {due}."


def _in_items(table: Table, idents: tuple[str, ...]) -> str:
    """The items of a declaration as the reply names them; nothing where it is in none."""
    items = [item_named(table, table.desk.meeting.item(ident)) for ident in idents]
    return f", in {series(items)}" if items else ""


def _members(table: Table, words: list[str]) -> tuple[list[str], list[str]]:
    """The members who declare, jointly where several are named, and the words after.

    After the first a name needs "and" before it, unless what follows the names is an item or a
    kind: a nature may begin with a name.
    """
    key, words = take_person(table, words)
    members = [key]
    while words:
        joined = words[0].casefold() in ("and", "&")
        if not joined and not _named_on(table, words):
            break
        key, words = take_person(table, words[joined:])
        members.append(key)
    if len(set(members)) < len(members):
        raise Refusal("The same member is named twice.", "Name each once.")
    return members, words


def _named_on(table: Table, words: list[str]) -> bool:
    """Whether *words* begin with names that an item or a kind follows."""
    while words and is_whole_name(table, words[0]):
        _, words = take_person(table, words)
        if words and (_begin_with_item(words) or _kind(table, words)[0]):
            return True
        words = words[1:] if words and words[0].casefold() in ("and", "&") else words
    return False


def _items(table: Table, words: list[str]) -> tuple[tuple[str, ...], str, list[str]]:
    """The items it is in, how that prints, and the words after."""
    found: list[tuple[str, Item]] = []
    while words:
        joined = bool(found) and words[0].casefold() in ("and", "&")
        if not _begin_with_item(words[joined:]):
            break
        item, after = take_item(table, words[joined:])
        number = words[len(words) - len(after) - 1]
        found.append((_number(table, number.strip(",."), item), item))
        words = after
    if not found:
        return (), "", words[1:] if words and words[0].casefold() in ("item", "items") else words
    named = series([_named(number, item) for number, item in found])
    idents = tuple(dict.fromkeys(item.ident for _, item in found))
    return idents, f"item{'s' if len(found) > 1 else ''} {named}", words


def _begin_with_item(words: list[str]) -> bool:
    """Whether *words* begin with the number of an item: "5", "agenda 5", "minute 5", "item 5"."""
    qualified = len(words) > 1 and words[0].casefold() in ITEM_WORDS
    return bool(words) and has_figure(words[qualified])


def _number(table: Table, typed: str, item: Item) -> str:
    """The number that a declaration prints of *item*: as typed, unless it is another's as well."""
    own = item.agenda_number.rstrip(".")
    others = (i.agenda_number.rstrip(".") for i in table.desk.meeting.items if i != item)
    return own if typed.casefold() in {number.casefold() for number in others} else typed


def _named(number: str, item: Item) -> str:
    """An item as the declaration names it: never by a private title."""
    title = item.title if item.public_title is None else item.public_title
    return f"{number} ({title})".strip() if title else number


def _kind(table: Table, words: list[str]) -> tuple[str, list[str]]:
    """The kind of interest: one that the profile lists in full, or one of the short forms.

    What bars the vote is a kind too, listed or not: taken for a nature it would bar nobody.
    """
    body = table.desk.meeting.body
    for kind in sorted({*body.interests, *body.barring}, key=len, reverse=True):
        length = len(kind.split())
        if folded(" ".join(words[:length])) == folded(kind):
            return kind, words[length:]
    known = KINDS.get(words[0].casefold(), "") if words else ""
    return known, words[1:] if known else words


def _what_they_did(nature: str) -> tuple[str, str]:
    """The nature, and what the member did where that stands after a semicolon."""
    before, stop, after = nature.rpartition(";")
    did = after.strip().casefold().rstrip(".")
    return (before.strip(), did) if stop and did in DID else (nature, "")
