"""The menu of names: after "@", and wherever a command wants a person."""

from clerk_tui.commands.command import Table, split_command
from clerk_tui.commands.completion import COMING, LONGEST, NAMING
from clerk_tui.commands.registry import BY_NAME
from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.menus import Menu, MenuRow, letters_in_order
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.leading_name import read_leading_name
from clerk_tui.domain.names.name_match import (
    find_closest,
    find_matches,
    is_in_the_room,
    is_out_of_the_room,
)

# How many people each command names before its own words; of the others, one.
_PEOPLE = {"m": 2, "amend": 2, "veto": 2, "proc": 2, "elect": 3, "nominate": 3, "ballot": 9}
_SIGNS = "+-−–~="
_UNREAD = {"private", "onnotice", "correct"}  # that begin with other words than a name


def name_menu(table: Table, before_cursor: str, name_form: str) -> Menu | None:
    """Return the menu of those who may be meant before the cursor; None where nobody is wanted.

    Args:
        table: The meeting.
        before_cursor: The line with the cursor, up to the cursor.
        name_form: How the house writes names.
    """
    start, at, word = before_cursor.rpartition("@")
    if at and len(word) <= LONGEST and not (start and not start[-1].isspace()):
        people = _closest(table.desk.meeting, word, is_coming=False)
        if word.endswith(" ") or (word and not people):
            return None
        rows = tuple(
            _row(table, a, f"{a.person.styled(name_form) or a.person.role} ", len(word) + 1)
            for a in people
        )
        return Menu(before_cursor, _heading(word), rows) if rows else None
    return _wanted_by_command(table, before_cursor)


def _wanted_by_command(table: Table, before_cursor: str) -> Menu | None:
    """Return the menu where the next words of a command are a name."""
    if not before_cursor.startswith("/") or " " not in before_cursor:
        return None
    name, words_typed = split_command(before_cursor)
    command = BY_NAME.get(name)
    if command is None or command.name not in NAMING or command.name in _UNREAD:
        return None
    if before_cursor.endswith(" ") and words_typed:
        words_typed += " "
    typed = _unread_words(table, command.name, words_typed)
    if typed is None:
        return None
    people = _closest(table.desk.meeting, typed.lstrip(_SIGNS), is_coming=command.name in COMING)
    drop = len(typed.lstrip(_SIGNS))
    rows = tuple(_row(table, a, f"{a.person.name} ", drop) for a in people if a.person.name)
    return Menu(before_cursor, _heading(typed), rows) if rows else None


def _unread_words(table: Table, command: str, words_typed: str) -> str | None:
    """Return the part of a name that ends *words_typed*; None where no name is wanted there."""
    if command == "named":
        last_word = words_typed.rpartition(" ")[2]
        return last_word if last_word[:1] in _SIGNS and last_word else None
    words = words_typed.split()
    for _ in range(_PEOPLE.get(command, 1)):
        count = _name_length(table, words)
        if not count or (count >= len(words) and not words_typed.endswith(" ")):
            break  # it may go on
        words = words[count:]
    else:
        return None
    rest = " ".join(words)
    if words and words_typed.endswith(" "):
        return None
    return rest if len(words) <= 2 else None


def _name_length(table: Table, words: list[str]) -> int:
    """Return how many of *words* name somebody; 0 where they do not, or not yet."""
    for name_words in (words, words[:-1]):  # the last may be part of another name
        try:
            if name_words:
                return read_leading_name(table.desk.meeting.people, name_words).count
        except Refusal:
            continue
    return 0


def _closest(meeting: Meeting, typed: str, *, is_coming: bool) -> list[Attendee]:
    """Return those who may be meant, who is likely before who is not."""
    people = meeting.people
    is_likely = is_out_of_the_room if is_coming else is_in_the_room
    if not typed.strip():
        return [a for a in people if is_likely(a)] or list(people)
    letters = folded(typed).replace(" ", "")
    matched = [*find_closest(people, typed, is_likely), *find_matches(people, typed)]
    if len(letters) > 1:
        matched += [a for a in people if letters_in_order(letters, folded(a.person.name))]
    else:  # nobody is meant by one letter, but who may come to be
        beginning = [a for a in people if f" {letters}" in f" {folded(a.person.name)}"]
        matched += sorted(beginning, key=lambda attendee: not is_likely(attendee))
    return list({attendee.key: attendee for attendee in matched}.values())


def _row(table: Table, attendee: Attendee, add: str, drop: int) -> MenuRow:
    person = attendee.person
    person_details = [person.role, person.party, person.authority or person.organisation]
    state = "" if attendee.in_the_room else _presence_word(attendee)
    barred = room_at(table.desk.meeting).barred.get(attendee.key, "")
    return MenuRow(
        person.name_or_role,
        person.title,
        ", ".join(
            part for part in (*person_details, state, barred) if part and part != person.name
        ),
        add=add,
        drop=drop,
    )


def _presence_word(attendee: Attendee) -> str:
    return "out" if attendee.presence == "present" else attendee.presence


def _heading(typed: str) -> str:
    return f"Names with “{typed.strip()}”" if typed.strip() else "Names"
