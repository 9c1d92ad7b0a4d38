"""What a correction changes besides itself: votes, quorums, sentences and findings."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from clerk_tui.domain.attendance.quorum import quorate
from clerk_tui.domain.checks import Finding, findings
from clerk_tui.domain.model.matters import Declaration, Motion
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.names.renaming import mentions
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.voting.tally import arithmetic, tally

SHOWN = 2  # findings told in full; the rest are counted, and /check lists them


def consequences(before: Meeting, after: Meeting) -> list[str]:
    """In a line each, what is otherwise in *after* than in *before*, findings too."""
    return [*facts_otherwise(before, after), *found_otherwise(before, after, findings(after))]


def facts_otherwise(before: Meeting, after: Meeting) -> list[str]:
    """Votes whose tally or quorum changed, and sentences reworded.

    And those that are not, as they are in the clerk's own words.
    """
    return [*_votes(before, after, set()), *_sentences(before, after)]


def found_otherwise(before: Meeting, after: Meeting, found: list[Finding]) -> list[str]:
    """What is *found* in *after* that was not in *before*, and how much is settled.

    A finding on a vote of which `facts_otherwise` tells is not told again.
    """
    told: set[str] = set()
    list(_votes(before, after, told))
    return list(_findings(before, found, told))


def _votes(before: Meeting, after: Meeting, told: set[str]) -> Iterator[str]:
    if _same_room(before, after):
        return
    for entry, vote in _taken(after):
        if tally(before, vote) != tally(after, vote):
            told.add(entry.ident)
            yield f"vote at {_numbers(after, [entry])}: {arithmetic(after, vote)}"
        quorum = quorate(after, vote.at, vote.item, vote.made)
        if quorum != quorate(before, vote.at, vote.item, vote.made):
            told.add(entry.ident)
            said = "now quorate" if quorum else "NO QUORUM then"
            yield f"vote at {_numbers(after, [entry])}: {said}"


def _same_room(before: Meeting, after: Meeting) -> bool:
    """Whether nothing differs on which it rests who was in the room and might vote: a name may."""
    return _of_the_room(before) == _of_the_room(after)


def _of_the_room(meeting: Meeting) -> tuple[object, ...]:
    people = [replace(a, person=replace(a.person, name="", title="")) for a in meeting.people]
    declared = [e for e in meeting.entries() if isinstance(e.matter, Declaration)]
    body = meeting.body
    rules = (body.quorum, body.seats, body.barring, body.remote_members)
    limited = any(a.person.votes_on for a in meeting.people)
    business = [(item.ident, item.title, item.section) for item in meeting.items if limited]
    return people, declared, minute_numbers(meeting), rules, business


def _taken(meeting: Meeting) -> Iterator[tuple[Entry, Vote]]:
    for entry in meeting.entries():
        if isinstance(entry.matter, Motion) and entry.matter.vote is not None:
            yield entry, entry.matter.vote


def _sentences(before: Meeting, after: Meeting) -> Iterator[str]:
    """Sentences that read otherwise, and those that a clerk's own wording keeps as they were."""
    was = {entry.ident: entry for entry in before.entries()}
    named = [a.key for a in after.people if _person(before, a.key) not in (None, a.person)]
    changed = [
        entry
        for entry in after.entries()
        if was.get(entry.ident, entry) != entry or any(mentions(entry.matter, key) for key in named)
    ]
    own = [e for e in changed if e.wording and was[e.ident].wording == e.wording]
    reworded = [entry for entry in changed if entry not in own]
    if reworded:
        plural = "s" if len(reworded) > 1 else ""
        yield f"{len(reworded)} sentence{plural} reworded ({_numbers(after, reworded)})"
    if own:
        yield f"look at your own words at {_numbers(after, own)}"


def _person(meeting: Meeting, key: str) -> object:
    found = meeting.attendee(key)
    return found.person if found else None


def _findings(before: Meeting, have: list[Finding], told: set[str]) -> Iterator[str]:
    had = {_same(f) for f in findings(before)}
    new = [f.message for f in have if _same(f) not in had and f.entry not in told]
    more = [f"{len(new) - SHOWN} more (/check)"] if len(new) > SHOWN else []
    yield from (f"now found: {message.rstrip('.')}" for message in [*new[:SHOWN], *more])
    gone = {each for each in had - {_same(f) for f in have} if each[2] not in told}
    if gone:
        yield f"{len(gone)} finding{'s' if len(gone) > 1 else ''} settled"


def _same(finding: Finding) -> tuple[str, str, str]:
    return finding.check, finding.item, finding.entry


def _numbers(meeting: Meeting, entries: Iterable[Entry]) -> str:
    """The minutes that *entries* stand in: "53 and 55"."""
    numbers = minute_numbers(meeting)
    known = [numbers[e.item].printed.rstrip(".") if e.item in numbers else "" for e in entries]
    return series(list(dict.fromkeys(number for number in known if number)))
