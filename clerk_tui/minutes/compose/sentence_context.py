"""What a sentence may rest on from the entries before it: who was named, and what it joins."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry

_AT_ONCE = 2  # entries: a question, its answer, and then the same questioner again
_NOBODY: frozenset[str] = frozenset()


class SentenceContext(Struct, frozen=True):
    """The context of the sentences of one item, by the idents of their entries."""

    recent: dict[str, frozenset[str]]
    """The keys of those who were named by the entries just before."""
    further: dict[str, tuple[mt.Declaration, ...]]
    """The interests that print in the sentence of the declaration that is the key."""
    in_another_sentence: frozenset[str]
    """The declarations that print so, and nothing of their own."""


def sentence_context(entries: Sequence[Entry]) -> SentenceContext:
    """Return the context of the sentences of *entries*, those of one item in this copy."""
    printed = [
        entry
        for entry in entries
        if not entry.printed_elsewhere and not isinstance(entry.matter, mt.Note)
    ]
    people_named = [_NOBODY if e.wording else _people_named(e.matter) for e in printed]
    recent = {
        entry.ident: _NOBODY.union(*people_named[max(0, n - _AT_ONCE) : n])
        for n, entry in enumerate(printed)
    }
    further: dict[str, tuple[mt.Declaration, ...]] = {}
    hosts: dict[str, str] = {}
    for before, entry in pairwise(printed):
        if isinstance(entry.matter, mt.Declaration) and _is_told_with(before, entry):
            host = hosts.get(before.ident, before.ident)
            hosts[entry.ident] = host
            further[host] = (*further.get(host, ()), entry.matter)
    return SentenceContext(recent, further, frozenset(hosts))


def _is_told_with(earlier_entry: Entry, entry: Entry) -> bool:
    """Return True if *entry* is a further interest of those who declared *earlier_entry*."""
    earlier_matter, later_matter = earlier_entry.matter, entry.matter
    if not isinstance(earlier_matter, mt.Declaration) or not isinstance(
        later_matter, mt.Declaration
    ):
        return False
    if (
        earlier_entry.wording
        or entry.wording
        or "party whip" in (earlier_matter.kind, later_matter.kind)
    ):
        return False
    # What followed must be true of both: one sentence says it once.
    has_same_consequence = (earlier_matter.withdrew, earlier_matter.dispensation) == (
        later_matter.withdrew,
        later_matter.dispensation,
    )
    return (
        later_matter.also
        and bool(earlier_matter.members)
        and earlier_matter.members == later_matter.members
        and has_same_consequence
    )


def _people_named(matter: mt.Matter) -> frozenset[str]:
    """Return the keys of those whom the sentence of *matter* names."""
    if isinstance(matter, mt.Paragraph):  # most entries are
        return _NOBODY
    if isinstance(matter, mt.Declaration):
        return frozenset(matter.members)
    if isinstance(matter, mt.Question):
        return frozenset((matter.questioner, *matter.jointly))
    if isinstance(matter, mt.Exchange):
        return frozenset((matter.speaker,))
    if isinstance(matter, mt.Motion):
        return frozenset((matter.mover, matter.seconder))
    return frozenset((matter.who,)) if isinstance(matter, mt.Happening) else _NOBODY
