"""Bringing the tables, functions and roles of a hub up to date, each migration once."""

import re
from importlib.resources import files

from clerk_tui.domain.errors import Refusal
from clerk_tui.hub.connection.connect import Connection
from clerk_tui.hub.connection.explain import hub_errors_explained

_NAME = re.compile(r"(\d{4})_(\w+)\.sql")
_OWNER, _READER, _MINUTER = "clerk_hub_owner", "clerk_reader", "clerk_minuter"
_SETUP_LOCK = 0x636C6B74  # one setup at a time
# What tells a reader how much there is in tables that are not theirs: sizes, counts, activity.
_TELLTALES = """
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT oid::regclass::text FROM pg_class
    WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind IN ('r', 'v')
      AND (relname LIKE 'pg\\_stat%' OR relname IN ('pg_locks', 'pg_class')) LOOP
    EXECUTE 'REVOKE SELECT ON ' || name || ' FROM PUBLIC';
  END LOOP;
  EXECUTE (SELECT 'GRANT SELECT (' || string_agg(quote_ident(attname), ', ')
    || ') ON pg_catalog.pg_class TO PUBLIC' FROM pg_attribute
    WHERE attrelid = 'pg_catalog.pg_class'::regclass AND attnum > 0 AND attname NOT IN
      ('reltuples', 'relpages', 'relallvisible', 'relfrozenxid', 'relminmxid', 'relfilenode'));
  FOR name IN SELECT oid::regprocedure::text FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace
      AND (proname LIKE 'pg\\_stat\\_get%' OR proname IN ('pg_relation_size', 'pg_table_size',
        'pg_indexes_size', 'pg_total_relation_size', 'pg_database_size', 'pg_tablespace_size',
        'pg_current_wal_lsn', 'pg_current_wal_insert_lsn', 'pg_current_wal_flush_lsn',
        'pg_lock_status', 'pg_column_size', 'pg_relation_filenode', 'pg_relation_filepath')) LOOP
    EXECUTE 'REVOKE EXECUTE ON FUNCTION ' || name || ' FROM PUBLIC';
  END LOOP;
END $$;
"""


def scripts() -> list[tuple[int, str, str]]:
    """Return the migrations: the number, the name and the SQL of each, in order."""
    folder = files("clerk_tui.hub.admin") / "migrations"
    named_files = [
        (match, file) for file in folder.iterdir() if (match := _NAME.fullmatch(file.name))
    ]
    return sorted((int(m[1]), m[2], file.read_text(encoding="utf-8")) for m, file in named_files)


NEWEST = len(scripts())


def set_up(connection: Connection) -> list[str]:
    """Apply the migrations that are missing; returns their names.

    Raises Refusal where the hub is newer than this program, or the role may not set it up.
    """
    with hub_errors_explained(), connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [_SETUP_LOCK])
        applied = applied_version(connection)
        if applied > NEWEST:
            raise Refusal(
                "The hub is of a newer version of clerk-tui than this.",
                "Nothing was changed. Bring this program up to date.",
            )
        _make_roles(connection)
        if applied == 0:
            _prepare_database(connection)
        connection.execute(f"SET LOCAL ROLE {_OWNER}")
        applied_scripts = []
        for number, name, sql in scripts()[applied:]:
            connection.execute(sql.encode())
            connection.execute(
                "INSERT INTO clerk.migration (number, name) VALUES (%s, %s)", [number, name]
            )
            applied_scripts.append(name)
        return applied_scripts


def applied_version(connection: Connection) -> int:
    """Return the number of the newest migration applied; 0 in a database without a hub."""
    row = connection.execute("SELECT to_regclass('clerk.migration') IS NOT NULL").fetchone()
    if not row or not row[0]:
        return 0
    newest = connection.execute("SELECT max(number) FROM clerk.migration").fetchone()
    return int(newest[0] or 0) if newest else 0


def _make_roles(connection: Connection) -> None:
    for role in (_OWNER, _READER, _MINUTER):
        existing_role = connection.execute(
            "SELECT 1 FROM pg_roles WHERE rolname = %s", [role]
        ).fetchone()
        if not existing_role:
            connection.execute(f"CREATE ROLE {role} NOLOGIN".encode())
    connection.execute(f"GRANT {_OWNER} TO CURRENT_USER")


def _prepare_database(connection: Connection) -> None:
    """Close the database to everybody but the officers, and let the hub's owner build in it."""
    database = connection.info.dbname.replace('"', '""')
    connection.execute(f'REVOKE ALL ON DATABASE "{database}" FROM PUBLIC'.encode())
    connection.execute(f'GRANT CREATE, CONNECT, TEMP ON DATABASE "{database}" TO {_OWNER}'.encode())
    connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    connection.execute(
        f"ALTER DEFAULT PRIVILEGES FOR ROLE {_OWNER} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC"
    )
    connection.execute(_TELLTALES)
