"""Bad input and bad days: a sentence each, the minuting goes on, and nothing is lost."""

import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.transfer import CarriedEvent
from clerk_tui.hub.admin.staff import remove_officer
from clerk_tui.hub.connection import connect as connecting
from clerk_tui.hub.connection.address import check_address, describe_address
from clerk_tui.hub.connection.connect import connect
from clerk_tui.hub.remote import Hub
from clerk_tui.storage.transfer.pack import read_events
from tests.helpers.hub_clerks import QUAY, WHARF, OfficerAtDesk, an_officer
from tests.helpers.hubs import PASSWORD, TestHub
from tests.helpers.postgres import Cluster, a_cluster
from tests.helpers.shell import run_command

GOES_ON = "safe on this machine"


def refused(officer: OfficerAtDesk, ident: str) -> str:
    """Sync in vain; the minuting goes on. Returns the sentence."""
    with pytest.raises(Refusal) as caught:
        officer.sync()
    officer.write(ident, "And the minuting went on.")
    assert officer.texts(ident)[-1] == "And the minuting went on."
    return str(caught.value)


def as_superuser(hub: TestHub, sql: str) -> None:
    """Change what nobody may change, as whoever has the machine could."""
    hub.do(f"SET session_replication_role = replica; {sql}")


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("postgresql://brook@nowhere.invalid/minutes", "no machine of that name"),
        ("postgresql://brook@/minutes?host=/nowhere", "Nobody answers at the hub's address"),
        ("https://books.example/minutes", "is no address of a hub"),
        ("postgresql://brook@books.example", "is no address of a hub"),
        ("postgresql://brook@books.example:harbour/minutes", "is no address of a hub"),
        ("", "is no address of a hub"),
    ],
)
def test_a_wrong_address_is_named(url: str, sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence):
        connect(url)


def test_an_address_asks_for_the_check_of_the_certificate_unless_it_is_a_socket() -> None:
    checked = check_address("postgresql://brook@books.example:5433/minutes")
    assert checked == "postgresql://brook@books.example:5433/minutes?sslmode=verify-full"
    assert check_address(checked) == checked
    assert describe_address(checked) == "minutes on books.example"
    socket = "postgresql://brook@/minutes?host=/var/run/postgresql"
    assert check_address(socket) == socket


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for "localhost" and one for another machine, by an authority of the test's."""
    folder = tmp_path_factory.mktemp("certificates")

    def openssl(*words: str) -> None:
        subprocess.run(["openssl", *words], check=True, cwd=folder, capture_output=True)

    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    openssl(
        *("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.crt", "-days", "2"),
        *("-subj", "/CN=Ostermere authority"),
    )
    for name in ("localhost", "elsewhere.example"):
        openssl("req", *key, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", "/CN=any")
        (folder / "names").write_text(f"subjectAltName=DNS:{name}", encoding="utf-8")
        openssl(
            *("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.crt", "-CAkey", "ca.key"),
            *("-CAcreateserial", "-out", f"{name}.crt", "-days", "2", "-extfile", "names"),
        )
    return folder


def use_certificate(cluster: Cluster, folder: Path, name: str) -> None:
    """Have the cluster answer with this certificate; with none if *name* is empty."""
    for suffix in ("crt", "key") if name else ():
        target = cluster.data / f"server.{suffix}"
        target.write_bytes((folder / f"{name}.{suffix}").read_bytes())
        target.chmod(0o600)
        cluster.give(target)
    with cluster.connect("postgres") as admin:
        admin.execute(f"ALTER SYSTEM SET ssl = {'on' if name else 'off'}")
        admin.execute("SELECT pg_reload_conf()")
    cluster.stop()
    cluster.start()


@pytest.fixture(scope="module")
def networked() -> Iterator[Cluster]:
    """A cluster that listens on this machine's network."""
    with a_cluster("listen_addresses = 'localhost'\nport = 54329\n") as cluster:
        cluster.port = "54329"
        with cluster.connect("postgres") as admin:
            admin.execute(f"CREATE ROLE brook LOGIN PASSWORD '{PASSWORD}'")
        yield cluster


def test_minutes_go_only_to_the_machine_that_the_certificate_names(
    networked: Cluster, certificates: Path
) -> None:
    authority = certificates / "ca.crt"
    url = f"postgresql://brook@localhost:54329/postgres?sslrootcert={authority}"
    with pytest.raises(Refusal, match="offers no TLS, so nothing was sent"):
        connect(url, lambda: PASSWORD)
    use_certificate(networked, certificates, "elsewhere.example")
    with pytest.raises(Refusal, match="certificate is another machine's, so nothing was sent"):
        connect(url, lambda: PASSWORD)
    use_certificate(networked, certificates, "localhost")
    with pytest.raises(Refusal, match="Nobody known here vouches"):
        connect(url.replace(str(authority), "/nowhere.crt"), lambda: PASSWORD)
    with connect(url, lambda: PASSWORD) as connection:
        assert connection.pgconn.ssl_in_use
    with (
        Hub(connect(url, lambda: PASSWORD)) as hub,
        pytest.raises(Refusal, match="no shared minute book in that database"),
    ):
        hub.position()


def test_a_password_that_is_wrong_or_has_run_out(brook: OfficerAtDesk, hub: TestHub) -> None:
    with pytest.raises(Refusal, match="may be wrong, or have run out"):
        connect(brook.url.replace(hub.login("Brook"), "nobody-here"), lambda: "guess")
    hub.do(f"ALTER ROLE \"{hub.login('Brook')}\" VALID UNTIL '2020-01-01'")
    with pytest.raises(Refusal, match="may be wrong, or have run out"):
        connect(brook.url, lambda: PASSWORD)


def test_a_server_that_is_too_old(brook: OfficerAtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "OLDEST_SERVER", 990000, raising=False)
    monkeypatch.setattr("clerk_tui.hub.connection.connect.OLDEST_SERVER", 990000)
    ident = brook.prepare()
    assert "which is too old" in refused(brook, ident)


def test_a_hub_that_is_newer_or_older_than_the_program(brook: OfficerAtDesk, hub: TestHub) -> None:
    ident = brook.prepare()
    hub.do("UPDATE clerk.hub SET reads_from = 99, writes_from = 99")
    assert "newer than this clerk-tui" in refused(brook, ident)
    hub.do("UPDATE clerk.hub SET reads_from = 1, writes_from = 1")
    hub.do("DELETE FROM clerk.migration WHERE number = (SELECT max(number) FROM clerk.migration)")
    assert "older than this clerk-tui" in refused(brook, ident)


def test_an_older_program_may_read_what_it_may_not_write(
    brook: OfficerAtDesk, kinver: OfficerAtDesk, hub: TestHub
) -> None:
    ident = brook.prepare()
    brook.sync()
    hub.do("UPDATE clerk.hub SET writes_from = 99")
    own = kinver.prepare()
    report = kinver.sync()
    assert len(report.received) == 1
    assert kinver.texts(ident) == brook.texts(ident)
    assert "too old" in report.waiting[0]
    assert hub.ask("SELECT count(*) FROM clerk.head WHERE meeting = %s", own) == [(0,)]


def test_an_ident_that_another_bodys_meeting_has_at_the_hub_is_not_shared(
    tmp_path: Path, hub: TestHub
) -> None:
    with an_officer(tmp_path, hub, "Brook", WHARF) as brook:
        ident = brook.prepare()
        brook.sync()
        with an_officer(tmp_path, hub, "Lowe", QUAY) as lowe:
            lowe.office.prepare(
                brook.office.minute_book.meeting(ident).body.__class__(QUAY),
                brook.office.clock.now().date(),
                ident,
            )
            assert "Another body's meeting has that ident" in lowe.sync().waiting[0]
            assert lowe.office.minute_book.meeting(ident).body.name == QUAY


def test_a_record_altered_at_the_hub_is_not_taken(
    brook: OfficerAtDesk, kinver: OfficerAtDesk, hub: TestHub
) -> None:
    ident = brook.prepare()
    brook.write(ident, "The lamps were to be mended.")
    brook.sync()
    as_superuser(hub, "UPDATE clerk.event SET payload = replace(payload, 'mended', 'painted')")
    report = kinver.sync()
    assert "is not what was written" in report.waiting[0]
    with pytest.raises(Refusal):
        kinver.office.minute_book.meeting(ident)


def test_a_record_cut_short_at_the_hub_is_not_taken(
    brook: OfficerAtDesk, kinver: OfficerAtDesk, hub: TestHub
) -> None:
    ident = brook.prepare()
    brook.sync()
    as_superuser(hub, "DELETE FROM clerk.event WHERE n = (SELECT max(n) FROM clerk.event)")
    assert "was altered, there or on the way" in kinver.sync().waiting[0]
    with pytest.raises(Refusal):
        kinver.office.minute_book.meeting(ident)


def test_what_is_altered_on_its_way_to_the_hub_is_refused_there(
    brook: OfficerAtDesk, hub: TestHub
) -> None:
    ident = brook.prepare()
    first, *rest = read_events(brook.office.record.db, ident)
    altered = CarriedEvent(first.step, first.at, first.kind, first.payload + " ", first.digest)
    with Hub(connect(brook.url, lambda: PASSWORD)) as there:
        with pytest.raises(Refusal, match="a digest does not fit"):
            there.append(ident, WHARF, 0, "", [altered, *rest])
        with pytest.raises(Refusal, match="a digest does not fit"):
            there.append(ident, WHARF, 0, "", rest)
    assert hub.ask("SELECT * FROM clerk.event") == []


def test_a_clock_that_is_a_day_wrong_is_told_and_changes_nothing(brook: OfficerAtDesk) -> None:
    brook.prepare()
    report = brook.sync()
    assert "Set this one right" in report.clock
    assert report.shared == 1
    with Hub(connect(brook.url, lambda: PASSWORD)) as there:
        now = there.position().clock
    brook.office.clock.moment = now + timedelta(minutes=10)  # type: ignore[attr-defined]
    assert brook.sync().clock == ""


def test_a_full_disk_at_the_hub_stops_the_sharing_and_not_the_minuting(
    brook: OfficerAtDesk, hub: TestHub
) -> None:
    ident = brook.prepare()
    hub.do(
        "CREATE FUNCTION clerk.full_disk() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$; "
        "CREATE TRIGGER full_disk BEFORE INSERT ON clerk.event FOR EACH ROW "
        "EXECUTE FUNCTION clerk.full_disk()"
    )
    report = brook.sync()
    assert "The hub's disk is full" in report.waiting[0]
    brook.write(ident, "And the minuting went on.")
    hub.do("DROP TRIGGER full_disk ON clerk.event")
    assert brook.sync().shared == 1


def test_an_officer_removed_in_mid_meeting_goes_on_minuting(
    brook: OfficerAtDesk, hub: TestHub
) -> None:
    ident = brook.prepare()
    brook.sync()
    with connect(hub.admin_url) as admin:
        remove_officer(admin, hub.login("Brook"))
    assert GOES_ON in refused(brook, ident)


def test_a_meeting_of_a_body_that_the_officer_minutes_no_longer_waits(
    brook: OfficerAtDesk, hub: TestHub
) -> None:
    from clerk_tui.hub.admin.staff import set_body

    ident = brook.prepare()
    brook.sync()
    with connect(hub.admin_url) as admin:
        set_body(admin, WHARF, {hub.login("Brook"): None})
    brook.write(ident, "And the minuting went on.")
    assert "does not have you minute the Wharf Board" in brook.sync().waiting[0]


def test_the_shell_says_it_in_one_line(tmp_path: Path) -> None:
    from clerk_tui.hub.connection.joined import remember_joined

    database = tmp_path / "minutes.db"
    remember_joined(database, "postgresql://brook@/minutes?host=/nowhere")
    result = run_command(database, "sync")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert GOES_ON in result.stderr


def test_without_psycopg_each_command_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    database = tmp_path / "minutes.db"
    for words in (
        ("sync",), ("hub", "join", "postgresql://b@/m"), ("hub", "setup", "postgresql://b@/m"),
        ("hub", "status"), ("hub", "body"), ("hub", "user", "add", "b"), ("hub", "files"),
        ("hub", "user", "remove", "b"), ("hub", "apart", "last"), ("hub", "takeover", "last"),
        ("hub", "keep", "last"), ("search", "--office", "x"), ("actions", "--office"),
        ("attendance", "--office"),
    ):  # fmt: skip
        result = run_command(database, *words)
        assert result.exit_code == 1, words
        assert "pip install" in result.stderr, (words, result.stderr)
