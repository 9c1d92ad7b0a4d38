"""The check of votes that members asked to have recorded."""

from collections.abc import Iterator

from msgspec.structs import replace

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.queries import votes, without_second_meeting
from clerk_tui.domain.voting.own_votes import contradiction_with_vote


def own_vote_against_the_vote(meeting: Meeting) -> Iterator[Finding]:
    """Find a vote recorded at a member's request that the names or figures contradict.

    Local Authorities (Standing Orders) Regulations 1993 (SI 1993/202), Schedule 2; the vote may
    have been corrected since.
    """
    describe = Describer(meeting)
    for entry, vote in votes(without_second_meeting(meeting)):
        for own_vote in vote.own:
            other_votes = tuple(other for other in vote.own if other is not own_vote)
            if not contradiction_with_vote(replace(vote, own=other_votes), own_vote, ""):
                continue
            who = describe.person(own_vote.who, private=entry.private)
            message = f"{who} had their vote recorded in {describe.entry(entry)}, "
            message += "and the vote as it stands says otherwise."
            remedy = "Put the vote right, or take it back with /undo and minute it again."
            yield Finding("own-vote", "error", message, remedy, entry.item, entry.ident)
