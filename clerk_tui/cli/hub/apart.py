"""A colleague's meeting taken over, and meetings that two officers minuted apart."""

import click

from clerk_tui.cli.common import say, with_office
from clerk_tui.cli.hub.common import joined_hub
from clerk_tui.office import Office


@click.command()
@click.argument("meeting")
@with_office
def takeover(office: Office, meeting: str) -> None:
    """Have MEETING from now on: what the hub has of it comes first."""
    with joined_hub(office) as hub:
        from clerk_tui.domain.errors import Refusal
        from clerk_tui.hub.exchange import exchange
        from clerk_tui.hub.handover.takeover import ask_and_take

        listing = office.minute_book.find(meeting)
        had_it = ask_and_take(hub, listing.ident)
        exchanged = exchange(office, hub, listing.ident, listing.body)
        if exchanged.outcome == "diverged":
            raise Refusal(
                "You and a colleague minuted this meeting apart.", "See both: clerk-tui sync"
            )
    holder_note = f" {had_it} had it, and is told." if had_it else ""
    say(f"{listing.body}, {listing.date} is yours to minute.{holder_note}")


@click.command("apart")
@click.argument("meeting")
@with_office
def show_both_sides(office: Office, meeting: str) -> None:
    """List what each officer minuted of MEETING that the other has not. Private words too."""
    with joined_hub(office) as hub:
        from clerk_tui.hub.apart import compare_apart

        ident = office.minute_book.find(meeting).ident
        sides = compare_apart(office, hub, ident)
    if not sides:
        say("This meeting was not minuted apart.")
        return
    for name, steps in sides:
        say(f"Only {name}:")
        for words in steps:
            say(f"  {words}")
    say(
        "Nothing is merged. Keep the office's and type the rest: clerk-tui hub keep "
        f"{ident}; or, if yours is the office's, type what the other has."
    )


@click.command()
@click.argument("meeting")
@with_office
def keep(office: Office, meeting: str) -> None:
    """Go on with the office's record of MEETING; yours stays beside it as a copy, to be read.

    For a meeting that was minuted apart. The database is backed up first.
    """
    with joined_hub(office) as hub:
        from clerk_tui.hub.apart import compare_apart, keep_theirs

        ident = office.minute_book.find(meeting).ident
        only_here = [steps for name, steps in compare_apart(office, hub, ident) if name == "here"]
        copy = keep_theirs(office, hub, ident)
    say(f"The office's record of {ident} is here now. Yours is the copy {copy}.")
    for words in only_here[0] if only_here else ():
        say(f"  To be typed, if it is to stand: {words}")
