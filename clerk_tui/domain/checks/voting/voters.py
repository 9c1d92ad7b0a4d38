"""Checks of the names in a recorded vote."""

from collections.abc import Iterator

from clerk_tui.domain.attendance.presence import Room
from clerk_tui.domain.checks.bars import Bars
from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding, Severity
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import voters, votes, without_second_meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.room_history import RoomHistory

REMEDY = "Put the roll right (F3, /correct), or the names: /correct vote named and who was for."


def voter_not_in_the_room(meeting: Meeting) -> Iterator[Finding]:
    """Find a member named in a vote who was not in the room.

    Those present and voting decide (LGA 1972 Sch 12 para 39). A member who did not attend at all
    is found by the check of apologies.
    """
    describe, rooms = Describer(meeting), RoomHistory(meeting)
    for entry, vote, name, attendee in _named_in_votes(meeting, describe):
        if rooms.was_absent(attendee, entry, vote):
            who = describe.person(name, private=entry.private)
            message = f"{who} is named in the vote in {describe.entry(entry)}, "
            message += "but was not in the room."
            yield Finding("voter-absent", "error", message, REMEDY, entry.item, entry.ident)


def voter_not_entitled(meeting: Meeting) -> Iterator[Finding]:
    """Find somebody named in a vote who is not a member, or was there without a vote.

    Members vote, and in bodies under the LGA 1972 only those present in the room (Sch 12 para 39);
    a member does not vote while their substitute is there (standing orders). A name that is not on
    the list may be spelt differently there, and is only a warning.
    """
    describe, rooms = Describer(meeting), RoomHistory(meeting)
    for entry, vote, name, attendee in _named_in_votes(meeting, describe):
        reason = _why_not_entitled(attendee, rooms.room(entry, vote), roll_called=rooms.roll_called)
        if not reason:
            continue
        who = describe.person(name, private=entry.private)
        message = f"{who} is named in the vote in {describe.entry(entry)}, but is {reason}."
        severity: Severity = "error" if attendee else "warning"
        yield Finding("voter-not-entitled", severity, message, REMEDY, entry.item, entry.ident)


def _why_not_entitled(attendee: Attendee | None, room: Room, *, roll_called: bool) -> str:
    """Return why a person named in a vote has none; "" if they have, or if another check says so.

    Args:
        attendee: The person on the list whom the name stands for, if anybody.
        room: The room when the vote was taken.
        roll_called: Whether the roll was called, so that the room is known.
    """
    if attendee and attendee.key in room.voteless:
        return f"without a vote there: {room.voteless[attendee.key]}"
    if attendee is None or attendee.standing != "member":
        return "not on the list of members"
    if not roll_called or attendee.key in {a.key for a in (*room.counting, *room.voting)}:
        return ""
    if attendee.key not in {a.key for a in room.here} or attendee.key in room.barred:
        return ""  # found by the checks of who was there and of interests
    is_represented = any(a.substitute_for == attendee.key for a in room.here)
    where = "represented by a substitute" if is_represented else "present from elsewhere"
    return f"{where}, and so without a vote"


def voter_with_an_interest(meeting: Meeting) -> Iterator[Finding]:
    """Find a member named in a vote whose interest bars them from it.

    Localism Act 2011 s31(4); for council tax in arrears Local Government Finance Act 1992 s106.
    """
    describe = Describer(meeting)
    bars = Bars(meeting, describe)
    for entry, _, name, attendee in _named_in_votes(meeting, describe):
        bar = bars.find_bar(attendee.key if attendee else name, entry.item)
        if bar is not None:
            who = describe.person(name, private=entry.private or bar.entry.private)
            message = f"{who} is named in the vote in {describe.entry(entry)}, "
            message += f"but declared {bar.description}."
            remedy = "Put the names or the declaration right; with a dispensation, say so in it."
            yield Finding("voter-barred", "error", message, remedy, entry.item, entry.ident)


def _named_in_votes(
    meeting: Meeting, describe: Describer
) -> Iterator[tuple[Entry, Vote, str, Attendee | None]]:
    """Yield every name in a vote, with the entry, the vote and the attendee it stands for."""
    for entry, vote in votes(without_second_meeting(meeting)):
        for name in voters(vote):
            yield entry, vote, name, describe.find_attendee(name)
