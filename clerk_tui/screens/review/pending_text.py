"""The note about texts typed in the review before, which wait there for the clerk."""

from collections.abc import Sequence

from clerk_tui.domain.ports import UnfinishedText
from clerk_tui.keys import small_sign, with_signs
from clerk_tui.screens.text_boxes import CHANGE, LINE, REPLACEMENT, WORDS

# The action of each line at the foot of the review, by its question.
LINE_KEYS = {
    "number": "number", "mark": "privacy", "write": "write", "draft": "draft", "move": "to-item",
    "vote": "vote", "sign": "signed", "reopen": "reopen", "find": "replace", "instead": "replace",
    "look": "find",
}  # fmt: skip

_EDITED = {
    f"{WORDS}before:": "a new entry before the one in hand ({review.entry-before} goes on)",
    f"{WORDS}after:": "a new entry after the one in hand ({review.entry-after} goes on)",
    WORDS: "the words in hand ({review.edit} goes on)",
}


def waiting_note(waiting: Sequence[UnfinishedText]) -> str:
    """Say what waits, and with which key the clerk goes on with it; return "" for nothing."""
    words = [words for text in waiting if (words := _words_for(text.place))]
    if not words:
        return ""
    return f"Typed here before and not kept yet: {'; '.join(dict.fromkeys(words))}."


def _words_for(place: str) -> str:
    """Return what waits in the box called *place*, in words, and its key."""
    for text_name, words in _EDITED.items():
        if place.startswith(text_name):
            return with_signs(words, as_small=True)
    if place.startswith(CHANGE):
        return f"a change of the chairman's ({small_sign('review.chairman')})"
    if place.startswith(REPLACEMENT):
        return f"find and replace ({small_sign('review.replace')})"
    question = place.removeprefix(LINE).partition(":")[0] if place.startswith(LINE) else ""
    key = LINE_KEYS.get(question, "")
    return f"the line of {small_sign(f'review.{key}')}" if key else ""


def ident_of_first(waiting: Sequence[UnfinishedText]) -> str:
    """Return the ident of the entry or the item that the first of them is of; "" for none."""
    for text in waiting:
        for kind in (WORDS, LINE):
            if text.place.startswith(kind):
                ident = text.place.removeprefix(kind).split(":")[-1]
                if ident:
                    return ident
    return ""
