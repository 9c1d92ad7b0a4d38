"""Commands: a time, a name or a mark put right, and what rests on it."""

from datetime import time

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.corrections import correct_vote
from clerk_tui.commands.parsing.arguments import only_person, take_person
from clerk_tui.domain.checks.impact import consequences, fact_lines
from clerk_tui.domain.dates.times import parse_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.names.typed_name import parse_person
from clerk_tui.domain.numbering.numbers import minute_numbers

REMOTELY = {"remote", "remotely", "online"}
CAME_OR_WENT: dict[str, str] = {
    **dict.fromkeys(("out", "left", "leaves", "departed"), "left"),
    **dict.fromkeys(("in", "came", "arrived", "joined", "returned"), "arrived"),
}
MEMBER = {"coopted", "co-opted", "member", "sworn", "elected"}


def correct_time(table: Table, rest: str) -> str:
    """The time somebody came, went, took the chair or became a member, or the public went."""
    before = table.desk.meeting
    words = rest.split()
    if words and words[0].casefold().rstrip(":") in ("vote", "votes"):
        return correct_vote(table, " ".join(words[1:]))
    of_the_room = {
        "chair": table.desk.attendance_corrections.correct_chair,
        **dict.fromkeys(
            ("private", "excluded"), table.desk.attendance_corrections.correct_exclusion
        ),
        **dict.fromkeys(
            ("public", "readmitted"), table.desk.attendance_corrections.correct_readmission
        ),
    }
    if words and (correct := of_the_room.get(words[0].casefold())):
        correct(_time(table, words[1:]))
    else:
        key, words = take_person(table, words, None)
        what = words.pop(0).casefold() if words and not words[0][:1].isdigit() else ""
        _correct(table, table.desk.person(key), what, words)
    changed = _changed(table, before)
    return f"Corrected; {'; '.join(changed) or 'nothing else rests on it'}."


def _changed(table: Table, before: Meeting) -> list[str]:
    """What is otherwise than *before*; at the table what is found is told when it is known."""
    if table.corrected is None:
        return consequences(before, table.desk.meeting)
    table.corrected(before)
    return fact_lines(before, table.desk.meeting)


def _time(table: Table, words: list[str]) -> time:
    return parse_time(" ".join(words), table.desk.time_of_day())


def _correct(table: Table, attendee: Attendee, what: str, words: list[str]) -> None:
    """Correct *what* of somebody, or without a word the one thing that has a time."""
    if what in CAME_OR_WENT:
        place = _last(attendee, CAME_OR_WENT[what])
        table.desk.attendance_corrections.correct_movement(attendee.key, _time(table, words), place)
        return
    if what and what not in REMOTELY | MEMBER:
        words, what = [what, *words], ""  # "noon" is a time
    moment = _time(table, words)
    still = not attendee.movements
    if what in REMOTELY or (not what and still and attendee.switches):
        table.desk.attendance_corrections.correct_switch(attendee.key, moment)
    elif what in MEMBER or (not what and still and attendee.member_from):
        table.desk.attendance_corrections.correct_admission(attendee.key, moment)
    else:
        table.desk.attendance_corrections.correct_movement(attendee.key, moment)


def _last(attendee: Attendee, kind: str) -> int:
    """The place of the last time somebody came, or went, among their movements."""
    places = [n for n, m in enumerate(attendee.movements) if m.kind == kind]
    if not places:
        did = "left" if kind == "left" else "arrived"
        raise Refusal(
            f"{attendee.person.name} has not {did} during the meeting.",
            "Type /in or /out for what is missing.",
        )
    return places[-1]


def rename(table: Table, rest: str) -> str:
    """A name put right, in the list and in what was typed."""
    typed, colon, name = rest.partition(":")
    if not colon or not name.strip():
        raise Refusal("Who is called what?", "As in: /rename kinver: A Kynver")
    key = only_person(table, typed.split(), None)
    return renamed(table, key, name)


def renamed(table: Table, key: str, name: str) -> str:
    """Rename the person with this *key* to the *name* typed; says what rests on it."""
    before, old = table.desk.meeting, table.desk.person(key).person
    said = parse_person(name, old)
    table.desk.attendance_corrections.rename(
        key, replace(old, name=said.name, title=said.title or old.title, role=said.role or old.role)
    )
    after = table.desk.meeting
    changed = _changed(table, before)
    left = _left(after, old, table.desk.person(key).person)
    if left:
        changed.append(f"“{old.family_name}” alone still stands at {', '.join(left)}")
    return f"{said.name}: {'; '.join(changed) or 'nothing else rests on it'}."


def _left(meeting: Meeting, old: Person, new: Person) -> list[str]:
    """The minutes in which the old surname stands by itself, which may be somebody else's."""
    was = folded(old.family_name)
    if not was or was == folded(new.family_name):
        return []
    numbers = minute_numbers(meeting)
    found = [
        numbers[entry.item].printed if entry.item in numbers else ""
        for entry in meeting.entries()
        if f" {was} " in f" {folded(entry.wording)} {folded(getattr(entry.matter, 'text', ''))} "
    ]
    return list(dict.fromkeys(number for number in found if number))


def with_consequences(table: Table, before: Meeting, said: str) -> str:
    """*Said*, and what else changed since *before* because of it, once the meeting is running."""
    changed = _changed(table, before) if before.taken else []
    return f"{said} {'; '.join(changed)}." if changed else said
