"""The officers of a hub, and the bodies they minute: for whoever runs it."""

import re
from typing import Any, Literal

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import clean_texts
from clerk_tui.hub.connection.connect import Connection
from clerk_tui.hub.connection.explain import hub_errors_explained

May = Literal["read", "minute", "admin"]
_LOGIN = re.compile(r"[a-z][a-z0-9_.-]{0,62}")
_RESERVED = ("clerk_", "pg_")


class Officer(Struct, frozen=True):
    """An officer who has a login, or had one."""

    login: str
    name: str
    left: bool
    bodies: tuple[str, ...]
    """Each body with what the officer may do: "Wharf Board (minute)"."""


def add_officer(connection: Connection, login: str, name: str, password: str) -> None:
    """Make a login, or let one that left come back.

    Args:
        connection: The hub, as somebody who may make roles.
        login: The name to log in with.
        name: The name that colleagues see.
        password: Empty for a certificate or a ticket. Only its SCRAM hash is sent.

    Raises:
        Refusal: The login is no name for an officer, or another program's.
    """
    check_login(login)
    with hub_errors_explained(), connection.transaction():
        existing_role = connection.execute(
            "SELECT 1 FROM clerk.member_of_staff WHERE login = %s", [login]
        ).fetchone()
        # An officer of another hub on this server may be one of this hub too: after the first was
        # lost, say, and made anew.
        exists = connection.execute(
            "SELECT NOT rolsuper AND pg_has_role(oid, 'clerk_reader', 'member') FROM pg_roles "
            "WHERE rolname = %s",
            [login],
        ).fetchone()
        if exists and not existing_role and not exists[0]:
            raise Refusal(
                f"There is a role “{login}” on that server that is no officer of this hub.",
                "Nothing was changed. Choose another name.",
            )
        if not exists:
            execute(connection, f'CREATE ROLE "{login}"')
        execute(connection, f'ALTER ROLE "{login}" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE')
        if password:
            set_password(connection, login, password)
        execute(connection, f'GRANT clerk_reader TO "{login}"')
        execute(connection, f'GRANT CONNECT ON DATABASE {quoted_database(connection)} TO "{login}"')
        connection.execute(
            "INSERT INTO clerk.member_of_staff (login, name) VALUES (%s, %s) "
            "ON CONFLICT (login) DO UPDATE SET name = excluded.name, left_at = NULL",
            [login, clean_texts(name) or login],
        )


def remove_officer(connection: Connection, login: str) -> None:
    """Let an officer log in no longer, now; what they minuted stays under their name."""
    with hub_errors_explained(), connection.transaction():
        _check_officer(connection, login)
        connection.execute("DELETE FROM clerk.belongs WHERE login = %s", [login])
        connection.execute(
            "UPDATE clerk.member_of_staff SET left_at = now() WHERE login = %s", [login]
        )
        connection.execute("UPDATE clerk.head SET holder = '' WHERE holder = %s", [login])
        execute(connection, f'REVOKE clerk_reader, clerk_minuter FROM "{login}"')
        execute(connection, f'REVOKE ALL ON DATABASE {quoted_database(connection)} FROM "{login}"')
        execute(connection, f'ALTER ROLE "{login}" NOLOGIN PASSWORD NULL')
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [login]
        )


def set_body(connection: Connection, body: str, rights: dict[str, May | None]) -> None:
    """Make a body known, and say what officers may do there.

    Args:
        connection: The hub, as somebody who may grant roles.
        body: Its name, as the committee file has it.
        rights: What each login may do; None for nothing any more.

    Raises:
        Refusal: A login is no officer's.
    """
    with hub_errors_explained(), connection.transaction():
        connection.execute(
            "INSERT INTO clerk.body (name) VALUES (%s) ON CONFLICT DO NOTHING", [clean_texts(body)]
        )
        for login, right in rights.items():
            _check_officer(connection, login)
            connection.execute(
                "DELETE FROM clerk.belongs WHERE login = %s AND body = %s", [login, body]
            )
            if right:
                connection.execute(
                    "INSERT INTO clerk.belongs (login, body, may) VALUES (%s, %s, %s)",
                    [login, body, right],
                )
            minutes = connection.execute(
                "SELECT 1 FROM clerk.belongs WHERE login = %s AND may <> 'read'", [login]
            ).fetchone()
            grant = f'GRANT clerk_minuter TO "{login}"'
            execute(connection, grant if minutes else f'REVOKE clerk_minuter FROM "{login}"')


def officers(connection: Connection) -> list[Officer]:
    """Return the officers, those who left last."""
    with hub_errors_explained():
        rows = connection.execute(
            "SELECT s.login, s.name, s.left_at IS NOT NULL, "
            "coalesce(array_agg(b.body || ' (' || b.may || ')' ORDER BY b.body) "
            "FILTER (WHERE b.body IS NOT NULL), '{}') "
            "FROM clerk.member_of_staff AS s LEFT JOIN clerk.belongs AS b USING (login) "
            "GROUP BY s.login ORDER BY 3, s.login"
        ).fetchall()
    return [Officer(login, name, has_left, tuple(bodies)) for login, name, has_left, bodies in rows]


def bodies(connection: Connection) -> list[tuple[str, int, int]]:
    """Return each body with the number of its officers and of its meetings."""
    with hub_errors_explained():
        return connection.execute(
            "SELECT name, (SELECT count(*) FROM clerk.belongs WHERE body = name), "
            "(SELECT count(*) FROM clerk.head WHERE body = name) FROM clerk.body ORDER BY name"
        ).fetchall()


def readings(connection: Connection, most: int) -> list[tuple[Any, ...]]:
    """Return who read which meeting whole or in private, the newest first."""
    with hub_errors_explained():
        return connection.execute(
            "SELECT at, clerk.staff_name(login), body, meeting, how FROM clerk.reading "
            "ORDER BY at DESC LIMIT %s",
            [most],
        ).fetchall()


def hub_figures(connection: Connection) -> dict[str, str]:
    """Return what `hub status` says of the hub as a whole, each figure by its name."""
    with hub_errors_explained():
        row = connection.execute(
            "SELECT current_setting('server_version'), (SELECT max(number) FROM clerk.migration), "
            "(SELECT count(*) FROM clerk.head), (SELECT coalesce(sum(n), 0) FROM clerk.head), "
            "(SELECT count(*) FROM clerk.public_entry), "
            "(SELECT count(*) FROM clerk.branch WHERE ended_at IS NULL), "
            "pg_size_pretty(pg_database_size(current_database())), "
            "(SELECT count(*) FROM clerk.head WHERE holder <> '')"
        ).fetchone()
    names = (
        *("PostgreSQL", "Version of the hub", "Meetings", "Events", "Public entries"),
        *("Meetings minuted apart", "Size", "Meetings that somebody has"),
    )
    return dict(zip(names, map(str, row or ()), strict=False))


def set_password(connection: Connection, login: str, password: str) -> None:
    """Set a password, of which only the SCRAM hash is sent."""
    scram = connection.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    execute(connection, f"ALTER ROLE \"{login}\" PASSWORD '{scram.decode()}'")


def _check_officer(connection: Connection, login: str) -> None:
    existing_role = connection.execute(
        "SELECT 1 FROM clerk.member_of_staff WHERE login = %s", [login]
    ).fetchone()
    if not existing_role:
        raise Refusal(
            f"There is no officer “{login}” here.", "Nothing was changed. See: clerk-tui hub status"
        )


def check_login(login: str) -> None:
    """Raise Refusal if *login* is no name that a role here may have."""
    if not _LOGIN.fullmatch(login) or login.startswith(_RESERVED):
        raise Refusal(
            f"“{login}” is no name to log in with.",
            "Small letters, digits, dots and hyphens, as in: brook or t.kinver",
        )


def quoted_database(connection: Connection) -> str:
    """Return the name of the database, quoted for SQL."""
    return '"' + connection.info.dbname.replace('"', '""') + '"'


def execute(connection: Connection, statement: str) -> None:
    """Run a statement that takes no parameters, of which every name was checked."""
    connection.execute(statement.encode())
