"""Run the whole proof and print its tables in Markdown.

python -m tests.performance              everything: it takes some hours
python -m tests.performance figures      the figures, as ratios to a bare app in the same run
python -m tests.performance growth       those that could grow, at 10, 100, 1,000 and 10,000
python -m tests.performance deaths       ends in mid-typing, and what came back
python -m tests.performance hardships    full disks, locks, lost files, power cuts
python -m tests.performance flips        single bytes of a database flipped
python -m tests.performance fuzz         hostile inputs to each reader
python -m tests.performance privacy      commands at random, and every public output read after
python -m tests.performance hub          the office's hub: figures, a million rows, faults

Each number of what is done has an option; a number after a part is that of the part.
"""

import argparse
import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.performance.fuzz import SEED

PARTS = {"figures": "runs", "growth": "growth_runs", "deaths": "deaths", "hardships": "cuts",
         "flips": "flips", "fuzz": "inputs", "privacy": "sequences", "hub": "kills"}  # fmt: skip


def asked_for(words: list[str]) -> argparse.Namespace:
    """Return the arguments: the measurements, and how often to repeat them."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.performance",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("part", nargs="?", default="all", choices=["all", *PARTS])
    parser.add_argument("count", nargs="?", type=int, help="how many of that part")
    for name, usual, help_text in (
        ("runs", 5, "rounds of each figure; the median is printed"),
        ("growth-runs", 3, "rounds at each size"),
        ("deaths", 200, "ends in mid-typing"),
        ("cuts", 200, "power cuts"),
        ("flips", 1000, "bytes flipped"),
        ("inputs", 2000, "hostile inputs to each reader"),
        ("sequences", 200, "sequences of commands typed at random"),
        ("kills", 200, "kills of the hub's server in mid-push"),
        ("cut-step", 1, "bytes from one place at which the hub's answer is cut to the next"),
        ("rows", 1_000_000, "public rows of the hub that is searched"),
        ("examples", 100, "runs of two clerks at a hub, at random"),
        ("meetings", 10_000, "in the book of the figures"),
        ("entries", 1000, "in the meeting of the figures"),
        ("seed", SEED, "of the hostile inputs and of the commands"),
    ):
        parser.add_argument(f"--{name}", type=int, default=usual, help=f"{help_text} ({usual:,})")
    parser.add_argument(
        "--only", default="", help="figures, readers with these words in their name"
    )
    parser.add_argument(
        "--words", type=Path, help="the book that is searched, made where it is not"
    )
    options = parser.parse_args(words)
    if options.count is not None:
        setattr(options, PARTS.get(options.part, "deaths"), options.count)
    return options


def main() -> None:
    """Do the parts that were asked for, each told as soon as it is done."""
    if sys.platform != "linux":
        sys.exit(
            "The proof runs the program in a pseudo-terminal and measures it through /proc: that "
            "needs Linux. The tests (python3 start.py test) run everywhere."
        )
    options = asked_for(sys.argv[1:])
    from clerk_tui.office import SystemClock
    from tests.performance import report

    sys.stdout.write(f"Measured {report.heading(SystemClock().now().date())}\n\n")
    with contextlib.suppress(OSError, AttributeError):  # steadier where the system allows it
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    from tests.performance import parts

    for name in PARTS if options.part == "all" else [options.part]:
        part: Callable[[argparse.Namespace, Path], Iterator[str]] = getattr(parts, name)
        folder = Path(tempfile.mkdtemp(prefix="clerk-tui-proof-"))
        try:
            for line in part(options, folder):
                sys.stdout.write(f"{line}\n\n")
                sys.stdout.flush()
        finally:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
