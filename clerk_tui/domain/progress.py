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
    """What is being done, and how much of it is done."""

    what: str
    """What is done, without a full stop: "Reading the meetings"."""
    done: int = 0
    total: int = 0
    """How much there is to do; 0 where that is not known."""

    @property
    def words(self) -> str:
        """Return it in words: "Reading the meetings, 30 of 1,000"."""
        return f"{self.what}, {self.done:,} of {self.total:,}" if self.total else self.what


class Stopped(Refusal):
    """The clerk stopped the work; whatever it was to write was not written."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("Stopped.", "Nothing was changed.")


Listener = Callable[[Progress], None]
Thing = TypeVar("Thing")
_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Let *listener* hear how far the work in this block has come; it may raise Stopped."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


def say_progress(what: str, done: int = 0, total: int = 0) -> None:
    """Say that *done* of *total* is done of *what*. Raises Stopped if the clerk stopped it."""
    listener = _listener.get()
    if listener is not None:
        listener(Progress(what, done, total))


def each_of(things: Sequence[Thing], what: str) -> Iterator[Thing]:
    """Yield *things*, saying before each how many of them are done."""
    for number, thing in enumerate(things):
        say_progress(what, number, len(things))
        yield thing
