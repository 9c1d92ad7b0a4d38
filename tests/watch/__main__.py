"""Plays a scenario where it can be watched: `python -m tests.watch NAME [--slow] [--cast FILE]`."""

import argparse
import sys
from pathlib import Path

from tests.watch.compact import compact
from tests.watch.player import play
from tests.watch.scenarios import SCENARIOS


def main() -> None:
    """Play the scenario that is named, and write its recording."""
    parser = argparse.ArgumentParser(prog="python -m tests.watch", description=__doc__)
    parser.add_argument("name", choices=sorted(SCENARIOS))
    parser.add_argument("--slow", action="store_true", help="five times slower, to be followed")
    parser.add_argument("--cast", type=Path, help="where to write the recording (asciicast v2)")
    parser.add_argument("--columns", type=int, default=100)
    parser.add_argument("--lines", type=int, default=30)
    given = parser.parse_args()
    cast = play(
        SCENARIOS[given.name],
        slow=given.slow,
        shows=sys.stdout.isatty(),
        columns=given.columns,
        lines=given.lines,
    )
    if given.cast:
        given.cast.write_text(compact(cast), encoding="utf-8")
    sys.stdout.write("\x1bc" if sys.stdout.isatty() else "")
    sys.stdout.write(f"Played: {SCENARIOS[given.name].title}.\n")


if __name__ == "__main__":
    main()
