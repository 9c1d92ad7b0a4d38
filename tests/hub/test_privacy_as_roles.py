"""What an officer may not see is seen by no table, view, function, error or COPY of the hub."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import psycopg
import pytest

from clerk_tui.domain.model.body import Body
from clerk_tui.office import Office
from tests.helpers.hub_clerks import QUAY, WHARF, OfficerAtDesk
from tests.helpers.hubs import PASSWORD, TestHub
from tests.helpers.offices import an_office

SECRETS = {
    "one": ("The rent of the kiosk is 400 zorkmids.",),
    "other": ("A settlement of nine million.", "The agent is Mr Quillfeather.", "Nothing more."),
}
# What differs between two databases of one cluster, whatever is in them.
OF_THE_DATABASE = {
    "pg_catalog.pg_database": "the names of both are there",
    "pg_catalog.pg_settings": "the settings of the connection, with the time",
    "pg_catalog.pg_file_settings": "of the cluster",
    "pg_catalog.pg_cursors": "with the time of the query",
    "pg_catalog.pg_prepared_statements": "with the time of the query",
    "pg_catalog.pg_replication_slots": "of the cluster",
    "pg_catalog.pg_auth_members": "of the cluster",
    "pg_catalog.pg_roles": "of the cluster",
    "pg_catalog.pg_user": "of the cluster",
    "pg_catalog.pg_group": "of the cluster",
    "pg_catalog.pg_shdepend": "of the cluster",
    "pg_catalog.pg_db_role_setting": "of the cluster",
}


@pytest.fixture
def hubs(hub: TestHub, tmp_path: Path) -> Iterator[tuple[TestHub, str]]:
    """Two hubs alike but for private business, and the second one's name."""
    urls = {
        "Brook": hub.officer("Brook", minutes=(WHARF,)),
        "Lowe": hub.officer("Lowe", minutes=(QUAY,)),
        "Reader": hub.officer("Reader", reads=(QUAY,)),
    }
    second = f"{hub.name}_b"
    with hub.cluster.connect("postgres") as admin:
        admin.execute(f"CREATE DATABASE {second} TEMPLATE {hub.name}")
        admin.execute(f"REVOKE ALL ON DATABASE {second} FROM PUBLIC")
        for name in urls:
            admin.execute(f'GRANT CONNECT ON DATABASE {second} TO "{hub.login(name)}"')
    for name, kind in ((hub.name, "one"), (second, "other")):
        fill(tmp_path / name, hub.cluster.url(name, hub.login("Brook")), SECRETS[kind])
        with hub.cluster.connect(name) as admin:
            admin.execute("VACUUM ANALYZE")
    yield hub, second
    with hub.cluster.connect("postgres") as admin:
        admin.execute(f"DROP DATABASE {second} WITH (FORCE)")


def fill(folder: Path, url: str, secrets: tuple[str, ...]) -> None:
    """Minute two meetings, one published, with *secrets* in both, and push them."""
    folder.mkdir()
    with an_office(folder) as office:
        officer = OfficerAtDesk(office, url)
        for ident, words in (("aaaa00000001", "The lamps."), ("aaaa00000002", "The quay.")):
            minute(officer, office, ident, words, secrets)
        officer.publish("aaaa00000001")
        officer.sync()


def minute(
    officer: OfficerAtDesk, office: Office, ident: str, words: str, secrets: tuple[str, ...]
) -> None:
    office.prepare(Body(WHARF), date(2027, 3, 24), ident)
    desk = office.sit_down(ident)
    desk.timings.commence()
    desk.agenda.open_item(desk.agenda.list_item("Lighting"))
    officer.write(ident, words)
    for secret in secrets:
        desk = office.sit_down(ident)
        item = desk.meeting.items[0].ident
        desk.paragraphs.write(secret, item=item, private=True)
        desk.actions.add(f"see to: {secret}", "The Clerk", item=item, private=True)
    officer.write(ident, f"{words} Again.")
    office.sit_down(ident).actions.add("paint the crane", "The Clerk")


def everything_seen(hub: TestHub, database: str, name: str) -> dict[str, str]:
    """Return all that an officer gets out of a hub: each query with its rows or its error."""
    with hub.cluster.connect(database) as admin:
        relations = admin.execute(
            "SELECT n.nspname || '.' || quote_ident(c.relname) FROM pg_class AS c "
            "JOIN pg_namespace AS n ON n.oid = relnamespace WHERE relkind IN ('r','v','m','p','S') "
            "AND nspname IN ('clerk', 'pg_catalog') ORDER BY 1"  # the rest are views of these
        ).fetchall()
        columns = dict(
            admin.execute(
                "SELECT attrelid::regclass::text, string_agg(quote_ident(attname), ', ' "
                "ORDER BY attnum) FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped "
                "AND attname NOT IN ('xid') GROUP BY 1"
            ).fetchall()
        )
        functions = admin.execute(
            "SELECT p.oid::regprocedure::text FROM pg_proc AS p WHERE pronamespace = "
            "'clerk'::regnamespace AND prolang IN (SELECT oid FROM pg_language "
            "WHERE lanname IN ('sql', 'plpgsql')) ORDER BY 1"
        ).fetchall()
    queries = []
    for (relation,) in relations:
        if relation in OF_THE_DATABASE:
            continue
        listed = columns.get(relation) or columns.get(relation.partition(".")[2]) or "*"
        if not relation.startswith("clerk."):
            rows = "replace(t::text, current_database(), 'hub')"
            queries.append(
                f"SELECT count(*), md5(string_agg({rows}, '/' ORDER BY {rows})) "
                f"FROM (SELECT {listed} FROM {relation}) AS t"
            )
        else:
            queries += [
                f"SELECT {listed} FROM {relation}",
                f"COPY {relation} ({listed}) TO STDOUT",
                f"EXPLAIN SELECT 1 FROM {relation}",
                f"SELECT count(*) FROM {relation}",
                f"SELECT pg_relation_size('{relation}')",
                f"DELETE FROM {relation}",
                f"UPDATE {relation} SET ctid = ctid",
                f"SELECT * FROM pg_stats WHERE tablename = '{relation.partition('.')[2]}'",
            ]
    queries += [call for (function,) in functions for call in calls_of(function)]
    seen = {}
    with hub.cluster.connect(database, hub.login(name), PASSWORD) as officer:
        for query in queries:
            seen[query] = answer(officer, query)
    return seen


ARGUMENTS = {
    "text": ("'aaaa00000002'", "'Wharf Board'", "'settlement'"),
    "integer": ("0", "3"),
    "xid8": ("'0'",),
    "text[]": ("ARRAY['aaaa00000001','aaaa00000002']",),
    "integer[]": ("ARRAY[1]",),
    "boolean[]": ("ARRAY[true]",),
    "jsonb": ("'[]'",),
    "date": ("NULL",),
}


def calls_of(function: str) -> Iterator[str]:
    """Yield calls of a function with each text that may be of use in its first argument."""
    name, _, kinds = function.rstrip(")").partition("(")
    types = [kind for kind in kinds.split(",") if kind]
    if name.endswith(("hub_position", "refuse_change")):
        return
    for n in range(3):
        values = [ARGUMENTS.get(kind, ("NULL",)) for kind in types]
        yield (
            f"SELECT * FROM {name}("
            + ", ".join(f"{v[n % len(v)]}::{k}" for v, k in zip(values, types, strict=True))
            + ")"
        )


def answer(officer: psycopg.Connection[tuple[object, ...]], query: str) -> str:
    try:
        if query.startswith("COPY"):
            with officer.cursor().copy(query.encode()) as copy:
                return repr(sorted(bytes(row) for row in copy))
        rows = officer.execute(query.encode()).fetchall()
    except psycopg.Error as error:
        return f"{error.sqlstate} {error.diag.message_primary} {error.diag.message_detail}"
    return "\n".join(sorted(map(repr, rows)))


@pytest.mark.parametrize("name", ["Reader", "Lowe"])
def test_an_officer_of_another_body_cannot_tell_two_hubs_apart(
    hubs: tuple[TestHub, str], name: str
) -> None:
    hub, second = hubs
    one, other = everything_seen(hub, hub.name, name), everything_seen(hub, second, name)
    assert one.keys() == other.keys()
    shown = {
        query: (one[query][:300], other[query][:300])
        for query in one
        if without_origins(one[query], hub.name) != without_origins(other[query], second)
    }
    assert shown == {}
    everything = "\n".join([*one.values(), *other.values()])
    for word in ("zorkmids", "million", "Quillfeather", "The quay."):
        assert word not in everything
    assert "The lamps." in everything


def without_origins(seen: str, database: str) -> str:
    """Return what was seen without the name of the database, and without hidden origins."""
    plain = seen.replace(f"'{database}'", "'hub'")
    return re.sub("[0-9a-f]{20,64}", "HIDDEN", plain)  # origins, which tell nothing by themselves


def test_nobody_but_through_functions_changes_the_record(hubs: tuple[TestHub, str]) -> None:
    hub, _ = hubs
    with hub.connect("Brook") as brook:
        for table in ("event", "paper", "head", "public_entry", "private_entry", "belongs"):
            for statement in (f"DELETE FROM clerk.{table}", f"TRUNCATE clerk.{table}"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    brook.execute(statement.encode())
    with hub.cluster.connect(hub.name) as admin:
        admin.execute("SET ROLE clerk_hub_owner")
        for statement in (
            "DELETE FROM clerk.event",
            "UPDATE clerk.event SET payload = ''",
            "TRUNCATE clerk.event",
            "TRUNCATE clerk.event_3",
            "DELETE FROM clerk.paper",
        ):
            if "paper" not in statement:
                with pytest.raises(psycopg.Error, match="never changed"):
                    admin.execute(statement.encode())


def test_the_owner_of_the_hub_reads_no_private_row_through_the_policies(
    hubs: tuple[TestHub, str],
) -> None:
    hub, _ = hubs
    with hub.cluster.connect(hub.name) as admin:
        admin.execute("SET ROLE clerk_hub_owner")
        assert admin.execute("SELECT count(*) FROM clerk.private_entry").fetchone() == (0,)


def test_an_officer_who_sets_another_role_stays_who_they_are(hubs: tuple[TestHub, str]) -> None:
    hub, _ = hubs
    with hub.connect("Lowe") as lowe:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            lowe.execute(f'SET ROLE "{hub.login("Brook")}"'.encode())
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            lowe.execute("SET ROLE clerk_hub_owner")
        lowe.execute("SET ROLE clerk_minuter")
        assert lowe.execute("SELECT * FROM clerk.read_events('aaaa00000002', 0)").fetchall() == []
