"""The meetings in the database."""

import click

from clerk_tui.cli.common import say, with_office
from clerk_tui.office import Office


@click.command()
@click.option("every", "--all", is_flag=True, help="List those that were put away as well.")
@click.option("--times", default="", metavar="MEETING", help="Where the time of one meeting went.")
@with_office
def meetings(office: Office, *, every: bool, times: str) -> None:
    """List the meetings in the database, newest first."""
    from clerk_tui.cli.output.tables import table

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
