"""The size that a value of a template would have in print, counting shared parts each time."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

NODES_A_STEP = 20  # values counted that make one step of a template
CHARACTERS_A_NODE = 20  # a list with fewer for each element is no text of minutes
_TEXT = (str, bytes)
_COLLECTIONS = (list, tuple, set, frozenset)
DIGITS_PER_BIT = 0.302


def printed_size(
    value: Any, most: float, struct_sizes: dict[int, tuple[Struct, int]]
) -> tuple[int, int]:
    """Return the characters that *value* would print, and the number of values counted.

    A list that holds another one twice prints it twice: thirty levels of this are a thousand
    million. So counting ends as soon as there are too many, and more than *most* is returned.

    Args:
        value: A value made by a template.
        most: The count at which it is known to be too large.
        struct_sizes: The sizes of structs of the document, by identity; added to as they are met.
    """
    values_left, characters, nodes = [value], 0, 0
    while values_left and characters <= most and nodes <= most // CHARACTERS_A_NODE:
        item = values_left.pop()
        nodes += 1
        if isinstance(item, _TEXT):
            characters += len(item)
        elif isinstance(item, int):
            characters += 1 + int(item.bit_length() * DIGITS_PER_BIT)
        elif isinstance(item, Struct):
            characters += _struct_size(item, most, struct_sizes)
        elif isinstance(item, dict):
            characters += 2 * len(item)
            values_left += _at_most([*item, *item.values()], most)
        elif isinstance(item, _COLLECTIONS):
            characters += 2 * len(item)
            values_left += _at_most(item, most)
        else:
            characters += 1
    return (int(most) + 1 if values_left else characters), nodes


def _at_most(values: Iterable[Any], most: float) -> list[Any]:
    """Return *values*, cut off after one more than *most*."""
    return [*values][: int(most) + 1]


def _struct_size(struct: Struct, most: float, struct_sizes: dict[int, tuple[Struct, int]]) -> int:
    """Return the printed size of a struct of the document, which is counted once."""
    size = struct_sizes.get(id(struct))
    if size is not None:
        return size[1]
    values = [getattr(struct, name) for name in struct.__struct_fields__]
    struct_sizes[id(struct)] = (struct, 0)  # in case it refers to itself
    characters, _ = printed_size(values, most, struct_sizes)
    struct_sizes[id(struct)] = (struct, characters)
    return characters
