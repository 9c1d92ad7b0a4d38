"""Finding the meeting that a clerk means by what is typed on the command line."""

from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.minute_book.meeting_list import (
    NO_LIMIT,
    Listing,
    list_meetings,
    read_listing,
)


def find_meeting(db: Database, typed: str, database: Path) -> Listing:
    """Return the one meeting that *typed* means: its ident or the start of it, a date, a body.

    Args:
        db: The database.
        typed: What the clerk typed.
        database: The file, to be named if there is no such meeting.

    Raises:
        Refusal: No meeting is meant, or more than one.
    """
    folded_text = typed.strip().casefold()
    exact_match = read_listing(db, folded_text)
    if exact_match:
        return exact_match
    if folded_text in ("last", "latest") and (newest := list_meetings(db, 1)):
        return newest[0]
    meeting_rows = list_meetings(db, NO_LIMIT) if folded_text else []
    matches = [meeting for meeting in meeting_rows if _matches(meeting, folded_text)]
    if not matches:
        raise no_such_meeting(typed, database)
    if len(matches) > 1:
        raise Refusal(
            f"“{typed}” may be any of {len(matches)} meetings.",
            "Give the ident of the list: clerk-tui meetings",
        )
    return matches[0]


def no_such_meeting(typed: str, database: Path) -> Refusal:
    """Return the Refusal that says that *typed* means no meeting in the file *database*."""
    return Refusal(
        f"There is no meeting “{typed}” in {database}.", "List them with: clerk-tui meetings"
    )


def _matches(listing: Listing, folded_text: str) -> bool:
    return (
        listing.ident.startswith(folded_text)
        or listing.date == folded_text
        or folded_text in f"{listing.body} {listing.date}".casefold()
    )
