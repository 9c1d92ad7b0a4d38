"""What was minuted, in the order of the minutes."""

from collections.abc import Iterator

from msgspec.structs import replace

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import Vote


def of_the_roll(meeting: Meeting) -> Meeting:
    """*Meeting* without the items of a second one in the same document.

    That has an attendance list of words alone, with which nothing can be compared.
    """
    if not meeting.parts:
        return meeting
    return replace(meeting, items=tuple(item for item in meeting.items if not item.part))


def entries(meeting: Meeting) -> Iterator[Entry]:
    """Every entry of the items taken, except the clerk's own notes."""
    for item in meeting.taken_items:
        yield from (entry for entry in item.entries if not isinstance(entry.matter, mt.Note))


def motions(meeting: Meeting) -> Iterator[tuple[Entry, mt.Motion]]:
    """Every motion and amendment, with its entry."""
    for entry in entries(meeting):
        if isinstance(entry.matter, mt.Motion):
            yield entry, entry.matter


def votes(meeting: Meeting) -> Iterator[tuple[Entry, Vote]]:
    """Every vote taken, with the entry of its motion."""
    for entry, motion in motions(meeting):
        if motion.vote is not None:
            yield entry, motion.vote


def decisions(meeting: Meeting) -> Iterator[tuple[Entry, Vote]]:
    """Everything decided: motions carried or lost, and resolutions, with the vote on it.

    Where no vote was recorded it is one that says nothing.
    """
    for entry in entries(meeting):
        matter = entry.matter
        if isinstance(matter, mt.Motion) and matter.outcome in ("carried", "lost"):
            yield entry, matter.vote or Vote()
        elif isinstance(matter, mt.Resolution):
            yield entry, Vote()


def voters(vote: Vote) -> tuple[str, ...]:
    """Everybody who is named as having voted or abstained, or whose own vote was recorded."""
    own = tuple(own.who for own in vote.own if vote.side_of(own.who) is None)
    return (*vote.names_for, *vote.names_against, *vote.names_abstained, *own)


def movers(motion: mt.Motion) -> tuple[tuple[str, str], ...]:
    """The mover and the seconder, where there are any, each with what they did."""
    pairs = ((motion.mover, "moved"), (motion.seconder, "seconded"))
    return tuple((who, did) for who, did in pairs if who)


def speakers(entry: Entry) -> tuple[str, ...]:
    """Everybody who spoke in a question or an exchange.

    A question on notice may be put for a member who is not there.
    """
    matter = entry.matter
    if isinstance(matter, mt.Exchange):
        return (matter.speaker,) if matter.speaker else ()
    if not isinstance(matter, mt.Question):
        return ()
    put = matter.questioner if matter.questioner_present and not matter.on_notice else ""
    return tuple(who for who in (put, matter.respondent) if who)
