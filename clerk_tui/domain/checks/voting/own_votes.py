"""The check of votes that members asked to have recorded."""

from collections.abc import Iterator

from msgspec.structs import replace

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.queries import of_the_roll, votes
from clerk_tui.domain.voting.own_votes import against_the_vote


def own_vote_against_the_vote(meeting: Meeting) -> Iterator[Finding]:
    """A vote recorded at a member's request that the names or figures say was otherwise.

    Local Authorities (Standing Orders) Regulations 1993 (SI 1993/202), Schedule 2; the vote may
    have been put right since.
    """
    places = Places(meeting)
    for entry, vote in votes(of_the_roll(meeting)):
        for own in vote.own:
            others = tuple(each for each in vote.own if each is not own)
            if not against_the_vote(replace(vote, own=others), own, ""):
                continue
            who = places.who(own.who, private=entry.private)
            said = f"{who} had their vote recorded in {places.of_entry(entry)}, "
            said += "and the vote as it stands says otherwise."
            remedy = "Put the vote right, or take it back with /undo and minute it again."
            yield Finding("own-vote", "error", said, remedy, entry.item, entry.ident)
