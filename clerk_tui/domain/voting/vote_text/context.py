"""Telling a vote from other words, where it may be either: after a motion, and in the pad."""

import re

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.votes import SIDES
from clerk_tui.domain.voting.vote_text.doubts import may_be_about_person
from clerk_tui.domain.voting.vote_text.questions import says_by_names, word_meant
from clerk_tui.domain.voting.vote_text.reader import VoteRead, read_vote
from clerk_tui.domain.voting.vote_text.settled import read_settled
from clerk_tui.domain.voting.vote_text.tokens import meaningful_tokens, tokens_of
from clerk_tui.domain.voting.vote_text.vocabulary import Token

_OPENING = {"figure", "side", "outcome", "method", "all", "most", "casting", "tie", "settled"}
_DOUBTS = {"not", "doubt", "except", "no", "margin"}
_VOTE_KINDS = {"figure", "side", "outcome", "method"}
_PAD_KINDS = {
    "figure",
    "side",
    "casting",
    "outcome",
    "method",
    "tie",
    "to",
    "dash",
    "stop",
    "joining",
}
_NOTHING_MINUTED = (
    "Neither the motion nor its vote was minuted. End it with carried or lost, or with the "
    "figures: ; 7 for 3 against"
)
_LONGEST_FIGURE = 3  # in the pad: "2027" is a year
_OTHER_NUMBER = re.compile(r"\d[.:/]\d")  # a time, a sum, a date
_ENDS_WITHOUT_VOTE = {"withdrawn", "unseconded", "not seconded", "seconder", "lapsed", "not put"}
_SETTLED_FIRST = {"withdrawn", "unseconded", "not seconded", "deferred", "adjourned", "lapsed"}


def begins_vote(typed: str) -> bool:
    """Return True if *typed* begins as a vote does, and not as a name or a sentence does."""
    if read_settled(typed) is not None:
        return True
    tokens = meaningful_tokens(typed)
    if not tokens:
        return False
    first_token = tokens[0]
    if first_token.kind == "settled":
        return bool(first_token.value) or first_token.text in _SETTLED_FIRST
    if first_token.kind in _OPENING or says_by_names(" ".join(typed.split()[:2])):
        return True
    if first_token.kind == "unknown":
        return bool(word_meant(first_token.text))
    return first_token.kind in _DOUBTS and any(token.kind in _VOTE_KINDS for token in tokens)


def motion_and_tail(typed: str) -> tuple[str, str]:
    """Return the words of a motion and what stands after them as a vote; "" where nothing does.

    The tail begins after a semicolon; parts of it may be parted by more: "; 4 for; 2 against".
    """
    parts = typed.split(";")
    vote_begins = len(parts)
    while vote_begins > 1 and begins_vote(parts[vote_begins - 1]):
        vote_begins -= 1
    return ";".join(parts[:vote_begins]).rstrip(), ";".join(parts[vote_begins:]).strip()


def vote_after_motion(tail: str) -> VoteRead | None:
    """Return the vote that stands in *tail*, after a motion and a semicolon; None: it is words.

    Raises Refusal where it may be either, or where the vote is not certain.
    """
    if not begins_vote(tail):
        return None
    has_other_words = any(token.kind == "unknown" for token in tokens_of(tail))
    if read_settled(tail) is not None:
        return read_vote(tail)
    try:
        vote_read = read_vote(tail)
    except Refusal as refusal:
        if has_other_words:
            raise _ask_vote_or_words(tail) from None
        raise Refusal(refusal.what, _NOTHING_MINUTED) from None
    if not vote_read.certain or _is_one_figure(tail):
        raise _ask_vote_or_words(tail)
    return vote_read


def _is_one_figure(tail: str) -> bool:
    """Return True if *tail* is nothing but one figure without a side: "30"."""
    tokens = tokens_of(tail)
    kinds = {token.kind for token in tokens} - {"filler", "joining", "stop"}
    return kinds == {"figure"} and sum(token.kind == "figure" for token in tokens) == 1


def _ask_vote_or_words(tail: str) -> Refusal:
    return Refusal(
        f"Is “{tail.strip()[:60]}” the vote, or words of the motion?",
        "The vote: as in ; 7 3 or ; carried. Words: a comma in place of the semicolon.",
    )


def vote_in_pad(typed: str) -> VoteRead | None:
    """Return the vote that *typed* is if it is figures alone, and no paragraph; else None."""
    text = " ".join(typed.split())
    tokens = tokens_of(text)
    figures = [token for token in tokens if token.kind == "figure"]
    if not figures or not all(_may_be_vote_in_pad(token) for token in tokens):
        return None
    if not _begins_with_a_digit(text) and not _names_both_sides(tokens, figures):
        return None
    if _OTHER_NUMBER.search(text):
        return None
    return read_vote(text)


def is_vote_in_words(typed: str) -> bool:
    """Return True if *typed*, while a motion waits, is its vote in words: "unan", "six to three".

    Every word must be one of a vote. "Councillor Penn agreed" and "All were thanked" are
    paragraphs.
    """
    tokens = tokens_of(" ".join(typed.split()))
    words = [token for token in tokens if token.kind != "stop"]
    if read_settled(typed) is not None:
        return True
    if not words or any(token.kind == "unknown" for token in words) or may_be_about_person(words):
        return False
    kinds = {token.kind for token in words}
    if "settled" in kinds:
        other_tokens = [t for t in words if t.text not in _ENDS_WITHOUT_VOTE and t.kind != "filler"]
        return all(token.kind in ("no", "doubt", "outcome", "joining") for token in other_tokens)
    figures = sum(token.kind == "figure" for token in words)
    has_side = "side" in kinds and bool(kinds & {"figure", "all", "most", "except"})
    return (
        bool(kinds & {"outcome", "method"})
        or has_side
        or ("tie" in kinds and figures > 0)
        or ("casting" in kinds and len(words) > 1)
        or (figures > 1 and bool(kinds & {"to", "dash"}))
    )


def _may_be_vote_in_pad(token: Token) -> bool:
    is_short = token.kind != "figure" or len(token.text) <= _LONGEST_FIGURE or token.text.isalpha()
    return is_short and token.kind in _PAD_KINDS


def _begins_with_a_digit(text: str) -> bool:
    return text[0].isascii() and text[0].isdigit()


def _names_both_sides(tokens: list[Token], figure_tokens: list[Token]) -> bool:
    sides = {token.value for token in tokens if token.kind == "side"}
    has_outcome = any(token.kind == "outcome" for token in tokens)
    return len(figure_tokens) > 1 and (sides >= set(SIDES[:2]) or has_outcome)
