"""The places outside the pad where something is typed or marked: their names, and where they are.

A name begins with its kind, and goes on with what it is of: the ident of an entry, say.
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
# As the clerk at the table is told of them, and how to come back to each.
_AT_THE_TABLE = {
    WORDS: "the words of an entry (/review, then E)",
    LINE: "a line of the review (/review)",
    REPLACEMENT: "find and replace (/review, then /)",
    CHANGE: "a change of the chairman's (/review, then C)",
    DIVISION: "the marks of a recorded vote (/division)",
    ROLL: "a line of the roll (F3)",
    REPORT: "a note on an action (Home, then A)",
}


def still_of(meeting: Meeting, names: Iterable[str]) -> list[str]:
    """Those of *names* whose entry or item stands, and whose motion has not been voted on since."""
    entries = {entry.ident: entry for entry in meeting.entries()}
    items = {item.ident for item in meeting.items}

    def stands(name: str) -> bool:
        ident = name.rsplit(":", maxsplit=1)[-1]
        if name.startswith(DIVISION):
            matter = entries[ident].matter if ident in entries else None
            return isinstance(matter, Motion) and matter.vote is None and not matter.outcome
        return not (name.startswith((WORDS, LINE)) and ident) or ident in entries or ident in items

    return [name for name in names if stands(name)]


def unfinished_note(names: Sequence[str]) -> str:
    """Tell the clerk at the table what waits elsewhere, without a word of it."""
    waiting = [w for kind, w in _AT_THE_TABLE.items() if any(n.startswith(kind) for n in names)]
    return f"Typed before, and kept where it was typed: {'; '.join(waiting)}." if waiting else ""
