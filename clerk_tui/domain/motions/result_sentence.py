"""The clerk's own wording of a motion, and the result that it gives or leaves out."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from clerk_tui.domain.model.business import Entry, motion_of
from clerk_tui.domain.model.matters import Matter, Motion
from clerk_tui.domain.model.votes import Side
from clerk_tui.domain.motions.result_places import result_stands_apart
from clerk_tui.domain.text import single_spaced
from clerk_tui.domain.voting.vote_text.sentence import figures_in_sentence

_QUOTED = re.compile(r"“[^”]*”")


def matter_with_wording(entry: Entry, entries: Iterable[Entry], words: str) -> Matter:
    """Return the matter of *entry* once its sentence reads *words*.

    The words of a motion that is decided give its result too, unless that prints after its
    amendments, after the last of the motions put together with it, or where the vote was taken.

    Args:
        entry: The entry that is reworded.
        entries: The entries of its item.
        words: The new sentence; "" for the house style's.
    """
    motion = entry.matter
    if not isinstance(motion, Motion):
        return motion
    if not words:
        return replace(motion, announced=False, reworded=False)
    gives_result = bool(motion.outcome) and not _prints_later(entry, motion, tuple(entries))
    return replace(motion, announced=gives_result, reworded=motion.reworded or not motion.announced)


def _prints_later(entry: Entry, motion: Motion, entries: Sequence[Entry]) -> bool:
    """Return True if the result of *motion* prints after its own entry."""
    if result_stands_apart(entries, entry):
        return True
    bloc = motion.vote.bloc if motion.vote else ()
    motions = [e for e in entries if isinstance(e.matter, Motion) and not e.printed_elsewhere]
    put_together = [e.ident for e in motions if e.ident in bloc]
    is_amended = any(motion_of(e).amends == entry.ident for e in motions)
    return is_amended or (len(bloc) > 1 and put_together[-1:] not in ([], [entry.ident]))


def gives_another_result(entry: Entry, house_sentence: str, words: str) -> bool:
    """Return True if *words*, in place of the house style's sentence, give another result.

    The result follows the words of the motion in the house style's sentence.
    """
    motion = entry.matter
    if not isinstance(motion, Motion) or not motion.outcome or entry.wording:
        return False
    motion_text = single_spaced(motion.text).removeprefix("That ").rstrip(".")
    _, motion_words, after = single_spaced(house_sentence).rpartition(motion_text)
    result = after.removesuffix(single_spaced(motion.note)).strip(' .”"')
    return bool(motion_words and result) and result not in single_spaced(words)


def figures_differ(motion: Motion, words: str) -> bool:
    """Return True if *words* give other figures than those recorded of the vote."""
    vote = motion.vote
    if vote is None or vote.in_favour is None:
        return False
    return any(
        (vote.figures[side] or 0) != n for side, n in figures_in_wording(motion, words).items()
    )


def figures_in_wording(motion: Motion, words: str) -> dict[Side, int]:
    """Return the figure of each side that a sentence gives outside the words of the *motion*."""
    own_words = _QUOTED.sub(" ", words).replace(motion.text, " ")
    return dict(figures_in_sentence(own_words))
