"""Checks of who came or went, by what was minuted late."""

from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.dates.sittings import entry_moment, made_as, sittings
from clerk_tui.domain.model.attendees import Attendee, Movement
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import of_the_roll, voters, votes
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.room_history import Rooms


def moved_before_a_vote(meeting: Meeting) -> Iterator[Finding]:
    """A member who, minuted after a vote, came or left before it; the first vote of each.

    Practice: a vote is counted among those who are there. It is in order where the figures are
    those of the room as it is now known to have been.
    """
    places, rooms = Places(meeting), Rooms(meeting)
    every = list(votes(of_the_roll(meeting)))
    for a in meeting.people:
        for movement in a.movements if a.standing == "member" else ():
            later = [(e, v) for e, v in every if _minuted_after(meeting, movement, v)]
            entry = next((e for e, v in later if not _in_order(rooms, a, e, v)), None)
            if entry is not None and movement.time:
                who = places.who(a.key, private=entry.private)
                at = f"{movement.time.hour}.{movement.time.minute:02}"
                said = f"{who} {movement.kind} at {at}, before the vote in "
                said += f"{places.of_entry(entry)}, by what was minuted after it."
                remedy = "Nothing, if it was counted so; else put the time right (/correct)."
                yield Finding("moved-late", "note", said, remedy, entry.item, entry.ident)


def _minuted_after(meeting: Meeting, movement: Movement, vote: Vote) -> bool:
    """Whether *movement* was minuted after *vote*, as having happened before it."""
    made = made_as(movement.entry)
    if movement.time is None or vote.at is None or not vote.made or made <= vote.made:
        return False
    when = sittings(meeting).moment(vote.at, vote.made)
    return entry_moment(meeting, movement.time, movement.entry) < when


def _in_order(rooms: Rooms, a: Attendee, entry: Entry, vote: Vote) -> bool:
    """Whether the figures of *vote* are complete without or with *a*, or it is found by name."""
    if a.key in voters(vote):
        return True
    tally = rooms.tally(entry, vote)
    return bool(tally.counted) and tally.missing == 0
