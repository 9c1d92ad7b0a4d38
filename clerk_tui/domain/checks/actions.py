"""Checks of actions: each has an owner, and each promise is one."""

import re
from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.checks.wording.wording import printed
from clerk_tui.domain.model.matters import Action
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.queries import entries

_RESPONSE = re.compile(
    r"\bwritten (?:response|reply|answer)\b|\b(?:respond|reply|answer) in writing\b", re.IGNORECASE
)
# What is promised is to come: not "the written response that had been received".
_TO_COME = re.compile(
    r"\b(?:would|will|shall|undertook|undertakes|promised|agreed|offered)\b"
    r"|\bto (?:be|follow|give|provide|respond|reply|send|supply)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")


def action_without_owner(meeting: Meeting) -> Iterator[Finding]:
    """An action that nobody owns (practice: reference, owner, due date)."""
    places = Places(meeting)
    for entry in entries(meeting):
        if isinstance(entry.matter, Action) and not entry.matter.owner:
            said = f"An action in {places.of_entry(entry)} has no owner."
            remedy = "Remove it and give it with its owner: /x Clerk by 3 March: write to …"
            yield Finding("action-owner", "warning", said, remedy, entry.item, entry.ident)


def promised_response_without_action(meeting: Meeting) -> Iterator[Finding]:
    """A written response promised under an item that has no action (practice: it is one)."""
    places = Places(meeting)
    seen = {entry.item for entry in entries(meeting) if isinstance(entry.matter, Action)}
    for words in printed(meeting):
        entry = words.entry
        if words.narrative and entry.item not in seen and _promises(words.text):
            seen.add(entry.item)
            said = f"A written response is promised in {places.of_entry(entry)}, without an action."
            remedy = "Minute who will send it, as in: /x Commissioner by 3 May: reply in writing"
            yield Finding("promise", "warning", said, remedy, entry.item, entry.ident)


def _promises(text: str) -> bool:
    """Whether a sentence of *text* promises a response in writing."""
    return any(_RESPONSE.search(s) and _TO_COME.search(s) for s in _SENTENCE.split(text))
