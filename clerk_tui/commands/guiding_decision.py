"""The guiding line where the agenda prints a recommendation: its words, to be decided upon."""

import re

from clerk_tui.commands.guided import Guidance
from clerk_tui.domain.clauses import begun
from clerk_tui.domain.matters import Motion, Resolution
from clerk_tui.domain.meeting import Item, Meeting

_MARKED = re.compile(r"(?:(?:that|to)\b[^:]{0,80}: )?\(?\w{1,4}[.)]\s", re.IGNORECASE)
_NUMBER = re.compile(r"(?:^|(?<=: ))\(?(\w{1,4})[.)]\s+")
_TO_ANOTHER = re.compile(r"to (?:the )?(?P<to>[A-Z][\w' -]{1,60}?):? (?P<what>that\b.*)", re.DOTALL)
# Its resolution has a command of its own, which sends the public out too.
_EXCLUDES = re.compile(
    r"\b(?:press|public)\b.{0,80}\bexclu|\bexclu.{0,80}\b(?:press|public)\b", re.IGNORECASE
)


def as_recommended(meeting: Meeting) -> Guidance | None:
    """The printed recommendation of the item in hand, into the pad, until something is decided."""
    item = meeting.in_hand
    if item is None or not item.recommendations or item.disposition:
        return None
    if item.private != meeting.public_excluded or _EXCLUDES.search(item.title):
        return None
    # The exclusion itself is minuted in public under a private item, and decides nothing of it.
    minuted = [entry.matter for entry in item.entries if entry.private == item.private]
    if any(isinstance(matter, Resolution | Motion) for matter in minuted):
        return None
    command = decided(item)
    said = "Decide as the agenda recommends: its words"
    return Guidance(said, command, fill=True) if command else None


def decided(item: Item) -> str:
    """The command that decides as *item* recommends; empty where that is an exclusion."""
    clauses = [_NUMBER.sub(r"(\1) ", each) for each in item.recommendations]
    marked = all(_MARKED.match(each) for each in clauses) and len(clauses) > 1
    text = begun((" " if marked else "\n").join(clauses))
    if _EXCLUDES.search(text):
        return ""
    if other := _TO_ANOTHER.fullmatch(f"{text[:1].lower()}{text[1:]}"):
        return f"/rec {other['to']}: {begun(other['what'])}"
    return f"/r {text}"
