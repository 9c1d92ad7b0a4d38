"""Checks of the casting vote."""

from collections.abc import Iterator

from clerk_tui.domain.attendance.chair import presiding_at
from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding, vote_finding
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.queries import votes, without_second_meeting


def casting_vote_without_a_tie(meeting: Meeting) -> Iterator[Finding]:
    """Find a casting vote where the figures are not equal.

    The person presiding has a second or casting vote in the case of an equality of votes (LGA
    1972 Sch 12 para 39(2); Scotland: 1973 Act Sch 7 para 5(2); Northern Ireland: 2014 Act s39(2);
    of a panel its rules of procedure say).
    """
    describe = Describer(meeting)
    for entry, vote in votes(meeting):
        if vote.casting and vote.in_favour is not None and not vote.tied:
            message = (
                f"There is a casting vote in {describe.entry(entry)}, but no equality of votes"
            )
            remedy = "Remove the vote (/review) and minute it again without the casting vote."
            yield vote_finding("casting-untied", "error", message, remedy, entry, vote.override)


def casting_vote_not_by_chair(meeting: Meeting) -> Iterator[Finding]:
    """Find a casting vote of somebody other than the person presiding (LGA 1972 Sch 12 para 39(2)).

    Whoever presided when the vote was taken counts, even if the chair changed hands since. Times
    may have been minuted late, so that this is only a warning.
    """
    describe = Describer(meeting)
    for entry, vote in votes(without_second_meeting(meeting)):
        casting_voter = (
            describe.find_attendee(vote.casting_by) if vote.casting and vote.casting_by else None
        )
        chair = presiding_at(meeting, vote.at, vote.sequence)
        if casting_voter is not None and chair and casting_voter.key != chair:
            who = describe.person(casting_voter.key, private=entry.private)
            verb = "presides" if chair == meeting.presiding else "presided then"
            message = f"{who} gave the casting vote in {describe.entry(entry)}, "
            message += f"but {describe.person(chair)} {verb}"
            remedy = "Put right who presided, or when, as in: /chair edgley 11.05, /correct chair"
            yield vote_finding("casting-by", "warning", message, remedy, entry, vote.override)
