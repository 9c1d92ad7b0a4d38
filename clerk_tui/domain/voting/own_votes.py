"""One member's own vote, recorded at their request: whether it can have been so.

Where a member requires it immediately after a vote, the minutes record whether they voted for or
against the question or abstained (Local Authorities (Standing Orders) Regulations 1993, SI
1993/202, Schedule 2).
"""

from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import OwnVote, Vote
from clerk_tui.domain.voting.validity import no_vote


def contradiction(meeting: Meeting, entry: Entry, own: OwnVote) -> tuple[str, str]:
    """Why the vote on *entry* cannot have gone so, and why the member had none; else nothing.

    The first is a contradiction in the minutes; the second may have been announced all the same.
    """
    motion = entry.matter
    vote = (motion.vote if isinstance(motion, Motion) else None) or Vote()
    attendee = meeting.attendee(own.who)
    name = (attendee.person.name if attendee else "") or own.who
    impossible = against_the_vote(vote, own, name)
    room = room_at(meeting, vote.at, entry.item, vote.made)
    return impossible, no_vote(room, attendee) if attendee else ""


def against_the_vote(vote: Vote, own: OwnVote, name: str) -> str:
    """Why the vote itself says that *own* cannot be so, of the member called *name*."""
    if vote.method == "secret ballot":
        return "The ballot was secret, so that no member's vote is recorded."
    if any(each.who == own.who for each in vote.own):
        return f"{name}'s vote is recorded already."
    if vote.by_name and (voted := vote.side_of(own.who)) != own.side:
        stands = f"as {voted}" if voted else "on no side"
        return f"{name} is named {stands} in the recorded vote."
    figure = vote.figures[own.side]
    same = sum(1 for each in vote.own if each.side == own.side)
    if figure is not None and same >= figure:
        return f"By the figures {figure or 'nobody'} {_did(own.side)}."
    if vote.method == "unanimous" and own.side == "against":
        return "The vote was unanimous, so that nobody voted against."
    return ""


def _did(side: str) -> str:
    return (
        side if side == "abstained" else "did not vote" if side == "not voting" else f"voted {side}"
    )
