"""The figures and the outcome of a vote, corrected by a change of the words that print them."""

import re

from msgspec.structs import replace

from clerk_tui.domain.drafts.fact_corrections import ManualCorrection, VoteCorrection
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.motions.result_sentence import (
    figures_differ,
    figures_in_wording,
    gives_another_result,
)
from clerk_tui.domain.numbering.number_words import NUMBER_WORDS
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.text import single_spaced
from clerk_tui.domain.voting.vote_text.reader import read_vote

_COUNTED = ("carried", "lost")
_QUOTED = re.compile(r"“[^”]*”")
# The words of a result that change with its figures: all others must stay the same.
_SENTENCE_END = re.compile(r"(?<=[a-z)”]{2}\.)\s+(?=[A-Z])")  # not "P. Rooke"
_RESULT_WORDS = re.compile(
    rf"\b(?:\d{{1,3}}|{'|'.join(NUMBER_WORDS)}|none|nobody|nil|carried|lost|for|against)\b",
    re.IGNORECASE,
)


def find_vote_correction(
    meeting: Meeting, entry: Entry, old_words: str, new_words: str
) -> VoteCorrection | ManualCorrection | None:
    """Find the vote that the new words give in place of the old ones.

    Returns:
        The corrected vote; a correction by the clerk if the vote cannot be read from the words;
        None if the vote stays the same.
    """
    motion = entry.matter
    if not isinstance(motion, Motion) or motion.outcome not in _COUNTED:
        return None
    if entry.wording and motion.text not in old_words and not motion.announced:
        return _correct_from_result(meeting, entry, motion, old_words, new_words)
    if entry.wording:
        return _correct_from_own_words(meeting, entry, motion, old_words, new_words)
    motion_text = single_spaced(motion.text).removeprefix("That ").rstrip(".")
    if motion_text not in single_spaced(old_words):
        if _differ_before_result(old_words, new_words):
            return None
        return _correct_from_result(meeting, entry, motion, old_words, new_words)
    if not gives_another_result(entry, old_words, new_words):
        return None
    old, _, result = single_spaced(old_words).rpartition(motion_text)
    new, same_motion, new_result = single_spaced(new_words).rpartition(motion_text)
    if not same_motion or old != new:
        return _manual_correction(meeting, entry, "")
    return _correct_from_result(meeting, entry, motion, result, new_result)


def _correct_from_result(
    meeting: Meeting, entry: Entry, motion: Motion, old_words: str, new_words: str
) -> VoteCorrection | ManualCorrection | None:
    """Return the vote that the new sentence of a result gives."""
    old_words, new_words = _without_same_sentences(old_words, new_words)
    old_result, new_result = (
        _QUOTED.sub("", single_spaced(words)).strip(" .”") for words in (old_words, new_words)
    )
    if old_result == new_result:
        return None
    vote = motion.vote or Vote()
    try:
        vote_read = read_vote(new_result)
    except Refusal:
        return _manual_correction(meeting, entry, "")
    as_worded = replace(vote_read.vote or Vote(), words="")
    typed = ", ".join(f"{n} {side}" for side, n in as_worded.figures.items() if n is not None)
    same_rest = (
        _RESULT_WORDS.sub("#", old_result).casefold()
        == _RESULT_WORDS.sub("#", new_result).casefold()
    )
    if not same_rest or vote.words or vote.by_name:
        return _manual_correction(meeting, entry, typed or vote_read.outcome)
    return VoteCorrection(as_worded, vote_read.outcome)


def _differ_before_result(old_words: str, new_words: str) -> bool:
    """Return True if only the first of several sentences differs: who moved it, and not the result.

    The words of the motion stand in its resolution, so that its result is what follows.
    """
    old_sentences, new_sentences = (
        _SENTENCE_END.split(single_spaced(words)) for words in (old_words, new_words)
    )
    return len(old_sentences) > 1 and old_sentences[1:] == new_sentences[1:]


def _without_same_sentences(old_words: str, new_words: str) -> tuple[str, str]:
    """Return both without the sentences with which they begin alike, such as who moved it."""
    old_text, new_text = single_spaced(old_words), single_spaced(new_words)
    same_length = next(
        (n for n, (a, b) in enumerate(zip(old_text, new_text, strict=False)) if a != b), 0
    )
    begin = old_text.rfind(". ", 0, same_length) + 2 if ". " in old_text[:same_length] else 0
    return (old_text[begin:], new_text[begin:]) if old_text != new_text else (old_text, new_text)


def _correct_from_own_words(
    meeting: Meeting, entry: Entry, motion: Motion, old_words: str, new_words: str
) -> VoteCorrection | ManualCorrection | None:
    """Return the vote with the new figures of a sentence in the clerk's own words."""
    before, after = figures_in_wording(motion, old_words), figures_in_wording(motion, new_words)
    if before == after or not after or not figures_differ(motion, new_words):
        return _correct_outcome(meeting, entry, old_words, new_words)
    vote = motion.vote or Vote()
    fields = {"for": "in_favour", "against": "against", "abstained": "abstained"}
    sides = {fields.get(side, "not_voting"): n for side, n in after.items()}
    if vote.by_name:
        return _manual_correction(meeting, entry, "")
    return VoteCorrection(replace(vote, **sides, own=()), worded=True)


def _correct_outcome(
    meeting: Meeting, entry: Entry, old_words: str, new_words: str
) -> ManualCorrection | None:
    """Return the command for a new outcome in the clerk's own words; None if it is the same."""
    added = _outcomes_in(new_words) - _outcomes_in(old_words)
    return _manual_correction(meeting, entry, next(iter(added))) if added else None


def _outcomes_in(words: str) -> set[str]:
    folded_words = words.casefold()
    return {outcome for outcome in _COUNTED if re.search(rf"\b{outcome}\b", folded_words)}


def _manual_correction(meeting: Meeting, entry: Entry, typed: str) -> ManualCorrection:
    """Tell the clerk which command corrects the vote on *entry*, with the vote to type if known."""
    number = minute_numbers(meeting).get(entry.item)
    where = f"minute {number.printed.rstrip('.')}" if number and number.printed else ""
    kind = entry.matter.kind if isinstance(entry.matter, Motion) else ""
    place = " ".join(part for part in (where, "amendment" if kind == "amendment" else "") if part)
    command = f"/correct vote {place}: {typed or 'and the vote'}" if place else "/correct vote"
    return ManualCorrection(
        f"It is made from the vote. Put that right with v in the review, or {command}"
    )
