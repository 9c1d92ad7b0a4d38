"""The candidate, the mover and the seconder, as they are typed after /nominate and /elect."""

import re

from msgspec import Struct

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.mover_words import role_of
from clerk_tui.commands.parsing.movers import names_apart, without_roles
from clerk_tui.commands.parsing.persons import take_person
from clerk_tui.domain.attendance.chair import office_elected
from clerk_tui.domain.voting.vote_text.context import begins_vote

_OFFICE = re.compile(
    r"^(?:(?:as|to|be|the)\s+)*chair(?:man|woman|person)?\b[:,]?|\b(?:as|to(?:\s+be)?)\s+(?:the\s+)?"
    r"chair(?:man|woman|person)?\b[:,;]?",
    re.IGNORECASE,
)
_MOST = 3  # people in a nomination: the candidate, the mover and the seconder


class TypedNomination(Struct, frozen=True):
    """A nomination as it was typed."""

    people: tuple[str, ...]
    """The keys of those named, in order: the candidate, the mover, the seconder."""
    unread: tuple[str, ...]
    """The words that name nobody more."""
    is_vice: bool
    """True if it is for vice-chairman: by the word, or by the item in hand."""


def read_nomination(table: Table, typed: str) -> TypedNomination:
    """Read up to three names. Raises Refusal for a name that may be anybody's."""
    item = table.desk.meeting.in_hand
    words = _without_vice(typed.split())
    is_vice = len(words) < len(typed.split())
    words = _OFFICE.sub(" ", " ".join(words)).split()  # the office, and nobody who holds it
    is_vice = is_vice or (item is not None and office_elected(item) == "vice")
    words = names_apart(table, words)
    people: list[str] = []
    roles: list[str] = []
    while words and len(people) < _MOST:
        after, typed_roles = without_roles(table, words)
        if not after or begins_vote(" ".join(after)):
            words = after
            break
        key, words = take_person(table, [word.strip("()[]") for word in after])
        people.append(key)
        roles.append(typed_roles[-1] if typed_roles else "")
    if roles[1:] == ["seconder", "mover"]:
        people[1:] = people[:0:-1]
    return TypedNomination(tuple(people), tuple(words), is_vice)


def office_title(table: Table, *, is_vice: bool) -> str:
    """Return the title of the office of chairman, or of vice-chairman, in this body."""
    chair = table.desk.meeting.body.chair_title
    return f"Vice-{chair}" if is_vice else chair


def _without_vice(words: list[str]) -> list[str]:
    """Return *words* without "vice" and the like, but for a vice-chairman who moves or seconds."""
    words_left: list[str] = []
    for word in words:
        before = next((w for w in reversed(words_left) if w.casefold() != "the"), "")
        moves = bool(before) and (before.casefold() == "by" or bool(role_of(before)))
        if moves or not _says_vice(word):
            words_left.append(word)
    return words_left


def _says_vice(word: str) -> bool:
    return word.casefold().startswith("vice")
