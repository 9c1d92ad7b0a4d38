"""What the readers share: inputs from files, a process apart now and then, a short meeting."""

import itertools
from collections.abc import Callable
from datetime import time
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from msgspec import Struct

from clerk_tui.desk import Desk
from clerk_tui.files.sandboxed_reader import read_in_process, read_in_sandbox
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in
from tests.performance.hostile import mutated

APART_EVERY = 50  # inputs of a kind that is read in a process apart: one of so many goes there


class Reader(Struct, frozen=True):
    """A reader: `make` makes an input by chance, `read` reads it or raises a refusal."""

    make: Callable[[Random], bytes]
    read: Callable[[bytes], object]


def from_file(folder: Path, name: str, read: Callable[[Path], object], *samples: bytes) -> Reader:
    def read_data(data: bytes) -> object:
        path = folder / name
        path.write_bytes(data)
        return read(path)

    return Reader(lambda rng: mutated(rng, samples), read_data)


def mostly_here(module: str) -> Callable[[Callable[[Path], object]], Callable[[Path], object]]:
    """Let *module* read in this process, for speed, and now and then in one apart."""
    turn = itertools.count()

    def reading(reader: str, path: Path) -> Any:
        apart = next(turn) % APART_EVERY == 0
        return read_in_sandbox(reader, path) if apart else read_in_process(reader, path)

    def wrapped(read: Callable[[Path], object]) -> Callable[[Path], object]:
        def reads(path: Path) -> object:
            with patch(f"{module}.read_in_sandbox", reading):
                return read(path)

        return reads

    return wrapped


def office_in(folder: Path) -> Office:
    return Office(folder / "minutes.db", FixedClock(), exports=folder / "out")


def minuted(office: Office) -> Desk:
    """A short meeting, closed."""
    desk = desk_in(office.record)
    desk.roll.mark_all_present()
    desk.timings.commence(time(10, 30))
    desk.agenda.add_item("Buoys")
    desk.paragraphs.write("The buoys had been painted red.")
    desk.decisions.resolve(["That the buoys be replaced."])
    desk.agenda.add_item("Lease of the slipway", private=True)
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write("Nine thousand pounds a year was offered.")
    desk.private_business.readmit_public()
    desk.timings.conclude(time(12, 0))
    return desk
