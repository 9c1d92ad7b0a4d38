"""What changed between a meeting before and after: what the minute book has to write anew.

Meetings are never changed in place, so that what is the same object is the same: an entry filed
under an item of a thousand costs no more than looking past them.
"""

from msgspec import Struct, field

from clerk_tui.domain.model.matters import Action, Motion
from clerk_tui.domain.model.meeting import Entry, Item, Meeting


class MeetingChanges(Struct):
    """What may have changed. `entries` are by ident, None for one that is gone.

    With `everything` nothing is known of what was kept, and all of it has to be compared.
    """

    everything: bool = False
    entries: dict[str, tuple[Item, Entry] | None] = field(default_factory=dict)
    numbers: bool = False
    actions: bool = False
    attendance: bool = False


def compare_meetings(before: Meeting | None, after: Meeting) -> MeetingChanges:
    """What changed from *before* (None: it is not known) to *after*."""
    if before is None or _names_differ(before, after):
        return MeetingChanges(True, {}, True, True, True)
    found = MeetingChanges()
    _compare_items(before, after, found)
    found.numbers |= before.taken != after.taken
    found.actions |= found.numbers or before.progress is not after.progress
    found.attendance = before.people is not after.people or before.state != after.state
    return found


def _names_differ(before: Meeting, after: Meeting) -> bool:
    """Whether something changed that any row may hold: the day, the body, a person's name."""
    if before.body is not after.body or before.details is not after.details:
        return True
    if before.people is after.people:
        return False
    return [(a.key, a.person) for a in before.people] != [(a.key, a.person) for a in after.people]


def _compare_items(before: Meeting, after: Meeting, found: MeetingChanges) -> None:
    """Take note of the entries of the items that are not the same as they were."""
    if before.items is after.items:
        return
    old = {item.ident: item for item in before.items}
    for item in after.items:
        was = old.pop(item.ident, None)
        if was is not item:
            _compare_entries(was, item, found)
    found.numbers |= bool(old)
    for item in old.values():
        _note_removed(item.entries, found)


def _compare_entries(was: Item | None, item: Item, found: MeetingChanges) -> None:
    if was is None or _heading(was) != _heading(item):
        found.numbers = True
        found.entries.update({entry.ident: (item, entry) for entry in item.entries})
        _note_removed(
            [e for e in (was.entries if was else ()) if e.ident not in found.entries], found
        )
        return
    if was.entries is item.entries:
        return
    if item.entries[: len(was.entries)] == was.entries:  # filed at the end: the rest is as it was
        new = item.entries[len(was.entries) :]
        found.entries.update({entry.ident: (item, entry) for entry in new})
        found.numbers |= any(_is_action(entry) for entry in new)
        _note_carried_motions(item, found)
        return
    old = {entry.ident: entry for entry in was.entries}
    for entry in item.entries:
        same = old.pop(entry.ident, None)
        if same is not entry:
            found.entries[entry.ident] = (item, entry)
            found.numbers |= isinstance(entry.matter, Action) or _is_action(same)
    _note_removed(list(old.values()), found)
    _note_carried_motions(item, found)
    acts = [e.ident for e in was.entries if _is_action(e)]
    found.numbers |= acts != [e.ident for e in item.entries if _is_action(e)]


def _note_carried_motions(item: Item, found: MeetingChanges) -> None:
    """Take note of the motions carried: what stands round them makes them resolutions or not."""
    for entry in item.entries:
        if isinstance(entry.matter, Motion) and entry.matter.outcome == "carried":
            found.entries[entry.ident] = (item, entry)


def _note_removed(entries: tuple[Entry, ...] | list[Entry], found: MeetingChanges) -> None:
    """Take note of entries that are no longer there, unless they are now in another item."""
    for entry in entries:
        found.entries.setdefault(entry.ident, None)
        found.numbers |= _is_action(entry)


def _is_action(entry: Entry | None) -> bool:
    return entry is not None and isinstance(entry.matter, Action)


def _heading(item: Item) -> tuple[object, ...]:
    """What of an item stands in the rows of its entries, or makes its number."""
    return item.title, item.public_title, item.number
