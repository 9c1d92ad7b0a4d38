"""Checks of declarations: what each of them must say."""

from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.places import Places
from clerk_tui.domain.matters import Action, Declaration
from clerk_tui.domain.meeting import Entry, Meeting
from clerk_tui.domain.minuted import entries
from clerk_tui.domain.people import folded


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


def _declared(meeting: Meeting) -> Iterator[tuple[Entry, Declaration]]:
    """Every declaration that somebody made, with its entry."""
    for entry in entries(meeting):
        if isinstance(entry.matter, Declaration) and entry.matter.members:
            yield entry, entry.matter
