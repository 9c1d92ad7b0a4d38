"""A meeting prepared by mistake: put away from the list of meetings, and brought back."""

from datetime import date

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import PUT_AWAY
from clerk_tui.office import Office
from clerk_tui.storage.minute_book.meeting_list import NO_LIMIT, Listing


def put_away(office: Office, ident: str, *, sure: bool) -> tuple[str, bool]:
    """Put a meeting away, or ask first where the clerk is not *sure*.

    Returns what to say, and whether it was done. Raises Refusal where something was minuted at it.
    """
    listed = office.find(ident)
    if not sure and listed.state == "in preparation":
        return f"X again puts away {_named(listed)}. Nothing of it is lost.", False
    office.sit_down(ident).archive.put_away()
    return f"Put away: {_named(listed)}. Z brings it back.", True


def bring_back_last(office: Office) -> str:
    """Bring back the meeting that was put away last; what to say. Raises Refusal for none."""
    away = [m for m in office.meetings(NO_LIMIT, put_away=True) if m.state == PUT_AWAY]
    if not away:
        raise Refusal("No meeting is put away.")
    last = max(away, key=lambda listed: listed.changed_at)
    office.sit_down(last.ident).archive.bring_back()
    return f"Back in the list: {_named(last)}."


def _named(listed: Listing) -> str:
    return f"{listed.body}, {print_date(date.fromisoformat(listed.date), '{d} {month} {year}')}"
