"""A county publishes its public minutes to a national hub: two clusters, and no private byte."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.search_query import read_query
from clerk_tui.hub.admin.replication import (
    publish_to,
    stop_publishing_to,
    subscribe_to,
    unsubscribe_from,
)
from clerk_tui.hub.book.office_search import search_hub
from clerk_tui.hub.connection.connect import connect
from clerk_tui.hub.remote import Hub
from tests.helpers.hub_clerks import WHARF, an_officer
from tests.helpers.hubs import PASSWORD, TestHub, make_template
from tests.helpers.postgres import Cluster, a_cluster

SECRET = "Quillfeather"


@pytest.fixture
def national(tmp_path: Path) -> Iterator[TestHub]:
    """A hub in another cluster."""
    with a_cluster() as cluster:
        make_template(cluster)
        yield TestHub(cluster, tmp_path / "national-pgpass")


def until(ready: Callable[[], bool], seconds: float = 30.0) -> None:
    limit = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < limit
        time.sleep(0.1)


def subscribe(hub: TestHub, national: TestHub) -> str:
    login = f"nation-{hub.name.replace('_', '-')}"
    with connect(hub.admin_url) as county:
        publish_to(county, login, PASSWORD)
    passfile = national.cluster.folder / "pass"
    passfile.write_text(f"*:*:*:{login}:{PASSWORD}\n", encoding="utf-8")
    passfile.chmod(0o600)
    national.cluster.give(passfile)
    with connect(national.admin_url) as there:
        subscribe_to(there, "ostermere", hub.cluster.url(hub.name, login), str(passfile))
    return login


def test_public_minutes_reach_the_nation_and_what_is_withdrawn_leaves_it(
    hub: TestHub, national: TestHub, tmp_path: Path
) -> None:
    reader = national.officer("Reader")
    with an_officer(tmp_path, hub, "Brook", WHARF) as brook:
        ident = brook.prepare(WHARF, date(2026, 3, 4))
        brook.write(ident, "The lamps were to be mended.")
        brook.write(ident, f"The agent is Mr {SECRET}.", private=True)
        brook.publish(ident)
        brook.sync()
        login = subscribe(hub, national)
        until(lambda: national.ask("SELECT count(*) FROM clerk.public_entry") != [(0,)])
        with Hub(connect(reader, lambda: PASSWORD)) as there:
            results = search_hub(there, read_query("lamp mended "))
            assert [result.text for result in results] == ["The lamps were to be mended."]
            before = there.position().xmin
            assert [m.withdrawn for m in there.public_changes("0")] == [False]
        brook.office.sit_down(ident).steps.undo_steps(1)
        [news] = brook.sync().news
        assert f"the hub, {login}" in news
        until(lambda: national.ask("SELECT count(*) FROM clerk.public_entry") == [(0,)])
        with Hub(connect(reader, lambda: PASSWORD)) as there:
            assert [m.withdrawn for m in there.public_changes(before)] == [True]
    national.do("CHECKPOINT")
    with connect(national.admin_url) as there:
        unsubscribe_from(there, "ostermere")
    with connect(hub.admin_url) as county:
        stop_publishing_to(county, login)
        county.execute(f'DROP OWNED BY "{login}"'.encode())
        county.execute(f'DROP ROLE "{login}"'.encode())
    national.cluster.stop()
    assert files_with(national.cluster, SECRET.encode()) == []
    assert files_with(national.cluster, b"ostermere") != []  # the search would find it


def files_with(cluster: Cluster, wanted: bytes) -> list[Path]:
    files = [path for path in cluster.data.rglob("*") if path.is_file()]
    return [path for path in files if wanted in path.read_bytes()]


def test_no_table_with_a_private_row_is_published(hub: TestHub) -> None:
    rows = hub.ask("SELECT tablename FROM pg_publication_tables ORDER BY 1")
    assert [name for (name,) in rows] == [
        "public_action",
        "public_attended",
        "public_entry",
        "public_meeting",
    ]


def test_the_name_of_an_officer_is_not_given_to_a_server(hub: TestHub) -> None:
    hub.officer("Brook")
    with (
        closing(connect(hub.admin_url)) as county,
        pytest.raises(Refusal, match="There is a role"),
    ):
        publish_to(county, hub.login("Brook"), PASSWORD)
    with (
        closing(connect(hub.admin_url)) as county,
        pytest.raises(Refusal, match="no name for a subscription"),
    ):
        subscribe_to(county, "x; DROP TABLE", "postgresql://a@/b?host=/c")
