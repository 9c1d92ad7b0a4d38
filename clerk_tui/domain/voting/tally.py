"""The arithmetic of a vote: the members who may vote, those counted, and the votes needed.

For + against + abstained + not voting must be the members in the room and entitled to vote, at
the time of the vote. A figure that nobody announced is not nought, and is not held against it.
"""

from msgspec import Struct

from clerk_tui.domain.attendance.presence import current_members, room_at
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.votes import Vote, share_in_words

_SUBJECT_TO_VETO = ("precept", "chief constable", "chief fire officer")
_AFTER_A_VETO = ("revised", "second report", "reserve candidate", "response to the veto")


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
    Social Responsibility Act 2011, Schedule 5, paragraph 4(4), and Schedule 8, paragraph 5(4)): for
    the precept and the Chief Constable; for a chief fire officer by SI 2017/863, article 7.
    """
    return -(-2 * len(current_members(meeting)) // 3)


def veto_warning(meeting: Meeting) -> str:
    """Return a warning if too few members are here for a veto that the agenda may call for."""
    if "panel" not in meeting.body.kind or meeting.started is None:
        return ""
    if not any(_may_be_vetoed(item.title) for item in meeting.items):
        return ""
    count_here, needs = len(room_at(meeting).counting), votes_for_veto(meeting)
    return (
        f"A veto would need {needs} votes and {count_here} members are here"
        if count_here < needs
        else ""
    )


def _may_be_vetoed(title: str) -> bool:
    """Return True for an item on a first proposal of a precept, or on a first candidate.

    A revised precept and a reserve candidate cannot be vetoed (SI 2012/2271, regulations 6(2)(a)
    and 10 to 12).
    """
    words = folded(title)
    is_later_stage = any(stage in words for stage in _AFTER_A_VETO)
    return any(subject in words for subject in _SUBJECT_TO_VETO) and not is_later_stage


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


def majority_line(meeting: Meeting, vote: Vote, motion: Motion) -> str:
    """Return a line on what carries the motion: so many votes, a share, or more than against."""
    eligible = tally(meeting, vote).eligible
    if motion.needs:
        return f"It needs {motion.needs} votes in favour, whoever votes."
    if motion.share:
        return f"It needs {share_in_words(motion.share)} of the votes cast in favour, rounded up."
    if not eligible:
        return "It is carried by more for than against."
    majority = eligible // 2 + 1
    return f"It is carried by more for than against: {majority} where all {eligible} vote."
