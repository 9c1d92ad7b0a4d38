"""Checks of the quorum."""

from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.minuted import decisions, of_the_roll
from clerk_tui.domain.checks.places import Places
from clerk_tui.domain.checks.rooms import Rooms
from clerk_tui.domain.meeting import Meeting
from clerk_tui.domain.presence import quorum_needed


def quorum_not_set(meeting: Meeting) -> Iterator[Finding]:
    """A body without a quorum: then nothing can warn that there is none.

    A third and at least three of a parish council, a quarter of a principal one (LGA 1972 Sch 12
    paras 12 and 6); committees and panels set their own.
    """
    if not quorum_needed(meeting):
        said = f"No quorum is set for {meeting.body.name}, so none could be watched."
        yield Finding("quorum", "note", said, "Set it in the committee file, under [quorum].")


def decided_without_quorum(meeting: Meeting) -> Iterator[Finding]:
    """A decision taken with too few members there, the first of each item.

    Without a quorum no business is transacted (LGA 1972 Sch 12 paras 6, 12).
    """
    needed, rooms, places = quorum_needed(meeting), Rooms(meeting), Places(meeting)
    seen: set[str] = set()
    for entry, vote in decisions(of_the_roll(meeting)):
        if not rooms.called or not needed or entry.item in seen:
            continue
        count = len(rooms.room(entry, vote.at).counting)
        if count >= needed:
            continue
        seen.add(entry.item)
        there = "1 member was" if count == 1 else f"{count} members were"
        said = f"A decision was taken in {places.of_entry(entry)} while {there} there; "
        said += f"the quorum is {needed}."
        remedy = "Put arrivals and departures right (/correct), or take advice on the decision."
        yield Finding("inquorate", "error", said, remedy, entry.item, entry.ident)
