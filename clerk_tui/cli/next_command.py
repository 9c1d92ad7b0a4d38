"""The next meeting from the last."""

import click

from clerk_tui.cli.common import refuse, say, with_office
from clerk_tui.domain.text import counted
from clerk_tui.office import Office


@click.command("next")
@click.argument("meeting")
@click.option("--date", "day", default="", help="When; else the day that MEETING gave.")
@click.option("--time", "start", default="", help="When it begins; else as MEETING did.")
@click.option("--venue", default="", help="Where; else where MEETING was.")
@with_office
def next_meeting(office: Office, meeting: str, day: str, start: str, venue: str) -> None:
    """Prepare the meeting after MEETING, with what MEETING left to it on the agenda."""
    from clerk_tui.domain.dates.dates import parse_date, print_date, short_date
    from clerk_tui.domain.dates.times import parse_time
    from clerk_tui.office.next_agenda import committee_of, day_after, prepare_next

    last_meeting = office.minute_book.meeting(office.minute_book.find(meeting).ident)
    meeting_day = parse_date(day) if day else day_after(last_meeting)
    if meeting_day is None:
        refuse("On which day? Give it with --date, as in --date 12/5/2027.")
    if meeting_day <= last_meeting.details.date:
        refuse(f"{print_date(meeting_day)} is not after that meeting. Give a later --date.")
    body = committee_of(office, last_meeting)
    ident, business_left = prepare_next(
        office, body, meeting_day, parse_time(start) if start else None, venue
    )
    details = office.minute_book.meeting(ident).details
    say(f"Prepared {body.name}, {print_date(meeting_day)}: {ident}.")
    meeting_facts = [
        f"{len(business_left.items)} items",
        f"minute numbers from {details.first_number}",
        *(f"the minutes of {short_date(d)} to approve" for d in business_left.unapproved),
        f"{counted(business_left.actions, 'action')} open",
        f"{business_left.deferred} deferred or not reached" if business_left.deferred else "",
    ]
    say(f"{', '.join(part for part in meeting_facts if part)}.")
