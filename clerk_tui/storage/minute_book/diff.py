"""The differences between two states of a meeting, for the rows that have to be written again.

Meetings are never changed in place, so the same object has the same content. A new entry under an
item of a thousand therefore costs one comparison of each, by identity.
"""

from collections.abc import Sequence

from msgspec import Struct, field

from clerk_tui.domain.model.matters import Action, Motion
from clerk_tui.domain.model.meeting import Entry, Item, Meeting


class MeetingChanges(Struct):
    """The parts of a meeting that may have changed."""

    everything: bool = False
    """The earlier state is not known, so all rows have to be compared."""
    entries: dict[str, tuple[Item, Entry] | None] = field(default_factory=dict)
    """The changed entries by ident, each with its item; None for one that was removed."""
    numbers: bool = False
    """Minute numbers or action references may have changed."""
    actions: bool = False
    attendance: bool = False


def compare_meetings(before: Meeting | None, after: Meeting) -> MeetingChanges:
    """Return what changed from *before*, which is None if it is not known, to *after*."""
    if before is None or _names_differ(before, after):
        return MeetingChanges(True, {}, True, True, True)
    changes = MeetingChanges()
    _compare_items(before, after, changes)
    changes.numbers |= before.taken != after.taken
    changes.actions |= changes.numbers or before.progress is not after.progress
    changes.attendance = before.people is not after.people or before.state != after.state
    return changes


def _names_differ(before: Meeting, after: Meeting) -> bool:
    """Return True if the day, the body or a name changed, which stand in rows of all kinds."""
    if before.body is not after.body or before.details is not after.details:
        return True
    if before.people is after.people:
        return False
    return [(a.key, a.person) for a in before.people] != [(a.key, a.person) for a in after.people]


def _compare_items(before: Meeting, after: Meeting, changes: MeetingChanges) -> None:
    """Add to *changes* the entries of the items that changed, were added or were removed."""
    if before.items is after.items:
        return
    remaining = {item.ident: item for item in before.items}
    for item in after.items:
        earlier_item = remaining.pop(item.ident, None)
        if earlier_item is not item:
            _compare_item(earlier_item, item, changes)
    changes.numbers |= bool(remaining)
    for removed_item in remaining.values():
        _note_removed(removed_item.entries, changes)


def _compare_item(old_item: Item | None, new_item: Item, changes: MeetingChanges) -> None:
    """Add to *changes* the entries of one item that changed, were added or were removed."""
    if old_item is None or _heading(old_item) != _heading(new_item):
        changes.numbers = True
        changes.entries.update({entry.ident: (new_item, entry) for entry in new_item.entries})
        earlier_entries = old_item.entries if old_item else ()
        _note_removed([e for e in earlier_entries if e.ident not in changes.entries], changes)
    elif old_item.entries is not new_item.entries:
        if new_item.entries[: len(old_item.entries)] == old_item.entries:
            _note_added(new_item, new_item.entries[len(old_item.entries) :], changes)
        else:
            _compare_entries(old_item, new_item, changes)
        _note_carried_motions(new_item, changes)


def _note_added(item: Item, entries: Sequence[Entry], changes: MeetingChanges) -> None:
    """Add to *changes* the *entries* filed at the end of an item."""
    changes.entries.update({entry.ident: (item, entry) for entry in entries})
    changes.numbers |= any(_is_action(entry) for entry in entries)


def _compare_entries(old_item: Item, new_item: Item, changes: MeetingChanges) -> None:
    """Add to *changes* the entries that differ between two states of an item."""
    remaining = {entry.ident: entry for entry in old_item.entries}
    for entry in new_item.entries:
        earlier_entry = remaining.pop(entry.ident, None)
        if earlier_entry is not entry:
            changes.entries[entry.ident] = (new_item, entry)
            changes.numbers |= _is_action(entry) or _is_action(earlier_entry)
    _note_removed(list(remaining.values()), changes)
    changes.numbers |= _action_idents(old_item) != _action_idents(new_item)


def _note_carried_motions(item: Item, changes: MeetingChanges) -> None:
    """Add the motions that were carried: the entries round one decide if it is a resolution."""
    for entry in item.entries:
        if isinstance(entry.matter, Motion) and entry.matter.outcome == "carried":
            changes.entries[entry.ident] = (item, entry)


def _note_removed(entries: Sequence[Entry], changes: MeetingChanges) -> None:
    """Add entries that were removed, unless they are now in another item."""
    for entry in entries:
        changes.entries.setdefault(entry.ident, None)
        changes.numbers |= _is_action(entry)


def _action_idents(item: Item) -> list[str]:
    return [entry.ident for entry in item.entries if _is_action(entry)]


def _is_action(entry: Entry | None) -> bool:
    return entry is not None and isinstance(entry.matter, Action)


def _heading(item: Item) -> tuple[object, ...]:
    """Return the parts of an item that stand in the rows of its entries, or make its number."""
    return item.title, item.public_title, item.number
