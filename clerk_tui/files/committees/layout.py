"""The layout of a committee file: which heading holds which field of a body.

The fields of `Body` stand at the top of the file or under a heading of their own name; only
`attendance_heading` and `groups` are gathered under [attendance].
"""

from collections.abc import Mapping
from typing import get_type_hints

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from clerk_tui.domain.attendance.chair import chair_title_of
from clerk_tui.domain.model.body import Body, Group
from clerk_tui.files.committees.text import clean

# In the order of a new file.
HEADINGS = (
    ("quorum",),
    ("numbering",),
    ("attendance",),
    ("attendance", "groups"),
    ("members",),
    ("officers",),
    ("standing_items",),
    ("layout",),
    ("wording",),
    ("codes",),
    ("exclusion_law",),
)
GROUPS = ("attendance", "groups")
REPEATED = {GROUPS, ("members",), ("officers",), ("standing_items",)}
# Fields of several lines. The values of [layout], [wording] and [codes] may have them too.
LONG_TEXTS = {"text"}
# The key in the file for a field whose key is a reserved word of Python.
IN_FILE = {"since": "from"}
IN_PROGRAM = {name: field for field, name in IN_FILE.items()}
# The key by which an entry of a repeated heading is recognised.
KNOWN_BY = {GROUPS: "label", ("standing_items",): "title"}


class Attendance(Struct, frozen=True):
    """The heading [attendance] of the file."""

    heading: str = ""
    groups: tuple[Group, ...] = ()


def key_types(struct: type[Struct]) -> dict[str, object]:
    """Return the keys that a table for *struct* may have, each with the type of its value."""
    hints: dict[str, object] = get_type_hints(struct)
    if struct is Body:
        del hints["attendance_heading"], hints["groups"]
        hints["attendance"] = Attendance
    return {IN_FILE.get(name, name): hint for name, hint in hints.items()}


def required_keys(struct: type[Struct]) -> set[str]:
    """Return the keys that a table for *struct* must have."""
    return {field.name for field in fields(struct) if field.required}


def to_table(body_part: Struct, *, omit_defaults: bool = False) -> dict[str, object]:
    """Return a body, or a part of one, as the table of plain values that its file holds.

    With *omit_defaults*, values that are the same as if the key were absent are left out. A value
    of None, such as a date not given, is always left out.
    """
    kind = type(body_part)
    table = {}
    for key in key_types(kind):
        value = _read_field(body_part, key)
        if value is None:
            continue
        if (
            omit_defaults
            and key not in required_keys(kind)
            and value == _value_if_absent(body_part, key)
        ):
            continue
        table[key] = _plain_value(value, key, omit_defaults=omit_defaults)
    return table


def _read_field(body_part: object, key: str) -> object:
    if isinstance(body_part, Body) and key == "attendance":
        return Attendance(body_part.attendance_heading, body_part.groups)
    return getattr(body_part, IN_PROGRAM.get(key, key))


def _value_if_absent(body_part: Struct, key: str) -> object:
    """Return the value of a field about which the file says nothing."""
    if isinstance(body_part, Body) and key == "chair_title":
        return chair_title_of(body_part.members)
    return _default_value(type(body_part), key)


def _default_value(struct: type[Struct], key: str) -> object:
    if key == "attendance":
        return Attendance()
    name = IN_PROGRAM.get(key, key)
    field = next(field for field in fields(struct) if field.name == name)
    if field.default_factory is not NODEFAULT:
        return field.default_factory()
    return field.default


def _plain_value(value: object, key: str, *, omit_defaults: bool) -> object:
    if isinstance(value, str):
        return clean(value, keep_lines=key in LONG_TEXTS)
    if isinstance(value, tuple):
        return [_plain_value(element, key, omit_defaults=omit_defaults) for element in value]
    if isinstance(value, Mapping):
        return {clean(name): clean(text, keep_lines=True) for name, text in value.items()}
    if isinstance(value, Struct):
        return to_table(value, omit_defaults=omit_defaults)
    return value
