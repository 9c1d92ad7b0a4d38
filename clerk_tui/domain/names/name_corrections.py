"""Putting a name right wherever it stands in typed text."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import Person, folded


class HouseNames(Struct, frozen=True):
    """Holds the patterns in which a house prints people in its sentences."""

    patterns: tuple[str, ...] = ()
    """The patterns of its names, such as "{title} {surname}"."""
    plural_titles: tuple[str, ...] = ()
    """The titles that it says once before several names: "Councillors"."""


PLAIN_NAMES = HouseNames()


def name_replacer(
    person: Person,
    corrected: Person,
    other_people: Iterable[Attendee],
    house: HouseNames = PLAIN_NAMES,
    *,
    begins_with_names: bool = False,
) -> Callable[[str], str]:
    """Return a function that replaces the name of *person* by that of *corrected* in a text.

    The whole name is replaced, the surname with its title, and each form of several words in which
    the house prints it. A surname alone may be a street's and is left, and so is a form of the
    name that one of the *other_people* shares.

    Args:
        person: The person as they were called.
        corrected: The person as they are called.
        other_people: Everybody else on the list.
        house: How the house prints names.
        begins_with_names: True of a text that the house has made, which begins with names, or
            gives them with votes: a surname alone is a person's there, as of who is elected.
    """
    other_persons = [a.person for a in other_people]
    shared = {folded(form) for other in other_persons for form in _forms(other, house)}
    names = "|".join(
        re.escape(form) for other in other_persons for form in _forms(other, house) if form
    )
    several = rf"(?:(?:{names})(?:, and |, | and ))*" if names else ""
    patterns_alone = [(rf"\b[Tt]hat {several}", r"(?= be (?:re-)?elected\b)")]
    patterns_alone += [(rf"\b{re.escape(title)} {several}", "") for title in house.plural_titles]
    if begins_with_names:
        patterns_alone += [
            (f"^{several}", ""),
            (r"(?:[:,]| and| for| favour of) ", r"(?= \d+\b)|(?=\.)"),
        ]
    replacements = [
        (old_form, rf"(?P<lead>{before})(?<!\w){re.escape(old_form)}(?!\w)(?:{after})", new_form)
        for old_form, new_form in zip(_forms(person, house), _forms(corrected, house), strict=True)
        if old_form and old_form != new_form and folded(old_form) not in shared
        for before, after in ([("", "")] if len(old_form.split()) > 1 else patterns_alone)
    ]

    def replace_name(text: str) -> str:
        """Return *text* with every form of the old name replaced."""
        for old_form, pattern, new_form in replacements:
            if old_form in text:  # seldom: to compile a pattern of a hundred names takes longer
                text = re.sub(pattern, lambda m, form=new_form: f"{m['lead']}{form}", text)  # type: ignore[misc]
        return text

    return replace_name


def _forms(person: Person, house: HouseNames) -> tuple[str, ...]:
    """Return the name with its title, the name, the surname with the title, and as printed."""
    titled = f"{person.title} {person.name}".strip()
    short = f"{person.title} {person.family_name}".strip()
    printed = [person.styled(pattern) for pattern in house.patterns]
    return titled, person.name, short, *printed, person.family_name


def mentions_person(value: Any, key: str) -> bool:
    """Return True if *value* holds the *key* of a person anywhere in its structs and tuples."""
    if isinstance(value, tuple):
        return any(mentions_person(member, key) for member in value)
    if isinstance(value, Struct):
        return any(mentions_person(getattr(value, name), key) for name in value.__struct_fields__)
    return bool(value == key)
