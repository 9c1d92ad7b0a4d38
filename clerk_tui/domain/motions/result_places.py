"""Where the result of a motion prints: at the place in its item where the vote was taken.

Minutes follow the meeting: the motion, the debate, then the vote (practice, "Motions and votes").
A motion decided before anything else was minuted has its result in its own paragraph.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from clerk_tui.domain.model.matters import Motion, Note

if TYPE_CHECKING:
    from clerk_tui.domain.model.meeting import Entry


def result_place(entries: Sequence["Entry"], motion: "Entry") -> str:
    """Return the entry after which the result of *motion* prints: its own where nothing is between.

    A motion is decided after its amendments, wherever those stand.

    Args:
        entries: Those of the item, in order.
        motion: One of them. An entry that was moved before it, or is gone, holds no result.
    """
    if not _decided_after(motion):
        return motion.ident
    idents = [entry.ident for entry in entries]
    own = idents.index(motion.ident)
    after = [result_place(entries, each) for each in _amendments(entries[own + 1 :], motion)]
    place = max(
        idents.index(i) for i in (motion.ident, _decided_after(motion), *after) if i in idents
    )
    while place > own and _prints_nothing(entries[place]):
        place -= 1
    return idents[place]


def _amendments(entries: Iterable["Entry"], motion: "Entry") -> Iterator["Entry"]:
    for entry in entries:
        if isinstance(entry.matter, Motion) and entry.matter.amends == motion.ident:
            yield entry


def stands_apart(entries: Sequence["Entry"], motion: "Entry") -> bool:
    """Return True if the result of *motion* prints after another entry than its own."""
    return result_place(entries, motion) != motion.ident


def between(entries: Sequence["Entry"], motion: "Entry") -> Sequence["Entry"]:
    """Return the entries between *motion* and its result, the last before the result included."""
    idents = [entry.ident for entry in entries]
    place = idents.index(result_place(entries, motion))
    return entries[idents.index(motion.ident) + 1 : place + 1]


def without_entries(entries: Iterable["Entry"], gone: Iterable[str]) -> tuple["Entry", ...]:
    """Return *entries* without those *gone*; a result that stood after one stands where it was."""
    left_out, standing = set(gone), ""
    instead: dict[str, str] = {}
    kept = []
    for entry in entries:
        if entry.ident in left_out:
            instead[entry.ident] = standing
        else:
            standing = entry.ident
            kept.append(entry)
    return tuple(_redirected(entry, instead) for entry in kept) if instead else tuple(kept)


def _redirected(entry: "Entry", instead: dict[str, str]) -> "Entry":
    after = _decided_after(entry)
    return with_result_after(entry, instead[after] or entry.ident) if after in instead else entry


def passed_results(entries: Sequence["Entry"], moved: str) -> tuple["Entry", ...]:
    """Return *entries* after *moved* was put where it stands already: it passes the results there.

    The last entry before a result then stands after it, and the first one after it before it.
    """
    place = [entry.ident for entry in entries].index(moved)
    return tuple(
        entry if entry.ident == moved else _passed(entries, entry, place) for entry in entries
    )


def _passed(entries: Sequence["Entry"], motion: "Entry", place: int) -> "Entry":
    """Return *motion* with its result on the other side of the entry at *place*, if beside it."""
    if not _decided_after(motion):
        return motion
    result = [entry.ident for entry in entries].index(result_place(entries, motion))
    if result == place:
        passed = with_result_after(motion, entries[place - 1].ident)
    elif result < place and all(map(_prints_nothing, entries[result + 1 : place])):
        passed = with_result_after(motion, entries[place].ident)
    else:
        return motion
    moved = result_place(entries, passed) != result_place(entries, motion)
    return passed if moved else motion


def with_result_after(motion: "Entry", after: str) -> "Entry":
    """Return *motion* with its result after the entry called *after*."""
    if not isinstance(motion.matter, Motion):
        return motion
    return replace(motion, matter=replace(motion.matter, decided_after=after))


def _decided_after(entry: "Entry") -> str:
    return entry.matter.decided_after if isinstance(entry.matter, Motion) else ""


def _prints_nothing(entry: "Entry") -> bool:
    return entry.told or isinstance(entry.matter, Note)
