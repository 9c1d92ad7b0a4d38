"""A name put right wherever it stands in what was typed."""

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import Person, folded

_T = TypeVar("_T")


def with_texts(thing: _T, change: Callable[[str], str]) -> _T:
    """*Thing* with *change* done to every text inside it, in structs and tuples alike."""
    return cast("_T", _with_texts(thing, change))


def _with_texts(thing: Any, change: Callable[[str], str]) -> Any:
    if isinstance(thing, str):
        return change(thing)
    if isinstance(thing, tuple):
        return tuple(_with_texts(each, change) for each in thing)
    if isinstance(thing, Struct):
        held = {name: getattr(thing, name) for name in thing.__struct_fields__}
        new = {name: _with_texts(value, change) for name, value in held.items()}
        changed = {name: value for name, value in new.items() if value != held[name]}
        return replace(thing, **changed) if changed else thing
    return thing


def renamer(old: Person, new: Person, others: Iterable[Attendee]) -> Callable[[str], str]:
    """What writes *new* for *old* in a text: the whole name, and the surname with its title.

    A surname alone may be a street's, and is left; so is a form that one of the *others* shares.
    """
    taken = {folded(form) for a in others for form in _forms(a.person)}
    pairs = [
        (re.compile(rf"(?<!\w){re.escape(was)}(?!\w)"), now)
        for was, now in zip(_forms(old), _forms(new), strict=True)
        if len(was.split()) > 1 and was != now and folded(was) not in taken
    ]

    def change(text: str) -> str:
        for pattern, now in pairs:
            text = pattern.sub(lambda _, now=now: now, text)  # type: ignore[misc]
        return text

    return change


def _forms(person: Person) -> tuple[str, str, str]:
    titled = f"{person.title} {person.name}".strip()
    short = f"{person.title} {person.family_name}".strip()
    return titled, person.name, short


def mentions(thing: Any, key: str) -> bool:
    """Whether *thing* names the person with this *key* anywhere in it."""
    if isinstance(thing, tuple):
        return any(mentions(each, key) for each in thing)
    if isinstance(thing, Struct):
        return any(mentions(getattr(thing, name), key) for name in thing.__struct_fields__)
    return bool(thing == key)
