"""What holds for every test: the usual screens, short searches, and an office."""

import gc
import os
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from clerk_tui.office import Office
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.offices import an_office

# No test reads or writes what is the developer's own: data, documents, templates, caches.
_elsewhere = tempfile.mkdtemp(prefix="clerk-tui-tests-")
for _own in ("CACHE_HOME", "CONFIG_HOME", "DATA_HOME", "STATE_HOME", "DOCUMENTS_DIR"):
    os.environ[f"XDG_{_own}"] = str(Path(_elsewhere) / _own.lower())
os.environ["TEXTUAL_ANIMATIONS"] = "none"
for _name in ("NO_COLOR", "TEXTUAL_THEME"):
    os.environ.pop(_name, None)

# Found examples differ from run to run on a desk, and never where a build depends on them.
settings.register_profile(
    "desk", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", parent=settings.get_profile("desk"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Keep the tests out of the search for garbage: they stay to the end, and are many."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office in a folder of the test's own."""
    with an_office(tmp_path) as office:
        yield office


@pytest.fixture
def record(tmp_path: Path) -> Iterator[SqliteRecord]:
    """A record on disk."""
    record = SqliteRecord(tmp_path / "minutes.db")
    yield record
    record.close()
