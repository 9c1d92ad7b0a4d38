"""Hostile inputs to every reader: each is understood or refused in a sentence, in time and memory.

Each input is made from its seed and number alone, so that what crashed can be made again.
"""

import contextlib
import multiprocessing
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from tests.performance.readers import READERS

SEED = 2027
HEAD = (
    *("Reader", "Inputs tried", "Understood", "Refused in a sentence", "Crashed"),
    *("Slowest (ms)", "Most memory (MiB)"),
)
HUNG = 30  # seconds after which a reader is said to hang; one read apart has 20 of its own
MEMORY = 1024 * 1024 * 1024


class Hung(BaseException):
    """A reader did not come to an end. No `except Exception` of the reader's may hide it."""


class Tally(Struct):
    """Results of the inputs that a reader was given; `crashed` names those that failed, and how."""

    reader: str
    tried: int = 0
    understood: int = 0
    refused: int = 0
    crashed: list[str] = []
    slowest: float = 0.0  # seconds
    memory: float = 0.0  # MiB, the most its process had

    @property
    def row(self) -> tuple[str, ...]:
        """Its row of the table."""
        counts = (self.tried, self.understood, self.refused, len(self.crashed))
        shown_counts = (f"{count:,}" for count in counts)
        return (self.reader, *shown_counts, f"{self.slowest * 1000:,.0f}", f"{self.memory:,.0f}")


def fuzzed(name: str, count: int, seed: int = SEED, first: int = 0) -> Tally:
    """Give *count* hostile inputs, from number *first* on, to the reader called *name*."""
    tally = Tally(name)
    with tempfile.TemporaryDirectory(prefix="clerk-tui-fuzz-") as folder:
        reader = READERS[name](Path(folder))
        for number in range(first, first + count):
            data = reader.make(Random(f"{name} {seed} {number}"))
            begun = time.perf_counter()
            try:
                with _in_time():
                    reader.read(data)
                tally.understood += 1
            except Refusal:
                tally.refused += 1
            except (Exception, Hung) as error:  # noqa: BLE001 - whatever it is, it is told
                tally.crashed.append(
                    f"{name}, seed {seed}, input {number}: {_describe_error(error)}"
                )
            tally.tried += 1
            tally.slowest = max(tally.slowest, time.perf_counter() - begun)
    return tally


def _describe_error(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    where = " > ".join(f"{Path(f.filename).name}:{f.lineno}" for f in frames)
    return f"{type(error).__name__}: {str(error)[:160]!r} at {where}"


@contextlib.contextmanager
def _in_time() -> Iterator[None]:
    """Raise Hung within, after so many seconds; where the system has no alarm, never."""
    if not hasattr(signal, "setitimer") or threading.current_thread() != threading.main_thread():
        yield
        return

    def ring(*_: Any) -> None:
        raise Hung

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, HUNG)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _in_bounds(name: str, count: int, seed: int) -> Tally:
    """In a process of its own: the same, with the memory bounded and measured."""
    if sys.platform == "win32":
        return fuzzed(name, count, seed)
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    tally = fuzzed(name, count, seed)
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    tally.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    return tally


def fuzz_all(
    count: int, seed: int = SEED, only: str = ""
) -> tuple[Sequence[str], Sequence[Sequence[str]], list[str]]:
    """Give *count* inputs to each reader: head and rows of what came of it, and every crash."""
    names = [name for name in READERS if only in name]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context, max_tasks_per_child=1) as pool:
        tallies = list(pool.map(partial(_in_bounds, count=count, seed=seed), names))
    rows = [tally.row for tally in tallies]
    return HEAD, rows, [crash for tally in tallies for crash in tally.crashed]
