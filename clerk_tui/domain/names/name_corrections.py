"""Putting a name right wherever it stands in typed text."""

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import Person, folded

_Value = TypeVar("_Value")


def map_texts(value: _Value, change: Callable[[str], str]) -> _Value:
    """Return *value* with *change* applied to every text in it, through structs and tuples."""
    return cast("_Value", _map_texts(value, change))


def _map_texts(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_map_texts(member, change) for member in value)
    if isinstance(value, Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        mapped = {name: _map_texts(member, change) for name, member in fields.items()}
        changed = {name: member for name, member in mapped.items() if member != fields[name]}
        return replace(value, **changed) if changed else value
    return value


def name_replacer(old: Person, new: Person, others: Iterable[Attendee]) -> Callable[[str], str]:
    """Return a function that replaces the name of *old* by that of *new* in a text.

    The whole name is replaced, and the surname with its title. A surname alone may be a street's
    and is left, and so is a form of the name that one of the *others* shares.
    """
    shared = {folded(form) for a in others for form in _forms(a.person)}
    replacements = [
        (re.compile(rf"(?<!\w){re.escape(old_form)}(?!\w)"), new_form)
        for old_form, new_form in zip(_forms(old), _forms(new), strict=True)
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
