"""Lists of what was minuted, in the order of the minutes."""

from collections.abc import Iterator

from msgspec.structs import replace

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.votes import Vote


def without_second_meeting(meeting: Meeting) -> Meeting:
    """Return *meeting* without the items of a second meeting in the same document.

    The second meeting's attendance list is words alone, with which nothing can be compared.
    """
    if not meeting.parts:
        return meeting
    return replace(meeting, items=tuple(item for item in meeting.items if not item.part))


def entries(meeting: Meeting) -> Iterator[Entry]:
    """Yield the entries of the items taken, except the clerk's own notes."""
    for item in meeting.taken_items:
        yield from (entry for entry in item.entries if not isinstance(entry.matter, mt.Note))


def motions(meeting: Meeting) -> Iterator[tuple[Entry, mt.Motion]]:
    """Yield the motions and amendments, each with its entry."""
    for entry in entries(meeting):
        if isinstance(entry.matter, mt.Motion):
            yield entry, entry.matter


def votes(meeting: Meeting) -> Iterator[tuple[Entry, Vote]]:
    """Yield the votes taken, each with the entry of its motion."""
    for entry, motion in motions(meeting):
        if motion.vote is not None:
            yield entry, motion.vote


def decisions(meeting: Meeting) -> Iterator[tuple[Entry, Vote]]:
    """Yield the entries that decided something, each with the vote on it.

    They are motions carried or lost, and resolutions. Where no vote was recorded the vote is empty.
    """
    for entry in entries(meeting):
        matter = entry.matter
        if isinstance(matter, mt.Motion) and matter.outcome in ("carried", "lost"):
            yield entry, matter.vote or Vote()
        elif isinstance(matter, mt.Resolution):
            yield entry, Vote()


def voters(vote: Vote) -> tuple[str, ...]:
    """Return those named as having voted or abstained, or whose own vote was recorded."""
    own_voters = tuple(own_vote.who for own_vote in vote.own if vote.side_of(own_vote.who) is None)
    return (*vote.names_for, *vote.names_against, *vote.names_abstained, *own_voters)


def movers(motion: mt.Motion) -> tuple[tuple[str, str], ...]:
    """Return the mover and the seconder, where there are any, each with "moved" or "seconded"."""
    pairs = ((motion.mover, "moved"), (motion.seconder, "seconded"))
    return tuple((who, did) for who, did in pairs if who)


def speakers(entry: Entry) -> tuple[str, ...]:
    """Return those who spoke in a question or an exchange.

    A question on notice may be put for a member who is not there, so its questioner is left out.
    """
    matter = entry.matter
    if isinstance(matter, mt.Exchange):
        return (matter.speaker,) if matter.speaker else ()
    if not isinstance(matter, mt.Question):
        return ()
    put = matter.questioner if matter.questioner_present and not matter.on_notice else ""
    return tuple(who for who in (put, matter.respondent) if who)
