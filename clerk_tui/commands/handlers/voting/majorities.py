"""Command: the majority that a motion needs, where more for than against is not enough."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.domain.attendance.presence import current_members
from clerk_tui.domain.errors import Refusal

_EXAMPLES = "As in: /majority 80%, /majority 2/3, /majority 2/3 of all members, /majority simple"
_IN_WORDS = {"two thirds": "2/3", "three quarters": "3/4", "four fifths": "4/5"}
_SHARE = re.compile(
    r"(?:(?P<percent>[1-9]\d?|100) ?(?:%|per ?cent)|(?P<of>[1-9]\d?) ?/ ?(?P<parts>[1-9]\d?))"
    r"(?P<all> of (?:all|the whole).*)?",
    re.IGNORECASE,
)


def majority(table: Table, arguments: str) -> str:
    """Set the majority that the motion before the meeting needs.

    A share is of the votes cast, as the qualified majority of Northern Ireland is (Local Government
    Act (Northern Ireland) 2014, section 40); "of all members" makes it a number of votes.
    """
    words = arguments.strip().casefold()
    if words in ("simple", "none"):
        table.desk.motions.require_majority()
        return "It is carried by more for than against."
    for phrase, share in _IN_WORDS.items():
        words = words.replace(phrase, share).replace(phrase.replace(" ", "-"), share)
    match = _SHARE.fullmatch(words)
    numerator, denominator = _fraction(match) if match else (0, 0)
    if not match or not 0 < numerator <= denominator:
        raise Refusal("What majority does the motion need?", _EXAMPLES, wanting=not arguments)
    if match["all"]:
        members = len(current_members(table.desk.meeting))
        needs = -(-members * numerator // denominator)  # rounded up
        table.desk.motions.require_majority(needs)
        return f"The {_voted_next(table)} needs {needs} votes in favour, of {members} members."
    table.desk.motions.require_majority(share=f"{numerator}/{denominator}")
    return (
        f"The {_voted_next(table)} needs {share_words(numerator, denominator)} of the votes cast."
    )


def _voted_next(table: Table) -> str:
    """Return what the next vote is on: "motion", "amendment"."""
    pending = table.desk.meeting.open_motion()
    return table.desk.meeting.debate.label_of(pending) if pending else "motion"


def share_words(numerator: int, denominator: int) -> str:
    """Return a share as it is said to the clerk: "80%", "2/3"."""
    percent = 100 * numerator / denominator
    return f"{percent:g}%" if percent == int(percent) else f"{numerator}/{denominator}"


def _fraction(match: re.Match[str]) -> tuple[int, int]:
    if match["percent"]:
        return int(match["percent"]), 100
    return int(match["of"]), int(match["parts"])
