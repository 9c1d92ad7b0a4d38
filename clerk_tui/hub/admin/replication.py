"""The second tier: a hub's public tables published to another server, which subscribes to them."""

import re

from clerk_tui.domain.errors import Refusal
from clerk_tui.hub.admin.staff import check_login, execute, quoted_database, set_password
from clerk_tui.hub.connection.address import check_address
from clerk_tui.hub.connection.connect import Connection
from clerk_tui.hub.connection.explain import hub_errors_explained

PUBLICATION = "clerk_public"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,50}")
_TABLES = "clerk.public_meeting, clerk.public_entry, clerk.public_action, clerk.public_attended"


def publish_to(connection: Connection, login: str, password: str) -> None:
    """Let another server subscribe to the public tables as *login*.

    Args:
        connection: The hub, as somebody who may make roles.
        login: The name under which the other server comes.
        password: Empty for a certificate. Only its SCRAM hash is sent.

    Raises:
        Refusal: The server is not set to logical replication, or the name is another's.
    """
    check_login(login)
    with hub_errors_explained():
        _check_publishes(connection)
        with connection.transaction():
            _create_role(connection, login)
            execute(connection, f'ALTER ROLE "{login}" LOGIN REPLICATION')
            if password:
                set_password(connection, login, password)
            database = quoted_database(connection)
            execute(connection, f'GRANT CONNECT ON DATABASE {database} TO "{login}"')
            execute(connection, f'GRANT USAGE ON SCHEMA clerk TO "{login}"')
            execute(connection, f'GRANT SELECT ON {_TABLES} TO "{login}"')
            connection.execute(
                "INSERT INTO clerk.subscriber (name) VALUES (%s) ON CONFLICT DO NOTHING", [login]
            )


def _check_publishes(connection: Connection) -> None:
    """Raise Refusal where the server is not set to logical replication."""
    level = connection.execute("SHOW wal_level").fetchone()
    if not level or level[0] != "logical":
        raise Refusal(
            "This server is not set to publish.",
            "Set wal_level = logical in postgresql.conf, and start the server again.",
        )


def _create_role(connection: Connection, login: str) -> None:
    """Make the role of a subscriber, unless it has one. Raises Refusal for a role of another's."""
    publication = connection.execute(
        "SELECT 1 FROM clerk.subscriber WHERE name = %s", [login]
    ).fetchone()
    exists = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [login]).fetchone()
    if exists and not publication:
        raise Refusal(
            f"There is a role “{login}” on that server already.",
            "Nothing was changed. Choose another name.",
        )
    if not exists:
        execute(connection, f'CREATE ROLE "{login}"')


def stop_publishing_to(connection: Connection, login: str) -> None:
    """Let the server *login* subscribe no longer. What it has, it keeps. Raises Refusal."""
    with hub_errors_explained(), connection.transaction():
        publication = connection.execute(
            "DELETE FROM clerk.subscriber WHERE name = %s RETURNING 1", [login]
        ).fetchone()
        if not publication:
            raise Refusal(f"Nothing is published to “{login}”.", "Nothing was changed.")
        execute(connection, f'REVOKE ALL ON {_TABLES} FROM "{login}"')
        execute(connection, f'ALTER ROLE "{login}" NOLOGIN NOREPLICATION PASSWORD NULL')
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [login]
        )


def subscribe_to(connection: Connection, name: str, url: str, passfile: str = "") -> None:
    """Take the public tables of another hub, and what changes in them from now on.

    Args:
        connection: The hub that subscribes, as a superuser.
        name: What the subscription is called here: the county, say.
        url: The address of the other hub, without a password.
        passfile: A file on this server, of the user that PostgreSQL runs as, with the password.

    Raises:
        Refusal: The name is taken or is none, or the other hub is not reached.
    """
    _check_name(name)
    address = check_address(url)
    if passfile:
        address += f"{'&' if '?' in address else '?'}passfile={passfile}"
    with hub_errors_explained():
        if connection.execute(
            "SELECT 1 FROM pg_subscription WHERE subname = %s", [name]
        ).fetchone():
            raise Refusal(f"There is a subscription “{name}” here already.", "Nothing was changed.")
        quoted = address.replace("'", "''")
        execute(
            connection,
            f"CREATE SUBSCRIPTION {name} CONNECTION '{quoted}' PUBLICATION {PUBLICATION} "
            f"WITH (slot_name = 'clerk_{name}')",
        )


def unsubscribe_from(connection: Connection, name: str) -> None:
    """Take nothing more of the hub called *name*; its rows stay. Raises Refusal."""
    _check_name(name)
    with hub_errors_explained():
        if not connection.execute(
            "SELECT 1 FROM pg_subscription WHERE subname = %s", [name]
        ).fetchone():
            raise Refusal(f"There is no subscription “{name}” here.", "Nothing was changed.")
        execute(connection, f"DROP SUBSCRIPTION {name}")


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise Refusal(
            f"“{name}” is no name for a subscription.",
            "Small letters, digits and _, as in: ostermere",
        )
