"""The parts of the proof: each does what was asked for and tells it in Markdown."""

import shutil
import sys
import tempfile
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from compileall import compile_dir
from itertools import product
from math import isinf, isnan, nan
from pathlib import Path

from rich.console import Console
from rich.progress import track

from tests.performance.books import book
from tests.performance.deaths import WAYS, die
from tests.performance.figures import Place
from tests.performance.flipped_bits import flip_bytes
from tests.performance.fuzz import fuzz_all
from tests.performance.hardship_trials import endured
from tests.performance.hardships import HARDSHIPS
from tests.performance.limits import FIGURES, Figure
from tests.performance.power_cut import NotReached, a_meeting, cut_power
from tests.performance.private_words import HEAD, search_all
from tests.performance.report import table
from tests.performance.table import ROOT, median

SIZES = (10, 100, 1000, 10_000)


def figures(options: Namespace, folder: Path) -> Iterator[str]:
    """Each figure, as its ratio to the same of a bare app."""
    rows: list[tuple[str, ...]] = []
    measured = _measured(
        [f for f in FIGURES if options.only in f.name],
        folder,
        options.runs,
        (options.meetings, options.entries),
        options.words,
    )
    for figure, ours, theirs in measured:
        if not ours:
            rows.append((figure.name, "refused", "", "", _aim(figure)))
            continue
        ratio = median([a / b for a, b in zip(ours, theirs, strict=True)])
        aim = _aim(figure) + ("" if ratio <= figure.at_most else " (**not reached**)")
        both = (f"{median(times):,.1f} {figure.unit}" for times in (ours, theirs))
        rows.append((figure.name, *both, f"{ratio:.2f}", aim))
        sys.stderr.write(f"{' '.join(rows[-1])}\n")  # a whole run takes long
    yield (
        f"A meeting of {options.entries:,} entries and 100 members "
        f"in a book of {options.meetings:,} "
        f"meetings; the median of {options.runs} runs, the app and what it is beside in turn."
    )
    yield table(("Figure", "The app", "Beside it", "Ratio", "At most"), rows)


def hub(options: Namespace, folder: Path) -> Iterator[str]:
    """Prove the office's hub; says why not where there is no PostgreSQL."""
    from tests.helpers.postgres import why_not

    if reason := why_not():
        yield f"The hub was left out: {reason}"
        return
    from tests.performance.hub import prove

    yield from prove(options, folder)


def _aim(figure: Figure) -> str:
    return "–" if isinf(figure.at_most) else f"{figure.at_most:.2f}"


def growth(options: Namespace, folder: Path) -> Iterator[str]:
    """The figures that could grow, at each size; how often the largest is the smallest."""
    growing = [f for f in FIGURES if f.grows and options.only in f.name]
    times_by_name: dict[str, list[float]] = {}
    for size in SIZES:
        place = folder / str(size)
        place.mkdir()
        for figure, ours, _ in _measured(growing, place, options.growth_runs, (size, size), None):
            times = times_by_name.setdefault(f"{figure.name} ({figure.unit})", [])
            times.append(median(ours) if ours else nan)
        shutil.rmtree(place)
    rows = [
        (
            name,
            *("refused" if isnan(value) else f"{value:,.1f}" for value in values),
            "" if isnan(values[-1]) else f"{values[-1] / values[0]:.2f}",
        )
        for name, values in times_by_name.items()
    ]
    yield (
        f"So many entries in the meeting and so many meetings; {options.growth_runs} runs at each."
    )
    yield table(("Figure", *(f"{size:,}" for size in SIZES), "Growth"), rows)


def _measured(
    chosen_figures: list[Figure],
    folder: Path,
    runs: int,
    sizes: tuple[int, int],
    words: Path | None,
) -> Iterator[tuple[Figure, list[float], list[float]]]:
    """Measure each figure and what it is beside in turn, each time on a fresh copy of the book.

    The modules of the app are compiled before, as those of an installed program are.
    """
    meetings, entries = sizes
    compile_dir(ROOT / "clerk_tui", quiet=1)
    ident = book(folder / "book.db", meetings=meetings, entries=entries)
    for figure in track(
        chosen_figures, f"At {entries:,}", console=Console(stderr=True), transient=True
    ):
        ours, theirs = [], []
        for run in range(min(runs, figure.most_runs)):
            home = Path(tempfile.mkdtemp(prefix="run-", dir=folder))
            shutil.copy(folder / "book.db", home / "book.db")
            place = Place(
                home / "book.db", home, ident, run, words or folder / "words.db", meetings, entries
            )
            try:
                theirs.append(figure.beside(place))
                ours.append(figure.measure(place))
            except (RuntimeError, TimeoutError) as error:  # a refusal, or nothing came up
                sys.stderr.write(f"{figure.name}: {error}\n")
                del theirs[len(ours) :]
            shutil.rmtree(home, ignore_errors=True)
        yield figure, ours, theirs


def deaths(options: Namespace, folder: Path) -> Iterator[str]:
    """End the app so many times; what was lost, and each run of which something was."""
    ident = book(folder / "book.db", entries=50, people=10)
    ways: Counter[str] = Counter()
    lost, astray, seen, failures = Counter(ways), Counter(ways), Counter(ways), []
    for run in track(range(options.deaths), "Dying", console=Console(stderr=True), transient=True):
        # Two of three by kill -9, half of those at sight; the others by each other way in turn.
        ending = ("", "kill", "kill at sight")[run % 3] or WAYS[1 + (run // 3) % (len(WAYS) - 2)]
        death = die(folder / "book.db", ident, ending, run)
        ways[ending] += 1
        seen[ending] += death.seen
        lost[ending] += death.lost
        astray[ending] += not death.cursor
        if death.lost or not death.cursor:
            failures.append(f"Run {run}: {death}")
    counts = [[counter[ending] for counter in (ways, seen, lost, astray)] for ending in WAYS]
    rows = [(ending, *map("{:,}".format, row)) for ending, row in zip(WAYS, counts, strict=True)]
    rows.append(("all", *(f"{sum(column):,}" for column in zip(*counts, strict=True))))
    yield table(
        ("How it ended", "Times", "Characters on the screen", "Lost", "Cursor astray"), rows
    )
    yield from failures


def hardships(options: Namespace, folder: Path) -> Iterator[str]:
    """Let each hardship befall the app, and cut the power so many times; what was lost."""
    ident = book(folder / "book.db", entries=50, people=10)
    rows: list[tuple[str, ...]] = []
    for name, kill in product(HARDSHIPS, (True, False)):
        then = "killed" if kill else "lifted"
        try:
            got = endured(folder / "book.db", ident, name, kill=kill)
        except PermissionError as error:
            rows.append((name, then, f"not tried: {error}", "", ""))
            continue
        was_told, twice = ("yes" if is_so else "no" for is_so in (got.is_told, got.doubled))
        rows.append((name, then, was_told, str(got.lost), twice))
    yield table(("Hardship", "Then", "Told", "Characters lost", "Twice"), rows)
    try:
        cuts = cut_power(folder, options.cuts, a_meeting)
    except NotReached as error:
        yield f"No power was cut: {error}."
        return
    row = [f"{n:,}" for n in (cuts.cuts, cuts.saved, cuts.lost, cuts.damaged)]
    yield table(("Power cuts", "Told to be saved by then", "Lost", "Databases damaged"), [row])


def flips(options: Namespace, folder: Path) -> Iterator[str]:
    """Flip so many bytes of a book, one at a time; which of them the doctor notices."""
    book(folder / "book.db", entries=50, people=10)
    got = flip_bytes(folder / "book.db", folder / "hurt.db", options.flips, options.seed)
    row = [f"{n:,}" for n in (got.flipped, got.noticed, got.harmless, got.missed)]
    yield table(("Bytes flipped", "Noticed", "Nothing changed by it", "Missed"), [row])


def fuzz(options: Namespace, folder: Path) -> Iterator[str]:
    """Give so many hostile inputs to each reader; what came of them, and every crash."""
    head, rows, crashes = fuzz_all(options.inputs, options.seed, options.only)
    yield table(head, rows)
    yield from crashes


def privacy(options: Namespace, folder: Path) -> Iterator[str]:
    """Type so many sequences of commands; what came of them, and every word that got out."""
    tally = search_all(options.sequences, options.seed)
    yield table(HEAD, [tally.row])
    yield from (*tally.leaked, *tally.crashed)
