"""The remarks after a name in the list of those present: presiding, remote, from when a member."""

from clerk_tui.domain.attendance.chair import chair_turns
from clerk_tui.domain.attendance.participation import is_remote_at, ways_attended
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.style.house_style import HouseStyle


def role_in_chair(attendee: Attendee, role: str, meeting: Meeting, style: HouseStyle) -> str:
    """Return *role*, with "in the Chair" if they presided, and the times if not throughout."""
    turns = chair_turns(meeting)
    turn = next((turn for turn in turns if turn.key == attendee.key), None)
    if turn is None:
        return style.say("in_the_chair", role=role) if attendee.key == meeting.presiding else role
    since = print_time(turn.since, style.layout_choice("time")) if turn.since else ""
    until = print_time(turn.until, style.layout_choice("time")) if turn.until else ""
    if len(turns) == 1 or not (since or until):
        return style.say("in_the_chair", role=role)
    if since and until:
        return style.say("in_the_chair_between", role=role, since=since, until=until)
    if since:
        return style.say("in_the_chair_from", role=role, since=since)
    return style.say("in_the_chair_until", role=role, until=until)


def attendance_remarks(attendee: Attendee, meeting: Meeting, style: HouseStyle) -> list[str]:
    """Return the remarks on how a person attended: remotely, or a member from a certain time."""
    remarks = []
    if len(ways_attended(meeting, attendee)) > 1:
        remarks.append(style.say("remote_in_part"))
    elif is_remote_at(meeting, attendee):
        counts = meeting.body.remote_members == "count" or attendee.standing != "member"
        remarks.append(style.say("remote" if counts else "remote_observing"))
    if attendee.member_from is not None:
        remarks.append(
            style.say(
                "member_from", time=print_time(attendee.member_from, style.layout_choice("time"))
            )
        )
    return remarks
