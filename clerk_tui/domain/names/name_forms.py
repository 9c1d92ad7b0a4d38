"""The forms in which one person is named, and how well typed words answer to them."""

import re
from enum import IntEnum
from functools import lru_cache

from msgspec import Struct

from clerk_tui.domain.model.people import Person, folded

_APOSTROPHE = re.compile("['’ʼ`]")
TITLES = {"cllr", "councillor", "cllrs", "councillors", "mr", "mrs", "ms", "miss", "dr", "sir"}
TITLES |= {"dame", "lady", "lord", "rev", "revd", "prof", "professor", "ald", "alderman", "mx"}
TITLES |= {"baroness", "rt", "right", "hon", "honourable", "reverend"}
COUNCILLORS = {"cllr", "councillor", "cllrs", "councillors", "ald", "alderman"}


class Fit(IntEnum):
    """How well typed words answer to a person: the lower, the better."""

    NAME = 0
    NAME_SPACED_OTHERWISE = 1
    INITIALS = 2
    SURNAME = 3
    LETTERS = 4
    """The first letter of each part of the name."""
    BARE_SURNAME = 5
    """The surname without what stands before its apostrophe."""
    FORENAME_AND_SURNAME = 6
    """The whole surname, and before it forenames or their initials."""
    PART = 7
    """A whole part of the name, or the beginning of the surname."""
    IN_ORDER = 8
    """Beginnings of several parts, in the order of the name."""
    BEGINNING = 9
    ROLE = 10
    ROLE_WORD = 11

    @property
    def is_whole(self) -> bool:
        """Whether the words say all that tells this person from another, and nothing else."""
        return self <= Fit.FORENAME_AND_SURNAME

    @property
    def holds_surname(self) -> bool:
        """Whether the whole surname is among the words."""
        return self in (
            Fit.NAME,
            Fit.NAME_SPACED_OTHERWISE,
            Fit.SURNAME,
            Fit.BARE_SURNAME,
            Fit.FORENAME_AND_SURNAME,
        )


class Forms(Struct, frozen=True):
    """The folded forms of one person's name."""

    parts: tuple[str, ...]
    surname: tuple[str, ...]
    bare_surname: str
    initials: str
    letters: str
    title: tuple[str, ...]
    role: tuple[str, ...]


@lru_cache(maxsize=4096)
def forms_of(person: Person) -> Forms:
    """Return the folded forms of *person*'s name."""
    parts = tuple(name_words(person.name))
    return Forms(
        parts=parts,
        surname=tuple(name_words(person.family_name)),
        bare_surname=folded(_APOSTROPHE.split(person.family_name)[-1]),
        initials=folded(person.initials),
        letters="".join(part[0] for part in parts),
        title=tuple(folded(person.title).split()),
        role=tuple(folded(person.role).split()),
    )


def name_words(typed: str) -> list[str]:
    """Return the folded words of a name as *typed*, initials apart: "J.P. Marsh" has three."""
    return folded(_apart(typed)).split()


def known_by(person: Person) -> set[str]:
    """Return the short forms that are exactly this person: initials, letters, surname."""
    forms = forms_of(person)
    surname = folded(person.family_name)
    return {forms.initials, forms.letters, surname, forms.bare_surname} - {""}


def title_of(name: str) -> str:
    """Return the folded title that a *name* begins with; nothing where it has none."""
    words = name_words(name)
    return words[0] if len(words) > 1 and words[0] in TITLES else ""


def fits_initials(person: Person, words: list[str]) -> bool:
    """Return True if the folded *words* are the person's name, one of them with initials.

    "ann kinver" fits A Kinver, and "a kinver" Ann Kinver; surname and number of forenames agree.
    """
    forms = forms_of(person)
    bare = without_title(words, set())
    if len(bare) != len(forms.parts) or tuple(bare[-len(forms.surname) :]) != forms.surname:
        return False
    return all(
        typed == part or (min(len(typed), len(part)) == 1 and typed[0] == part[0])
        for typed, part in zip(bare, forms.parts, strict=True)
    )


def without_title(words: list[str], surnames: set[str]) -> list[str]:
    """Return the folded *words* of a name without the titles before it.

    A title that is among the *surnames* of those who are here ("Lord") is kept: it may be one.
    """
    while len(words) > 1 and words[0] in TITLES and words[0] not in surnames:
        words = words[1:]
    return words


def may_begin(person: Person, words: list[str]) -> bool:
    """Return True if the folded *words* may be the beginning of some form of *person*'s name.

    Whoever they cannot begin, no more words after them will name.
    """
    forms = forms_of(person)
    joined = "".join(words)
    whole = ("".join(forms.parts), "".join(forms.surname), forms.bare_surname)
    short = (forms.initials, forms.letters)
    return (
        any(form.startswith(joined) for form in (*whole, *short))
        or _in_order(forms.parts, words)
        or _in_order(forms.role, words)
        or _in_order(forms.title, words)
        or (len(words) > 1 and words[0] in forms.title and may_begin(person, words[1:]))
    )


def fit_of(person: Person, words: list[str]) -> Fit | None:
    """Return how well *person* answers to the folded *words*, all of them; None: not at all."""
    forms = forms_of(person)
    count = len(forms.title)
    if count and len(words) > count and tuple(words[:count]) == forms.title:
        words = words[count:]
    typed, joined = " ".join(words), "".join(words)
    if not joined or (len(typed) < 2 and typed not in known_by(person)):
        return None  # one letter begins too many names to mean anybody
    tests = (
        tuple(words) == forms.parts,
        joined == "".join(forms.parts),
        typed == forms.initials,
        joined == "".join(forms.surname),
        joined == forms.letters,
        joined == forms.bare_surname,
        _forename_and_surname(forms, words),
        _part(forms, words),
        len(words) > 1 and _in_order(forms.parts, words),
        any(part.startswith(typed) for part in forms.parts),
        bool(forms.role) and tuple(words) == forms.role,
        typed in forms.role,
    )
    return next((Fit(place) for place, passed in enumerate(tests) if passed), None)


def _apart(name: str) -> str:
    """*Name* with a space after each stop: "J.P. Marsh" has the initials j, p and m."""
    return name.replace(".", ". ")


def _forename_and_surname(forms: Forms, words: list[str]) -> bool:
    """Whether *words* end in the whole surname, after forenames or initials of them in order."""
    length = len(forms.surname)
    before = words[:-length] if length else []
    if not before or tuple(words[-length:]) != forms.surname:
        return False
    rest = iter(forms.parts)
    return all(any(word in (part, part[0]) for part in rest) for word in before)


def _part(forms: Forms, words: list[str]) -> bool:
    typed = " ".join(words)
    if len(words) == 1 and typed in forms.parts:
        return True
    if len(words) > 1 and any(len(word) > 1 for word in words) and _whole_in_order(forms, words):
        return True
    return " ".join(forms.surname).startswith(typed) or forms.bare_surname.startswith(typed)


def _whole_in_order(forms: Forms, words: list[str]) -> bool:
    rest = iter(forms.parts)
    return all(any(part == word for part in rest) for word in words)


def _in_order(parts: tuple[str, ...], words: list[str]) -> bool:
    """Whether each of *words* begins a part of the name, in the name's order."""
    rest = iter(parts)
    return all(any(part.startswith(word) for part in rest) for word in words)
