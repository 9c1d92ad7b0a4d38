"""Every kind of event, built from every kind of matter, for the tests of what is kept of them."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from msgspec import Struct

from clerk_tui.domain import events as ev
from clerk_tui.domain.model.meeting import Item

ZONES = [UTC, timezone(timedelta(hours=1)), timezone(timedelta(hours=-5, minutes=-30))]
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(-(2**53), 2**53),
    bool: st.booleans(),
    date: st.dates(),
    time: st.times(),
    datetime: st.datetimes(timezones=st.sampled_from(ZONES)).filter(
        lambda moment: 1 < moment.year < 9999
    ),
    type(None): st.none(),
}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that this type allows."""
    if hint in PLAIN:
        return PLAIN[hint]
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Literal:
        return st.sampled_from(inside)
    if origin in (Union, UnionType):
        return st.one_of([values(kind) for kind in inside])
    if origin is tuple:
        return st.lists(values(inside[0]), max_size=2).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return built(hint)
    return st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=2)


def built(kind: type[Struct]) -> st.SearchStrategy[Any]:
    """Any instance of this class. What is minuted under an item is not part of an event."""
    hints = get_type_hints(kind)
    parts = {name: values(hints[name]) for name in kind.__struct_fields__}
    if kind is Item:
        parts["entries"] = st.just(())
    return st.builds(kind, **parts)


EVENTS: dict[str, st.SearchStrategy[ev.Event]] = {
    kind.__name__: built(kind) for kind in get_args(ev.Event)
}
