"""The second tier: public minutes published to another hub, and taken from others."""

import click

from clerk_tui.cli.common import plainly, say
from clerk_tui.cli.hub.common import administered, hub_option
from clerk_tui.cli.passphrases import ask_passphrase


@click.command()
@click.argument("login")
@click.option("--no-password", is_flag=True, help="It logs in by certificate.")
@click.option("--end", is_flag=True, help="Publish to it no longer.")
@hub_option
@click.pass_context
@plainly
def publish(context: click.Context, login: str, no_password: bool, end: bool, url: str) -> None:
    """Let another hub take the public tables of this one, as LOGIN. No private row is published."""
    with administered(context, url) as connection:
        from clerk_tui.hub.admin.replication import publish_to, stop_publishing_to

        if end:
            stop_publishing_to(connection, login)
            say(f"Nothing more is published to {login}. What it has, it keeps.")
            return
        password = "" if no_password else ask_passphrase(f"A password for {login}", twice=True)
        publish_to(connection, login, password)
    say(
        f"The public tables may be taken by {login}. There, as a superuser: clerk-tui hub "
        "subscribe NAME URL"
    )


@click.command()
@click.argument("name")
@click.argument("source", metavar="URL", required=False, default="")
@click.option("--passfile", default="", help="A file on that server with the password.")
@click.option("--end", is_flag=True, help="Take nothing more of it.")
@hub_option
@click.pass_context
@plainly
def subscribe(
    context: click.Context, name: str, source: str, passfile: str, end: bool, url: str
) -> None:
    """Take the public tables of the hub at URL, called NAME here, and what changes in them."""
    with administered(context, url) as connection:
        from clerk_tui.hub.admin.replication import subscribe_to, unsubscribe_from

        if end:
            unsubscribe_from(connection, name)
            say(f"Nothing more is taken of {name}. Its minutes stay here.")
            return
        subscribe_to(connection, name, source, passfile)
    say(f"The public minutes of {name} come from now on, and what is withdrawn there goes here.")
