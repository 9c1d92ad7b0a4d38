"""Sharing with the office's hub by hand."""

from contextlib import closing
from pathlib import Path

import click

from clerk_tui.cli.common import database_option, office_of, plainly, say
from clerk_tui.cli.hub.common import ask_password
from clerk_tui.hub.connection.extra import check_hub_extra


@click.command()
@click.option("--all", "everything", is_flag=True, help="Compare every meeting with the hub.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--quiet", is_flag=True, hidden=True)
@click.option("--follow", default="", hidden=True)
@database_option
@click.pass_context
@plainly
def sync(
    context: click.Context,
    everything: bool,
    dry_run: bool,
    quiet: bool,
    follow: str,
    database: Path | None,
) -> None:
    """Share the meetings here with the office's hub, and take what came there.

    Nothing is ever merged: a meeting that two officers minuted apart stays as each has it, and
    both are told.
    """
    check_hub_extra()
    from clerk_tui.hub.connection.joined import joined_url
    from clerk_tui.hub.run import run_sync

    with closing(office_of(context, database)) as office:
        url = joined_url(office.database)
        if follow:
            from clerk_tui.hub.handover.follow_process import follow_until_told

            follow_until_told(office, url, follow)
            return
        ask = None if quiet else lambda: ask_password(url)
        lines = run_sync(office, url, ask, everything=everything, dry_run=dry_run)
    for line in () if quiet else lines:
        say(line)
