"""The entries that stand or fall together: what amends, answers, minutes or stands beside one."""

from collections.abc import Sequence
from itertools import takewhile

from clerk_tui.domain.model.matters import Action, Exchange, Motion, Note, Question
from clerk_tui.domain.model.meeting import Entry, Meeting


def depending_on(meeting: Meeting, ident: str) -> list[Entry]:
    """Return the entry called *ident*, then all that depends on it, in the order of its item.

    Actions beside it depend on it; so does the whole debate of a motion (its words stand in the
    original, in the amendments and in the substantive motion alike), the responses and
    supplementaries to a question, and the facts whose words it prints (a declaration or a vote that
    is `printed_elsewhere`). A vote is part of its motion.
    """
    entries = meeting.item(meeting.entry(ident).item).entries
    dependent = {ident}
    while added := _direct_dependents(entries, dependent) - dependent:
        dependent |= added
    first = meeting.entry(ident)
    other_entries = [
        entry for entry in entries if entry.ident in dependent and entry.ident != ident
    ]
    return [first, *(entry for entry in other_entries if not isinstance(entry.matter, Note))]


def _direct_dependents(entries: Sequence[Entry], idents: set[str]) -> set[str]:
    """Return the idents of the entries that depend on one of *idents*, or that it depends on."""
    dependents = {entry.ident for entry in entries if _refers_to(entry, idents)}
    for entry in entries:
        if entry.ident in idents:
            dependents |= {following.ident for following in _following(entries, entry)}
            if amended := _amended_motion(entry):
                dependents.add(amended)
    return dependents


def _refers_to(entry: Entry, idents: set[str]) -> bool:
    """Return True if *entry* stands beside one of *idents*, or amends it."""
    matter = entry.matter
    if isinstance(matter, Action):
        return matter.beside in idents
    return isinstance(matter, Motion) and matter.amends in idents


def _amended_motion(entry: Entry) -> str:
    """Return the ident of the motion that *entry* amends or restates; "" for none."""
    return entry.matter.amends if isinstance(entry.matter, Motion) else ""


def _following(entries: Sequence[Entry], entry: Entry) -> list[Entry]:
    """Return the facts printed in *entry*, and what follows a question, straight after it."""
    after = entries[entries.index(entry) + 1 :]
    following_entries = (
        [] if entry.printed_elsewhere else list(takewhile(lambda e: e.printed_elsewhere, after))
    )
    if isinstance(entry.matter, Question):
        following_entries += takewhile(
            lambda e: isinstance(e.matter, Exchange | Note) or e.printed_elsewhere, after
        )
    return following_entries
