"""How much a value of a template would be if it were written out, whatever it shares."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

NODES_A_STEP = 20  # things looked at that count as one step of a template
CHARACTERS_A_NODE = 20  # fewer to each thing in a list are no text of minutes
_TEXT = (str, bytes)
_HOLDERS = (list, tuple, set, frozenset)
DIGITS_PER_BIT = 0.302


def printed_size(value: Any, most: float, facts: dict[int, tuple[Struct, int]]) -> tuple[int, int]:
    """Return the characters *value* would print, and how many things were looked at to tell.

    A list that holds another one twice prints it twice: thirty of them within one another are a
    thousand million. So counting ends as soon as there are too many, and more than *most* is
    returned.

    Args:
        value: What a template made.
        most: The count at which it is known to be too much.
        facts: What facts of the document print, by their identity; filled as they are met.
    """
    waiting, characters, nodes = [value], 0, 0
    while waiting and characters <= most and nodes <= most // CHARACTERS_A_NODE:
        each = waiting.pop()
        nodes += 1
        if isinstance(each, _TEXT):
            characters += len(each)
        elif isinstance(each, int):
            characters += 1 + int(each.bit_length() * DIGITS_PER_BIT)
        elif isinstance(each, Struct):
            characters += _struct_extent(each, most, facts)
        elif isinstance(each, dict):
            characters += 2 * len(each)
            waiting += _few([*each, *each.values()], most)
        elif isinstance(each, _HOLDERS):
            characters += 2 * len(each)
            waiting += _few(each, most)
        else:
            characters += 1
    return (int(most) + 1 if waiting else characters), nodes


def _few(things: Iterable[Any], most: float) -> list[Any]:
    """*Things*, or the first that are more than *most*."""
    return [*things][: int(most) + 1]


def _struct_extent(fact: Struct, most: float, facts: dict[int, tuple[Struct, int]]) -> int:
    """What a fact of the document prints; it is looked at once."""
    known = facts.get(id(fact))
    if known is not None:
        return known[1]
    held = [getattr(fact, name) for name in fact.__struct_fields__]
    facts[id(fact)] = (fact, 0)  # where it holds itself
    characters, _ = printed_size(held, most, facts)
    facts[id(fact)] = (fact, characters)
    return characters
