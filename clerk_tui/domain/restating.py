"""The words from which the substantive motion is made, once an amendment was carried."""

from clerk_tui.domain.debate import Debate
from clerk_tui.domain.matters import Motion
from clerk_tui.domain.meeting import Entry
from clerk_tui.domain.word_changes import much_alike


def begun_from(debate: Debate) -> str:
    """The words from which the clerk makes the substantive motion.

    Those of the amendment where it was edited from the motion's, and so is the whole of it; the
    motion's own where the amendment only tells what to change.
    """
    main = debate.main
    if main is None:
        return ""
    words = _of(main)
    for entry in debate.unwritten:
        amended = _of(entry)
        words = amended if much_alike(words, amended) else words
    return words


def _of(entry: Entry) -> str:
    return entry.matter.text if isinstance(entry.matter, Motion) else ""
