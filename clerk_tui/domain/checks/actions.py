"""Checks of actions: each has an owner, and each promise has become one."""

import re
from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.wording.sentences import printed_words
from clerk_tui.domain.model.matters import Action
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.queries import entries

_RESPONSE = re.compile(
    r"\bwritten (?:response|reply|answer)\b|\b(?:respond|reply|answer) in writing\b", re.IGNORECASE
)
# A promise is about the future: not "the written response that had been received".
_IN_FUTURE = re.compile(
    r"\b(?:would|will|shall|undertook|undertakes|promised|agreed|offered)\b"
    r"|\bto (?:be|follow|give|provide|respond|reply|send|supply)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")


def action_without_owner(meeting: Meeting) -> Iterator[Finding]:
    """Find an action that nobody owns (practice: reference, owner, due date)."""
    describe = Describer(meeting)
    for entry in entries(meeting):
        if isinstance(entry.matter, Action) and not entry.matter.owner:
            message = f"An action in {describe.entry(entry)} has no owner."
            remedy = "Remove it and give it with its owner: /x Clerk by 3 March: write to …"
            yield Finding("action-owner", "warning", message, remedy, entry.item, entry.ident)


def promised_response_without_action(meeting: Meeting) -> Iterator[Finding]:
    """Find a written response promised under an item without an action (practice: it is one)."""
    describe = Describer(meeting)
    items_with_action = {
        entry.item for entry in entries(meeting) if isinstance(entry.matter, Action)
    }
    for words in printed_words(meeting):
        entry = words.entry
        if (
            words.narrative
            and entry.item not in items_with_action
            and _promises_response(words.text)
        ):
            items_with_action.add(entry.item)
            message = (
                f"A written response is promised in {describe.entry(entry)}, without an action."
            )
            remedy = "Minute who will send it, as in: /x Commissioner by 3 May: reply in writing"
            yield Finding("promise", "warning", message, remedy, entry.item, entry.ident)


def _promises_response(text: str) -> bool:
    """Return True if a sentence of *text* promises a response in writing."""
    return any(
        _RESPONSE.search(sentence) and _IN_FUTURE.search(sentence)
        for sentence in _SENTENCE.split(text)
    )
