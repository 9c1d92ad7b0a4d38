"""The proof of the office's hub where it is long: figures, faults, rows by the million."""

import os
import shutil
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from clerk_tui.domain.model.body import Body
from clerk_tui.hub.connection.connect import connect
from clerk_tui.hub.connection.joined import remember_joined
from clerk_tui.hub.remote import Hub
from clerk_tui.office import Office
from tests.helpers.hub_clerks import WHARF, OfficerAtDesk, an_officer
from tests.helpers.hub_faults import (
    answer_length,
    cut_answers,
    cut_pulls,
    kill_servers,
    record_at,
    record_here,
)
from tests.helpers.hub_machine import TwoClerks
from tests.helpers.hub_proxy import HubProxy
from tests.helpers.hubs import PASSWORD, TestHub, make_template
from tests.helpers.postgres import Cluster, a_cluster
from tests.performance.hub_rows import QUERIES, explain, fill_public_rows, search_times
from tests.performance.report import table
from tests.performance.table import Keys, at_the_pad, clerk, median, percentile, running

DURABLE = (
    "fsync = on\nfull_page_writes = on\nshared_buffers = 256MB\nmaintenance_work_mem = 256MB\n"
)


def prove(options: Namespace, folder: Path) -> Iterator[str]:
    """Do all of it, each told as soon as it is done."""
    os.environ["PGPASSFILE"] = str(folder / "pgpass")
    with a_cluster(DURABLE) as cluster:
        make_template(cluster)
        for part in (_figures, _slow, _rows, _cuts, _kills, _clerks, _standby):
            if options.only in part.__name__:
                yield from part(options, _fresh(folder, part.__name__), cluster)


def _fresh(folder: Path, name: str) -> Path:
    place = folder / name.strip("_")
    place.mkdir()
    return place


@contextmanager
def _hub(cluster: Cluster) -> Iterator[TestHub]:
    hub = TestHub(cluster, Path(os.environ["PGPASSFILE"]))
    try:
        yield hub
    finally:
        hub.remove()


def _figures(options: Namespace, folder: Path, cluster: Cluster) -> Iterator[str]:
    """Push of one long meeting, pull of many, and the size of both."""
    rows = []
    with (
        _hub(cluster) as hub,
        an_officer(folder, hub, "Brook", WHARF) as brook,
        an_officer(folder, hub, "Kinver", WHARF) as kinver,
    ):
        ident = _long_meeting(brook, options.entries)
        rows.append((f"push of a meeting of {options.entries:,} entries", _ms(brook.sync)))
        brook.write(ident, "One more.")
        rows.append(("push of one entry more", _ms(brook.sync)))
        rows.append(("a sync with nothing to do", _ms(brook.sync)))
        count = min(options.meetings, 1000)
        _short_meetings(brook, count)
        rows.append((f"push of {count:,} meetings of 5 entries", _ms(brook.sync)))
        rows.append((f"pull of {count + 1:,} meetings", _ms(kinver.sync)))
        rows.append((f"a sync of {count + 1:,} meetings with nothing to do", _ms(kinver.sync)))
        rows.append((f"sync --all of {count + 1:,} meetings", _ms(_all_of(kinver))))
        hub.do("VACUUM ANALYZE")
        [(events, size)] = hub.ask(
            "SELECT (SELECT count(*) FROM clerk.event), sum(pg_total_relation_size(c.oid)) "
            "FROM pg_class AS c WHERE relname LIKE 'event\\_%%' AND relkind = 'r'"
        )
        [(private,)] = hub.ask("SELECT count(*) FROM clerk.private_entry")
        entries = options.entries + 1 + count * 5
        rows.append(("events per entry", f"{events / entries:.2f}"))
        rows.append(("bytes of events per entry, with their index", f"{int(size) / entries:,.0f}"))
        rows.append(("rows of the book per entry", f"{private / entries:.2f}"))
    yield table(("What", "Figure"), rows)


def _all_of(officer: OfficerAtDesk) -> Callable[[], object]:
    return lambda: officer.sync(everything=True)


def _ms(run: Callable[[], object]) -> str:
    start = time.perf_counter()
    run()
    return f"{(time.perf_counter() - start) * 1000:,.0f} ms"


def _long_meeting(officer: OfficerAtDesk, entries: int) -> str:
    ident = officer.prepare()
    desk = officer.office.sit_down(ident)
    item = desk.meeting.items[0].ident
    for n in range(entries):
        desk.paragraphs.write(
            f"Member {n} asked about the lamps on the quay, and was told that they were to be "
            "mended before the autumn tides.",
            item=item,
        )
    return ident


def _short_meetings(officer: OfficerAtDesk, count: int) -> None:
    for n in range(count):
        day = date(2020, 1, 6) + timedelta(days=n)
        ident = officer.office.prepare(Body(WHARF), day)
        desk = officer.office.sit_down(ident)
        item = desk.agenda.list_item("Lighting")
        for paragraph in range(5):
            desk.paragraphs.write(f"Paragraph {paragraph} of meeting {n}.", item=item)


def _rows(options: Namespace, folder: Path, cluster: Cluster) -> Iterator[str]:
    """Search at ten thousand and at a million public rows, and the plans of each query."""
    times, plans = [], []
    with _hub(cluster) as hub:
        url = hub.officer("Reader")
        for size in (10_000, options.rows):
            fill_public_rows(hub, size)
            with Hub(connect(url, lambda: PASSWORD)) as reader:
                for name, query in QUERIES.items():
                    took = search_times(reader, query, 40)
                    times.append(
                        (f"{size:,}", name, f"{median(took):.1f}", f"{percentile(took, 0.95):.1f}")
                    )
        with hub.connect("Reader") as reader_connection:
            plans = [(name, explain(reader_connection, query)) for name, query in QUERIES.items()]
        [(rows, size_of_table, indexes)] = hub.ask(
            "SELECT (SELECT count(*) FROM clerk.public_entry), "
            "pg_table_size('clerk.public_entry'), pg_indexes_size('clerk.public_entry')"
        )
    yield table(("Public rows", "Search", "p50, ms", "p95, ms"), times)
    yield table(("Search", "Plan: by its words alone, else in the newest years"), plans)
    yield (
        f"A public row takes {size_of_table / rows:,.0f} bytes, its indexes {indexes / rows:,.0f}."
    )


def _slow(options: Namespace, folder: Path, cluster: Cluster) -> Iterator[str]:
    """Start, key and Enter without a hub, with one that takes two seconds, and with none there."""
    rows = []
    with _hub(cluster) as hub, closing(HubProxy(cluster)) as proxy:
        url = proxy.through(hub.officer("Brook", minutes=(WHARF,)))
        passwords = f"*:*:*:{hub.login('Brook')}:{PASSWORD}\n"
        for name, delay, silent in (
            ("no hub joined", 0.0, False),
            ("a hub that answers", 0.0, False),
            ("a hub that answers after two seconds", 2.0, False),
            ("a hub that never answers", 0.0, True),
        ):
            proxy.delay, proxy.is_silent = delay, silent
            home = _fresh(folder, name.replace(" ", "-"))
            (home / ".pgpass").write_text(passwords, encoding="utf-8")
            (home / ".pgpass").chmod(0o600)
            database, ident = home / "minutes.db", "aaaa00000001"
            with closing(Office(database)) as office:
                office.prepare(Body(WHARF), date(2027, 3, 24), ident)
                desk = office.sit_down(ident)
                desk.timings.commence()
                desk.agenda.open_item(desk.agenda.list_item("Lighting"))
            if name != "no hub joined":
                remember_joined(database, url)
            rows.append((name, *_at_the_app(database, home, ident, options.runs)))
    yield table(("Hub", "Start, ms", "Open, ms", "Key p50", "Key p95", "Enter, ms"), rows)


def _at_the_app(database: Path, home: Path, ident: str, runs: int) -> tuple[str, ...]:
    starts, opens, keys, enters = [], [], [], []
    for run in range(runs):
        with running(clerk("--database", str(database)), home) as app:
            starts.append(app.wait("Wharf Board"))
        with running(clerk("--database", str(database), "open", ident), home) as app:
            opens.append(app.wait("Enter files"))
        with closing(at_the_pad(database, home, ident)) as app:
            time.sleep(1.0)  # the process beside it is at work
            keys += Keys(app, run).each(40)
            sent = app.press("enter")
            enters.append(app.wait("¶", since=sent))
    figures = (median(starts), median(opens), median(keys), percentile(keys, 0.95), median(enters))
    return tuple(f"{figure:,.1f}" for figure in figures)


def _cuts(options: Namespace, folder: Path, cluster: Cluster) -> Iterator[str]:
    """Answers cut at every byte, of a push and of a pull."""
    step = options.cut_step
    with _hub(cluster) as hub:
        length = answer_length(_fresh(folder, "length"), hub)
        places = range(1, length + 1, step)
        cuts, after_cut = cut_answers(_fresh(folder, "push"), hub, places)
        pulls = cut_pulls(_fresh(folder, "pull"), hub, places)
    yield (
        f"The {length:,} bytes of the answers to a push, cut at each place of {len(places):,}: "
        f"{cuts:,} were broken off, after {after_cut:,} the hub had the events; "
        "each record was whole. "
        f"Of as many pulls {pulls:,} were broken off; each record was as before, or whole."
    )


def _kills(options: Namespace, folder: Path, cluster: Cluster) -> Iterator[str]:
    """The server killed in mid-push."""
    with _hub(cluster) as hub:
        broken, after_kill = kill_servers(folder, hub, options.kills)
    yield (
        f"{options.kills} kills of the server in mid-push: {broken} pushes were broken off, and of "
        f"{after_kill} of these the hub had the events. "
        "What was acknowledged was there, each chain whole."
    )


def _clerks(options: Namespace, folder: Path, cluster: Cluster) -> Iterator[str]:
    """Two clerks at random."""
    TwoClerks.cluster, TwoClerks.passwords = cluster, Path(os.environ["PGPASSFILE"])
    run_state_machine_as_test(
        TwoClerks,
        settings=settings(
            max_examples=options.examples,
            stateful_step_count=25,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
    yield (
        f"Two clerks at random, {options.examples} times 25 steps: no chain broke, nothing "
        "acknowledged was lost, nothing was merged."
    )


def _standby(options: Namespace, folder: Path, cluster: Cluster) -> Iterator[str]:
    """A standby promoted: officers go on there, and compare everything."""
    with _hub(cluster) as hub, an_officer(folder, hub, "Brook", WHARF) as brook:
        ident = brook.prepare()
        brook.sync()
        standby = Cluster(Path(f"{cluster.folder}-standby"))
        standby.folder.mkdir()
        standby.give(standby.folder)
        cluster.run(
            *("pg_basebackup", "-D", str(standby.data), "-R", "-c", "fast", "-U", "postgres"),
            *("-h", str(cluster.folder)),
        )
        with (standby.data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write(f"unix_socket_directories = '{standby.folder}'\n")
        standby.start()
        brook.write(ident, "Before the machine was lost.")
        brook.sync()
        _until_there(standby, hub, ident, brook)
        cluster.stop()
        standby.run("pg_ctl", "-D", str(standby.data), "-w", "promote")
        brook.url = standby.url(hub.name, hub.login("Brook"))
        brook.write(ident, "After it.")
        report = brook.sync()
        assert report.shared == 1
        assert report.waiting == []
        cluster.start()
        promoted_hub = TestHub.__new__(TestHub)
        promoted_hub.cluster, promoted_hub.name = standby, hub.name
        assert record_at(promoted_hub, ident) == record_here(brook, ident)
        standby.remove()
        shutil.rmtree(standby.folder, ignore_errors=True)
    yield "A standby was promoted after the first server stopped: the officer went on there."


def _until_there(standby: Cluster, hub: TestHub, ident: str, officer: OfficerAtDesk) -> None:
    expected_count = len(record_here(officer, ident))
    limit = time.monotonic() + 20
    while time.monotonic() < limit:
        with standby.connect(hub.name) as there:
            row = there.execute("SELECT n FROM clerk.head WHERE meeting = %s", [ident]).fetchone()
        if row and row[0] == expected_count:
            return
        time.sleep(0.1)
    raise TimeoutError("The standby has not followed.")
