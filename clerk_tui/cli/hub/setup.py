"""Making a hub in a PostgreSQL database, or bringing it up to date."""

import click

from clerk_tui.cli.common import plainly, say
from clerk_tui.cli.hub.common import administered


@click.command()
@click.argument("url")
@click.pass_context
@plainly
def setup(context: click.Context, url: str) -> None:
    """Make a shared minute book in the database at URL; again, to bring it up to date.

    URL is as in postgresql://postgres@/minutes?host=/var/run/postgresql: the role may make others.
    """
    with administered(context, url) as connection:
        from clerk_tui.hub.admin.setup import NEWEST, set_up

        applied = set_up(connection)
    if not applied:
        say(f"The hub is up to date already (version {NEWEST}).")
    elif len(applied) == NEWEST:
        say(
            f"The hub is set up (version {NEWEST}). Now: clerk-tui hub user add LOGIN, "
            "and clerk-tui hub body NAME --minute LOGIN"
        )
    else:
        say(f"The hub was brought up to date (version {NEWEST}).")
