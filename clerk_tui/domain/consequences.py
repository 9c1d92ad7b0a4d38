"""What a correction changes besides itself: which votes, quorums and sentences rest on it."""

from collections.abc import Iterator

from clerk_tui.domain.matters import Motion
from clerk_tui.domain.meeting import Entry, Meeting
from clerk_tui.domain.numbers import minute_numbers
from clerk_tui.domain.presence import quorate
from clerk_tui.domain.tally import arithmetic, tally
from clerk_tui.domain.voting import Vote


def consequences(before: Meeting, after: Meeting) -> list[str]:
    """In a line each, what is otherwise in *after* than in *before*: votes, quorum, sentences."""
    lines = [*_votes(before, after)]
    was = {entry.ident: entry for entry in before.entries()}
    reworded = sum(1 for entry in after.entries() if was.get(entry.ident) not in (None, entry))
    if reworded:
        lines.append(f"{reworded} sentence{'s' if reworded > 1 else ''} reworded")
    return lines


def _votes(before: Meeting, after: Meeting) -> Iterator[str]:
    numbers = minute_numbers(after)
    for entry, vote in _taken(after):
        number = numbers[entry.item].printed if entry.item in numbers else ""
        if tally(before, vote) != tally(after, vote):
            yield f"vote at {number}: {arithmetic(after, vote)}"
        quorum = quorate(after, vote.at, vote.item)
        if quorum != quorate(before, vote.at, vote.item):
            yield f"vote at {number}: {'now quorate' if quorum else 'NO QUORUM then'}"


def _taken(meeting: Meeting) -> Iterator[tuple[Entry, Vote]]:
    for entry in meeting.entries():
        if isinstance(entry.matter, Motion) and entry.matter.vote is not None:
            yield entry, entry.matter.vote
