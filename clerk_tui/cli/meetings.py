"""The meetings in the database."""

from contextlib import closing
from pathlib import Path

import click

from clerk_tui.cli.common import database_option, office_of, plainly, say


@click.command()
@click.option("every", "--all", is_flag=True, help="List those that were put away as well.")
@database_option
@click.pass_context
@plainly
def meetings(context: click.Context, database: Path | None, *, every: bool) -> None:
    """List the meetings in the database, newest first."""
    from clerk_tui.cli.output.tables import table

    with closing(office_of(context, database)) as office:
        listed = office.minute_book.meetings(put_away=every)
    if not listed:
        say(f"There are no meetings yet in {office.database}.")
        return
    table(("Ident", "Date", "Body", "State"), [(m.ident, m.date, m.body, m.state) for m in listed])
