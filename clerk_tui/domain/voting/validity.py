"""Why a vote cannot be as it was said. What was announced all the same needs a reason."""

from clerk_tui.domain.attendance.chair import presiding_at
from clerk_tui.domain.attendance.presence import Room, room_at
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.tally import tally


def objection(meeting: Meeting, vote: Vote) -> str:
    """Why *vote* cannot be as it was said; nothing where it can, or where the roll is uncalled."""
    if vote.casting and vote.in_favour is not None and not vote.tied:
        return "The votes are not equal, so there is no casting vote."
    presides = presiding_at(meeting, vote.at)
    if vote.casting and presides and vote.casting_by not in ("", presides):
        return "The casting vote belongs to the person presiding alone."
    if vote.method == "unanimous" and vote.against:
        return "A vote with some against is not unanimous."
    return _of_names(meeting, vote) or _of_figures(meeting, vote)


def _of_figures(meeting: Meeting, vote: Vote) -> str:
    for side, names in vote.by_side.items():
        figure = vote.figures[side]
        if names and figure is not None and figure != len(names):
            return f"{len(names)} are named {side}, and {figure} were counted."
    counted = tally(meeting, vote)
    if counted.eligible and counted.missing < 0:
        return f"{counted.counted} were counted and only {counted.eligible} may vote."
    return ""


def _of_names(meeting: Meeting, vote: Vote) -> str:
    room = room_at(meeting, vote.at, vote.item)
    for names in vote.by_side.values():
        for key in names:
            attendee = meeting.attendee(key)
            why = no_vote(room, attendee) if attendee else ""
            if why:
                return why
    return ""


def no_vote(room: Room, attendee: Attendee) -> str:
    """Why *attendee* has no vote in this *room*, in a sentence; nothing where they have one."""
    name = attendee.person.name or attendee.person.role
    if attendee.standing != "member":
        return f"{name} is {_what(attendee)}, not a member, and has no vote."
    if attendee.key in room.voteless:
        return f"{name} {room.voteless[attendee.key]}."
    keys = {a.key for a in room.voting}
    if not keys or attendee.key in keys:
        return ""
    if attendee.key in room.barred:
        return f"{name} may not vote on this: {room.barred[attendee.key]}."
    if any(a.substitute_for == attendee.key for a in room.here):
        return f"{name}'s substitute is here, and votes in their place."
    if attendee in room.here:
        return f"{name} is present from elsewhere, and so without a vote."
    return f"{name} was not in the room."


def no_motion(room: Room, attendee: Attendee, did: str) -> str:
    """Why *attendee* cannot have moved or seconded (*did*) in this *room*; nothing where they can.

    A member moves in their place (practice); where the roll is uncalled nobody is absent.
    """
    name = attendee.person.name or attendee.person.role
    if attendee.standing == "member":
        if not room.here or attendee in room.here:
            return ""
        why = "sent apologies" if attendee.presence == "apologies" else "was not in the room"
        return f"{name} {why}, and cannot have {did} it."
    return f"{name} is {_what(attendee)}, not a member, and cannot have {did} it."


def _what(attendee: Attendee) -> str:
    return "an officer" if attendee.standing == "officer" else "in attendance"
