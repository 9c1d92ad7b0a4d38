"""Change keys and values in a piece of TOML, with its remarks and its order left alone."""

from collections.abc import Mapping, MutableMapping, Set
from typing import cast

import tomlkit
from tomlkit.items import Array, Item

_WIDEST_LINE = 80


def edit_block(
    text: str, new_values: Mapping[str, object], sparse: Mapping[str, object], elsewhere: Set[str]
) -> str:
    """Return the *text* of a block, changed to hold the *new_values*.

    Args:
        text: The lines of the block.
        new_values: Every value that the block is to have.
        sparse: Those of them that differ from the value of an absent key. No other is added.
        elsewhere: Keys that stand under a heading of their own. They are only changed if they are
            in the block already.
    """
    document = tomlkit.parse(text)
    _update_table(document, new_values, sparse, elsewhere)
    return tomlkit.dumps(document)


def plain_values(text: str) -> Mapping[str, object]:
    """Return the plain values in the *text* of a block."""
    return tomlkit.parse(text).unwrap()


def _update_table(
    toml_table: MutableMapping[str, object],
    new_values: Mapping[str, object],
    sparse: Mapping[str, object],
    elsewhere: Set[str] = frozenset(),
) -> None:
    for key in [key for key in toml_table if key not in new_values]:
        del toml_table[key]
    for key, value in new_values.items():
        if key in toml_table:
            _update_value(toml_table, key, value, sparse.get(key))
        elif key in sparse and key not in elsewhere:
            toml_table[key] = _to_toml(sparse[key])


def _update_value(
    toml_table: MutableMapping[str, object], key: str, value: object, sparse_value: object
) -> None:
    """Set the value of *key*, with as little changed as can be."""
    old = toml_table[key]
    plain = old.unwrap() if hasattr(old, "unwrap") else old
    if _means_same(plain, value, sparse_value):
        return
    if isinstance(value, dict):
        table_needed = sparse_value if isinstance(sparse_value, dict) else {}
        _update_table(cast("MutableMapping[str, object]", old), value, table_needed)
        return
    if isinstance(old, Array) and isinstance(value, list) and _is_texts(value):
        _update_list(old, value)
        if old.unwrap() == value:
            return
    toml_table[key] = _to_toml(value if sparse_value is None else sparse_value)


def _means_same(plain: object, value: object, sparse_value: object) -> bool:
    """Return True if *plain*, as it stands, already means *value*."""
    if isinstance(plain, dict) and isinstance(value, dict):
        table_needed = sparse_value if isinstance(sparse_value, dict) else {}
        return plain.keys() >= table_needed.keys() and all(
            key in value and _means_same(inner, value[key], table_needed.get(key))
            for key, inner in plain.items()
        )
    if isinstance(plain, list) and isinstance(value, list) and not _is_texts(value):
        rows_shown = sparse_value if isinstance(sparse_value, list) else []
        return len(plain) == len(value) == len(rows_shown) and all(
            map(_means_same, plain, value, rows_shown)
        )
    return plain == value


def _is_texts(values: list[object]) -> bool:
    return all(isinstance(value, str) for value in values)


def _update_list(array: Array, values: list[object]) -> None:
    """Take out of *array* what is not among *values*, and add what is missing."""
    for n in range(len(array) - 1, -1, -1):
        if array[n] not in values:
            del array[n]
    for value in values:
        if value not in array:
            array.append(value)


def _to_toml(value: object, *, inline: bool = False) -> Item:
    """Return *value* as TOML: long text over several lines, unless it stands *inline*."""
    if isinstance(value, str) and "\n" in value and not inline:
        return _multiline_text(value)
    if isinstance(value, list):
        array = tomlkit.array()
        for element in value:
            array.append(_to_toml(element, inline=True))
        return array.multiline(len(array.as_string()) > _WIDEST_LINE)
    if isinstance(value, dict):
        table = tomlkit.inline_table()
        for key, element in value.items():
            table.append(key, _to_toml(element, inline=True))
        return table
    return tomlkit.item(value)


def _multiline_text(text: str) -> Item:
    """Return *text* between triple quotation marks, beginning on a line of its own."""
    last = '\\"' if text.endswith('"') else ""
    safe = text.removesuffix('"').replace("\\", "\\\\").replace('""', '"\\"')
    return tomlkit.value(f'"""\n{safe}{last}"""')
