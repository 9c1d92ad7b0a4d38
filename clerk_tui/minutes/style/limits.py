"""Limits on what a template may do before it is stopped: steps, characters and seconds.

A body's own template is a small program, and may have an endless loop in it by mistake. The clerk
then reads an error within seconds, instead of a frozen screen. For very long minutes the limits
grow in proportion, because minutes must be printed however long they are.
"""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from typing import Any

from jinja2.exceptions import SecurityError
from msgspec import Struct

from clerk_tui.minutes.style.value_size import NODES_A_STEP, printed_size

STEPS = 200_000  # turns of loops, calls and texts; thirty pages of minutes take some 20,000
SECONDS = 10.0
LONGEST_TEXT = 2_000_000  # characters in one piece: three or four hundred pages
LONGEST_LIST = 100_000
LONG_DOCUMENT = 100_000  # characters, for which these limits are far more than enough


class TemplateEffort:
    """The work that one template has done so far, compared with the limits."""

    def __init__(self, characters: Callable[[], int]) -> None:
        """Begin at nothing; *characters* counts the document's and is called only if needed."""
        self._characters = characters
        self.steps = 0
        self.characters_made = 0
        self.struct_sizes: dict[int, tuple[Struct, int]] = {}
        """The printed size of each struct of the document, by its identity."""
        self._started = time.monotonic()

    @cached_property
    def allowance(self) -> float:
        """The factor by which the limits grow for this document."""
        return max(1, self._characters() / LONG_DOCUMENT)

    def count_step(self, cost: int = 0) -> None:
        """Count one step and *cost* characters.

        Raises:
            SecurityError: A limit is exceeded.
        """
        self.steps += 1
        self.characters_made += cost
        if self.exceeds(self.steps, STEPS):
            raise SecurityError("it goes on and on, as a loop without an end would")
        if self.exceeds(self.characters_made, LONGEST_TEXT):
            raise SecurityError("it makes far more text than any minutes have")
        if self.steps % 64 == 0 and self.exceeds(time.monotonic() - self._started, SECONDS):
            raise SecurityError(f"it was not done within {SECONDS * self.allowance:.0f} seconds")

    def exceeds(self, effort: float, most: float) -> bool:
        """Return True if *effort* exceeds the usual limit *most*, and that for this document."""
        return effort > most and effort > most * self.allowance


_EFFORT: ContextVar[TemplateEffort | None] = ContextVar("effort", default=None)


@contextmanager
def template_limits(characters: Callable[[], int]) -> Iterator[None]:
    """Count what templates do inside this context, and stop them if they exceed the limits.

    Args:
        characters: Returns the number of characters of the document; called only if needed.
    """
    token = _EFFORT.set(TemplateEffort(characters))
    try:
        yield
    finally:
        _EFFORT.reset(token)


def count_step(cost: int = 0) -> None:
    """Count one step of the template that is being rendered, if any."""
    effort = _EFFORT.get()
    if effort is not None:
        effort.count_step(cost)


def exceeds_limit(size: float, most: float) -> bool:
    """Return True if *size* exceeds the usual limit *most*, and that for the current document."""
    effort = _EFFORT.get()
    return effort.exceeds(size, most) if effort is not None else size > most


def within_limits(value: Any) -> Any:
    """Return *value* unchanged.

    Raises:
        SecurityError: It is larger than any part of minutes, or no text, list or number.
    """
    if isinstance(value, str):
        if exceeds_limit(len(value), LONGEST_TEXT):
            raise SecurityError("it makes far more text than any minutes have")
    elif isinstance(value, list | tuple | dict | set):
        if exceeds_limit(len(value), LONGEST_LIST):
            raise SecurityError("it makes a longer list than any minutes have")
        _check_printed_size(value)
    elif isinstance(value, bytes | bytearray):
        raise SecurityError("it makes bytes, and minutes are text")
    elif isinstance(value, float) and not math.isfinite(value):
        raise SecurityError("it makes a number without end")
    return value


def _check_printed_size(value: Any) -> None:
    """Raise SecurityError if a list is larger in print than any part of minutes."""
    effort = _EFFORT.get()
    struct_sizes = effort.struct_sizes if effort is not None else {}
    characters, nodes = printed_size(value, LONGEST_TEXT, struct_sizes)
    if characters > LONGEST_TEXT:
        most = LONGEST_TEXT * (effort.allowance if effort is not None else 1)
        characters, nodes = printed_size(value, most, struct_sizes)
        if characters > most:
            raise SecurityError("it makes lists within lists, far larger than any minutes")
    for _ in range(nodes // NODES_A_STEP):
        count_step()
