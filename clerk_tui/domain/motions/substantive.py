"""The words from which the substantive motion is made, once an amendment was carried."""

from clerk_tui.domain.model.debate import Debate
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.motions.word_diff import alike, both_made, much_alike


def begun_from(debate: Debate) -> str:
    """The words from which the clerk makes the substantive motion; none where no motion waits.

    They are put in the pad to be looked over, so that what an amendment does not say so that it
    can be written in leaves the words as they were; of two that change the same words, the later
    one holds.
    """
    main = debate.main
    if main is None:
        return ""
    moved = words = _of(main)
    for entry in debate.unwritten:
        later = _of(entry)
        words = _amended(words, later, moved) or _whole(words, later) or words
    return words


def as_amended(debate: Debate, motion: Entry) -> str:
    """The words of *motion* with its carried amendments; none where they cannot be told."""
    moved = words = _of(motion)
    # A meeting that keeps where votes were taken was minuted since amendments are read strictly.
    strictly = isinstance(motion.matter, Motion) and bool(motion.matter.decided_after)
    for entry in debate.carried_on(motion):
        words = _amended(words, _of(entry), moved, strictly=strictly) if words else ""
    return words


def _amended(words: str, amendment: str, moved: str, *, strictly: bool = True) -> str:
    """*Words* as the *amendment* makes them: written in, or the amendment where it is the whole.

    A whole one that was moved in the words of the motion as first *moved* changes only what it
    changes in those: what an earlier amendment made of the others stands. None where both change
    the same words.
    """
    from clerk_tui.domain.motions.amendments import written_in  # patterns that few meetings need

    if made := written_in(words, amendment, strictly=strictly):
        return made
    whole = _whole(words, amendment)
    if whole and alike(moved, whole) > alike(words, whole):
        return both_made(moved, words, whole)
    return whole


def _whole(words: str, amendment: str) -> str:
    """The amendment, where it is the whole of *words* as they would then read."""
    from clerk_tui.domain.motions.amendments import only_tells  # as above

    whole = much_alike(words, amendment) or amendment[:5].casefold() == words[:5].casefold()
    return amendment if whole and not only_tells(amendment) else ""


def _of(entry: Entry) -> str:
    return entry.matter.text if isinstance(entry.matter, Motion) else ""
