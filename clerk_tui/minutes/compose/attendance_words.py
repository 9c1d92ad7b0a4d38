"""The remarks after a name in the list of those present: presiding, remote, coming and going."""

from collections.abc import Sequence

from clerk_tui.domain.attendance.chair import chair_turns
from clerk_tui.domain.attendance.participation import is_remote_at, ways_attended
from clerk_tui.domain.model.attendees import Attendee, Movement
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.names import Naming, complete_sentence


def role_in_chair(attendee: Attendee, role: str, meeting: Meeting, style: HouseStyle) -> str:
    """Return *role*, with "in the Chair" if they presided, and the times if not throughout.

    A house that prints nothing of who presided for a part has the role alone.
    """
    turns = chair_turns(meeting)
    turn = next((turn for turn in turns if turn.key == attendee.key), None)
    if turn is None:
        return style.say("in_the_chair", role=role) if attendee.key == meeting.presiding else role
    since = style.print_time(turn.since)
    until = style.print_time(turn.until)
    if len(turns) == 1 or not (since or until):
        return style.say("in_the_chair", role=role)
    part = "between" if since and until else "from" if since else "until"
    slots = {"role": role, "since": since, "until": until}
    used = {name: value for name, value in slots.items() if value or name == "role"}
    return style.say(f"in_the_chair_{part}", **used) or role


def remote_key(attendee: Attendee, meeting: Meeting) -> str:
    """Return the wording key of how somebody attended remotely; "" for who was in the room."""
    if len(ways_attended(meeting, attendee)) > 1:
        return "remote_in_part"
    if not is_remote_at(meeting, attendee):
        return ""
    counts = meeting.body.remote_members == "count" or attendee.standing != "member"
    return "remote" if counts else "remote_observing"


def remote_sentences(meeting: Meeting, style: HouseStyle) -> list[str]:
    """Return the sentences on who attended remotely, if the house tells it in sentences."""
    if style.layout_choice("remote_attendance") != "sentence":
        return []
    keys_by_wording: dict[str, list[str]] = {}
    for attendee in meeting.people:
        if attendee.attended and (wording_key := remote_key(attendee, meeting)):
            keys_by_wording.setdefault(wording_key, []).append(attendee.key)
    naming = Naming(meeting, style)
    sentences = [
        style.say(f"{wording_key}_sentence", names=naming.names(tuple(keys)))
        for wording_key, keys in keys_by_wording.items()
    ]
    return [complete_sentence(sentence) for sentence in sentences if sentence]


def attendance_remarks(attendee: Attendee, meeting: Meeting, style: HouseStyle) -> list[str]:
    """Return the remarks on how a person attended: remotely, from when, until when."""
    remarks = []
    if style.layout_choice("remote_attendance") != "sentence" and (
        key := remote_key(attendee, meeting)
    ):
        remarks.append(style.say(key))
    if attendee.member_from is not None:
        member_from = style.print_time(attendee.member_from)
        remarks.append(style.say("member_from", time=member_from))
    if style.layout_choice("attendance_times") == "marked":
        remarks.append(_coming_and_going(attendee, meeting, style))
    return remarks


def _coming_and_going(attendee: Attendee, meeting: Meeting, style: HouseStyle) -> str:
    """Return from when and until when somebody attended; "" for one who was there throughout.

    Whoever went out and came back is not marked for it, nor is one who left for an interest. A
    movement that is minuted in private is not marked in a public copy.
    """
    entries = {entry.ident for entry in meeting.entries()}
    moves = [m for m in attendee.movements if not m.entry or m.entry in entries]
    arrival = moves[0] if moves and moves[0].kind == "arrived" else None
    departure = moves[-1] if moves and moves[-1].kind == "left" and not moves[-1].interest else None
    since, until = _point(arrival, meeting, style), _point(departure, meeting, style)
    if since and until:
        return style.say("attended_between", since=since, until=until)
    if since:
        return style.say("attended_from", since=since)
    return style.say("attended_until", until=until) if until else ""


def _point(movement: Movement | None, meeting: Meeting, style: HouseStyle) -> str:
    """Return the time or the minute of a movement, as the house prints it; "" before the start."""
    if movement is None:
        return ""
    if movement.time is None:
        minute = movement.minute.rstrip(".")
        return style.say("attended_minute", minute=minute) if minute else ""
    is_early = meeting.started is not None and movement.time <= meeting.started
    if movement.kind == "arrived" and is_early and not movement.entry:
        return ""
    return style.print_time(movement.time)


def with_items_attended(
    printed: str, attendee: Attendee, meeting: Meeting, style: HouseStyle
) -> str:
    """Return *printed*, somebody as the list prints them, with the only items they came for."""
    numbers = minute_numbers(meeting)
    items = [item for item in meeting.items if item.ident in attendee.here_for]
    taken_numbers = [numbers[item.ident].printed if item.ident in numbers else "" for item in items]
    on_agenda = [item.bare_number for item in items]
    item_numbers = [number or other for number, other in zip(taken_numbers, on_agenda, strict=True)]
    numbers_text = _joined_numbers(item_numbers, style)
    if not numbers_text:
        return printed
    plural = "s" if len(items) > 1 else ""
    slots = {"numbers": numbers_text, "items": f"item{plural} {numbers_text}"}
    for slot, noun, given in (("agenda", "item", on_agenda), ("minutes", "minute", taken_numbers)):
        own_numbers = _joined_numbers(given, style) or numbers_text
        slots[slot] = f"{noun}{plural} {own_numbers}"
    return style.say("here_for", person=printed, **slots)


def _joined_numbers(numbers: Sequence[str], style: HouseStyle) -> str:
    """Return the numbers of items as they are printed in a sentence."""
    return style.join_names(
        [bare_number for number in numbers if (bare_number := number.rstrip("."))]
    )
