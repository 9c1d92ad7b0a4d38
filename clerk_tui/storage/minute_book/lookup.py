"""Which meeting a clerk means by what is typed on the command line."""

from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.minute_book.meeting_list import (
    NO_LIMIT,
    Listing,
    list_meetings,
    read_listing,
)


def find_meeting(db: Database, typed: str, where: Path) -> Listing:
    """The one meeting that *typed* means: its ident or the start of it, a date, a body.

    Raises Refusal where none is meant, or more than one.
    """
    wanted = typed.strip().casefold()
    known = read_listing(db, wanted)
    if known:
        return known
    if wanted in ("last", "latest") and (newest := list_meetings(db, 1)):
        return newest[0]
    found = [m for m in list_meetings(db, NO_LIMIT) if _matches(m, wanted)] if wanted else []
    if not found:
        raise no_such_meeting(typed, where)
    if len(found) > 1:
        raise Refusal(
            f"“{typed}” may be any of {len(found)} meetings.",
            "Give the ident of the list: clerk-tui meetings",
        )
    return found[0]


def no_such_meeting(typed: str, where: Path) -> Refusal:
    """That no meeting is meant by what was typed."""
    return Refusal(
        f"There is no meeting “{typed}” in {where}.", "List them with: clerk-tui meetings"
    )


def _matches(meeting: Listing, wanted: str) -> bool:
    return (
        meeting.ident.startswith(wanted)
        or meeting.date == wanted
        or wanted in f"{meeting.body} {meeting.date}".casefold()
    )
