"""The meetings in the database."""

from contextlib import closing
from pathlib import Path

import click

from clerk_tui.cli.common import database_option, office_of, plainly, say


@click.command()
@click.option("every", "--all", is_flag=True, help="List those that were put away as well.")
@click.option("--times", default="", metavar="MEETING", help="Where the time of one meeting went.")
@database_option
@click.pass_context
@plainly
def meetings(context: click.Context, database: Path | None, *, every: bool, times: str) -> None:
    """List the meetings in the database, newest first."""
    from clerk_tui.cli.output.tables import table

    with closing(office_of(context, database)) as office:
        if times:
            from clerk_tui.cli.output.charts import show_charts
            from clerk_tui.minutes.pictures.times import times_picture

            meeting = office.minute_book.meeting(office.minute_book.find(times).ident)
            show_charts([times_picture(meeting, office.clock.now())])
            return
        meeting_rows = office.minute_book.meetings(put_away=every)
    if not meeting_rows:
        say(f"There are no meetings yet in {office.database}.")
        return
    table(
        ("Ident", "Date", "Body", "State"),
        [(m.ident, m.date, m.body, m.state) for m in meeting_rows],
    )
