"""The ballot for what is before the meeting now, and the command that would record it again."""

from clerk_tui.commands.handlers.voting.divisions import (
    amendment_numbers,
    divides,
    division_command,
)
from clerk_tui.commands.handlers.voting.recorded_votes import named_command
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.divisions import Division, proposals_before
from clerk_tui.screens.division.ballot import FOR_OR_AGAINST, Ballot, ballot_between


def ballot_before(meeting: Meeting) -> Ballot:
    """Return what members may vote for now: for or against, or the motion or its amendments."""
    if not divides(meeting):
        return FOR_OR_AGAINST
    proposals = proposals_before(meeting.debate)
    numbers = dict(
        zip((e.ident for e in proposals[1:]), amendment_numbers(meeting, proposals), strict=True)
    )
    return ballot_between(proposals, lambda entry: numbers[entry.ident])


def retyped_vote(meeting: Meeting, vote: Vote | Division) -> str:
    """Return the command that would record the same vote, for the list that Up brings back."""
    if isinstance(vote, Division):
        return division_command(meeting, vote)
    return named_command(meeting, vote)
