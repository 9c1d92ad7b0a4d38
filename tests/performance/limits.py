"""What is measured, what it is set beside in the same run, and the most that it may be of it."""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf

from tests.performance import figures as f
from tests.performance.corrections_and_searches import corrected, searched
from tests.performance.long_meeting import (
    memory_after,
    memory_after_review,
    memory_of_the_bare,
)
from tests.performance.table import percentile

Measure = Callable[[f.Place], float]


@dataclass(frozen=True)
class Figure:
    """A figure of the app, and what it is set beside.

    `at_most` is infinite where none is aimed at. `grows` are those also taken by size; of those
    that take minutes `most_runs` are made.
    """

    name: str
    measure: Measure
    beside: Measure
    at_most: float
    unit: str = "ms"
    grows: bool = False
    most_runs: int = 99


def share(measure: Callable[[f.Place], list[float]], part: float) -> Measure:
    """A percentile of many measurements in one run."""
    return lambda place: percentile(measure(place), part)


_AREA = f.keys_of("area", 100)
_PAD = f.keys_of("pad", 100)
# Of a hundred keys the 99th is the slowest, and one slowest beside another is chance.
_PAD_FOR_LONG, _SLOW = f.keys_of("pad", 400), f.keys_of("slow", 400)


FIGURES = (
    Figure("start to Home", f.start, f.bare_start, 1.25, grows=True),
    Figure("open a meeting", f.opened, f.bare_start, 1.7, grows=True),
    Figure("quit, all on disk", f.quitting, f.bare_quitting, 1.1, grows=True),
    Figure("export to Markdown", f.export("md"), f.bare_start, 0.8, grows=True),
    Figure("export to Word", f.export("docx"), f.bare_start, 1.3, grows=True),
    Figure("keystroke p50", share(_PAD, 0.5), share(_AREA, 0.5), 1.0, grows=True),
    Figure("keystroke p99", share(_PAD, 0.99), share(_AREA, 0.99), 0.35),
    Figure(
        "keystroke p99, each commit 20 ms more", share(_SLOW, 0.99), share(_PAD_FOR_LONG, 0.99), 1.1
    ),
    Figure(
        "burst of 300 keys", f.at_once("pad", "burst", 300), f.at_once("area", "burst", 300), 1.0
    ),
    Figure(
        "paste of 5,000 characters",
        f.at_once("pad", "paste", 5000),
        f.at_once("area", "paste", 5000),
        1.2,
    ),
    Figure("entry filed p95", share(f.filed, 0.95), share(_AREA, 0.5), 4.0, grows=True),
    Figure("menu after a key p95", share(f.menu, 0.95), f.at_most_33_ms, 1.0, grows=True),
    Figure("next item p95", share(f.next_item, 0.95), share(_AREA, 0.5), 4.0, grows=True),
    Figure("a name put right, 100 sentences reworded", corrected, f.bare_start, 0.35, grows=True),
    Figure("search as you type p95", share(searched, 0.95), share(_AREA, 0.5), 3.0, grows=True),
    Figure(
        "memory at the end of a meeting",
        memory_after,
        memory_of_the_bare,
        1.6,
        "MiB",
        most_runs=2,
    ),
    Figure(
        "memory after its review and read-back",
        memory_after_review,
        memory_of_the_bare,
        inf,
        "MiB",
        most_runs=2,
    ),
    Figure(
        "at rest, clocks running",
        f.at_rest("pad", 8),
        f.at_rest("area", 8),
        1.0,
        "ms/s",
        grows=True,
    ),
)
