"""What the commands of the hub share: the address, the password, the connection."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from clerk_tui.cli.passphrases import ask_passphrase
from clerk_tui.hub.connection.extra import check_hub_extra

if TYPE_CHECKING:
    from pathlib import Path

    from clerk_tui.hub.connection.connect import Connection
    from clerk_tui.hub.remote import Hub
    from clerk_tui.office import Office

HUB_VARIABLE = "CLERK_TUI_HUB"


def hub_option(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the option that says which hub it works on."""
    return click.option(
        "--hub",
        "url",
        envvar=HUB_VARIABLE,
        default="",
        metavar="URL",
        help=f"The hub; else ${HUB_VARIABLE}, else the one that was joined.",
    )(function)


@contextmanager
def administered(context: click.Context, url: str) -> Iterator[Connection]:
    """Give a connection to the hub that is to be looked after. Raises Refusal."""
    check_hub_extra()
    from clerk_tui.hub.connection.connect import connect

    connection = connect(url or joined_hub_address(context), lambda: ask_password(url))
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def joined_hub(office: Office) -> Iterator[Hub]:
    """Give the hub that *office* shares with. Raises Refusal where it cannot be reached."""
    check_hub_extra()
    from clerk_tui.hub.connection.connect import connect
    from clerk_tui.hub.connection.joined import joined_url
    from clerk_tui.hub.remote import Hub

    url = joined_url(office.database)
    with Hub(connect(url, lambda: ask_password(url))) as hub:
        hub.position()
        yield hub


def joined_hub_address(context: click.Context) -> str:
    """Return the address of the hub that the database of this command was joined to."""
    from clerk_tui.hub.connection.joined import joined_url
    from clerk_tui.paths import database_path

    given_path: Path | None = context.find_root().obj
    return joined_url(database_path(given_path))


def ask_password(url: str) -> str:
    """Ask for the officer's password at the hub."""
    from clerk_tui.hub.connection.address import officer_of

    return ask_passphrase(f"Password of {officer_of(url) or 'this officer'} at the hub")
