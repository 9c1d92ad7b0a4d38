"""Figures typed alone in the pad: they are a vote, and never a paragraph."""

from typing import TYPE_CHECKING

from msgspec import Struct

from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.votes import Vote

if TYPE_CHECKING:
    from clerk_tui.domain.voting.vote_text.reader import VoteRead

_LONGEST = 200  # characters of a vote: a long paragraph is not looked at


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


def vote_of_figures(typed: str) -> FiguresVote | None:
    """Return the vote that figures typed alone are; None where they are none.

    One figure alone is taken as `/v` takes it: for, and none against.
    """
    if len(typed) > _LONGEST or not _may_be_figures(typed):
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
