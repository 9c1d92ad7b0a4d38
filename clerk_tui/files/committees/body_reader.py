"""Make a body from the tables of a committee file, refusing any key that is not known."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, get_args, get_origin

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.attendance.chair import chair_title_of
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.law.kinds import usual_remote_members
from clerk_tui.domain.model.body import Body
from clerk_tui.files.committees.committee_source import CommitteeSource, format_heading
from clerk_tui.files.committees.layout import (
    IN_PROGRAM,
    LONG_TEXTS,
    Attendance,
    key_types,
    required_keys,
)
from clerk_tui.files.committees.text import clean, find_nearest, is_blank
from clerk_tui.files.committees.toml_positions import KeyPath
from clerk_tui.files.committees.values import (
    heading_refusal,
    read_choice,
    read_count,
    read_day,
    read_words,
    read_words_by_name,
    read_yes_or_no,
)

# A group without a label prints its people, or its text, with nothing before them.
_MAY_BE_BLANK = {"label"}


def read_body(source: CommitteeSource) -> Body:
    """Return the body that a committee file describes, with every value of the right kind.

    Raises:
        Refusal: with the line, at the first key that is unknown or missing, or value of a wrong
            kind.
    """
    fields = _read_fields(Body, source.tables(), (), source)
    attendance = fields.pop("attendance", Attendance())
    fields.setdefault("chair_title", chair_title_of(fields.get("members", ())))
    body = Body(**fields, attendance_heading=attendance.heading, groups=attendance.groups)
    if "remote_members" not in fields:
        return replace(body, remote_members=usual_remote_members(body))
    return body


def _read_part(struct_type: type, raw: object, path: KeyPath, source: CommitteeSource) -> object:
    """Return one part of a body, of the class *struct_type*."""
    if not isinstance(raw, dict):
        raise heading_refusal(path, source)
    values = _read_fields(struct_type, raw, path, source)
    return struct_type(**{IN_PROGRAM.get(key, key): value for key, value in values.items()})


def _read_fields(
    struct_type: type, toml_table: dict[str, object], path: KeyPath, source: CommitteeSource
) -> dict[str, Any]:
    """Return the fields of *struct_type* that *toml_table* gives."""
    type_by_key = key_types(struct_type)
    for key in toml_table:
        if key not in type_by_key:
            raise _unknown_key_refusal(key, type_by_key, path, source)
    values = {
        key: _read_value(type_by_key[key], raw, (*path, key), source)
        for key, raw in toml_table.items()
    }
    whose = f"{format_heading(path)} has" if path else "the body has"
    for key in sorted(required_keys(struct_type)):
        if key not in values:
            raise source.refusal(path, f"{whose} no {key}.", f'Add a line {key} = "…".')
        if key not in _MAY_BE_BLANK and is_blank(str(values[key])) and not _is_post(values):
            raise source.refusal(
                (*path, key),
                f"{whose} an empty {key}.",
                f"Write the {key} between the quotation marks.",
            )
    return values


def _is_post(person_fields: Mapping[str, object]) -> bool:
    """Return True for somebody known by their role alone, such as "the Beadle"."""
    return not is_blank(str(person_fields.get("role", "")))


def _unknown_key_refusal(
    key: str, known_keys: Mapping[str, object], path: KeyPath, source: CommitteeSource
) -> Refusal:
    where = f"under {format_heading(path)}" if path else "at the top of the file"
    if path and key in key_types(Body):
        remedy = "Move it up, above the first heading in [brackets]."
    elif likely_key := find_nearest(key, known_keys):
        remedy = f"Did you mean “{likely_key}”?"
    else:
        remedy = f"What may stand here: {', '.join(known_keys)}."
    return source.refusal((*path, key), f"“{clean(key)}” is not known {where}.", remedy)


def _read_value(hint: object, raw: object, path: KeyPath, source: CommitteeSource) -> object:
    """Return *raw* as *hint*, the type of a field, asks for it."""
    if hint is str:
        return read_words(raw, path, source, keep_lines=path[-1] in LONG_TEXTS)
    if hint is int:
        return read_count(raw, path, source)
    if hint is bool:
        return read_yes_or_no(raw, path, source)
    if hint == date | None:
        return read_day(raw, path, source)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _read_part(hint, raw, path, source)
    if get_origin(hint) is Literal:
        return read_choice(get_args(hint), raw, path, source)
    if get_origin(hint) is tuple:
        return _read_list(get_args(hint)[0], raw, path, source)
    return read_words_by_name(raw, path, source)


def _read_list(
    hint: object, raw: object, path: KeyPath, source: CommitteeSource
) -> tuple[object, ...]:
    """Return a list of values, each of the type *hint*."""
    if isinstance(raw, list):
        return tuple(
            _read_value(hint, element, (*path, n), source) for n, element in enumerate(raw)
        )
    if hint is str:
        raise source.refusal(
            path,
            f"“{path[-1]}” is not a list.",
            f'Write {path[-1]} = ["…", "…"], in square brackets.',
        )
    raise source.refusal(
        path,
        f"“{path[-1]}” may stand several times.",
        f"Write {format_heading((*path, 0))}, with two brackets, before each.",
    )
