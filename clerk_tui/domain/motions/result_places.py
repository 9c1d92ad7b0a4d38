"""The place of a motion's result in the minutes: where in its item the vote was taken.

Minutes follow the meeting: the motion, the debate, then the vote (practice, "Motions and votes").
A motion decided before anything else was minuted has its result in its own paragraph.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from clerk_tui.domain.model.business import Entry
from clerk_tui.domain.model.matters import Motion, Note


def result_place(entries: Sequence[Entry], motion: Entry) -> str:
    """Return the entry after which the result of *motion* prints; its own if nothing is between.

    A motion is decided after its amendments, wherever those stand.

    Args:
        entries: The entries of the item, in order.
        motion: One of them. An entry that was moved before it, or was removed, has no result
            after it.
    """
    if not _decided_after(motion):
        return motion.ident
    idents = [entry.ident for entry in entries]
    own = idents.index(motion.ident)
    amendments = _amendments(entries[own + 1 :], motion)
    results = [result_place(entries, amendment) for amendment in amendments]
    place = max(
        idents.index(i) for i in (motion.ident, _decided_after(motion), *results) if i in idents
    )
    while place > own and _prints_nothing(entries[place]):
        place -= 1
    return idents[place]


def _amendments(entries: Iterable[Entry], motion: Entry) -> Iterator[Entry]:
    for entry in entries:
        if isinstance(entry.matter, Motion) and entry.matter.amends == motion.ident:
            yield entry


def result_stands_apart(entries: Sequence[Entry], motion: Entry) -> bool:
    """Return True if the result of *motion* prints after another entry than its own."""
    return result_place(entries, motion) != motion.ident


def entries_before_result(entries: Sequence[Entry], motion: Entry) -> Sequence[Entry]:
    """Return the entries between *motion* and its result, the last before the result included."""
    idents = [entry.ident for entry in entries]
    place = idents.index(result_place(entries, motion))
    return entries[idents.index(motion.ident) + 1 : place + 1]


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


def _move_result(motion: Entry, replacements: dict[str, str]) -> Entry:
    """Return *motion* with its result after the replacement of the entry that it stood after."""
    after = _decided_after(motion)
    if after not in replacements:
        return motion
    return with_result_after(motion, replacements[after] or motion.ident)


def passed_results(entries: Sequence[Entry], moved: str) -> tuple[Entry, ...]:
    """Return *entries* after *moved* was put where it stands already: it passes the results there.

    The last entry before a result then stands after it, and the first entry after a result before.
    """
    place = [entry.ident for entry in entries].index(moved)
    return tuple(
        entry if entry.ident == moved else _with_result_across(entries, entry, place)
        for entry in entries
    )


def _with_result_across(entries: Sequence[Entry], motion: Entry, place: int) -> Entry:
    """Return *motion* with its result on the other side of the entry at *place*, if beside it."""
    if not _decided_after(motion):
        return motion
    result = [entry.ident for entry in entries].index(result_place(entries, motion))
    if result == place:
        changed = with_result_after(motion, entries[place - 1].ident)
    elif result < place and all(map(_prints_nothing, entries[result + 1 : place])):
        changed = with_result_after(motion, entries[place].ident)
    else:
        return motion
    is_moved = result_place(entries, changed) != result_place(entries, motion)
    return changed if is_moved else motion


def with_result_after(motion: Entry, after: str) -> Entry:
    """Return *motion* with its result after the entry called *after*."""
    if not isinstance(motion.matter, Motion):
        return motion
    return replace(motion, matter=replace(motion.matter, decided_after=after))


def _decided_after(entry: Entry) -> str:
    return entry.matter.decided_after if isinstance(entry.matter, Motion) else ""


def _prints_nothing(entry: Entry) -> bool:
    return entry.printed_elsewhere or isinstance(entry.matter, Note)
