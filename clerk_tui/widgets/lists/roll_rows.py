"""The rows of a roll call: everybody on one list, the members as their body groups them."""

from collections.abc import Collection, Iterable

from msgspec import Struct

from clerk_tui.domain.attendance.participation import is_remote_at
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.attendance.quorum import has_quorum_rule, missing_for_quorum, quorum_needed
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model.attendees import LATE, Attendee
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import series

REMOTE = "◇"
_MARKS = {
    "expected": "·",
    "late": "◔",
    "present": "●",
    "apologies": "○",
    "absent": "✗",
    "away": "✗",
    "left": "◐",
}


class RollRow(Struct, frozen=True):
    """A line of the roll: a person or a heading."""

    key: str
    """The key of the person; "" for a heading."""
    name: str
    mark: str = ""
    word: str = ""
    """What the mark means."""
    about: str = ""
    """Other details."""
    number: int = 0
    """What to type to go to the row; 0 if it has no number."""


def screen_name(attendee: Attendee) -> str:
    """Return what to call somebody on screen: their name, or their role if they have none."""
    return attendee.person.name_or_role


def is_late(attendee: Attendee) -> bool:
    """Return True if they are expected, but not for the start."""
    return attendee.presence == "expected" and attendee.category == LATE


def presence_word(attendee: Attendee) -> str:
    """Return the mark of somebody as a word."""
    if is_late(attendee):
        return LATE
    if attendee.presence == "present" and not attendee.in_the_room:
        return "left"
    return attendee.presence


def roll_rows(meeting: Meeting, keys_wanted: Collection[str] | None = None) -> list[RollRow]:
    """Return the rows of the roll, heading by heading.

    Each person keeps the number of their place on the roll as it was prepared, whoever is shown
    and whoever is added: those take the next numbers, wherever they stand.

    Args:
        meeting: The meeting.
        keys_wanted: The keys of the people to show; None for everybody.
    """
    rows: list[RollRow] = []
    groups = group_people(meeting)
    numbers = _numbers(meeting, [a for _, people in groups for a in people])
    for heading, people in groups:
        shown_people = [a for a in people if keys_wanted is None or a.key in keys_wanted]
        if shown_people:
            rows.append(RollRow("", heading))
            rows.extend(_row(meeting, a, numbers[a.key]) for a in shown_people)
    return rows


def group_people(meeting: Meeting) -> list[tuple[str, list[Attendee]]]:
    """Return everybody under the headings by which the house lists them, in its order."""
    groups: dict[str, list[Attendee]] = {}
    for attendee in _in_order(meeting.people):
        groups.setdefault(_heading(meeting.body, attendee), []).append(attendee)
    return list(groups.items())


def _numbers(meeting: Meeting, attendees: list[Attendee]) -> dict[str, int]:
    """Return the number of each person on the roll, by key."""
    prepared = len(meeting.body.members) + len(meeting.body.officers)
    first_keys = [a.key for a in attendees if _list_position(a) <= prepared]
    added = [a.key for a in sorted(attendees, key=_list_position) if _list_position(a) > prepared]
    return {key: number for number, key in enumerate([*first_keys, *added], 1)}


def _list_position(attendee: Attendee) -> int:
    """Return the place of somebody in the order in which people were put on the list."""
    return int(attendee.key.removeprefix("@"))


def _in_order(people: Iterable[Attendee]) -> list[Attendee]:
    """Return members, officers, others; substitutes straight after those they stand in for."""
    attendees = list(people)
    substitutes = [a for a in attendees if a.substitute_for]
    ordered: list[Attendee] = []
    for standing in ("member", "officer", "other"):
        for attendee in (a for a in attendees if a.standing == standing and not a.substitute_for):
            ordered.append(attendee)
            ordered.extend(s for s in substitutes if s.substitute_for == attendee.key)
    return ordered + [s for s in substitutes if s not in ordered]


def _heading(body: Body, attendee: Attendee) -> str:
    """Return the heading somebody stands under, as the body's own attendance list is split."""
    if attendee.standing == "member":
        field = _split_field(body, {"members"}) or _grouping_field(body)
        return (str(getattr(attendee.person, field)) if field else "") or "Members"
    if attendee.standing == "officer":
        field = _split_field(body, {"officers", "attending"})
        return (str(getattr(attendee.person, field)) if field else "") or "Officers"
    return "Others"


def _split_field(body: Body, group_names: set[str]) -> str:
    return next((g.split for g in body.groups if g.who in group_names and g.split), "")


def _grouping_field(body: Body) -> str:
    """Return the field that the groups of members are chosen by, if each is written out."""
    groups = [g for g in body.groups if g.who == "members"]
    return next((f for f in ("authority", "party") if any(getattr(g, f) for g in groups)), "")


def _row(meeting: Meeting, attendee: Attendee, number: int) -> RollRow:
    word, details_text = presence_word(attendee), _details(meeting, attendee)
    mark = REMOTE if attendee.in_the_room and is_remote_at(meeting, attendee) else _MARKS[word]
    return RollRow(attendee.key, screen_name(attendee), mark, word, details_text, number)


def remote_word(meeting: Meeting, attendee: Attendee) -> str:
    """Say how somebody who attends remotely takes part: "remote", or "remote, observes"."""
    counts = meeting.body.remote_members == "count" or attendee.standing != "member"
    return "remote" if counts else "remote, observes"


def _details(meeting: Meeting, attendee: Attendee) -> str:
    """Return what else is worth knowing about somebody at the roll call."""
    person = attendee.person
    absent = meeting.attendee(attendee.substitute_for) if attendee.substitute_for else None
    last_movement = attendee.movements[-1] if attendee.movements else None
    count_words = [
        "in the chair" if meeting.presiding == attendee.key else "",
        remote_word(meeting, attendee) if is_remote_at(meeting, attendee) else "",
        f"from {print_time(attendee.member_from)}" if attendee.member_from else "",
        person.role if person.name else "",
        f"for {screen_name(absent)}" if absent else "",
        f"{last_movement.kind} {print_time(last_movement.time)}"
        if last_movement and last_movement.time
        else "",
        attendee.reason,
    ]
    return " · ".join(part for part in count_words if part)


def quorum_line(meeting: Meeting) -> str:
    """Say how many members are here, and if that is enough: "11 of 13 here · quorum 5 · ok"."""
    members = [a for a in meeting.people if a.standing == "member"]
    here_count = len(room_at(meeting).counting)
    count_words = [f"{here_count} of {sum(1 for a in members if not a.substitute_for)} here"]
    if has_quorum_rule(meeting):
        missing_groups = [word for word in missing_for_quorum(meeting) if not word[0].isdigit()]
        members_needed = quorum_needed(meeting)
        shortfalls = [f"{members_needed - here_count} short"] if here_count < members_needed else []
        shortfalls += [f"needs {series(missing_groups)}"] if missing_groups else []
        count_words += [f"quorum {members_needed}"] if members_needed else []
        count_words.append(f"NO QUORUM, {', '.join(shortfalls)}" if shortfalls else "ok")
    else:
        count_words.append("no quorum set")
    room = room_at(meeting)
    observing = sum(1 for a in room.here if a not in room.counting and a.key not in room.barred)
    count_words += [f"observing {observing}"] if observing else []
    for word in ("apologies", "absent", "late", "expected"):
        count = sum(1 for a in members if presence_word(a) == word)
        label = "still expected" if word == "expected" else word
        count_words += [f"{label} {count}"] if count else []
    if meeting.details.public_present is not None:
        count_words.append(f"public {meeting.details.public_present}")
    return " · ".join(count_words)
