"""Figures typed alone in the pad: they are a vote, and never a paragraph."""

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.votes import Vote

if TYPE_CHECKING:
    from clerk_tui.domain.voting.vote_text.reader import VoteRead

_WITH_SLASHES = re.compile(r"\d{1,3}(?: ?/ ?\d{1,3}){1,3}")  # while a motion waits, no date
_LONGEST = 200  # characters of a vote: a long paragraph is not looked at
_LONGEST_IN_WORDS = 90


class FiguresVote(Struct, frozen=True):
    """A vote that was typed as figures alone."""

    command: str
    """The command that it stands for, which is shown, held and recalled in its place."""
    read: "VoteRead | None" = None
    """The vote; None where the figures do not say whose they are, which the command asks."""
    override: str = ""
    """The reason for recording what was announced though it cannot be so."""
    typed: str = ""
    """What was typed, with its sides; a division between motion and amendment reads it anew."""


def vote_of_figures(typed: str, *, motion_waits: bool = False) -> FiguresVote | None:
    """Return the vote that figures typed alone are; None where they are none.

    One figure alone is taken as `/v` takes it: for, and none against. Where the *motion waits* for
    its vote, the vote may be in words too: "unan", "six to three". What begins with a space is
    words, whatever they are.
    """
    if len(typed) > _LONGEST or typed[:1].isspace() or typed[:1] == "/":
        return None
    if motion_waits and (_is_in_words(typed) or _WITH_SLASHES.fullmatch(typed.strip(" ."))):
        return FiguresVote(f"/v {' '.join(typed.split())}")
    if not _may_be_figures(typed):
        return None
    from clerk_tui.domain.voting.vote_text.context import (
        vote_in_pad,  # the pad is there before the reader
    )

    words, override = split_announced(typed.split())
    text = " ".join(words).removesuffix(".")
    reason = " ".join(typed.split()[len(words) :]) if override else ""
    try:
        read = vote_in_pad(text)
    except Refusal:
        return FiguresVote(f"/v {' '.join(typed.split())}")
    if read is None:
        return None
    plain = read.vote is not None and not read.outcome and not text.isdigit()
    figures = _in_order(read.vote) if read.vote and plain else ""
    command = " ".join(part for part in ("/v", figures or text, reason) if part)
    return FiguresVote(command, read, override, typed)


def _is_in_words(typed: str) -> bool:
    """Return True if *typed* is a vote in words, and none that figures alone are read as."""
    if len(typed) > _LONGEST_IN_WORDS or not any(c.isalpha() for c in typed):
        return False
    from clerk_tui.domain.voting.vote_text.context import is_vote_in_words, vote_in_pad

    try:
        return is_vote_in_words(typed) and vote_in_pad(typed) is None
    except Refusal:
        return False


def _may_be_figures(typed: str) -> bool:
    """Return True if *typed* has a digit or two sides: a glance that is cheap at every Enter."""
    text = typed.casefold()
    sides = ("for" in text or "favour" in text) and "against" in text
    return sides or any(c.isdigit() for c in text)


def _in_order(vote: Vote) -> str:
    """Return the figures of *vote* as `/v` is typed, where none before the last is left out."""
    figures = [vote.in_favour, vote.against, vote.abstained, vote.not_voting]
    while figures and figures[-1] is None:
        figures.pop()
    if not figures or None in figures:
        return ""
    return " ".join([*map(str, figures), *vote.casting[:1]])
