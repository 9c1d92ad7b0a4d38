"""The vote that a change of words changes: its figures and its outcome."""

import re

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Outcome
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.motions.result_sentence import (
    figures_differ,
    figures_in_wording,
    gives_another_result,
)
from clerk_tui.domain.numbering.number_words import NUMBER_WORDS
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.voting.vote_text.reader import read_vote

_COUNTED = ("carried", "lost")
_QUOTED = re.compile(r"“[^”]*”")
# What may change in the sentence of a result where its figures do: everything else stays.
_TOLD = re.compile(
    rf"\b(?:\d{{1,3}}|{'|'.join(NUMBER_WORDS)}|none|nobody|nil|carried|lost|for|against)\b",
    re.IGNORECASE,
)


class VotePutRight(Struct, frozen=True):
    """The vote as it is to be; `worded`: the new words are kept beside it."""

    vote: Vote
    outcome: Outcome = ""
    worded: bool = False


def vote_fact(meeting: Meeting, entry: Entry, was: str, words: str) -> VotePutRight | str | None:
    """Return the vote that *words* in place of *was* tell; None where they tell none other.

    Where it cannot be told from them it is the words that say with which command to do it.
    """
    motion = entry.matter
    if not isinstance(motion, Motion) or motion.outcome not in _COUNTED:
        return None
    if entry.wording and motion.text not in was and not motion.announced:
        return _of_result(meeting, entry, motion, was, words)
    if entry.wording:
        return _of_own_words(meeting, entry, motion, was, words)
    if _flat(motion.text).removeprefix("That ").rstrip(".") not in _flat(was):
        return _of_result(meeting, entry, motion, was, words)
    if not gives_another_result(entry, was, words):
        return None
    said = _flat(motion.text).removeprefix("That ").rstrip(".")
    old, _, result = _flat(was).rpartition(said)
    new, found, other = _flat(words).rpartition(said)
    if not found or old != new:
        return by_hand(meeting, entry, "")
    return _of_result(meeting, entry, motion, result, other)


def _of_result(
    meeting: Meeting, entry: Entry, motion: Motion, was: str, words: str
) -> VotePutRight | str | None:
    """Return the vote that the sentence of a result tells."""
    old, new = _QUOTED.sub("", _flat(was)).strip(" .”"), _QUOTED.sub("", _flat(words)).strip(" .”")
    if old == new:
        return None
    vote = motion.vote or Vote()
    try:
        read = read_vote(new)
    except Refusal:
        return by_hand(meeting, entry, "")
    told = replace(read.vote or Vote(), words="")
    typed = ", ".join(f"{n} {side}" for side, n in told.figures.items() if n is not None)
    same = _TOLD.sub("#", old).casefold() == _TOLD.sub("#", new).casefold()
    if not same or vote.words or vote.by_name:
        return by_hand(meeting, entry, typed or read.outcome)
    return VotePutRight(told, read.outcome)


def _of_own_words(
    meeting: Meeting, entry: Entry, motion: Motion, was: str, words: str
) -> VotePutRight | str | None:
    """Return the vote whose figures a sentence of the clerk's own gives otherwise than before."""
    before, after = figures_in_wording(motion, was), figures_in_wording(motion, words)
    if before == after or not after or not figures_differ(motion, words):
        return _outcome_in_own_words(meeting, entry, was, words)
    vote = motion.vote or Vote()
    fields = {"for": "in_favour", "against": "against", "abstained": "abstained"}
    sides = {fields.get(side, "not_voting"): n for side, n in after.items()}
    if vote.by_name:
        return by_hand(meeting, entry, "")
    return VotePutRight(replace(vote, **sides, own=()), worded=True)


def _outcome_in_own_words(meeting: Meeting, entry: Entry, was: str, words: str) -> str | None:
    """Return the command for another outcome in words of the clerk's own; None where it stays."""
    told = [{w for w in _COUNTED if re.search(rf"\b{w}\b", t.casefold())} for t in (was, words)]
    return by_hand(meeting, entry, next(iter(told[1] - told[0]), "")) if told[1] - told[0] else None


def by_hand(meeting: Meeting, entry: Entry, typed: str) -> str:
    """Return which command puts the vote on *entry* right, with the vote where it is *typed*."""
    number = minute_numbers(meeting).get(entry.item)
    where = f"minute {number.printed.rstrip('.')}" if number and number.printed else ""
    kind = entry.matter.kind if isinstance(entry.matter, Motion) else ""
    place = " ".join(part for part in (where, "amendment" if kind == "amendment" else "") if part)
    command = f"/correct vote {place}: {typed or 'and the vote'}" if place else "/correct vote"
    return f"It is made from the vote. Put that right with v in the review, or {command}"


def _flat(text: str) -> str:
    return " ".join(text.split())
