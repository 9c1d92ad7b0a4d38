"""Hubs for tests: made once in a cluster, copied for each test, with officers of the test's own."""

import os
import secrets
from pathlib import Path
from typing import Any

from tests.helpers.postgres import Cluster

PASSWORD = "a ferry at noon"
TEMPLATE = "clerk_template"


class TestHub:
    """A hub in a database of its own, with the officers that a test asks for."""

    __test__ = False

    def __init__(self, cluster: Cluster, passwords: Path) -> None:
        """Make the database; passwords are noted in the file *passwords*, as libpq reads it."""
        self.cluster = cluster
        self.name = f"hub_{secrets.token_hex(4)}"
        self._passwords = passwords
        self._logins: dict[str, str] = {}
        with cluster.connect("postgres") as admin:
            admin.execute(f"CREATE DATABASE {self.name} TEMPLATE {TEMPLATE}")
            admin.execute(f"REVOKE ALL ON DATABASE {self.name} FROM PUBLIC")

    def officer(
        self, name: str, *, minutes: tuple[str, ...] = (), reads: tuple[str, ...] = ()
    ) -> str:
        """Make an officer and return the address that they join with."""
        from clerk_tui.hub.admin.staff import add_officer, set_body
        from clerk_tui.hub.connection.connect import connect

        login = f"{name.casefold()}-{secrets.token_hex(3)}"
        with connect(self.admin_url) as connection:
            add_officer(connection, login, name, PASSWORD)
            for body in minutes:
                set_body(connection, body, {login: "minute"})
            for body in reads:
                set_body(connection, body, {login: "read"})
        self._logins[name] = login
        with self._passwords.open("a", encoding="utf-8") as file:
            file.write(f"*:*:*:{login}:{PASSWORD}\n")
        self._passwords.chmod(0o600)
        return self.cluster.url(self.name, login)

    def login(self, name: str) -> str:
        """Return the login of the officer called *name*."""
        return self._logins[name]

    def connect(self, name: str) -> Any:
        """Connect straight to the hub as that officer, as a curious one might."""
        return self.cluster.connect(self.name, self._logins[name], PASSWORD)

    @property
    def admin_url(self) -> str:
        """Return the address of whoever runs the hub."""
        return self.cluster.url(self.name)

    def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query that whoever runs the hub makes."""
        with self.cluster.connect(self.name) as admin:
            rows: list[tuple[Any, ...]] = admin.execute(sql, values).fetchall()
        return rows

    def do(self, sql: str) -> None:
        """Have whoever runs the hub do something, one statement after another."""
        with self.cluster.connect(self.name) as admin:
            admin.execute(sql)

    def remove(self) -> None:
        """Drop the database and the officers."""
        with self.cluster.connect("postgres") as admin:
            admin.execute(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")
            for login in self._logins.values():
                admin.execute(f'DROP ROLE IF EXISTS "{login}"')


def make_template(cluster: Cluster) -> None:
    """Make the database that each test's hub is copied from, with the program's own setup."""
    from clerk_tui.hub.admin.setup import set_up
    from clerk_tui.hub.connection.connect import connect

    with cluster.connect("postgres") as admin:
        admin.execute(f"CREATE DATABASE {TEMPLATE}")
    with connect(cluster.url(TEMPLATE)) as connection:
        set_up(connection)


def use_passwords(file: Path) -> dict[str, str]:
    """Return the environment of a program that reads its passwords from *file*."""
    return {**os.environ, "PGPASSFILE": str(file)}
