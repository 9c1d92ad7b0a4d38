"""The arithmetic of a vote: who may vote, who was counted, and how many it needs.

For + against + abstained + not voting must be the members in the room and entitled to vote, at
the time of the vote. A figure that nobody announced is not nought, and is not held against it.
"""

from msgspec import Struct

from clerk_tui.domain.attendance.presence import current_members, room_at
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.votes import Vote


class Tally(Struct, frozen=True):
    """How many may vote and how many were counted, at the moment of one vote."""

    eligible: int
    counted: int

    @property
    def missing(self) -> int:
        """Members entitled to vote of whom no figure speaks; below nought: too many counted."""
        return self.eligible - self.counted


def tally(meeting: Meeting, vote: Vote) -> Tally:
    """The tally of *vote*, at its own time and item, or now in the item in hand."""
    room = room_at(meeting, vote.at, vote.item, vote.made)
    return Tally(len(room.voting), vote.counted)


def veto_needs(meeting: Meeting) -> int:
    """The votes that a police and crime panel's veto needs: two thirds of ALL current members.

    Of those who hold a seat, not of those present, rounded up (Police Reform and Social
    Responsibility Act 2011, Schedules 5 and 8): for the precept and the Chief Constable only.
    """
    return -(-2 * len(current_members(meeting)) // 3)


def veto_impossible(meeting: Meeting) -> str:
    """That too few are here for a veto that the agenda may call for; nothing where enough are."""
    if "panel" not in meeting.body.kind or meeting.started is None:
        return ""
    titles = " ".join(item.title.casefold() for item in meeting.items)
    if "precept" not in titles and "chief constable" not in titles:
        return ""
    here, needs = len(room_at(meeting).counting), veto_needs(meeting)
    return f"A veto would need {needs} votes and {here} members are here" if here < needs else ""


def arithmetic(meeting: Meeting, vote: Vote) -> str:
    """The figures against the room, in a line to look at while they are typed."""
    counted = tally(meeting, vote)
    said = f"{counted.eligible} may vote, {counted.counted} counted"
    if vote.in_favour is None:
        return f"{counted.eligible} may vote"
    if counted.missing < 0:
        return f"{said}: {-counted.missing} TOO MANY"
    if counted.missing > 0:
        return f"{said}: {counted.missing} not accounted for"
    return f"{said}: adds up"


def needed(meeting: Meeting, vote: Vote, needs: int = 0) -> str:
    """What carries the motion, in a line: *needs* votes, or more for than against."""
    eligible = tally(meeting, vote).eligible
    if needs:
        return f"It needs {needs} votes in favour, whoever votes."
    if not eligible:
        return "It is carried by more for than against."
    most = eligible // 2 + 1
    return f"It is carried by more for than against: {most} where all {eligible} vote."
