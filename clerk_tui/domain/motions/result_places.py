"""The place of a motion's result in the minutes: where in its item the vote was taken.

Minutes follow the meeting: the motion, the debate, then the vote (practice, "Motions and votes").
A motion decided before anything else was minuted has its result in its own paragraph.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from clerk_tui.domain.model.business import Entry
from clerk_tui.domain.model.matters import Motion, Note


def result_place(entries: Sequence[Entry], motion_entry: Entry) -> str:
    """Return the entry after which the result of *motion_entry* prints; itself if none is between.

    A motion is decided after its amendments, wherever those stand.

    Args:
        entries: The entries of the item, in order.
        motion_entry: One of them. An entry that was moved before it, or was removed, has no result
            after it.
    """
    if not _decided_after(motion_entry):
        return motion_entry.ident
    idents = [entry.ident for entry in entries]
    motion_index = idents.index(motion_entry.ident)
    amendments = _amendments(entries[motion_index + 1 :], motion_entry)
    results = [result_place(entries, amendment) for amendment in amendments]
    place = max(
        idents.index(i)
        for i in (motion_entry.ident, _decided_after(motion_entry), *results)
        if i in idents
    )
    while place > motion_index and _prints_nothing(entries[place]):
        place -= 1
    return idents[place]


def _amendments(entries: Iterable[Entry], motion_entry: Entry) -> Iterator[Entry]:
    for entry in entries:
        if isinstance(entry.matter, Motion) and entry.matter.amends == motion_entry.ident:
            yield entry


def result_stands_apart(entries: Sequence[Entry], motion_entry: Entry) -> bool:
    """Return True if the result of *motion_entry* prints after another entry than its own."""
    return result_place(entries, motion_entry) != motion_entry.ident


def entries_before_result(entries: Sequence[Entry], motion_entry: Entry) -> Sequence[Entry]:
    """Return the entries between *motion_entry* and its result, with the last before it."""
    idents = [entry.ident for entry in entries]
    place = idents.index(result_place(entries, motion_entry))
    return entries[idents.index(motion_entry.ident) + 1 : place + 1]


def without_entries(entries: Iterable[Entry], removed: Iterable[str]) -> tuple[Entry, ...]:
    """Return *entries* without those *removed*.

    A result that stood after a removed entry then stands after the one before it.
    """
    removed_idents, previous = set(removed), ""
    previous_of_removed: dict[str, str] = {}
    remaining = []
    for entry in entries:
        if entry.ident in removed_idents:
            previous_of_removed[entry.ident] = previous
        else:
            previous = entry.ident
            remaining.append(entry)
    if not previous_of_removed:
        return tuple(remaining)
    return tuple(_move_result(entry, previous_of_removed) for entry in remaining)


def _move_result(motion_entry: Entry, replacements: dict[str, str]) -> Entry:
    """Return *motion_entry* with its result after what replaces the entry before it."""
    after = _decided_after(motion_entry)
    if after not in replacements:
        return motion_entry
    return with_result_after(motion_entry, replacements[after] or motion_entry.ident)


def passed_results(entries: Sequence[Entry], moved_ident: str) -> tuple[Entry, ...]:
    """Return *entries* after *moved_ident* was put where it stands: it passes the results there.

    The last entry before a result then stands after it, and the first entry after a result before.
    """
    place = [entry.ident for entry in entries].index(moved_ident)
    return tuple(
        entry if entry.ident == moved_ident else _with_result_across(entries, entry, place)
        for entry in entries
    )


def _with_result_across(entries: Sequence[Entry], motion_entry: Entry, place: int) -> Entry:
    """Return *motion_entry* with its result across the entry at *place*, if beside it."""
    if not _decided_after(motion_entry):
        return motion_entry
    result = [entry.ident for entry in entries].index(result_place(entries, motion_entry))
    if result == place:
        changed = with_result_after(motion_entry, entries[place - 1].ident)
    elif result < place and all(map(_prints_nothing, entries[result + 1 : place])):
        changed = with_result_after(motion_entry, entries[place].ident)
    else:
        return motion_entry
    is_moved = result_place(entries, changed) != result_place(entries, motion_entry)
    return changed if is_moved else motion_entry


def with_result_after(motion_entry: Entry, after: str) -> Entry:
    """Return *motion_entry* with its result after the entry called *after*."""
    if not isinstance(motion_entry.matter, Motion):
        return motion_entry
    return replace(motion_entry, matter=replace(motion_entry.matter, decided_after=after))


def _decided_after(entry: Entry) -> str:
    return entry.matter.decided_after if isinstance(entry.matter, Motion) else ""


def _prints_nothing(entry: Entry) -> bool:
    return entry.printed_elsewhere or isinstance(entry.matter, Note)
