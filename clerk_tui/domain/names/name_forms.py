"""The forms of one person's name, and how well typed words fit them."""

from enum import IntEnum
from functools import lru_cache

from msgspec import Struct

from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.names.titles import (
    COUNCILLOR_PLURALS,
    COUNCILLOR_TITLES,
    COURTESY_TITLES,
    PRINTED_TITLES,
)

_APOSTROPHE = lazy_pattern("['’ʼ`]")
TITLES = {title.casefold() for title in (*PRINTED_TITLES, *COURTESY_TITLES)}
COUNCILLORS = {title.casefold() for title in (*COUNCILLOR_TITLES, *COUNCILLOR_PLURALS)}


class Fit(IntEnum):
    """A grade of how well typed words fit the name of a person: the lower, the better."""

    NAME = 0
    NAME_SPACED_DIFFERENTLY = 1
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
        """Return True if the words are a whole name, which tells this person from another."""
        return self <= Fit.FORENAME_AND_SURNAME

    @property
    def holds_surname(self) -> bool:
        """Return True if the whole surname is among the words."""
        return self in (
            Fit.NAME,
            Fit.NAME_SPACED_DIFFERENTLY,
            Fit.SURNAME,
            Fit.BARE_SURNAME,
            Fit.FORENAME_AND_SURNAME,
        )


class Forms(Struct, frozen=True):
    """The folded forms of one person's name."""

    parts: tuple[str, ...]
    """The words of the whole name."""
    surname: tuple[str, ...]
    bare_surname: str
    """The surname without what stands before its apostrophe: "neil" for O'Neil."""
    initials: str
    letters: str
    """The first letter of each word of the name."""
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
    """Return the folded words of a name as *typed*: "J.P. Marsh" is three words."""
    return folded(_separate_initials(typed)).split()


def short_forms(person: Person) -> set[str]:
    """Return the short forms that are exactly this person: initials, letters, surname."""
    forms = forms_of(person)
    surname = folded(person.family_name)
    return {forms.initials, forms.letters, surname, forms.bare_surname} - {""}


def title_of(name: str) -> str:
    """Return the folded title that a *name* begins with; "" if it has none."""
    words = name_words(name)
    return words[0] if len(words) > 1 and words[0] in TITLES else ""


def fits_initials(person: Person, words: list[str]) -> bool:
    """Return True if the folded *words* are the person's name, one of them with initials.

    "ann kinver" fits A Kinver, and "a kinver" Ann Kinver; surname and number of forenames agree.
    """
    forms = forms_of(person)
    words_untitled = without_title(words, set())
    if (
        len(words_untitled) != len(forms.parts)
        or tuple(words_untitled[-len(forms.surname) :]) != forms.surname
    ):
        return False
    return all(
        typed == part or (min(len(typed), len(part)) == 1 and typed[0] == part[0])
        for typed, part in zip(words_untitled, forms.parts, strict=True)
    )


def without_title(words: list[str], surnames: set[str]) -> list[str]:
    """Return the folded *words* of a name without the titles before it.

    A title that is among the *surnames* of those who are here ("Lord") is kept: it may be one.
    """
    while len(words) > 1 and words[0] in TITLES and words[0] not in surnames:
        words = words[1:]
    return words


def may_begin_name(person: Person, words: list[str]) -> bool:
    """Return True if the folded *words* may be the beginning of some form of *person*'s name.

    If they cannot, no longer line of words beginning with them names this person.
    """
    forms = forms_of(person)
    joined = "".join(words)
    whole_forms = ("".join(forms.parts), "".join(forms.surname), forms.bare_surname)
    short = (forms.initials, forms.letters)
    return (
        any(form.startswith(joined) for form in (*whole_forms, *short))
        or _in_order(forms.parts, words)
        or _in_order(forms.role, words)
        or _in_order(forms.title, words)
        or (len(words) > 1 and words[0] in forms.title and may_begin_name(person, words[1:]))
    )


def fit_of(person: Person, words: list[str]) -> Fit | None:
    """Return how well *person* answers to the folded *words*, all of them; None: not at all."""
    forms = forms_of(person)
    count = len(forms.title)
    if count and len(words) > count and tuple(words[:count]) == forms.title:
        words = words[count:]
    typed, joined = " ".join(words), "".join(words)
    if not joined or (len(typed) < 2 and typed not in short_forms(person)):
        return None  # one letter begins too many names to mean anybody
    tests = (
        tuple(words) == forms.parts,
        joined == "".join(forms.parts),
        typed == forms.initials,
        joined == "".join(forms.surname),
        joined == forms.letters,
        joined == forms.bare_surname,
        _forename_and_surname(forms, words),
        _is_part(forms, words),
        len(words) > 1 and _in_order(forms.parts, words),
        any(part.startswith(typed) for part in forms.parts),
        bool(forms.role) and tuple(words) == forms.role,
        typed in forms.role,
    )
    return next((Fit(grade) for grade, passed in enumerate(tests) if passed), None)


def _separate_initials(name: str) -> str:
    """Put a space after each stop: "J.P. Marsh" has the initials j, p and m."""
    return name.replace(".", ". ")


def _forename_and_surname(forms: Forms, words: list[str]) -> bool:
    """Return True if *words* are forenames or their initials, in order, and the whole surname."""
    length = len(forms.surname)
    before = words[:-length] if length else []
    if not before or tuple(words[-length:]) != forms.surname:
        return False
    rest = iter(forms.parts)
    return all(any(word in (part, part[0]) for part in rest) for word in before)


def _is_part(forms: Forms, words: list[str]) -> bool:
    """Return True if *words* are whole parts of the name, or begin the surname."""
    typed = " ".join(words)
    if len(words) == 1 and typed in forms.parts:
        return True
    if len(words) > 1 and any(len(word) > 1 for word in words) and _whole_in_order(forms, words):
        return True
    return " ".join(forms.surname).startswith(typed) or forms.bare_surname.startswith(typed)


def _whole_in_order(forms: Forms, words: list[str]) -> bool:
    rest = iter(forms.parts)
    return all(any(part == word for part in rest) for word in words)


def _in_order(name_parts: tuple[str, ...], words: list[str]) -> bool:
    """Return True if each of *words* begins a part of the name, in the name's order."""
    rest = iter(name_parts)
    return all(any(part.startswith(word) for part in rest) for word in words)
