"""Completion in the pad: the rest of a command's name, or of a member's."""

from collections.abc import Sequence

from msgspec import Struct

from clerk_tui.commands.registry import commands_beginning
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_forms import short_forms
from clerk_tui.domain.names.name_match import (
    find_closest,
    find_matches,
    is_in_the_room,
    is_out_of_the_room,
)

_LONGEST_NAME = 4  # words of a name that are completed together: "john fe"
LONGEST = 40  # letters of a name that are worth looking up


class Completion(Struct, frozen=True):
    """A completion that Tab makes of the text before the cursor."""

    shown: str
    """The words shown below the pad."""
    add: str
    """The characters to add."""
    drop: int = 0
    """The number of characters before the cursor to drop first."""


# How many of a command's first words may name somebody.
NAMING = {
    "q": 3, "s": 3, "a": 3, "m": 6, "amend": 6, "veto": 6, "dec": 8, "named": 200, "in": 3,
    "proc": 6, "second": 3, "ownvote": 3, "private": 12,
    "out": 3, "here": 3, "sorry": 3, "absent": 3, "chair": 3, "leaves": 3, "correct": 3, "sub": 3,
    "rename": 3, "remote": 3, "inperson": 3, "absentfor": 3, "sworn": 3, "elect": 9,
    "nominate": 9, "ballot": 12, "maynotvote": 3, "mayvote": 3,
    "onnotice": 6, "speaking": 3, "written": 3, "unreached": 3,
}  # fmt: skip

COMING = {"in", "here", "sub"}  # commands that name who is not in the room


def complete(before: str, people: Sequence[Attendee], pattern: str) -> Completion | None:
    """Return the completion of the text *before* the cursor, or None if there is none.

    A slash completes a command; "@" and at least one letter completes a name, in the form
    that *pattern* gives. Among the first words of a command that names people a name needs
    no "@", and is completed to what the command will read.
    """
    if before.startswith("/") and " " not in before:
        return _complete_command(before)
    start, at, word = before.rpartition("@")
    if at and word.strip() and len(word) <= LONGEST and not (start and not start[-1].isspace()):
        people_named = find_closest(people, word, is_in_the_room)
        name = (
            (people_named[0].person.styled(pattern) or people_named[0].person.role)
            if people_named
            else ""
        )
        return Completion(name, f"{name} ", drop=len(word) + 1) if name else None
    return _complete_named(before, people)


def whole_name(before: str, people: Sequence[Attendee], pattern: str) -> Completion | None:
    """Return the name that a space makes of "@" and exactly somebody's initials or surname.

    Only where one person alone answers to it: a clerk who does not look must not be guessed at.
    """
    start, at, word = before.rpartition("@")
    if not at or not word or " " in word or (start and not start[-1].isspace()):
        return None
    exact = [a for a in find_matches(people, word) if folded(word) in short_forms(a.person)]
    if len(exact) != 1:
        return None
    name = exact[0].person.styled(pattern)
    return Completion(name, f"{name} ", drop=len(word) + 1)


def _complete_command(before: str) -> Completion | None:
    commands = [c for c in commands_beginning(before) if c.name != before[1:]]
    if not commands or len(before) < 2:
        return None
    rest = commands[0].name[len(before) - 1 :]
    return Completion(commands[0].example, f"{rest} " if commands[0].takes_words else rest)


def _complete_named(before: str, people: Sequence[Attendee]) -> Completion | None:
    """Return the name that the word being typed begins, where a command expects one."""
    name, _, rest = before.removeprefix("/").partition(" ")
    words = rest.split()
    if name == "named" and words:
        words[-1] = words[-1].lstrip("+-−–~=")
    if not before.startswith("/") or not words or before[-1].isspace():
        return None
    if len(words) > NAMING.get(name, 0) or len(words[-1]) < 2:
        return None
    for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
        typed = " ".join(words[-count:])
        typed = typed.lstrip("+-−–~=") if name == "named" else typed
        is_likely = is_out_of_the_room if name in COMING else is_in_the_room
        people_named = find_closest(people, typed, is_likely)
        if people_named and people_named[0].person.name and (count == 1 or before.endswith(typed)):
            full_name = people_named[0].person.name
            return Completion(full_name, f"{full_name} ", drop=len(typed))
    return None
