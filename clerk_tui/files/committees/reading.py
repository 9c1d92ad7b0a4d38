"""From the tables of a committee file to a body, refusing whatever is not known."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, get_args, get_origin

from msgspec import Struct

from clerk_tui.domain.attendance.chairing import chair_title_of
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.files.committees import values as read
from clerk_tui.files.committees.layout import (
    IN_PROGRAM,
    LONG_TEXTS,
    Attendance,
    required,
    shape,
)
from clerk_tui.files.committees.lines import KeyPath
from clerk_tui.files.committees.source import CommitteeSource, heading
from clerk_tui.files.committees.text import clean, is_blank, nearest

# A group without a label prints its people, or its text, with nothing before them.
_MAY_BE_BLANK = {"label"}


def read_body(source: CommitteeSource) -> Body:
    """The body of a committee file, of which every value is of the right kind.

    Raises Refusal, with the line, at the first that is not, is not known, or is missing.
    """
    values = _values(Body, source.tables(), (), source)
    attendance = values.pop("attendance", Attendance())
    values.setdefault("chair_title", chair_title_of(values.get("members", ())))
    return Body(**values, attendance_heading=attendance.heading, groups=attendance.groups)


def _part(kind: type, table: object, path: KeyPath, source: CommitteeSource) -> object:
    """One part of a body, of the dataclass *kind*."""
    if not isinstance(table, dict):
        raise read.not_a_heading(path, source)
    values = _values(kind, table, path, source)
    return kind(**{IN_PROGRAM.get(key, key): value for key, value in values.items()})


def _values(
    kind: type, table: dict[str, object], path: KeyPath, source: CommitteeSource
) -> dict[str, Any]:
    """The fields of *kind* that *table* gives."""
    known = shape(kind)
    for key in table:
        if key not in known:
            raise _unknown(key, known, path, source)
    values = {key: _value(known[key], raw, (*path, key), source) for key, raw in table.items()}
    whose = f"{heading(path)} has" if path else "the body has"
    for key in sorted(required(kind)):
        if key not in values:
            raise source.refusal(path, f"{whose} no {key}.", f'Add a line {key} = "…".')
        if key not in _MAY_BE_BLANK and is_blank(str(values[key])):
            raise source.refusal(
                (*path, key),
                f"{whose} an empty {key}.",
                f"Write the {key} between the quotation marks.",
            )
    return values


def _unknown(
    key: str, known: Mapping[str, object], path: KeyPath, source: CommitteeSource
) -> Refusal:
    where = f"under {heading(path)}" if path else "at the top of the file"
    if path and key in shape(Body):
        remedy = "Move it up, above the first heading in [brackets]."
    elif likely := nearest(key, known):
        remedy = f"Did you mean “{likely}”?"
    else:
        remedy = f"What may stand here: {', '.join(known)}."
    return source.refusal((*path, key), f"“{clean(key)}” is not known {where}.", remedy)


def _value(hint: object, raw: object, path: KeyPath, source: CommitteeSource) -> object:
    """*raw* as *hint*, the type of a field, asks for it."""
    if hint is str:
        return read.words(raw, path, source, lines=path[-1] in LONG_TEXTS)
    if hint is int:
        return read.count(raw, path, source)
    if hint is bool:
        return read.yes_or_no(raw, path, source)
    if hint == date | None:
        return read.day(raw, path, source)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _part(hint, raw, path, source)
    if get_origin(hint) is Literal:
        return read.choice(get_args(hint), raw, path, source)
    if get_origin(hint) is tuple:
        return _several(get_args(hint)[0], raw, path, source)
    return read.words_by_name(raw, path, source)


def _several(
    hint: object, raw: object, path: KeyPath, source: CommitteeSource
) -> tuple[object, ...]:
    """A list of values, each of the type *hint*."""
    if isinstance(raw, list):
        return tuple(_value(hint, each, (*path, n), source) for n, each in enumerate(raw))
    if hint is str:
        raise source.refusal(
            path,
            f"“{path[-1]}” is not a list.",
            f'Write {path[-1]} = ["…", "…"], in square brackets.',
        )
    raise source.refusal(
        path,
        f"“{path[-1]}” may stand several times.",
        f"Write {heading((*path, 0))}, with two brackets, before each.",
    )
