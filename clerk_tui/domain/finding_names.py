"""Who is meant: a name typed at the table, matched to the people of the meeting."""

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from clerk_tui.domain.attendance import Attendee
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.people import Person, folded

_APOSTROPHE = re.compile("['’ʼ`]")
TITLES = {"cllr", "councillor", "cllrs", "councillors", "mr", "mrs", "ms", "miss", "dr", "sir"}
TITLES |= {"dame", "lady", "lord", "rev", "revd", "prof", "professor", "ald", "alderman", "mx"}


def matches(people: Iterable[Attendee], typed: str) -> list[Attendee]:
    """The people *typed* may mean, best first: exact name, initials, surname, any part.

    Case, accents, apostrophes and titles are ignored, so "oneil" finds O'Neil and
    "Cllr dawley" finds A Dawley.
    """
    wanted = _words(typed)
    if not wanted:
        return []
    ranked: list[tuple[int, int, Attendee]] = []
    for order, attendee in enumerate(people):
        rank = _rank(attendee.person, wanted)
        if rank is not None:
            ranked.append((rank, order, attendee))
    ranked.sort(key=lambda found: found[:2])
    return [attendee for _, _, attendee in ranked]


def _words(typed: str) -> list[str]:
    """The words of a name, folded, without the titles before it."""
    words = folded(typed).split()
    while words and words[0] in TITLES and len(words) > 1:
        words = words[1:]
    return words


def _rank(person: Person, wanted: list[str]) -> int | None:
    """How well *person* answers to the folded words *wanted*; None: not at all, 0: best."""
    name = folded(person.name)
    surname = folded(person.family_name)
    typed = " ".join(wanted)
    parts = name.split()
    if len(typed) < 2 and typed not in known_by(person):
        return None  # one letter begins too many names to mean anybody
    tests = (
        typed == name,
        typed == folded(person.initials) != "",
        typed == surname,
        typed.replace(" ", "") == "".join(word[0] for word in folded(_apart(person.name)).split()),
        surname.startswith(typed),
        _bare(person).startswith(typed),
        _in_order(parts, wanted),
        any(part.startswith(typed) for part in parts),
        typed == folded(person.role),
        typed in folded(person.role).split(),
    )
    return next((rank for rank, passed in enumerate(tests) if passed), None)


def known_by(person: Person) -> set[str]:
    """The short forms that are exactly this person: initials, the letters of the name, surname."""
    letters = "".join(word[0] for word in folded(_apart(person.name)).split())
    return {folded(person.initials), letters, folded(person.family_name), _bare(person)} - {""}


def _bare(person: Person) -> str:
    """The surname without what stands before its apostrophe: "corrigan" of O’Corrigan."""
    return folded(_APOSTROPHE.split(person.family_name)[-1])


def _apart(name: str) -> str:
    """*Name* with a space after each stop: "J.P. Marsh" has the initials j, p and m."""
    return name.replace(".", ". ")


def _in_order(parts: list[str], wanted: list[str]) -> bool:
    """Whether each wanted word begins a part of the name, in the name's order."""
    rest = iter(parts)
    return len(wanted) > 1 and all(any(part.startswith(w) for part in rest) for w in wanted)


def here(attendee: Attendee) -> bool:
    """Whether somebody is in the room: who speaks, moves and votes is."""
    return attendee.in_the_room


def not_here(attendee: Attendee) -> bool:
    """Whether somebody is out of the room: who arrives was."""
    return not attendee.in_the_room


def closest(
    people: Iterable[Attendee], typed: str, likely: Callable[[Attendee], bool] | None = None
) -> list[Attendee]:
    """Those who answer to *typed* equally well; the *likely* ones alone where there are any."""
    found = matches(people, typed)
    wanted = _words(typed)
    best = _rank(found[0].person, wanted) if found else None
    equal = [a for a in found if _rank(a.person, wanted) == best]
    return [a for a in equal if likely(a)] or equal if likely else equal


def the_one(
    people: Iterable[Attendee], typed: str, likely: Callable[[Attendee], bool] | None = None
) -> Attendee:
    """The one person *typed* means; where several answer to it, the only one who is *likely*.

    Raises Refusal where nobody answers to it, or where it may still be one or another.
    """
    found = closest(people, typed, likely)
    if not found:
        raise Refusal(
            f"Nobody at this meeting is called “{typed}”.",
            f"{_nearest(people, typed)}Type another part of the name, or add them with /who.",
        )
    if len(found) > 1:
        names = ", ".join(a.person.name for a in found[:4])
        raise Refusal(f"“{typed}” may be {names}.", "Type more of the name.")
    return found[0]


def _nearest(people: Iterable[Attendee], typed: str) -> str:
    """Whom somebody mistyped may be, as a question; nothing where no name is near."""
    words = {
        word: a.person.name
        for a in people
        for word in (*folded(a.person.name).split(), *known_by(a.person))
        if len(word) > 2
    }
    near = get_close_matches(" ".join(_words(typed)), words, n=3, cutoff=0.7)
    names = list(dict.fromkeys(words[word] for word in near))
    return f"Did you mean {' or '.join(names)}? " if names else ""
