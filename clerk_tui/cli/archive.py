"""A meeting prepared by mistake: put away, and brought back."""

from contextlib import closing
from pathlib import Path

import click

from clerk_tui.cli.common import database_option, office_of, plainly, say


@click.command("put-away")
@click.argument("meeting")
@click.option("--back", is_flag=True, help="Bring it back instead.")
@database_option
@click.pass_context
@plainly
def put_away(context: click.Context, meeting: str, database: Path | None, *, back: bool) -> None:
    """Put away MEETING, prepared by mistake: it is not listed, and nothing of it is lost.

    Only a meeting in preparation can be. --back takes its ident: clerk-tui meetings --all.
    """
    with closing(office_of(context, database)) as office:
        listing = office.minute_book.find(meeting)
        desk = office.sit_down(listing.ident)
        if back:
            desk.archive.bring_back()
            say(f"{listing.body}, {listing.date} is back in the list of meetings.")
            return
        desk.archive.put_away()
    way_back = f"clerk-tui put-away {listing.ident} --back"
    say(f"{listing.body}, {listing.date} is put away. Back: {way_back}")
