"""Checks of a parish council's summons, beyond which it decides nothing."""

from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.law.kinds import is_parish_tier
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import decisions


def decided_off_the_summons(meeting: Meeting) -> Iterator[Finding]:
    """Find a decision of a parish or community council under an item that its agenda does not have.

    The summons specifies the business (Local Government Act 1972, Schedule 12, paragraphs 10(2)(b)
    and 26(2)(b)), and what is decided beyond it is void (Longfield Parish Council v Wright (1918)
    88 LJ Ch 119). An item without a number of the agenda, in a meeting whose others have one, is
    taken to be none of it; the first decision of each is named.
    """
    if not is_parish_tier(meeting.body):
        return
    if not any(item.agenda_number for item in meeting.items):
        return
    describe = Describer(meeting)
    items_found: set[str] = set()
    for entry, _ in decisions(meeting):
        item = meeting.item(entry.item)
        if item.agenda_number or item.ident in items_found or _is_procedure(entry):
            continue
        items_found.add(item.ident)
        message = f"There is a decision in {describe.entry(entry)}, which is not on the summons."
        remedy = "Note it instead, and put it on the next summons; or give the item its number."
        yield Finding("summons", "warning", message, remedy, entry.item, entry.ident)


def _is_procedure(entry: Entry) -> bool:
    """Return True for a motion about the meeting itself, which no summons names."""
    motion = entry.matter
    return isinstance(motion, Motion) and (motion.kind == "procedural" or bool(motion.excludes))
