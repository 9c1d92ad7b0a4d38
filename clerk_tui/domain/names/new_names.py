"""Names of people who are new to the list: what is typed must be one name, and of nobody there.

A surname alone that somebody on the list has is taken for theirs. What stands in quotation marks
is a name as it stands.
"""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from clerk_tui.domain.dates.times import TIME_AS_WRITTEN
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.names.name_forms import (
    COUNCILLORS,
    Fit,
    fit_of,
    fits_initials,
    forms_of,
    name_words,
    without_title,
)

_AS_IT_STANDS = "If that is the name, put it in quotation marks."
_NOBODY = {"none", "nobody", "no one", "nil", "no", "n a", "tbc", "tba", "unknown", "not known"}
_NOBODY |= {"not applicable", "no substitute", "to be confirmed", "all", "everyone", "everybody"}
_PUBLIC = re.compile(
    r"(?:\d+|no|one|two|three|four|five|six|seven|eight|nine|ten|several|some|the)?\s*"
    r"(?:members? of the )?(?:public|press|residents?|reporters?|members? of the press)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s+(?:and|&|\+)\s+|\s*&\s*|\s+/\s+", re.IGNORECASE)
_TIMED = re.compile(
    r"(?:^|[\s(])(?P<words>(?:(?:from|until|till?|at|since|arriv\w+|left|leaving)\s+)?(?:at\s+)?"
    rf"{TIME_AS_WRITTEN}"
    r"|(?:from|until|till)\s+\d{1,2})\)?\s*$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“](?P<name>[^\"“”]+)[\"”]")
_LEADING = re.compile(r"^(?:by|is|as)\s+(?=\S)", re.IGNORECASE)


def check_new_name(people: Iterable[Attendee], person: Person) -> Person:
    """Return *person*, who is to be put on the list, with the name that is meant.

    Raises Refusal where it is no name, is two, tells a time, or may be that of one of *people*.
    """
    if quoted := _QUOTED.fullmatch(person.name):
        return replace(person, name=quoted["name"].strip())
    name = _LEADING.sub("", person.name)
    person = replace(person, name=name)
    check_one_name(person)
    _refuse_somebody_listed(people, person)
    return person


def check_one_name(person: Person) -> None:
    """Raise Refusal where the name of *person* is no name, is two, or tells a time."""
    name = person.name
    if _QUOTED.fullmatch(name):
        return
    if folded(name) in _NOBODY:
        raise Refusal(f"“{name}” is nobody's name. Nobody was listed.", _AS_IT_STANDS)
    if _PUBLIC.fullmatch(name):
        raise Refusal(
            f"“{name}” is nobody's name. Nobody was listed.",
            f"How many of the public are there: /count 4. {_AS_IT_STANDS}",
        )
    if timed := _TIMED.search(name) or _TIMED.search(person.role):
        raise Refusal(
            f"“{timed['words']}” is a time, and no part of a name or a role. Nobody was listed.",
            "Leave it out; words printed after the name: …; remark from 7.30 pm. "
            "Who is on the list comes and goes with /in and /out.",
        )
    _refuse_two(name)


def _refuse_two(name: str) -> None:
    """Refuse two names in one: each part of them has a capital, or they are both single words."""
    parts = _JOINED.split(name)
    if len(parts) == 1 or " of " in name or not all(part.strip() for part in parts):
        return
    if len(parts[-1].split()) > 4:
        return
    raise Refusal(
        f"“{name}” are {'two' if len(parts) == 2 else len(parts)} names. Nobody was listed.",
        f"One person a line: {', then '.join(parts)}. {_AS_IT_STANDS}",
    )


def _refuse_somebody_listed(people: Iterable[Attendee], person: Person) -> None:
    """Refuse the name of one of *people*, or a form of it that tells them from nobody else."""
    words = name_words(person.name)
    for attendee in people:
        listed = attendee.person
        if person.name and folded(person.name) == folded(listed.name):
            raise Refusal(f"{person.name} is on the list already.", "Type another name.")
        fits = fit_of(listed, without_title(words, set())) if words else None
        is_same = fits is not None and fits.is_whole and fits not in (Fit.INITIALS, Fit.LETTERS)
        is_same = is_same or fits_initials(listed, words) or _is_half_of_surname(listed, words)
        if is_same and not _is_told_apart(person, listed):
            raise Refusal(
                f"“{person.styled('{title} {name}')}” may be {listed.name}, who is on the list "
                f"already as {_standing(attendee)}. Nobody was listed.",
                "For another person type the first name, or a title and a role; "
                f"{_AS_IT_STANDS[:1].lower()}{_AS_IT_STANDS[1:]}",
            )


def _is_half_of_surname(listed: Person, words: list[str]) -> bool:
    """Return True for one word of a double surname: "marsh" for Fenn-Marsh."""
    return len(words) == 1 and words[0] in forms_of(listed).surname


def _is_told_apart(person: Person, listed: Person) -> bool:
    """Return True if a title and a role of their own tell the two apart: "Mr Smith, reporter"."""
    titles = {folded(person.title), folded(listed.title)}
    titles_differ = len(titles - {""}) == 2 and not titles <= COUNCILLORS
    has_role = bool(person.role) and folded(person.role) != folded(listed.role)
    is_other_name = len(name_words(person.name)) > 1 and folded(person.name) != folded(listed.name)
    return has_role and (titles_differ or is_other_name)


def _standing(attendee: Attendee) -> str:
    return {"member": "a member", "officer": "an officer", "other": "somebody in attendance"}[
        attendee.standing
    ]
