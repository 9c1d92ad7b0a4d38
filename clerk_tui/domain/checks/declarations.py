"""Checks of declarations: what each of them must say."""

import re
from collections.abc import Iterator

from clerk_tui.domain.attendance.interests import is_for_declarations
from clerk_tui.domain.checks.finding import Finding, Severity
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.dates.sittings import made_as
from clerk_tui.domain.model.matters import Action, Declaration, Paragraph
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.queries import entries

_NIL = re.compile(
    r"\bno (?:declarations?|interests?)\b(?! (?:that|which|in (?:item|respect)))"
    r"|\b(?:nobody|no one|none|no members?) (?:had )?(?:were |was )?(?:declared|disclosed)\b",
    re.IGNORECASE,
)


def whip_without_detail(meeting: Meeting) -> Iterator[Finding]:
    """A party whip declared without saying what it was.

    A rule of standing orders for scrutiny: the whip and its nature, before the item is discussed.
    """
    places = Places(meeting)
    for entry, declared in _declared(meeting):
        if "whip" in declared.kind and not (declared.nature or entry.wording or entry.told):
            said = f"A party whip is declared in {places.of_entry(entry)} without its nature."
            remedy = "Ask what it was, and say it in the declaration: /dec marden 5 whip to …"
            yield Finding("whip", "warning", said, remedy, entry.item, entry.ident)


def interest_without_nature(meeting: Meeting) -> Iterator[Finding]:
    """An interest declared without its kind or its nature.

    A member discloses the interest, not that there is one (Localism Act 2011 s31(2)); of a
    sensitive interest the details are withheld (s32).
    """
    places = Places(meeting)
    for entry, declared in _declared(meeting):
        lacks = "its kind" if not declared.kind else "its nature" if not declared.nature else ""
        if lacks and "whip" not in declared.kind and not (entry.wording or entry.told):
            said = f"An interest is declared in {places.of_entry(entry)} without {lacks}."
            remedy = "Remove it and declare it again, unless it is sensitive: /dec marden 5 dpi …"
            yield Finding("interest-nature", "note", said, remedy, entry.item, entry.ident)


def unregistered_without_action(meeting: Meeting) -> Iterator[Finding]:
    """An interest that is not on the register, without the action to have it put there.

    The member notifies the Monitoring Officer within 28 days (Localism Act 2011 s31(3)).
    """
    places = Places(meeting)
    told = {
        entry.item
        for entry in entries(meeting)
        if isinstance(entry.matter, Action) and "monitoring officer" in folded(entry.matter.text)
    }
    for entry, declared in _declared(meeting):
        if not declared.registered and entry.item not in told:
            said = f"An interest declared in {places.of_entry(entry)} is not on the register, "
            said += "and no action says that it will be."
            remedy = "Minute it: /x Cllr … by …: Notify the Monitoring Officer of the interest"
            yield Finding("register", "warning", said, remedy, entry.item, entry.ident)


def nil_beside_declarations(meeting: Meeting) -> Iterator[Finding]:
    """That nobody declared an interest, beside the declaration of one (practice: one contradicts).

    One that was declared later, during other business, is a note: at the time nobody had.
    """
    places = Places(meeting)
    declared = [entry for entry, _ in _declared(meeting)]
    for nil in _nil_entries(meeting):
        beside = [
            e for e in declared if e.item == nil.item or made_as(e.ident) < made_as(nil.ident)
        ]
        other = next(iter(beside or declared), None)
        if other is None:
            continue
        said = f"{places.of_entry(nil)} says that nobody declared an interest, and "
        said += f"{places.of_entry(other)} that somebody did."
        said = f"{said[:1].upper()}{said[1:]}"
        remedy = "Remove the sentence that is wrong (/review)."
        severity: Severity = "warning" if beside else "note"
        yield Finding("nil-declaration", severity, said, remedy, nil.item, nil.ident)


def declared_twice(meeting: Meeting) -> Iterator[Finding]:
    """One interest of one member minuted twice, or twice that there were none (practice)."""
    places = Places(meeting)
    known: list[tuple[Entry, Declaration]] = []
    for entry in entries(meeting):
        matter = entry.matter
        if not isinstance(matter, Declaration):
            continue
        first = next((e for e, other in known if _same_interest(matter, other)), None)
        known.append((entry, matter))
        if first is not None:
            what = (
                "One interest is declared"
                if matter.members
                else "That nobody declared any is minuted"
            )
            said = f"{what} twice, in {places.of_entry(first)} and in {places.of_entry(entry)}."
            remedy = "Take one back (/undo), or remove it in the review."
            yield Finding("declared-twice", "warning", said, remedy, entry.item, entry.ident)


def _same_interest(one: Declaration, other: Declaration) -> bool:
    """Whether two declarations tell one interest: of one member, one kind, in one item."""
    if not one.members or not other.members:
        return one.members == other.members
    natures = {folded(one.nature), folded(other.nature)} - {""}
    items = set(one.items) & set(other.items) or (not one.items and not other.items)
    member = set(one.members) & set(other.members)
    return bool(member and items) and one.kind == other.kind and len(natures) < 2


def _nil_entries(meeting: Meeting) -> Iterator[Entry]:
    """Every entry that says that nobody declared an interest, in the clerk's own words too."""
    for item in meeting.taken_items:
        for entry in item.entries:
            matter = entry.matter
            typed = isinstance(matter, Paragraph) and is_for_declarations(item)
            words = (entry.wording or matter.text) if isinstance(matter, Paragraph) else ""
            nil = isinstance(matter, Declaration) and not matter.members
            if nil or (typed and _NIL.search(words)):
                yield entry


def _declared(meeting: Meeting) -> Iterator[tuple[Entry, Declaration]]:
    """Every declaration that somebody made, with its entry."""
    for entry in entries(meeting):
        if isinstance(entry.matter, Declaration) and entry.matter.members:
            yield entry, entry.matter
