"""The words from which the substantive motion is made, once an amendment was carried."""

from clerk_tui.domain.amending import only_tells, written_in
from clerk_tui.domain.debate import Debate
from clerk_tui.domain.matters import Motion
from clerk_tui.domain.meeting import Entry
from clerk_tui.domain.word_changes import much_alike


def begun_from(debate: Debate) -> str:
    """The words from which the clerk makes the substantive motion; none where no motion waits.

    They are put in the pad to be looked over, so that what an amendment does not say so that it
    can be written in leaves the words as they were.
    """
    main = debate.main
    if main is None:
        return ""
    words = _of(main)
    for entry in debate.unwritten:
        words = _amended(words, _of(entry)) or words
    return words


def as_amended(debate: Debate, motion: Entry) -> str:
    """The words of *motion* with its carried amendments; none where they cannot be told."""
    words = _of(motion)
    for entry in debate.carried_on(motion):
        words = _amended(words, _of(entry)) if words else ""
    return words


def _amended(words: str, amendment: str) -> str:
    """*Words* as the *amendment* makes them: written in, or the amendment where it is the whole."""
    if made := written_in(words, amendment):
        return made
    whole = much_alike(words, amendment) or amendment[:5].casefold() == words[:5].casefold()
    return amendment if whole and not only_tells(amendment) else ""


def _of(entry: Entry) -> str:
    return entry.matter.text if isinstance(entry.matter, Motion) else ""
