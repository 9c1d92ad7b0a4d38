"""Offices to minute in, each on a database of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clerk_tui.domain.ports import Clock
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock


@contextmanager
def an_office(folder: Path, clock: Clock | None = None) -> Iterator[Office]:
    """An office all of whose files are in *folder*, at half past ten on 24 March 2027."""
    office = Office(
        folder / "minutes.db",
        clock or FixedClock(),
        committees=folder / "committees",
        templates=folder / "templates",
        exports=folder / "exports",
        words=folder / "words.txt",
    )
    yield office
    office.close()
