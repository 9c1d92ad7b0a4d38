"""The consequences of a correction: which votes, sentences and findings change with it."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.attendance.quorum import is_quorate
from clerk_tui.domain.checks import Finding, findings
from clerk_tui.domain.model.business import vote_on
from clerk_tui.domain.model.matters import Declaration
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import Person, series
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.names.name_corrections import mentions_person
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.voting.tally import arithmetic_line, tally

SHOWN = 2
"""New findings described in full; the others are counted, and /check lists them."""

FindingKey = tuple[str, str, str]
"""The check, item and entry of a finding: it is the same finding even if its words change."""


class VoteChange(Struct, frozen=True):
    """A vote that no longer adds up as before, or whose quorum changed."""

    entry: Entry
    """The motion that was voted on."""
    arithmetic: str = ""
    """The new arithmetic, in words; empty if the tally is the same."""
    quorum: Literal["", "gained", "lost"] = ""
    """Whether the correction gave the vote a quorum, or took it away."""


def consequences(before: Meeting, after: Meeting) -> list[str]:
    """Describe what a correction changed besides itself, one line each."""
    votes = changed_votes(before, after)
    return [
        *vote_lines(after, votes),
        *sentence_lines(before, after),
        *finding_lines(before, findings(after), reported=voted_idents(votes)),
    ]


def fact_lines(before: Meeting, after: Meeting) -> list[str]:
    """Describe the changed votes and sentences, but not the findings, which take longer."""
    return [*vote_lines(after, changed_votes(before, after)), *sentence_lines(before, after)]


def voted_idents(votes: Iterable[VoteChange]) -> set[str]:
    """Return the idents of the motions that were voted on."""
    return {change.entry.ident for change in votes}


def changed_votes(before: Meeting, after: Meeting) -> list[VoteChange]:
    """Return the votes whose tally or quorum differs between the two meetings."""
    if same_voting_rights(before, after):
        return []
    changes = [
        _vote_change(before, after, entry, vote)
        for entry in after.entries()
        if (vote := vote_on(entry)) is not None
    ]
    return [change for change in changes if change.arithmetic or change.quorum]


def same_voting_rights(before: Meeting, after: Meeting) -> bool:
    """Return True if presence, declarations and rules are equal, so that no vote can have changed.

    Names and titles are ignored: putting a name right changes nobody's vote.
    """
    return _voting_rights(before) == _voting_rights(after)


def vote_lines(after: Meeting, votes: Iterable[VoteChange]) -> Iterator[str]:
    """Describe the new arithmetic and the new quorum of each changed vote."""
    for change in votes:
        minute = _minutes_of(after, [change.entry])
        if change.arithmetic:
            yield f"vote at {minute}: {change.arithmetic}"
        if change.quorum:
            effect = "now quorate" if change.quorum == "gained" else "NO QUORUM then"
            yield f"vote at {minute}: {effect}"


def sentence_lines(before: Meeting, after: Meeting) -> Iterator[str]:
    """Count the sentences that read differently, and name those in the clerk's own words.

    The clerk's own words stay as they are, so the clerk is asked to look at them.
    """
    old_entries = {entry.ident: entry for entry in before.entries()}
    changed = list(_changed_entries(before, after, old_entries))
    own_words = [e for e in changed if e.wording and old_entries[e.ident].wording == e.wording]
    reworded = [entry for entry in changed if entry not in own_words]
    if reworded:
        plural = "s" if len(reworded) > 1 else ""
        yield f"{len(reworded)} sentence{plural} reworded ({_minutes_of(after, reworded)})"
    if own_words:
        yield f"look at your own words at {_minutes_of(after, own_words)}"


def finding_lines(before: Meeting, current: list[Finding], reported: set[str]) -> Iterator[str]:
    """Describe the findings that are new, and count those that are settled.

    Args:
        before: The meeting before the correction.
        current: The findings of the corrected meeting.
        reported: Idents of votes already described, whose findings are left out.
    """
    old_keys = {_key(finding) for finding in findings(before)}
    current_keys = {_key(finding) for finding in current}
    new_messages = [
        f.message for f in current if _key(f) not in old_keys and f.entry not in reported
    ]
    remainder = [f"{len(new_messages) - SHOWN} more (/check)"] if len(new_messages) > SHOWN else []
    yield from (
        f"now found: {message.rstrip('.')}" for message in [*new_messages[:SHOWN], *remainder]
    )
    settled_keys = [key for key in old_keys - current_keys if key[2] not in reported]
    if settled_keys:
        yield f"{len(settled_keys)} finding{'s' if len(settled_keys) > 1 else ''} settled"


def _vote_change(before: Meeting, after: Meeting, entry: Entry, vote: Vote) -> VoteChange:
    same_tally = tally(before, vote) == tally(after, vote)
    had_quorum, has_quorum = (
        is_quorate(meeting, vote.at, vote.item, vote.sequence) for meeting in (before, after)
    )
    return VoteChange(
        entry,
        arithmetic="" if same_tally else arithmetic_line(after, vote),
        quorum="" if had_quorum == has_quorum else "gained" if has_quorum else "lost",
    )


def _voting_rights(meeting: Meeting) -> tuple[object, ...]:
    """Return everything that decides who was in the room and who may vote on each item."""
    people = [replace(a, person=replace(a.person, name="", title="")) for a in meeting.people]
    declarations = [e for e in meeting.entries() if isinstance(e.matter, Declaration)]
    body = meeting.body
    rules = (body.quorum, body.seats, body.barring, body.remote_members)
    limited_votes = any(attendee.person.votes_on for attendee in meeting.people)
    business = [(i.ident, i.title, i.section) for i in meeting.items if limited_votes]
    return people, declarations, minute_numbers(meeting), rules, business


def _changed_entries(
    before: Meeting, after: Meeting, old_entries: dict[str, Entry]
) -> Iterator[Entry]:
    """Yield the entries that differ, or that mention somebody whose name or details changed."""
    renamed = [a.key for a in after.people if _person_changed(before, a.key, a.person)]
    for entry in after.entries():
        differs = old_entries.get(entry.ident, entry) != entry
        if differs or any(mentions_person(entry.matter, key) for key in renamed):
            yield entry


def _person_changed(before: Meeting, key: str, person: Person) -> bool:
    attendee = before.attendee(key)
    return attendee is not None and attendee.person != person


def _key(finding: Finding) -> FindingKey:
    return finding.check, finding.item, finding.entry


def _minutes_of(meeting: Meeting, entries: Iterable[Entry]) -> str:
    """Return the numbers of the minutes that *entries* stand in, such as "53 and 55"."""
    numbers = minute_numbers(meeting)
    printed = [numbers[e.item].printed.rstrip(".") if e.item in numbers else "" for e in entries]
    return series(list(dict.fromkeys(number for number in printed if number)))
