"""Events to and from JSON, checked by msgspec against the classes of the domain.

The kind of an event that carries a matter names the matter too ("Written.Motion"), so
that the table reads by itself and the payload can be checked against the right class.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, get_type_hints

import msgspec

from clerk_tui.domain import events as ev
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.storage.event_log.stored_names import EVENT_NAMES, EVENTS, MATTER_NAMES, MATTERS


def encode(event: ev.Event) -> tuple[str, str]:
    """The kind of *event* and its payload as JSON."""
    kind = EVENT_NAMES[type(event)]
    if isinstance(event, ev.Written):
        kind = f"{kind}.{MATTER_NAMES[type(event.entry.matter)]}"
    elif isinstance(event, ev.Rewritten):
        kind = f"{kind}.{MATTER_NAMES[type(event.matter)]}"
    elif isinstance(event, ev.PublicPartTaken):
        return kind, msgspec.json.encode(_name_matters(event)).decode()
    return kind, msgspec.json.encode(event).decode()


def _name_matters(event: ev.PublicPartTaken) -> Any:
    """A meeting holds matters of many kinds: each says which, as a kind of event does."""
    raw = msgspec.to_builtins(event)
    entries = [entry for item in raw["part"]["items"] for entry in item["entries"]]
    for written, entry in zip(entries, event.part.entries(), strict=True):
        written["of"] = MATTER_NAMES[type(entry.matter)]
    return raw


def decode(kind: str, payload: str) -> ev.Event:
    """The event of this *kind*. Raises Refusal where the payload is not of its shape."""
    name, _, matter = kind.partition(".")
    try:
        if name in _DECODERS:
            return _DECODERS[name](payload, matter)
        event: ev.Event = msgspec.json.decode(payload, type=EVENTS[name])
        return event
    except (msgspec.MsgspecError, KeyError, TypeError, ValueError) as error:
        raise Refusal(
            f"The record holds something that cannot be read ({kind}).",
            "Nothing was changed. Restore the database from a backup.",
        ) from error


def _build(kind: type[msgspec.Struct], raw: dict[str, Any], known: dict[str, object]) -> Any:
    """Return an instance of *kind*: *known* fields as given, the others from *raw*."""
    values = dict(known)
    for name, stored in zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True):
        if name not in known and stored in raw:
            values[name] = msgspec.convert(raw[stored], type=_field_types(kind)[name])
    return kind(**values)


@cache
def _field_types(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _shape_with_matter(kind: type[msgspec.Struct], matter: type) -> type[msgspec.Struct]:
    """As *kind*, but that the matter in it is of the class *matter*: the table says which."""
    held: dict[str, Any] = {"matter": matter}
    if kind is ev.Written:
        held = {"entry": _shape_with_matter(Entry, matter)}
    hints = {**_field_types(kind), **held}
    return msgspec.defstruct(
        f"_{kind.__name__}",
        [
            (each.name, hints[each.name])
            if each.required
            else (each.name, hints[each.name], each.default)
            for each in msgspec.structs.fields(kind)
        ],
        rename={each.name: each.encode_name for each in msgspec.structs.fields(kind)},
    )


@cache
def _decoder(kind: type[msgspec.Struct], matter: str) -> msgspec.json.Decoder[Any]:
    """What reads events of this *kind* about a *matter* of this name. Raises KeyError."""
    return msgspec.json.Decoder(_shape_with_matter(kind, MATTERS[matter]))


def _decode_written(payload: str, matter: str) -> ev.Event:
    shape = _decoder(ev.Written, matter).decode(payload)
    return ev.Written(Entry(*msgspec.structs.astuple(shape.entry)), shape.after)


def _decode_rewritten(payload: str, matter: str) -> ev.Event:
    return ev.Rewritten(*msgspec.structs.astuple(_decoder(ev.Rewritten, matter).decode(payload)))


def _decode_item_listed(payload: str, _: str) -> ev.Event:
    raw = msgspec.json.decode(payload)
    return ev.ItemListed(_build(Item, raw["item"], {"entries": ()}), raw.get("after", ""))


def _decode_item_amended(payload: str, _: str) -> ev.Event:
    raw = msgspec.json.decode(payload)
    return ev.ItemAmended(_build(Item, raw["item"], {"entries": ()}), raw.get("source", "clerk"))


def _decode_entry_of_part(raw: dict[str, Any]) -> Any:
    return _build(Entry, raw, {"matter": msgspec.convert(raw["matter"], type=MATTERS[raw["of"]])})


def _decode_public_part(payload: str, _: str) -> ev.Event:
    part = msgspec.json.decode(payload)["part"]
    items = tuple(
        _build(
            Item,
            item,
            {"entries": tuple(map(_decode_entry_of_part, item["entries"]))},
        )
        for item in part["items"]
    )
    return ev.PublicPartTaken(_build(Meeting, part, {"items": items}))


_DECODERS: dict[str, Callable[[str, str], ev.Event]] = {
    "Written": _decode_written,
    "Rewritten": _decode_rewritten,
    "ItemListed": _decode_item_listed,
    "ItemAmended": _decode_item_amended,
    "PublicPartTaken": _decode_public_part,
}
