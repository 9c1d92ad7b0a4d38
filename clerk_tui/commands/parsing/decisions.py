"""The words of a decision as typed: a sign or the word "That" alone are none."""

import re

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.motions.clauses import is_wordless
from clerk_tui.domain.voting.vote_text.context import vote_after_motion

_FIGURES = re.compile(r"\d+(?:[\s,/–-]+\d+)+")


def require_words(typed: str) -> str:
    """Return the words *typed*. Raises Refusal where they are none."""
    if is_wordless(typed):
        raise Refusal("A resolution needs words.", "Type them after the command.", wanting=True)
    _check_no_vote(typed)
    return typed


def _check_no_vote(typed: str) -> None:
    """Raise Refusal where a vote stands after the words: printed, it would be part of them."""
    tail = typed.rpartition(";")[2].strip() if ";" in typed else ""
    try:
        is_vote = bool(tail) and vote_after_motion(tail) is not None
    except Refusal:  # it may be words, but not where it is figures alone
        is_vote = bool(_FIGURES.fullmatch(tail))
    if is_vote:
        raise Refusal(
            f"“{tail[:40]}” is a vote, which a resolution has not.",
            "With a vote it is a motion: /m findern edgley That …; 7 3 1. Without: leave it out.",
            wanting=True,
        )


def require_words_if_any(typed: str) -> str:
    """Return the words *typed* in place of the house's, or nothing where nothing was typed."""
    return require_words(typed) if typed else ""
