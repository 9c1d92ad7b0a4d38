"""Events to and from JSON, checked by msgspec against the classes of the domain.

The stored kind of an event that carries a matter names the matter too ("Written.Motion"), so that
the payload can be checked against the right class, and the table can be read by itself.

The three caches hold types and decoders, one for each class; they live as long as the program.
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
    """Return the stored kind of *event* and its payload as JSON."""
    kind = EVENT_NAMES[type(event)]
    if isinstance(event, ev.Written):
        kind = f"{kind}.{MATTER_NAMES[type(event.entry.matter)]}"
    elif isinstance(event, ev.Rewritten):
        kind = f"{kind}.{MATTER_NAMES[type(event.matter)]}"
    elif isinstance(event, ev.PublicPartTaken):
        return kind, msgspec.json.encode(_name_matters(event)).decode()
    return kind, msgspec.json.encode(event).decode()


def _name_matters(event: ev.PublicPartTaken) -> Any:
    """Return *event* as plain values, in which each matter of its meeting says its stored name."""
    raw = msgspec.to_builtins(event)
    entries = [entry for item in raw["part"]["items"] for entry in item["entries"]]
    for raw_entry, entry in zip(entries, event.part.entries(), strict=True):
        raw_entry["of"] = MATTER_NAMES[type(entry.matter)]
    return raw


def decode(kind: str, payload: str) -> ev.Event:
    """Return the event of this stored *kind*. Raises Refusal if the payload does not fit it."""
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


def _build(struct: type[msgspec.Struct], raw: dict[str, Any], built: dict[str, Any]) -> Any:
    """Return an instance of *struct*: the fields in *built* as they are, the others from *raw*."""
    values = dict(built)
    stored_names = zip(struct.__struct_fields__, struct.__struct_encode_fields__, strict=True)
    for name, stored_name in stored_names:
        if name not in built and stored_name in raw:
            values[name] = msgspec.convert(raw[stored_name], type=_field_types(struct)[name])
    return struct(**values)


@cache
def _field_types(struct: type[msgspec.Struct]) -> dict[str, Any]:
    return get_type_hints(struct)


@cache
def _shape_with_matter(struct: type[msgspec.Struct], matter: type) -> type[msgspec.Struct]:
    """Return a struct with the fields of *struct*, in which the matter is of the class *matter*."""
    narrowed: dict[str, Any] = {"matter": matter}
    if struct is ev.Written:
        narrowed = {"entry": _shape_with_matter(Entry, matter)}
    types = {**_field_types(struct), **narrowed}
    fields = msgspec.structs.fields(struct)
    return msgspec.defstruct(
        f"_{struct.__name__}",
        [
            (field.name, types[field.name])
            if field.required
            else (field.name, types[field.name], field.default)
            for field in fields
        ],
        rename={field.name: field.encode_name for field in fields},
    )


@cache
def _decoder(struct: type[msgspec.Struct], matter: str) -> msgspec.json.Decoder[Any]:
    """Return the decoder of an event about a matter with this stored name. Raises KeyError."""
    return msgspec.json.Decoder(_shape_with_matter(struct, MATTERS[matter]))


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
    matter = msgspec.convert(raw["matter"], type=MATTERS[raw["of"]])
    return _build(Entry, raw, {"matter": matter})


def _decode_public_part(payload: str, _: str) -> ev.Event:
    part = msgspec.json.decode(payload)["part"]
    items = tuple(
        _build(Item, item, {"entries": tuple(map(_decode_entry_of_part, item["entries"]))})
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
