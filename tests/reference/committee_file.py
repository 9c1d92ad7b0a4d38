"""The page of the committee file: each heading and key, its kind of value, what it is for."""

import ast
import inspect
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from clerk_tui.domain.model.body import Body, Group, Numbering, Quorum, StandingItem
from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.layout import IN_FILE, key_types
from tests.reference.page import MADE, code, table

HEAD = f"""# The committee file

A committee file is TOML. `clerk-tui committee new FILE` writes one to fill in, with remarks;
`clerk-tui committee check FILE` names the line of each mistake. {MADE}"""
# Each heading of the file with the class that holds it; the body itself stands at the top.
PARTS: tuple[tuple[str, type[Struct]], ...] = (
    ("", Body),
    ("[quorum]", Quorum),
    ("[numbering]", Numbering),
    ("[[attendance.groups]]", Group),
    ("[[members]] and [[officers]]", Person),
    ("[[standing_items]]", StandingItem),
)
OF_THEIR_OWN = {"quorum", "numbering", "attendance", "members", "officers", "standing_items"}
WORDS: dict[Any, str] = {str: "text", int: "number", bool: "true or false"}


def page() -> str:
    """Return the page: a table for each heading."""
    parts = [HEAD]
    for heading, kind in PARTS:
        parts.append(f"\n## {code(heading) if heading else 'At the top'}\n\n")
        parts.append(f"{_about(kind)}\n\n")
        rows = [row(kind, key, hint) for key, hint in key_types(kind).items()]
        shown_rows = [cells for cells in rows if cells[0].strip("`") not in OF_THEIR_OWN]
        parts.append(table(("Key", "Value", "If left out", "What it means"), shown_rows))
    return "".join(parts)


def row(kind: type[Struct], key: str, hint: Any) -> tuple[str, str, str, str]:
    """Return the row of one key."""
    field = next((f for f in fields(kind) if IN_FILE.get(f.name, f.name) == key), None)
    default = "" if field is None or field.default is NODEFAULT else field.default
    required = field is not None and field.required
    left_out = "must be given" if required else _default(default)
    return (
        code(key),
        value_words(hint),
        left_out,
        meanings(kind).get(field.name if field else "", ""),
    )


def meanings(kind: type[Struct]) -> dict[str, str]:
    """Return what stands below each field of the class that says what it means."""
    body = ast.parse(inspect.getsource(kind)).body[0]
    assert isinstance(body, ast.ClassDef)
    texts: dict[str, str] = {}
    for field, below in zip(body.body, body.body[1:], strict=False):
        if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
            continue
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            texts[field.target.id] = " ".join(str(below.value.value).split())
    return texts


def value_words(hint: Any) -> str:
    """Return what kind of value a key takes, in words."""
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Literal:
        return "one of " + ", ".join(code(f'"{word}"') for word in inside)
    if origin in (Union, UnionType):
        return value_words(next(kind for kind in inside if kind is not type(None)))
    if origin is tuple:
        return f"a list of {value_words(inside[0])}"
    if isinstance(hint, type) and issubclass(hint, Struct):
        return "see below"
    return WORDS.get(hint, "a day, as 2027-05-12" if "date" in str(hint) else "a table of texts")


def _default(value: object) -> str:
    """Return what holds where a key is left out."""
    if isinstance(value, bool):
        return code(str(value).lower())
    if isinstance(value, tuple):
        return ", ".join(code(f'"{entry}"') for entry in value if isinstance(entry, str))
    return code(f'"{value}"') if isinstance(value, str) and value else str(value or "")


def _about(kind: type[Struct]) -> str:
    """Return what the class says of itself and its fields."""
    paragraphs = inspect.cleandoc(kind.__doc__ or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
