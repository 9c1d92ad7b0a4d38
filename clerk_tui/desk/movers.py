"""At the desk: a check that a mover or a seconder could have moved the motion."""

from clerk_tui.domain.attendance.presence import Room, room_at
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.text import one_line
from clerk_tui.domain.voting.validity import reason_not_to_move

MOVED = "To record it all the same, type announced first: {command} announced and the names"
OWN_MOTION = ("A member cannot second their own motion.", "Name another seconder.")
AT_THE_END = "To record it all the same, add the word: announced"


def check_movers(
    meeting: Meeting,
    mover: str,
    seconder: str,
    override: str = "",
    remedy: str = MOVED.format(command="/m"),
) -> str:
    """Return the reason to keep with a motion: "" where *mover* and *seconder* could move it.

    Raises Refusal where either is no member or is not there, unless *override* says why it is
    recorded all the same; and where a member seconds what they moved.
    """
    if mover and mover == seconder:
        raise Refusal(*OWN_MOTION)
    # What is minuted after the end says nothing of who was in the room.
    room = room_at(meeting) if meeting.ended is None else Room()
    for act, key in (("moved", mover), ("seconded", seconder)):
        attendee = meeting.attendee(key) if key else None
        objection = reason_not_to_move(room, attendee, act) if attendee else ""
        if objection and not one_line(override):
            raise Refusal(objection, remedy)
        if objection:
            return one_line(override)
    return ""
