"""Run the whole proof and print its tables.

python -m tests.performance                 every figure, the deaths and the hardships
python -m tests.performance figures         the figures, as ratios to a bare app in the same run
python -m tests.performance growth          the same at 10, 100, 1,000 and 10,000
python -m tests.performance deaths 200      so many ends in mid-typing, and what came back
python -m tests.performance hardships 200   full disks, locks, lost files; so many power cuts
python -m tests.performance fuzz 2000       so many hostile inputs to each reader (--only, --seed)
python -m tests.performance ... --runs 5    so many rounds (the median is printed)
"""

import argparse
import contextlib
import os
import shutil
import tempfile
from collections import Counter
from itertools import product
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from tests.performance import figures as f
from tests.performance.books import book
from tests.performance.deaths import WAYS, die
from tests.performance.fuzz import SEED, fuzz_all
from tests.performance.hardships import CLOCK, FULL_DISK, LASTING, PASSING, endured
from tests.performance.limits import FIGURES, Figure
from tests.performance.power_cut import a_meeting, cut_power

CONSOLE = Console()


def main() -> None:
    """Do the parts that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", default="all")
    parser.add_argument("count", nargs="?", type=int, default=24)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--meetings", type=int, default=10_000)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument(
        "--only", default="", help="figures, readers with these words in their name"
    )
    parser.add_argument("--seed", type=int, default=SEED, help="of the hostile inputs")
    asked = parser.parse_args()
    with contextlib.suppress(OSError, AttributeError):  # steadier where the system allows it
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    wanted = [figure for figure in FIGURES if asked.only in figure.name]
    if asked.part in ("all", "figures"):
        _figures(wanted, asked.runs, asked.meetings, asked.entries)
    if asked.part in ("all", "growth"):
        for size in (10, 100, 1000, 10_000):
            _figures([w for w in wanted if w.grows], asked.runs, size, size)
    if asked.part in ("all", "deaths"):
        _deaths(asked.count)
    if asked.part in ("all", "hardships"):
        _hardships(asked.count)
    if asked.part in ("all", "fuzz"):
        table, crashes = fuzz_all(asked.count, asked.seed, asked.only)
        CONSOLE.print(table)
        CONSOLE.print("\n".join(crashes), markup=False)


def _figures(figures: list[Figure], runs: int, meetings: int, entries: int) -> None:
    """Measure each figure and what it is compared with, in turn, and print the ratios."""
    folder = Path(tempfile.mkdtemp(prefix="clerk-tui-proof-"))
    try:
        CONSOLE.print(f"Making a book of {meetings:,} meetings, one of {entries:,} entries …")
        ident = book(folder / "book.db", meetings=meetings, entries=entries)
        table = Table("Figure", "App", "Beside", "Ratio", "At most", "")
        for figure in track(figures, "Measuring", console=Console(stderr=True), transient=True):
            table.add_row(*_measured(figure, folder, ident, runs))
        CONSOLE.print(table)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measured(figure: Figure, folder: Path, ident: str, runs: int) -> tuple[str, ...]:
    ours, theirs, ratios = [], [], []
    for run in range(runs):
        place = _place(folder, ident, run)
        base = figure.beside(place)
        got = figure.measure(place)
        ours.append(got)
        theirs.append(base)
        ratios.append(got / base if base else 0.0)
        shutil.rmtree(place.home, ignore_errors=True)
    ratio = f.middle(ratios)
    return (
        figure.name,
        f"{f.middle(ours):.1f} {figure.unit}",
        f"{f.middle(theirs):.1f} {figure.unit}",
        f"{ratio:.2f}",
        f"{figure.at_most:.2f}",
        "ok" if ratio <= figure.at_most else "OVER",
    )


def _place(folder: Path, ident: str, run: int) -> f.Place:
    """A fresh copy of the book, so that no run finds what another left."""
    home = Path(tempfile.mkdtemp(prefix="run-", dir=folder))
    shutil.copy(folder / "book.db", home / "book.db")
    return f.Place(home / "book.db", home, ident, run)


def _deaths(count: int) -> None:
    """End the app *count* times, by each way in turn, and print what was lost."""
    folder = Path(tempfile.mkdtemp(prefix="clerk-tui-proof-"))
    ident = book(folder / "book.db", entries=50, people=10)
    ways: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    astray: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for run in track(range(count), "Dying", console=Console(stderr=True), transient=True):
        # Two of three by kill -9, half of those at sight; the others by each other way in turn.
        way = ("", "kill", "kill at sight")[run % 3] or WAYS[1 + (run // 3) % (len(WAYS) - 2)]
        death = die(folder / "book.db", ident, way, run)
        ways[way] += 1
        seen[way] += death.seen
        lost[way] += death.lost
        astray[way] += not death.cursor
    shutil.rmtree(folder, ignore_errors=True)
    table = Table("How it ended", "Times", "Characters on the screen", "Lost", "Cursor astray")
    for way in WAYS:
        table.add_row(way, str(ways[way]), f"{seen[way]:,}", str(lost[way]), str(astray[way]))
    CONSOLE.print(table)


def _hardships(count: int) -> None:
    """Let each hardship befall the app, and cut the power *count* times; print what was lost."""
    folder = Path(tempfile.mkdtemp(prefix="clerk-tui-proof-"))
    ident = book(folder / "book.db", entries=50, people=10)
    table = Table("Hardship", "Then", "Told", "Characters lost", "Twice")
    for name, kill in product([*LASTING, *PASSING, FULL_DISK, CLOCK], (True, False)):
        try:
            got = endured(folder / "book.db", ident, name, kill=kill)
        except (NotImplementedError, PermissionError) as error:
            table.add_row(name, "not tried", str(error), "", "")
            continue
        told, twice = ("yes" if said else "no" for said in (got.told, got.doubled))
        table.add_row(name, "killed" if kill else "lifted", told, str(got.lost), twice)
    CONSOLE.print(table)
    try:
        cuts = cut_power(folder, count, a_meeting)
    except OSError as error:
        CONSOLE.print(f"No power was cut: {error}.")
    else:
        table = Table("Power cuts", "Told to be saved by then", "Lost", "Databases damaged")
        table.add_row(*(f"{n:,}" for n in (cuts.cuts, cuts.saved, cuts.lost, cuts.damaged)))
        CONSOLE.print(table)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
