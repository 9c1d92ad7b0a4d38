"""Connections to a hub: made nowhere else, with short waits and a schema of their own."""

from collections.abc import Callable
from typing import Any, TypeAlias

import psycopg

from clerk_tui.domain.errors import Refusal
from clerk_tui.hub.connection.address import check_address
from clerk_tui.hub.connection.explain import explain, hub_errors_explained
from clerk_tui.hub.connection.saved_passwords import saved_password

Connection: TypeAlias = "psycopg.Connection[tuple[Any, ...]]"
OLDEST_SERVER = 150000  # PostgreSQL 15
CONNECT_SECONDS = 5
STATEMENT_SECONDS = 60
_ASKS_FOR_ONE = ("no password supplied", "password authentication failed")


def connect(url: str, password: Callable[[], str] | None = None) -> Connection:
    """Connect to the hub at *url*.

    Args:
        url: The address, without a password.
        password: Asked if the hub wants one that neither a certificate, a ticket, the file that
            PGPASSFILE names nor the system's keyring gives it.

    Raises:
        Refusal: It cannot be reached, does not take the officer, or is too old.
    """
    address = check_address(url)
    try:
        connection = _connect(address, None)
    except psycopg.Error as error:
        wants_password = any(phrase in str(error).casefold() for phrase in _ASKS_FOR_ONE)
        password_text = saved_password(address) if wants_password else ""
        if wants_password and not password_text and password is not None:
            password_text = password()
        if not password_text:
            raise explain(error) from error
        with hub_errors_explained():
            connection = _connect(address, password_text)
    if connection.info.server_version < OLDEST_SERVER:
        version = connection.info.server_version // 10000
        connection.close()
        raise Refusal(
            f"The hub runs on PostgreSQL {version}, which is too old.",
            "Whoever runs it brings it to 15 or newer. Everything is safe on this machine.",
        )
    return connection


def _connect(address: str, password: str | None) -> Connection:
    return psycopg.connect(
        address,
        password=password,
        autocommit=True,
        connect_timeout=CONNECT_SECONDS,
        application_name="clerk-tui",
        options=(
            f"-c statement_timeout={STATEMENT_SECONDS}s -c lock_timeout=20s "
            "-c idle_in_transaction_session_timeout=120s -c search_path=clerk,pg_catalog "
            "-c client_min_messages=warning"
        ),
        # A network that went away is noticed in half a minute.
        keepalives_idle=10,
        keepalives_interval=5,
        keepalives_count=3,
        tcp_user_timeout=30_000,
    )
