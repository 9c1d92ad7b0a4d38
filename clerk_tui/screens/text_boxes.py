"""Names of the boxes: places outside the pad where something is typed or marked, and saved.

A name begins with the kind of box, and ends in what it is about, such as the ident of an entry.
"""

from collections.abc import Iterable, Sequence

from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Meeting

WORDS = "words:"
LINE = "line:"
REPLACEMENT = "replacement"
CHANGE = "change:"
DIVISION = "division:"
ROLL = "roll:"
REPORT = "report:"
# How the clerk at the table is told of each, and how to come back to it.
_DESCRIPTIONS = {
    WORDS: "the words of an entry (/review, then E)",
    LINE: "a line of the review (/review)",
    REPLACEMENT: "find and replace (/review, then /)",
    CHANGE: "a change of the chairman's (/review, then C)",
    DIVISION: "the marks of a recorded vote (/division)",
    ROLL: "a line of the roll (F3)",
    REPORT: "a note on an action (Home, then A)",
}


def boxes_still_open(meeting: Meeting, box_names: Iterable[str]) -> list[str]:
    """Return the *box_names* of boxes whose entry or item exists, and whose motion is undecided."""
    entries = {entry.ident: entry for entry in meeting.entries()}
    items = {item.ident for item in meeting.items}

    def is_open(name: str) -> bool:
        """Return True if what the box is about can still be typed."""
        ident = name.rsplit(":", maxsplit=1)[-1]
        if name.startswith(DIVISION):
            matter = entries[ident].matter if ident in entries else None
            return isinstance(matter, Motion) and matter.vote is None and not matter.outcome
        return not (name.startswith((WORDS, LINE)) and ident) or ident in entries or ident in items

    return [name for name in box_names if is_open(name)]


def unfinished_note(box_names: Sequence[str]) -> str:
    """Tell the clerk at the table what waits elsewhere, without a word of it."""
    waiting_texts = [
        words for kind, words in _DESCRIPTIONS.items() if any(n.startswith(kind) for n in box_names)
    ]
    return (
        f"Typed before, and kept where it was typed: {'; '.join(waiting_texts)}."
        if waiting_texts
        else ""
    )
