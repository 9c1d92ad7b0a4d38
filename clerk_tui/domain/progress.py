"""How far a long piece of work has come, for whoever shows it.

The work says it as it goes; nothing is shown, and it costs nothing, unless somebody listens.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from msgspec import Struct

from clerk_tui.domain.errors import Refusal


class Progress(Struct, frozen=True):
    """The work being done, and how much of it is done."""

    activity: str
    """What is done, without a full stop: "Reading the meetings"."""
    done: int = 0
    total: int = 0
    """How much there is to do; 0 where that is not known."""

    @property
    def words(self) -> str:
        """Return it in words: "Reading the meetings, 30 of 1,000"."""
        return f"{self.activity}, {self.done:,} of {self.total:,}" if self.total else self.activity


class Stopped(Refusal):
    """The clerk stopped the work; whatever it was to write was not written."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("Stopped.", "Nothing was changed.")


Listener = Callable[[Progress], None]
Element = TypeVar("Element")
_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Let *listener* hear how far the work in this block has come; it may raise Stopped."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


def is_heard() -> bool:
    """Return True if somebody listens to how far the work here has come."""
    return _listener.get() is not None


def say_progress(activity: str, done: int = 0, total: int = 0) -> None:
    """Say that *done* of *total* is done of *activity*. Raises Stopped if the clerk stopped it."""
    listener = _listener.get()
    if listener is not None:
        listener(Progress(activity, done, total))


def each_of(elements: Sequence[Element], activity: str) -> Iterator[Element]:
    """Yield *elements*, saying before each how many of them are done."""
    for number, element in enumerate(elements):
        say_progress(activity, number, len(elements))
        yield element
