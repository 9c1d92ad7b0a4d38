"""The approval of earlier minutes as it is typed: its days, amendments, movers and vote."""

import re

from msgspec import Struct

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.decision_line import MoversAlone, read_movers_alone
from clerk_tui.commands.parsing.motion_line import split_vote
from clerk_tui.commands.parsing.movers_at_end import movers_at_end
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.voting.vote_text.context import vote_after_motion
from clerk_tui.domain.voting.vote_text.reader import VoteRead

SUBJECT = re.compile(r"\bsubject to\b:?\s*", re.IGNORECASE)
_MOVED = re.compile(r"(?:^|\s)(?:moved|proposed|prop)(?=[\s.:]|$)[.:]?", re.IGNORECASE)
_AFTER_THE_YEAR = re.compile(r"(?:.*\b\d{4}\b)?[\s,;:]*(?P<names>[^\W\d].*|\(.*)?$", re.DOTALL)
_LINE = "/approve 9 February 2027 moved kinver marden"


class ApprovalLine(Struct, frozen=True):
    """The approval of minutes as it was typed."""

    text: str
    """The days, and the amendments if any."""
    motion: Motion | None = None
    """The motion by which they were approved, without its words; None where nobody is named."""
    vote: VoteRead | None = None
    override: str = ""
    """The reason for recording a vote that cannot be so."""


def read_approval_line(table: Table, typed: str) -> ApprovalLine:
    """Read the days and amendments, and the movers and the vote beside them.

    Raises Refusal for whatever else stands with the names, and for a vote on what nobody moved.
    """
    text, vote, override = _split_vote(table, typed)
    text, movers_alone = _split_movers(table, text)
    if movers_alone is not None and movers_alone.vote:
        if vote is not None:
            raise Refusal("That is two votes.", f"As in: {_LINE}; 7 0")
        vote = vote_after_motion(movers_alone.vote)
    if vote is not None and movers_alone is None:
        raise Refusal(
            "A vote is on a motion, and nobody is named who moved it. Nothing was minuted.",
            f"As in: {_LINE}; 7 0. Without the vote: /approve 9 February 2027",
            wanting=True,
        )
    movers = movers_alone.movers if movers_alone else None
    motion = Motion("", movers.mover, movers.seconder, override=movers.override) if movers else None
    return ApprovalLine(text, motion, vote, override)


def _split_vote(table: Table, typed: str) -> tuple[str, VoteRead | None, str]:
    """Return what was *typed* without its vote; figures right after the names are read there."""
    if re.search(r"[^\W\d]\s+\d{1,3}(?:[\s/-]+\d{1,3})+\s*$", typed):
        return typed, None, ""
    return split_vote(table, typed)


def _split_movers(table: Table, typed: str) -> tuple[str, MoversAlone | None]:
    """Return what was *typed* without its movers, and these.

    They stand before the amendments ("moved kinver marden subject to …") or at the end.
    """
    subject, movers_match = SUBJECT.search(typed), _MOVED.search(typed)
    if movers_match is not None and not (subject and subject.start() < movers_match.start()):
        end = subject.start() if subject else len(typed)
        movers_alone = read_movers_alone(table, typed[movers_match.start() : end].strip(" ,.;"))
        if movers_alone is None or not movers_alone.movers.mover:
            names = typed[movers_match.end() : end].strip()
            raise Refusal(f"Who moved it? “{names or 'Nobody'}” is no name.", f"As in: {_LINE}")
        return f"{typed[: movers_match.start()]} {typed[end:]}".strip(" ,;"), movers_alone
    ends = movers_at_end(table, typed)
    if ends is not None and ends.certain:
        return ends.text, MoversAlone(ends.movers)
    return (typed, None) if subject else _split_bare_names(table, typed)


def _split_bare_names(table: Table, typed: str) -> tuple[str, MoversAlone | None]:
    """Return the days without names that follow the year, and these: "… 2027 kinver marden 7 0"."""
    match = _AFTER_THE_YEAR.match(typed)
    names = (match["names"] or "") if match else ""
    try:
        movers_alone = read_movers_alone(table, names) if names.strip() else None
    except Refusal:
        movers_alone = None
    if movers_alone is None or not movers_alone.movers.mover:
        return typed, None
    return typed[: len(typed) - len(names)].rstrip(" ,;:"), movers_alone
