"""What stands or falls with an entry: it tells of it, amends it, answers it, or is beside it."""

from itertools import takewhile

from clerk_tui.domain.model.matters import Action, Exchange, Motion, Note, Question
from clerk_tui.domain.model.meeting import Entry, Meeting


def depending_on(meeting: Meeting, ident: str) -> list[Entry]:
    """The entry called *ident* first, then all that depends on it, in the order of its item.

    Actions beside it, the whole debate of a motion (its words stand in the original, in the
    amendments and in the substantive motion alike), the responses and supplementaries to a
    question, and the facts that it tells (`told`: a declaration or a vote whose words stand in
    it). A vote is part of its motion.
    """
    item = meeting.item(meeting.entry(ident).item)
    found = {ident}
    grown = True
    while grown:
        more = {e.ident for e in item.entries if _leans_on(e, found)}
        more |= {amended for e in item.entries if e.ident in found if (amended := _amended(e))}
        for entry in item.entries:
            if entry.ident in found:
                more |= {e.ident for e in _following(item.entries, entry)}
        grown = not more <= found
        found |= more
    first = meeting.entry(ident)
    rest = [e for e in item.entries if e.ident in found and e.ident != ident]
    return [first, *(e for e in rest if not isinstance(e.matter, Note))]


def _leans_on(entry: Entry, found: set[str]) -> bool:
    """Whether *entry* names one of *found* as what it is beside or amends."""
    matter = entry.matter
    if isinstance(matter, Action):
        return matter.beside in found
    return isinstance(matter, Motion) and matter.amends in found


def _amended(entry: Entry) -> str:
    """The motion that *entry* amends or restates, or nothing."""
    return entry.matter.amends if isinstance(entry.matter, Motion) else ""


def _following(entries: tuple[Entry, ...], entry: Entry) -> list[Entry]:
    """The facts that *entry* tells, and what follows a question, straight after it."""
    after = entries[entries.index(entry) + 1 :]
    following = [] if entry.told else list(takewhile(lambda e: e.told, after))
    if isinstance(entry.matter, Question):
        following += takewhile(lambda e: isinstance(e.matter, Exchange | Note) or e.told, after)
    return following
