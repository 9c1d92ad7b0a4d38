"""A meeting prepared by mistake: put away, and brought back."""

import click

from clerk_tui.cli.common import say, with_office
from clerk_tui.office import Office


@click.command("put-away")
@click.argument("meeting")
@click.option("--back", is_flag=True, help="Bring it back instead.")
@with_office
def put_away(office: Office, meeting: str, *, back: bool) -> None:
    """Put away MEETING, prepared by mistake: it is not listed, and nothing of it is lost.

    Only a meeting in preparation can be. --back takes its ident: clerk-tui meetings --all.
    """
    listing = office.minute_book.find(meeting)
    desk = office.sit_down(listing.ident)
    if back:
        desk.archive.bring_back()
        say(f"{listing.body}, {listing.date} is back in the list of meetings.")
        return
    desk.archive.put_away()
    way_back = f"clerk-tui put-away {listing.ident} --back"
    say(f"{listing.body}, {listing.date} is put away. Back: {way_back}")
