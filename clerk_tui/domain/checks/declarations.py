"""Checks of declarations: each has its kind and nature, and none contradicts another."""

import re
from collections.abc import Iterator

from clerk_tui.domain.attendance.interests import is_for_declarations
from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding, Severity
from clerk_tui.domain.dates.sittings import entry_sequence
from clerk_tui.domain.model.matters import Action, Declaration, Paragraph
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.queries import entries
from clerk_tui.domain.text import with_capital

_NIL = re.compile(
    r"\bno (?:declarations?|interests?)\b(?! (?:that|which|in (?:item|respect)))"
    r"|\b(?:nobody|no one|none|no members?) (?:had )?(?:were |was )?(?:declared|disclosed)\b",
    re.IGNORECASE,
)


def whip_without_detail(meeting: Meeting) -> Iterator[Finding]:
    """Find a party whip declared without saying what it was.

    In England a rule of standing orders for scrutiny: the whip and its nature, before the item is
    discussed. In Wales statute forbids the vote that a whip directs (Local Government (Wales)
    Measure 2011, section 78, whose words could not be read here).
    """
    describe = Describer(meeting)
    for entry, declaration in _declarations_made(meeting):
        if "whip" in declaration.kind and not (
            declaration.nature or entry.wording or entry.printed_elsewhere
        ):
            message = f"A party whip is declared in {describe.entry(entry)} without its nature."
            remedy = "Ask what it was, and say it in the declaration: /dec marden 5 whip to …"
            yield Finding("whip", "warning", message, remedy, entry.item, entry.ident)


def interest_without_nature(meeting: Meeting) -> Iterator[Finding]:
    """Find an interest declared without its kind or its nature.

    A member discloses what the interest is, not only that there is one: by the code of conduct, and
    by the Localism Act 2011 s31(2) where it is not on the register. Of a sensitive interest merely
    the fact is disclosed (s32(3)), and of council tax in arrears that section 106 of the Local
    Government Finance Act 1992 applies, which has no nature.
    """
    describe = Describer(meeting)
    for entry, declaration in _declarations_made(meeting):
        missing = (
            "its kind" if not declaration.kind else "its nature" if not declaration.nature else ""
        )
        if (
            missing
            and "whip" not in declaration.kind
            and "arrears" not in declaration.kind
            and not (entry.wording or entry.printed_elsewhere)
        ):
            message = f"An interest is declared in {describe.entry(entry)} without {missing}."
            remedy = "Remove it and declare it again, unless it is sensitive: /dec marden 5 dpi …"
            yield Finding("interest-nature", "note", message, remedy, entry.item, entry.ident)


def unregistered_without_action(meeting: Meeting) -> Iterator[Finding]:
    """Find an interest that is not on the register, without an action to have it put there.

    Of a disclosable pecuniary interest the member notifies the Monitoring Officer within 28 days
    (Localism Act 2011 s31(3)); of another as the code of conduct says.
    """
    describe = Describer(meeting)
    items_with_action = {
        entry.item
        for entry in entries(meeting)
        if isinstance(entry.matter, Action) and "monitoring officer" in folded(entry.matter.text)
    }
    for entry, declaration in _declarations_made(meeting):
        if not declaration.registered and entry.item not in items_with_action:
            message = f"An interest declared in {describe.entry(entry)} is not on the register, "
            message += "and no action says that it will be."
            remedy = "Minute it: /x Cllr … by …: Notify the Monitoring Officer of the interest"
            yield Finding("register", "warning", message, remedy, entry.item, entry.ident)


def nil_contradicts_declaration(meeting: Meeting) -> Iterator[Finding]:
    """Find the words that nobody declared an interest, in minutes that hold a declaration.

    Practice: the two contradict each other. A declaration made later, during other business, is a
    note: when the words were minuted, nobody had declared one.
    """
    describe = Describer(meeting)
    declaring = [entry for entry, _ in _declarations_made(meeting)]
    for nil in _nil_entries(meeting):
        contradicting = [
            e
            for e in declaring
            if e.item == nil.item or entry_sequence(e.ident) < entry_sequence(nil.ident)
        ]
        contrary = next(iter(contradicting or declaring), None)
        if contrary is None:
            continue
        message = f"{describe.entry(nil)} says that nobody declared an interest, and "
        message += f"{describe.entry(contrary)} that somebody did."
        message = with_capital(message)
        remedy = "Remove the sentence that is wrong (/review)."
        severity: Severity = "warning" if contradicting else "note"
        yield Finding("nil-declaration", severity, message, remedy, nil.item, nil.ident)


def interest_declared_twice(meeting: Meeting) -> Iterator[Finding]:
    """Find an interest minuted twice, or minuted twice that there were none (practice: once)."""
    describe = Describer(meeting)
    earlier_declarations: list[tuple[Entry, Declaration]] = []
    for entry in entries(meeting):
        matter = entry.matter
        if not isinstance(matter, Declaration):
            continue
        first_entry = next(
            (e for e, other in earlier_declarations if _same_interest(matter, other)), None
        )
        earlier_declarations.append((entry, matter))
        if first_entry is not None:
            subject = (
                "One interest is declared"
                if matter.members
                else "That nobody declared any is minuted"
            )
            places = f"in {describe.entry(first_entry)} and in {describe.entry(entry)}"
            message = f"{subject} twice, {places}."
            remedy = "Take one back (/undo), or remove it in the review."
            yield Finding("declared-twice", "warning", message, remedy, entry.item, entry.ident)


def _same_interest(declaration: Declaration, other_declaration: Declaration) -> bool:
    """Return True if both declare one interest: of one member, of one kind, in one item."""
    if not declaration.members or not other_declaration.members:
        return declaration.members == other_declaration.members
    natures = {folded(declaration.nature), folded(other_declaration.nature)} - {""}
    items = set(declaration.items) & set(other_declaration.items) or (
        not declaration.items and not other_declaration.items
    )
    member = set(declaration.members) & set(other_declaration.members)
    return (
        bool(member and items) and declaration.kind == other_declaration.kind and len(natures) < 2
    )


def _nil_entries(meeting: Meeting) -> Iterator[Entry]:
    """Yield the entries that say, in any words, that nobody declared an interest."""
    for item in meeting.taken_items:
        for entry in item.entries:
            matter = entry.matter
            in_own_words = isinstance(matter, Paragraph) and is_for_declarations(item)
            words = (entry.wording or matter.text) if isinstance(matter, Paragraph) else ""
            nil = isinstance(matter, Declaration) and not matter.members
            if nil or (in_own_words and _NIL.search(words)):
                yield entry


def _declarations_made(meeting: Meeting) -> Iterator[tuple[Entry, Declaration]]:
    """Yield the declarations of somebody's interest, each with its entry."""
    for entry in entries(meeting):
        if isinstance(entry.matter, Declaration) and entry.matter.members:
            yield entry, entry.matter
