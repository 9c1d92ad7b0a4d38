"""A database on disk for each test, closed when it is done."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clerk_tui.desk import Desk
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in, opened

Again = Callable[[str], Desk]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of the test's database."""
    return tmp_path / "minutes.db"


@pytest.fixture
def record(path: Path) -> Iterator[SqliteRecord]:
    """The record in it."""
    record = SqliteRecord(path)
    yield record
    record.close()


@pytest.fixture
def desk(record: SqliteRecord) -> Desk:
    """A meeting of the Harbours Committee in it, its first item in hand."""
    return opened(desk_in(record), "Apologies", "Buoys", "Cranes")


@pytest.fixture
def again(path: Path) -> Iterator[Again]:
    """The desk of a meeting after the program was started anew."""
    records: list[SqliteRecord] = []

    def sit_down(ident: str) -> Desk:
        records.append(SqliteRecord(path))
        return Desk(records[-1], FixedClock(), ident)

    yield sit_down
    for record in records:
        record.close()
