"""Checks of the casting vote."""

from collections.abc import Iterator

from clerk_tui.domain.attendance.chairing import presiding_at
from clerk_tui.domain.checks.finding import Finding, Severity
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import of_the_roll, votes
from clerk_tui.domain.model.votes import Vote


def casting_vote_without_a_tie(meeting: Meeting) -> Iterator[Finding]:
    """A casting vote where the figures are not equal.

    The person presiding has a second or casting vote in the case of an equality of votes (LGA
    1972 Sch 12 para 39(2)).
    """
    places = Places(meeting)
    for entry, vote in votes(meeting):
        if vote.casting and vote.in_favour is not None and not vote.tied:
            said = f"There is a casting vote in {places.of_entry(entry)}, but no equality of votes"
            remedy = "Remove the vote (/review) and minute it again without the casting vote."
            yield _finding("casting-untied", said, remedy, entry, vote)


def casting_vote_of_another(meeting: Meeting) -> Iterator[Finding]:
    """A casting vote of somebody else than the person presiding (LGA 1972 Sch 12 para 39(2)).

    Whoever presided when the vote was taken, however the chair changed hands since. Times may
    have been minuted late, so that it is an error only to leave it unread.
    """
    places = Places(meeting)
    for entry, vote in votes(of_the_roll(meeting)):
        by = places.find(vote.casting_by) if vote.casting and vote.casting_by else None
        presides = presiding_at(meeting, vote.at, vote.made)
        if by is not None and presides and by.key != presides:
            who = places.who(by.key, private=entry.private)
            did = "presides" if presides == meeting.presiding else "presided then"
            said = f"{who} gave the casting vote in {places.of_entry(entry)}, "
            said += f"but {places.who(presides)} {did}"
            remedy = "Put right who presided, or when, as in: /chair edgley 11.05, /correct chair"
            yield _finding("casting-by", said, remedy, entry, vote)


def _finding(check: str, said: str, remedy: str, entry: Entry, vote: Vote) -> Finding:
    """The finding; a note where a reason was given for recording it all the same."""
    if not vote.override:
        severity: Severity = "warning" if check == "casting-by" else "error"
        return Finding(check, severity, f"{said}.", remedy, entry.item, entry.ident)
    reason = "" if entry.private else f" ({vote.override})"
    said = f"{said}; a reason was given for it{reason}."
    remedy = "Nothing, if the reason still holds."
    return Finding(check, "note", said, remedy, entry.item, entry.ident)
