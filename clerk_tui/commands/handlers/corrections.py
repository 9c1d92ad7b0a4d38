"""Commands: a time, a name or a mark put right, and what rests on it."""

from datetime import time

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.consequences import consequence_lines
from clerk_tui.commands.handlers.voting.corrections import correct_vote
from clerk_tui.commands.parsing.arguments import read_time_passed
from clerk_tui.commands.parsing.persons import take_only_person, take_person
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.names.name_corrections import HouseNames
from clerk_tui.domain.names.typed_name import parse_person
from clerk_tui.domain.numbering.numbers import minute_numbers

REMOTELY = {"remote", "remotely", "online"}
CAME_OR_WENT: dict[str, str] = {
    **dict.fromkeys(("out", "left", "leaves", "departed"), "left"),
    **dict.fromkeys(("in", "came", "arrived", "joined", "returned"), "arrived"),
}
MEMBER = {"coopted", "co-opted", "member", "sworn", "elected"}


def correct_time(table: Table, arguments: str) -> str:
    """Put right a vote, or when somebody came, went, took the chair, became a member."""
    before = table.desk.meeting
    words = arguments.split()
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
        kind = words.pop(0).casefold() if words and not words[0][:1].isdigit() else ""
        _correct_time_of(table, table.desk.person(key), kind, words)
    changed = consequence_lines(table, before)
    return f"Corrected; {'; '.join(changed) or 'nothing else rests on it'}."


def _time(table: Table, words: list[str]) -> time:
    return read_time_passed(table, " ".join(words))


def _correct_time_of(table: Table, attendee: Attendee, kind: str, words: list[str]) -> None:
    """Correct the time of an event of *attendee*.

    Args:
        table: The meeting.
        attendee: The person whose time is put right.
        kind: The word that says which event; "": the only one that has a time.
        words: The time as typed.
    """
    if kind in CAME_OR_WENT:
        place = _last_place(attendee, CAME_OR_WENT[kind])
        _correct_movement(table, attendee, _time(table, words), place)
        return
    if kind and kind not in REMOTELY | MEMBER:
        words, kind = [kind, *words], ""  # "noon" is a time
    moment = _time(table, words)
    is_still = not attendee.movements
    if kind in REMOTELY or (not kind and is_still and attendee.switches):
        table.desk.attendance_corrections.correct_switch(attendee.key, moment)
    elif kind in MEMBER or (not kind and is_still and attendee.member_from):
        table.desk.attendance_corrections.correct_admission(attendee.key, moment)
    else:
        _correct_movement(table, attendee, moment, len(attendee.movements) - 1)


def _correct_movement(table: Table, attendee: Attendee, at: time, place: int) -> None:
    """Correct a movement. Raises Refusal where the ones beside it would then be out of order."""
    from clerk_tui.domain.clocks import typed_times  # a meeting is shown before it is loaded

    if why := typed_times.out_of_order(table.desk.meeting, attendee, place, at):
        raise Refusal(
            f"{why} Nothing was changed.",
            f"The other one first: /correct {attendee.person.name} in (or out) and its time.",
        )
    table.desk.attendance_corrections.correct_movement(attendee.key, at, place)


def _last_place(attendee: Attendee, kind: str) -> int:
    """Return the place of the last arrival, or departure, among somebody's movements."""
    places = [n for n, m in enumerate(attendee.movements) if m.kind == kind]
    if not places:
        did = "left" if kind == "left" else "arrived"
        raise Refusal(
            f"{attendee.person.name} has not {did} during the meeting.",
            "Type /in or /out for what is missing.",
        )
    return places[-1]


def rename(table: Table, arguments: str) -> str:
    """Put a name right, in the list and in what was typed."""
    typed, colon, name = arguments.partition(":")
    if not colon or not name.strip():
        raise Refusal("Who is called what?", "As in: /rename kinver: A Kynver")
    key = take_only_person(table, typed.split(), None)
    return rename_person(table, key, name)


def rename_person(table: Table, key: str, name: str) -> str:
    """Rename the person with this *key* to the *name* typed, and say what rests on it."""
    before, old_person = table.desk.meeting, table.desk.person(key).person
    typed = parse_person(name, old_person)
    from clerk_tui.domain.names.new_names import check_one_name  # hardly ever typed

    check_one_name(typed)
    title, role = typed.title or old_person.title, typed.role or old_person.role
    renamed = replace(old_person, name=typed.name, title=title, role=role)
    table.desk.attendance_corrections.rename(key, renamed, _house_names(table, old_person))
    after = table.desk.meeting
    changed = consequence_lines(table, before)
    minutes = _minutes_with_old_name(after, old_person, table.desk.person(key).person)
    if minutes:
        changed.append(f"“{old_person.family_name}” alone still stands at {', '.join(minutes)}")
    return f"{typed.name}: {'; '.join(changed) or 'nothing else rests on it'}."


def _house_names(table: Table, person: Person) -> HouseNames:
    """Return how the house of *table* prints names, and the plural of the title of *person*."""
    from clerk_tui.minutes.wording.names import plural_title

    layout = table.style.layout
    patterns = {str(layout[key]) for key in layout if key.startswith("name")}
    in_sentences = table.style.layout_choice("sentence_titles") == "plural" and person.title
    plurals = (plural_title(person.title, table.style),) if in_sentences else ()
    return HouseNames(tuple(sorted(p for p in patterns if "{" in p)), plurals)


def _minutes_with_old_name(meeting: Meeting, person: Person, corrected_person: Person) -> list[str]:
    """Return the numbers of the minutes in which the old surname stands, perhaps of another."""
    surname = folded(person.family_name)
    if not surname or surname == folded(corrected_person.family_name):
        return []
    numbers = minute_numbers(meeting)
    printed = [
        numbers[entry.item].printed if entry.item in numbers else ""
        for entry in meeting.entries()
        if f" {surname} "
        in f" {folded(entry.wording)} {folded(getattr(entry.matter, 'text', ''))} "
    ]
    return list(dict.fromkeys(number for number in printed if number))


def with_consequences(table: Table, before: Meeting, reply: str) -> str:
    """Return *reply*, and what else changed since *before*, once the meeting is running."""
    changed = consequence_lines(table, before) if before.taken else []
    return f"{reply} {'; '.join(changed)}." if changed else reply
