"""Meetings prepared by mistake: put away from the list, and brought back."""

from datetime import date

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import PUT_AWAY
from clerk_tui.office import Office
from clerk_tui.storage.minute_book.meeting_list import NO_LIMIT, Listing


def put_meeting_away(office: Office, ident: str, *, is_sure: bool) -> tuple[str, bool]:
    """Put a meeting away, or ask first.

    Args:
        office: The office that has the meeting.
        ident: The ident of the meeting.
        is_sure: True if the clerk was asked already.

    Returns:
        What to say, and True if it was put away.

    Raises:
        Refusal: Something was minuted at the meeting.
    """
    listed = office.minute_book.find(ident)
    if not is_sure and listed.state == "in preparation":
        return f"X again puts away {_name_and_day(listed)}. Nothing of it is lost.", False
    office.sit_down(ident).archive.put_away()
    return f"Put away: {_name_and_day(listed)}. Z brings it back.", True


def bring_back_last(office: Office) -> str:
    """Bring back the meeting that was put away last, and return what to say.

    Raises:
        Refusal: No meeting is put away.
    """
    put_away = [
        m for m in office.minute_book.meetings(NO_LIMIT, put_away=True) if m.state == PUT_AWAY
    ]
    if not put_away:
        raise Refusal("No meeting is put away.")
    last = max(put_away, key=lambda listed: listed.changed_at)
    office.sit_down(last.ident).archive.bring_back()
    return f"Back in the list: {_name_and_day(last)}."


def _name_and_day(listing: Listing) -> str:
    return f"{listing.body}, {print_date(date.fromisoformat(listing.date), '{d} {month} {year}')}"
