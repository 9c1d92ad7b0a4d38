"""Joining a clerk's database to the office's hub, and leaving it."""

from pathlib import Path

import click

from clerk_tui.cli.common import database_option, plainly, say
from clerk_tui.cli.hub.common import ask_password
from clerk_tui.hub.connection.extra import check_hub_extra
from clerk_tui.paths import database_path


@click.command()
@click.argument("url")
@click.option("--keyring", is_flag=True, help="Keep the password in the system's keyring.")
@database_option
@click.pass_context
@plainly
def join(context: click.Context, url: str, keyring: bool, database: Path | None) -> None:
    """Share with the hub at URL, as in postgresql://brook@books.example/minutes.

    No password in it: it is asked for, or kept in the file that PGPASSFILE names.
    """
    check_hub_extra()
    from clerk_tui.hub.connection.address import check_address, describe_address
    from clerk_tui.hub.connection.connect import connect
    from clerk_tui.hub.connection.joined import remember_joined
    from clerk_tui.hub.remote import Hub

    path = database_path(database or context.obj)
    address = check_address(url)
    passphrases: list[str] = []

    def ask() -> str:
        """Ask for the password, and remember it until the hub has taken it."""
        passphrases.append(ask_password(address))
        return passphrases[-1]

    with Hub(connect(address, ask)) as hub:
        position = hub.position()
        bodies = [f"{body} ({role})" for body, role in hub.my_bodies().items()]
    path.parent.mkdir(parents=True, exist_ok=True)
    remember_joined(path, address)
    own_bodies = "; ".join(bodies) or "none yet: whoever runs the hub says which you minute"
    say(f"You are {position.officer} at {describe_address(address)}. Your bodies: {own_bodies}.")
    if keyring and passphrases:
        from clerk_tui.hub.connection.saved_passwords import save_password

        save_password(address, passphrases[-1])
    say("Nothing was sent yet. To share: clerk-tui sync")


@click.command()
@database_option
@click.pass_context
@plainly
def leave(context: click.Context, database: Path | None) -> None:
    """Share with the hub no longer. What is here stays here, and what is there stays there."""
    from clerk_tui.hub.connection.joined import forget_joined, joined_url

    path = database_path(database or context.obj)
    joined_url(path)
    forget_joined(path)
    say("This database shares with no hub any more. Every meeting is still here.")
