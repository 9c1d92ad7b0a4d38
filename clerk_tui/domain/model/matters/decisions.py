"""Motions and resolutions: what is put to a vote, and what was decided."""

import datetime as dt
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.model.votes import Vote

Outcome = Literal["", "carried", "lost", "withdrawn", "not seconded", "not put"]


class Motion(Struct, frozen=True):
    """A motion or an amendment, with its outcome.

    The fields from `reasons` on print with the decision that a carried motion is, as in
    `Resolution`.
    """

    text: str
    mover: str = ""
    seconder: str = ""
    kind: Literal["original", "amendment", "substantive", "procedural"] = "original"
    amends: str = ""
    """The entry of the motion that an amendment would amend, or a substantive one replaces."""
    outcome: Outcome = ""
    vote: Vote | None = None
    note: str = ""
    """Words printed after the result."""
    needs: int = 0
    """The votes in favour that it needs, where a simple majority of those voting is not enough."""
    announced: bool = False
    """True if the clerk's own wording of the entry gives the result too."""
    excludes: str = ""
    """The ground on which press and public leave once it is carried (Local Government Act 1972
    s100A(4))."""
    override: str = ""
    """The reason for which somebody who is no member, or was not there, was recorded as moving or
    seconding it."""
    reworded: bool = False
    """True if its sentence was corrected by hand, which leaves the printed decision as it was."""
    decided_after: str = ""
    """The entry that was the last of the item when the motion was decided: its result prints after
    that. Empty: the result prints with the motion (see `result_places`)."""
    reasons: str = ""
    reasons_label: str = ""
    alternatives: str = ""
    conflicts: str = ""
    key: bool = False
    call_in: dt.date | None = None
    share: str = ""
    """The share of those voting that must be in favour, such as "4/5", where more for than against
    is not enough."""

    def is_carried_by(self, vote: Vote) -> bool | None:
        """Return True if *vote* carries it, None if the figures do not tell."""
        return vote.carried(self.needs, self.share)

    name: str = ""
    """The name by which its result calls it: "The Residents' Motion", "Amendment A"."""
    asked_by: tuple[str, ...] = ()
    """The keys of the members who asked that its vote be recorded by names."""
    lead_in: str = ""
    """Words that print before it in its own paragraph, as `note` prints after it."""
    manner: str = ""
    """How it was withdrawn or why it was not put, after the outcome: "by the mover"."""


class Resolution(Struct, frozen=True):
    """A decision.

    An executive decision has its reasons, the alternatives and the conflicts of interest minuted
    with it (SI 2012/2089 regulation 12(2)).
    """

    clauses: tuple[str, ...]
    lead: str = "RESOLVED"
    """The word it begins with, as the house prints it."""
    marks: tuple[str, ...] = ()
    """The marks of the clauses: "(1)", "(2)"."""
    reasons: str = ""
    reasons_label: str = ""
    to: str = ""
    """The body or person that a recommendation goes to."""
    respond_by: str = ""
    """The day by which they are to answer, as printed."""
    alternatives: str = ""
    """The alternatives that were considered and rejected."""
    conflicts: str = ""
    """Conflicts of interest that were declared, with any dispensation."""
    key: bool = False
    """True for a key decision."""
    call_in: dt.date | None = None
    """The day until which it may be called in."""
    apart: bool = False
    """True for a decision beside that of a motion carried before it: a recommendation to others."""
