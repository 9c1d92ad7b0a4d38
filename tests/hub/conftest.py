"""What the tests of the hub share: one cluster a session, and a hub of its own for each test."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.helpers.hub_clerks import WHARF, OfficerAtDesk, an_officer
from tests.helpers.hubs import TestHub, make_template
from tests.helpers.postgres import Cluster, why_not

_WHY_NOT = why_not()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test of this folder, and skip it with the reason where there is no PostgreSQL.

    Where CLERK_TUI_HUB_TESTS says that they are required, as in .ci/run, the run fails instead.
    """
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("hub")
            if _WHY_NOT and os.environ.get("CLERK_TUI_HUB_TESTS") == "required":
                raise pytest.UsageError(f"The tests of the hub would be skipped: {_WHY_NOT}")
            if _WHY_NOT:
                item.add_marker(pytest.mark.skip(reason=_WHY_NOT))


@pytest.fixture(scope="session")
def cluster(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Cluster]:
    """Start a cluster for all workers of this run: the first starts it, the last removes it."""
    root = tmp_path_factory.getbasetemp()
    root = root.parent if hasattr(request.config, "workerinput") else root
    place, users = root / "hub-cluster", root / "hub-cluster-users"
    with FileLock(root / "hub-cluster.lock"):
        count = int(users.read_text(encoding="utf-8")) if users.exists() else 0
        if count:
            shared = Cluster(Path(place.read_text(encoding="utf-8")))
        else:
            shared = Cluster.in_new_folder()
            make_template(shared)
            place.write_text(str(shared.folder), encoding="utf-8")
        users.write_text(str(count + 1), encoding="utf-8")
    yield shared
    with FileLock(root / "hub-cluster.lock"):
        count = int(users.read_text(encoding="utf-8")) - 1
        users.write_text(str(count), encoding="utf-8")
        if not count:
            shared.remove()


@pytest.fixture
def hub(cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestHub]:
    """Give a hub of the test's own; the officers' passwords are where libpq looks for them."""
    passwords = tmp_path / "pgpass"
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    made = TestHub(cluster, passwords)
    yield made
    made.remove()


@pytest.fixture
def brook(tmp_path: Path, hub: TestHub) -> Iterator[OfficerAtDesk]:
    """An officer who minutes the Wharf Board."""
    with an_officer(tmp_path, hub, "Brook", WHARF) as officer:
        yield officer


@pytest.fixture
def kinver(tmp_path: Path, hub: TestHub) -> Iterator[OfficerAtDesk]:
    """A colleague, who minutes it too."""
    with an_officer(tmp_path, hub, "Kinver", WHARF) as officer:
        yield officer
