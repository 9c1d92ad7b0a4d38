"""One member's own vote, recorded at their request, compared with the vote that was taken.

Where a member requires it immediately after a vote, the minutes record whether they voted for or
against the question or abstained: by law in county, district and London borough councils and
their committees (Local Authorities (Standing Orders) Regulations 1993, SI 1993/202, Schedule 2,
paragraph 1); elsewhere where standing orders say so.
"""

from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import OwnVote, Vote
from clerk_tui.domain.voting.validity import reason_not_to_vote


def own_vote_problems(meeting: Meeting, entry: Entry, own_vote: OwnVote) -> tuple[str, str]:
    """Return the problems with a member's own vote on the motion of *entry*.

    Returns:
        The contradiction between *own_vote* and the vote on *entry*, and the reason why the member
        had no vote; each "" where there is none. The second may have been announced all the same.
    """
    motion = entry.matter
    vote = (motion.vote if isinstance(motion, Motion) else None) or Vote()
    attendee = meeting.attendee(own_vote.who)
    name = (attendee.person.name if attendee else "") or own_vote.who
    room = room_at(meeting, vote.at, entry.item, vote.sequence)
    reason = reason_not_to_vote(room, attendee) if attendee else ""
    return contradiction_with_vote(vote, own_vote, name), reason


def contradiction_with_vote(vote: Vote, own_vote: OwnVote, name: str) -> str:
    """Return the contradiction between *vote* and the own vote of the member called *name*."""
    if vote.method == "secret ballot":
        return "The ballot was secret, so that no member's vote is recorded."
    if any(recorded.who == own_vote.who for recorded in vote.own):
        return f"{name}'s vote is recorded already."
    if vote.by_name and (voted := vote.side_of(own_vote.who)) != own_vote.side:
        vote_words = f"as {voted}" if voted else "on no side"
        return f"{name} is named {vote_words} in the recorded vote."
    figure = vote.figures[own_vote.side]
    on_the_side = sum(1 for recorded in vote.own if recorded.side == own_vote.side)
    if figure is not None and on_the_side >= figure:
        return f"By the figures {figure or 'nobody'} {_vote_words(own_vote.side)}."
    if vote.method == "unanimous" and own_vote.side == "against":
        return "The vote was unanimous, so that nobody voted against."
    return ""


def _vote_words(side: str) -> str:
    if side == "abstained":
        return side
    return "did not vote" if side == "not voting" else f"voted {side}"
