"""Objections to a vote as it was announced. A vote recorded in spite of one needs a reason."""

from clerk_tui.domain.attendance.chair import presiding_at
from clerk_tui.domain.attendance.presence import Room, room_at
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.tally import tally


def vote_objection(meeting: Meeting, vote: Vote) -> str:
    """Return an objection to *vote*; "" for none, or where the roll was not called."""
    if vote.casting and vote.in_favour is not None and not vote.tied:
        return "The votes are not equal, so there is no casting vote."
    presiding = presiding_at(meeting, vote.at)
    if vote.casting and presiding and vote.casting_by not in ("", presiding):
        return "The casting vote belongs to the person presiding alone."
    if vote.method == "unanimous" and vote.against:
        return "A vote with some against is not unanimous."
    return _objection_to_names(meeting, vote) or _objection_to_figures(meeting, vote)


def _objection_to_figures(meeting: Meeting, vote: Vote) -> str:
    for side, names in vote.by_side.items():
        figure = vote.figures[side]
        if names and figure is not None and figure != len(names):
            return f"{len(names)} are named {side}, and {figure} were counted."
    totals = tally(meeting, vote)
    if totals.eligible and totals.missing < 0:
        return f"{totals.counted} were counted and only {totals.eligible} may vote."
    return ""


def _objection_to_names(meeting: Meeting, vote: Vote) -> str:
    room = room_at(meeting, vote.at, vote.item)
    for names in vote.by_side.values():
        for key in names:
            attendee = meeting.attendee(key)
            reason = reason_not_to_vote(room, attendee) if attendee else ""
            if reason:
                return reason
    return ""


def reason_not_to_vote(room: Room, attendee: Attendee) -> str:
    """Return the reason why *attendee* has no vote in this *room*, in a sentence; "" for none."""
    name = attendee.person.name_or_role
    if attendee.standing != "member":
        return f"{name} is {_standing(attendee)}, not a member, and has no vote."
    if attendee.key in room.voteless:
        return f"{name} {room.voteless[attendee.key]}."
    voting = {a.key for a in room.voting}
    if not voting or attendee.key in voting:
        return ""
    if attendee.key in room.barred:
        return f"{name} may not vote on this: {room.barred[attendee.key]}."
    if any(a.substitute_for == attendee.key for a in room.here):
        return f"{name}'s substitute is here, and votes in their place."
    if attendee in room.here:
        return f"{name} is present from elsewhere, and so without a vote."
    return f"{name} was not in the room."


def reason_not_to_move(room: Room, attendee: Attendee, did: str) -> str:
    """Return the reason why *attendee* cannot have "moved" or "seconded" (*did*); "" for none.

    A member moves from their place (practice); where the roll was not called nobody is absent.
    """
    name = attendee.person.name_or_role
    if attendee.standing == "member":
        if not room.here or attendee in room.here:
            return ""
        absence = "sent apologies" if attendee.presence == "apologies" else "was not in the room"
        return f"{name} {absence}, and cannot have {did} it."
    return f"{name} is {_standing(attendee)}, not a member, and cannot have {did} it."


def _standing(attendee: Attendee) -> str:
    return "an officer" if attendee.standing == "officer" else "in attendance"
