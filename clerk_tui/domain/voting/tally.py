"""The arithmetic of a vote: the members who may vote, those counted, and the votes needed.

For + against + abstained + not voting must be the members in the room and entitled to vote, at
the time of the vote. A figure that nobody announced is not nought, and is not held against it.
"""

from msgspec import Struct

from clerk_tui.domain.attendance.presence import current_members, room_at
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.votes import Vote


class Tally(Struct, frozen=True):
    """The number of people who may vote and of those counted, at the moment of one vote."""

    eligible: int
    """The members who may vote."""
    counted: int
    """The people whom the figures account for."""

    @property
    def missing(self) -> int:
        """Return the members entitled to vote who were not counted; below 0: too many counted."""
        return self.eligible - self.counted


def tally(meeting: Meeting, vote: Vote) -> Tally:
    """Return the tally of *vote*, at its own time and item, or now in the item in hand."""
    room = room_at(meeting, vote.at, vote.item, vote.sequence)
    return Tally(len(room.voting), vote.counted)


def votes_for_veto(meeting: Meeting) -> int:
    """Return the votes that a police and crime panel's veto needs.

    It is two thirds of ALL current members, not of those present, rounded up (Police Reform and
    Social Responsibility Act 2011, Schedules 5 and 8): for the precept and the Chief Constable
    only.
    """
    return -(-2 * len(current_members(meeting)) // 3)


def veto_warning(meeting: Meeting) -> str:
    """Return a warning if too few members are here for a veto that the agenda may call for."""
    if "panel" not in meeting.body.kind or meeting.started is None:
        return ""
    titles = " ".join(item.title.casefold() for item in meeting.items)
    if "precept" not in titles and "chief constable" not in titles:
        return ""
    here, needs = len(room_at(meeting).counting), votes_for_veto(meeting)
    return f"A veto would need {needs} votes and {here} members are here" if here < needs else ""


def arithmetic_line(meeting: Meeting, vote: Vote) -> str:
    """Return a line that compares the figures with the room, to be shown while they are typed."""
    totals = tally(meeting, vote)
    if vote.in_favour is None:
        return f"{totals.eligible} may vote"
    figures = f"{totals.eligible} may vote, {totals.counted} counted"
    if totals.missing < 0:
        return f"{figures}: {-totals.missing} TOO MANY"
    if totals.missing > 0:
        return f"{figures}: {totals.missing} not accounted for"
    return f"{figures}: adds up"


def majority_line(meeting: Meeting, vote: Vote, needs: int = 0) -> str:
    """Return a line on what carries the motion: *needs* votes, or more for than against."""
    eligible = tally(meeting, vote).eligible
    if needs:
        return f"It needs {needs} votes in favour, whoever votes."
    if not eligible:
        return "It is carried by more for than against."
    majority = eligible // 2 + 1
    return f"It is carried by more for than against: {majority} where all {eligible} vote."
