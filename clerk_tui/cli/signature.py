"""Minutes signed, and minutes opened again."""

import click

from clerk_tui.cli.common import say, with_office
from clerk_tui.office import Office


@click.command()
@click.argument("meeting")
@click.option("--on", required=True, help="The day on which they were signed: 21 April 2027.")
@click.option(
    "--approved", help="The day on which a meeting that is not in this database approved them."
)
@click.option(
    "--as-amended",
    is_flag=True,
    help="The amendments subject to which they were approved are made.",
)
@with_office
def sign(
    office: Office,
    meeting: str,
    on: str,
    approved: str | None,
    as_amended: bool,
) -> None:
    """Note that the minutes of MEETING were signed: nothing changes them any more.

    Refused while an amendment subject to which they were approved does not stand in them: add
    --as-amended where it is made in other words. A later error is corrected by resolution of a
    later meeting (/correction at its table).
    """
    from clerk_tui.domain.dates.dates import parse_date

    desk = office.sit_down(office.minute_book.find(meeting).ident)
    day = parse_date(approved) if approved else None
    desk.drafts.sign(parse_date(on), day, as_amended=as_amended)
    digest = desk.meeting.afterwards.digest
    say(f"The minutes are signed and locked. The digest of their record is {digest}.")


@click.command()
@click.argument("meeting")
@click.option("--reason", required=True, help="Why; it is kept.")
@with_office
def reopen(office: Office, meeting: str, reason: str) -> None:
    """Open the minutes of MEETING again: a draft to editing, a closed meeting to its session.

    Refused once a later meeting of the body holds minute numbers.
    """
    desk = office.sit_down(office.minute_book.find(meeting).ident)
    desk.drafts.reopen(reason)
    state = desk.meeting.state
    say(f"The minutes are open again: {state}.")
