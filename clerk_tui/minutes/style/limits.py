"""How much a template may do before it is stopped: steps taken, characters made, seconds passed.

A house's own template is a small program, and may have an endless loop in it by mistake. A clerk
then reads a sentence within seconds, instead of a screen that has stopped. A meeting longer than
any council's gets as many times more: its minutes must come out however long they are.
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
LONG_MEETING = 100_000  # characters, for which all of this is far more than enough


class TemplateEffort:
    """What one template has done so far."""

    def __init__(self, characters: Callable[[], int]) -> None:
        """Nothing yet, of a document of so many *characters*: few have them counted."""
        self._characters = characters
        self.steps = 0
        self.made = 0
        self.facts: dict[int, tuple[Struct, int]] = {}
        self._began = time.monotonic()

    @cached_property
    def times(self) -> float:
        """How many times the usual this document may take."""
        return max(1, self._characters() / LONG_MEETING)

    def count_step(self, cost: int = 0) -> None:
        """One more step, with *cost* more characters. Raises SecurityError past the limits."""
        self.steps += 1
        self.made += cost
        if self.exceeds(self.steps, STEPS):
            raise SecurityError("it goes on and on, as a loop without an end would")
        if self.exceeds(self.made, LONGEST_TEXT):
            raise SecurityError("it makes far more text than any minutes have")
        if self.steps % 64 == 0 and self.exceeds(time.monotonic() - self._began, SECONDS):
            raise SecurityError(f"it was not done within {SECONDS * self.times:.0f} seconds")

    def exceeds(self, done: float, most: float) -> bool:
        """Whether *done* is more than *most*, or than as many times more as it may take."""
        return done > most and done > most * self.times


_EFFORT: ContextVar[TemplateEffort | None] = ContextVar("effort", default=None)


@contextmanager
def template_limits(characters: Callable[[], int]) -> Iterator[None]:
    """Whatever templates do inside, with a document of so many *characters*, is counted together.

    They are stopped past the limits.
    """
    before = _EFFORT.set(TemplateEffort(characters))
    try:
        yield
    finally:
        _EFFORT.reset(before)


def count_step(cost: int = 0) -> None:
    """Count one step of the template now being set, where there is one."""
    effort = _EFFORT.get()
    if effort is not None:
        effort.count_step(cost)


def exceeds_limit(done: float, most: float) -> bool:
    """Whether *done* is more than the document now being set may take, *most* being usual."""
    effort = _EFFORT.get()
    return effort.exceeds(done, most) if effort is not None else done > most


def within_limits(made: Any) -> Any:
    """*Made*, unless it is larger than any part of minutes. Raises SecurityError for that."""
    if isinstance(made, str):
        if exceeds_limit(len(made), LONGEST_TEXT):
            raise SecurityError("it makes far more text than any minutes have")
    elif isinstance(made, list | tuple | dict | set):
        if exceeds_limit(len(made), LONGEST_LIST):
            raise SecurityError("it makes a longer list than any minutes have")
        _check_extent(made)
    elif isinstance(made, bytes | bytearray):
        raise SecurityError("it makes bytes, and minutes are text")
    elif isinstance(made, float) and not math.isfinite(made):
        raise SecurityError("it makes a number without end")
    return made


def _check_extent(made: Any) -> None:
    """Raise SecurityError where a list, written out, is larger than any part of minutes."""
    effort = _EFFORT.get()
    facts = effort.facts if effort is not None else {}
    characters, nodes = printed_size(made, LONGEST_TEXT, facts)
    if characters > LONGEST_TEXT:
        most = LONGEST_TEXT * (effort.times if effort is not None else 1)
        characters, nodes = printed_size(made, most, facts)
        if characters > most:
            raise SecurityError("it makes lists within lists, far larger than any minutes")
    for _ in range(nodes // NODES_A_STEP):
        count_step()
