"""One example of everything that is stored, with each field filled, and all words it may hold.

`python -m tests.storage.event_log.stored_examples` writes `stored_examples.json` anew, after a
field or a kind has been added. `stored_2026_11_22.json` is never written again: it is what the
first version with a table of names had stored.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from clerk_tui.domain import events as ev
from clerk_tui.domain.model.meeting import Item
from clerk_tui.storage.event_log.codec import encode
from clerk_tui.storage.event_log.stored_names import EVENTS, MATTERS

CURRENT = Path(__file__).with_name("stored_examples.json")
FIRST = Path(__file__).with_name("stored_2026_11_22.json")
_PLAIN: dict[Any, Any] = {
    str: "text",
    int: 7,
    bool: True,
    date: date(2027, 3, 24),
    time: time(19, 14),
    datetime: datetime(2027, 3, 24, 19, 14, tzinfo=UTC),
}


def example(hint: Any, matter: type[Struct]) -> Any:
    """Return a value of this type with nothing left out; *matter* is the class of each matter."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Literal:
        return next(word for word in (*inside, "") if word)
    if origin in (Union, UnionType):
        return example(matter if matter in inside else inside[0], matter)
    if origin is tuple:
        return (example(inside[0], matter),)
    if origin is Mapping:
        return {"key": "text"}
    if isinstance(hint, type) and issubclass(hint, Struct):
        return full(hint, matter)
    raise TypeError(f"no example of {hint}")


def full(kind: type[Struct], matter: type[Struct]) -> Any:
    """Return an instance of *kind* in which every field is filled."""
    hints = get_type_hints(kind)
    return kind(**{name: example(hints[name], matter) for name in kind.__struct_fields__})


def examples() -> Iterator[ev.Event]:
    """Yield one event of each kind, and of those that hold a matter one for each matter."""
    paragraph = MATTERS["Paragraph"]
    for kind in EVENTS.values():
        if kind in (ev.Written, ev.Rewritten, ev.PublicPartTaken):
            yield from (full(kind, matter) for matter in MATTERS.values())
        elif kind in (ev.ItemListed, ev.ItemAmended):
            event = full(kind, paragraph)
            bare = Item(**{name: getattr(event.item, name) for name in _listed_fields()})
            yield kind(**{**{n: getattr(event, n) for n in kind.__struct_fields__}, "item": bare})
        else:
            yield full(kind, paragraph)


def _listed_fields() -> list[str]:
    """The fields of an item that belong to the agenda, and not to what was minuted under it."""
    return [name for name in Item.__struct_fields__ if name != "entries"]


def words(hint: Any, path: str, within: tuple[type, ...] = ()) -> Iterator[tuple[str, list[str]]]:
    """Yield the place of each field that holds one of a few words, and these words."""
    if get_origin(hint) is Literal:
        yield path, [str(word) for word in get_args(hint)]
    elif isinstance(hint, type) and issubclass(hint, Struct) and hint not in within:
        hints = get_type_hints(hint)
        names = zip(hint.__struct_fields__, hint.__struct_encode_fields__, strict=True)
        for name, stored in names:
            yield from words(hints[name], f"{path}.{stored}", (*within, hint))
    else:
        for inside in get_args(hint):
            yield from words(inside, path, within)


def stored() -> dict[str, Any]:
    """Return everything that is stored, as it is written to the database."""
    kinds = {**EVENTS, **{f"({name})": kind for name, kind in MATTERS.items()}}
    allowed: dict[str, list[str]] = {}
    for name, kind in kinds.items():
        if kind is not ev.PublicPartTaken:
            allowed.update(words(kind, name))
    return {"events": [list(encode(event)) for event in examples()], "words": allowed}


if __name__ == "__main__":
    CURRENT.write_text(json.dumps(stored(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
