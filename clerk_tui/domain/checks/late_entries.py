"""Checks of arrivals and departures that were minuted late."""

from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.dates.sittings import entry_moment, entry_sequence, sittings
from clerk_tui.domain.dates.times import print_24_hours
from clerk_tui.domain.model.attendees import Attendee, Movement
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import voters, votes, without_second_meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.room_history import RoomHistory


def moved_before_a_vote(meeting: Meeting) -> Iterator[Finding]:
    """Find a member who came or left before a vote, minuted only after it; the first vote of each.

    Practice: a vote is counted among those who are there. The vote is in order if its figures fit
    the room as it is now known to have been.
    """
    describe, rooms = Describer(meeting), RoomHistory(meeting)
    all_votes = list(votes(without_second_meeting(meeting)))
    for attendee in meeting.people:
        for movement in attendee.movements if attendee.standing == "member" else ():
            votes_before = [
                (motion_entry, vote)
                for motion_entry, vote in all_votes
                if _was_minuted_after(meeting, movement, vote)
            ]
            entry = next(
                (
                    motion_entry
                    for motion_entry, vote in votes_before
                    if not _is_in_order(rooms, attendee, motion_entry, vote)
                ),
                None,
            )
            if entry is not None and movement.time:
                who = describe.person(attendee.key, private=entry.private)
                message = (
                    f"{who} {movement.kind} at {print_24_hours(movement.time)}, before the vote in "
                )
                message += f"{describe.entry(entry)}, by what was minuted after it."
                remedy = "Nothing, if it was counted so; else put the time right (/correct)."
                yield Finding("moved-late", "note", message, remedy, entry.item, entry.ident)


def _was_minuted_after(meeting: Meeting, movement: Movement, vote: Vote) -> bool:
    """Return True if *movement* was minuted after *vote*, but happened before it."""
    movement_number = entry_sequence(movement.entry)
    if (
        movement.time is None
        or vote.at is None
        or not vote.sequence
        or movement_number <= vote.sequence
    ):
        return False
    vote_moment = sittings(meeting).moment(vote.at, vote.sequence)
    return entry_moment(meeting, movement.time, movement.entry) < vote_moment


def _is_in_order(rooms: RoomHistory, attendee: Attendee, entry: Entry, vote: Vote) -> bool:
    """Return True if the figures fit the room, or the vote names the attendee (another check)."""
    if attendee.key in voters(vote):
        return True
    tally = rooms.tally(entry, vote)
    return bool(tally.counted) and tally.missing == 0
