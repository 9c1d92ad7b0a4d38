"""The sentence of a motion in words of one's own, and the result that it tells or leaves out."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from clerk_tui.domain.model.matters import Matter, Motion
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.model.votes import Side
from clerk_tui.domain.motions.result_places import stands_apart
from clerk_tui.domain.voting.vote_text.sentence import figures_in_sentence

_QUOTED = re.compile(r"“[^”]*”")


def with_result_told(entry: Entry, entries: Iterable[Entry], words: str) -> Matter:
    """The matter of *entry* once its sentence reads *words*; *entries* are those of its item.

    Of a motion already decided they tell the result, unless that stands after its amendments,
    after the last of the motions that it was put together with, or where the vote was taken.
    """
    motion = entry.matter
    if not isinstance(motion, Motion):
        return motion
    if not words:
        return replace(motion, announced=False, reworded=False)
    told = bool(motion.outcome) and not _told_later(entry, motion, tuple(entries))
    return replace(motion, announced=told, reworded=motion.reworded or not motion.announced)


def _told_later(entry: Entry, motion: Motion, entries: Sequence[Entry]) -> bool:
    if stands_apart(entries, entry):
        return True
    bloc = motion.vote.bloc if motion.vote else ()
    motions = [e for e in entries if isinstance(e.matter, Motion) and not e.told]
    together = [e.ident for e in motions if e.ident in bloc]
    amended = any(isinstance(e.matter, Motion) and e.matter.amends == entry.ident for e in motions)
    return amended or (len(bloc) > 1 and together[-1:] not in ([], [entry.ident]))


def result_changed(entry: Entry, was: str, words: str) -> bool:
    """Whether *words* in place of *was*, the house's sentence, tell another result.

    What the house made of the vote follows the words of the motion.
    """
    motion = entry.matter
    if not isinstance(motion, Motion) or not motion.outcome or entry.wording:
        return False
    old, new = _flat(was), _flat(words)
    said = _flat(motion.text).removeprefix("That ").rstrip(".")
    _, found, result = old.rpartition(said)
    made = result.removesuffix(_flat(motion.note)).strip(' .”"')
    return bool(found and made) and made not in new


def figures_otherwise(motion: Motion, words: str) -> bool:
    """Whether *words* give other figures than those that were recorded of the vote."""
    vote = motion.vote
    if vote is None or vote.in_favour is None:
        return False
    return any((vote.figures[side] or 0) != n for side, n in figures_told(motion, words).items())


def figures_told(motion: Motion, words: str) -> dict[Side, int]:
    """Return the figure of each side that a sentence tells, beside the words of the *motion*."""
    told = _QUOTED.sub(" ", words).replace(motion.text, " ")
    return dict(figures_in_sentence(told))


def _flat(text: str) -> str:
    return " ".join(text.split())
