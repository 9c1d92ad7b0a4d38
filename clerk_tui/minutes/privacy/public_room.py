"""The attendance in a public copy, without changes made while the public were excluded."""

from msgspec.structs import replace

from clerk_tui.domain.model.meeting import Meeting


def with_public_room(meeting: Meeting) -> Meeting:
    """Return *meeting* without the changes of chair and attendance that were made in private."""
    chairs = tuple(chair for chair in meeting.chairs if not chair.private)
    people = tuple(
        replace(a, switches=tuple(switch for switch in a.switches if not switch.private))
        for a in meeting.people
    )
    presiding = meeting.presiding
    if chairs != meeting.chairs:
        presiding = chairs[-1].key if chairs else ""
    return replace(meeting, chairs=chairs, people=people, presiding=presiding)
