"""Where the meeting stands, in a few plain lines: `/where`."""

from datetime import datetime

from clerk_tui.domain.agenda.questions import awaits_answer, questions_to_answer
from clerk_tui.domain.agenda.timers import item_clock
from clerk_tui.domain.attendance.participation import is_remote_at
from clerk_tui.domain.attendance.presence import current_members, room_at
from clerk_tui.domain.attendance.quorum import has_quorum_rule, is_quorate, quorum_needed
from clerk_tui.domain.dates.times import print_duration, print_time
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.debate import motion_kind_name
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers


def where_lines(meeting: Meeting, now: datetime, *, is_held: bool = False) -> list[str]:
    """Return the lines that say where *meeting* stands at *now*.

    Args:
        meeting: The meeting as it stands.
        now: The time by the meeting's clock.
        is_held: True if nothing is filed until the public are out, or may hear it.
    """
    return [
        _item_line(meeting, now),
        f"{print_time(now.time())}. {_state(meeting)} {_public_line(meeting, is_held=is_held)}",
        _here_line(meeting),
        *_out_lines(meeting),
        *_open_lines(meeting),
    ]


def _item_line(meeting: Meeting, now: datetime) -> str:
    item = meeting.in_hand
    part = f" This is {meeting.running_part.name}." if meeting.running_part else ""
    if item is None:
        return f"No item is in hand.{part}"
    number = minute_numbers(meeting)[item.ident].printed
    private = " (private)" if item.private else ""
    time_spent = item_clock(meeting, item, now).spent if meeting.ended is None else None
    clock = f", {print_duration(time_spent)}" if time_spent is not None else ""
    return f"Item {number} {item.title}{private}{clock}.{part}".replace("..", ".")


def _state(meeting: Meeting) -> str:
    if meeting.ended is not None:
        return f"The meeting ended at {print_time(meeting.ended)}."
    if meeting.adjourned:
        return "The meeting stands adjourned."
    if meeting.started is None:
        return "The meeting has not begun."
    return f"In session since {print_time(meeting.started)}."


def _public_line(meeting: Meeting, *, is_held: bool) -> str:
    if is_held:
        return "HELD: the public are still in, and nothing is filed: /private, or /public."
    if meeting.public_excluded:
        return "IN PRIVATE: the press and public are excluded."
    return "In public."


def _here_line(meeting: Meeting) -> str:
    """Say how many members are here and count, the quorum, and who they are."""
    room = room_at(meeting)
    quorum = ""
    if has_quorum_rule(meeting):
        quorum_size = quorum_needed(meeting)
        state = "" if is_quorate(meeting) else ", NO QUORUM"
        quorum = f", quorum {quorum_size}{state}" if quorum_size else state
    names = [_name_of(meeting, a) for a in room.here]
    names_text = f": {', '.join(names)}" if names else ""
    return (
        f"{len(room.counting)} of {len(current_members(meeting))} members here{quorum}{names_text}."
    )


def _name_of(meeting: Meeting, attendee: Attendee) -> str:
    name = attendee.person.name_or_role
    notes = [
        "in the chair" if attendee.key == meeting.presiding else "",
        "remote" if is_remote_at(meeting, attendee) else "",
    ]
    shown = ", ".join(note for note in notes if note)
    return f"{name} ({shown})" if shown else name


def _out_lines(meeting: Meeting) -> list[str]:
    """Name who was here and is out now."""
    people_out = [
        a.person.name_or_role
        for a in meeting.people
        if a.presence == "present" and not a.in_the_room
    ]
    return [f"Out: {', '.join(people_out)}."] if people_out else []


def _open_lines(meeting: Meeting) -> list[str]:
    """Say what waits to be decided or answered."""
    lines = []
    item, motion = meeting.in_hand, meeting.open_motion()
    if motion is not None and isinstance(motion.matter, Motion):
        motion_name = motion_kind_name(motion.matter)
        lines.append(f"Open: the {motion_name}, {motion.matter.text or motion.wording}")
    if item is not None and awaits_answer(item):
        count = len(questions_to_answer(item))
        lines.append(f"Open: {'a question' if count == 1 else f'{count} questions'} to answer.")
    return lines or ["Nothing is open."]
