"""Sharing with the office's hub by hand."""

from contextlib import closing, nullcontext
from functools import partial
from pathlib import Path

import click

from clerk_tui.cli.common import database_option, office_of, plainly, say, say_stopped
from clerk_tui.cli.hub.common import ask_password
from clerk_tui.cli.output.progress import progress_line
from clerk_tui.hub.connection.extra import check_hub_extra
from clerk_tui.office import Office


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

    with closing(office_of(context, database)) as office:
        url = joined_url(office.database)
        if follow:
            from clerk_tui.hub.handover.follow_process import follow_until_told

            follow_until_told(office, url, follow)
            return
        lines = _share_meetings(office, url, quiet=quiet, everything=everything, dry_run=dry_run)
    for line in () if quiet else lines:
        say(line)


def _share_meetings(
    office: Office, url: str, *, quiet: bool, everything: bool, dry_run: bool
) -> list[str]:
    """Sync once, shown on a terminal unless *quiet*; return what to say."""
    from clerk_tui.hub.run import run_sync

    ask = None if quiet else lambda: ask_password(url)
    show_progress = nullcontext if quiet else partial(progress_line, "Asking the hub what is new")
    try:
        return run_sync(
            office, url, ask, everything=everything, dry_run=dry_run, while_sharing=show_progress
        )
    except KeyboardInterrupt:
        say_stopped("Stopped. What was shared is whole; the rest goes at the next sync.")
