"""How somebody attended, as the list of those present says it after their name."""

from clerk_tui.domain.attendance.chairing import presided
from clerk_tui.domain.attendance.participation import remote_at, ways_attended
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.style.house_style import HouseStyle


def role_in_chair(a: Attendee, role: str, meeting: Meeting, style: HouseStyle) -> str:
    """*role*, with "in the Chair" where they presided; from and until when, if not throughout."""
    turns = presided(meeting)
    turn = next((turn for turn in turns if turn.key == a.key), None)
    if turn is None:
        return style.say("in_the_chair", role=role) if a.key == meeting.presiding else role
    since = print_time(turn.since, style.layout_choice("time")) if turn.since else ""
    until = print_time(turn.until, style.layout_choice("time")) if turn.until else ""
    if len(turns) == 1 or not (since or until):
        return style.say("in_the_chair", role=role)
    if since and until:
        return style.say("in_the_chair_between", role=role, since=since, until=until)
    if since:
        return style.say("in_the_chair_from", role=role, since=since)
    return style.say("in_the_chair_until", role=role, until=until)


def attendance_remarks(a: Attendee, meeting: Meeting, style: HouseStyle) -> list[str]:
    """Whether they attended remotely, and from when they were a member, in the house's words."""
    said = []
    if len(ways_attended(meeting, a)) > 1:
        said.append(style.say("remote_in_part"))
    elif remote_at(meeting, a):
        counts = meeting.body.remote_members == "count" or a.standing != "member"
        said.append(style.say("remote" if counts else "remote_observing"))
    if a.member_from is not None:
        said.append(
            style.say("member_from", time=print_time(a.member_from, style.layout_choice("time")))
        )
    return said
