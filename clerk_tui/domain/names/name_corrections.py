"""Putting a name right wherever it stands in typed text."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import Person, folded


def name_replacer(
    person: Person, corrected: Person, other_people: Iterable[Attendee]
) -> Callable[[str], str]:
    """Return a function that replaces the name of *person* by that of *corrected* in a text.

    The whole name is replaced, and the surname with its title. A surname alone may be a street's
    and is left, and so is a form of the name that one of the *other_people* shares.
    """
    shared = {folded(form) for a in other_people for form in _forms(a.person)}
    replacements = [
        (re.compile(rf"(?<!\w){re.escape(old_form)}(?!\w)"), new_form)
        for old_form, new_form in zip(_forms(person), _forms(corrected), strict=True)
        if len(old_form.split()) > 1 and old_form != new_form and folded(old_form) not in shared
    ]

    def replace_name(text: str) -> str:
        """Return *text* with every form of the old name replaced."""
        for pattern, new_form in replacements:
            text = pattern.sub(lambda _, form=new_form: form, text)  # type: ignore[misc]
        return text

    return replace_name


def _forms(person: Person) -> tuple[str, str, str]:
    """Return the name with its title, the name, and the surname with the title."""
    titled = f"{person.title} {person.name}".strip()
    short = f"{person.title} {person.family_name}".strip()
    return titled, person.name, short


def mentions_person(value: Any, key: str) -> bool:
    """Return True if *value* holds the *key* of a person anywhere in its structs and tuples."""
    if isinstance(value, tuple):
        return any(mentions_person(member, key) for member in value)
    if isinstance(value, Struct):
        return any(mentions_person(getattr(value, name), key) for name in value.__struct_fields__)
    return bool(value == key)
