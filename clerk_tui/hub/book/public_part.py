"""The public minutes of other bodies: taken into the office's book here, and withdrawn from it."""

from clerk_tui.hub.answers import PublicMeeting
from clerk_tui.hub.remote import EVERYTHING, Hub
from clerk_tui.hub.report import SyncReport
from clerk_tui.storage.office_book.book import OfficeBook

_AT_ONCE = 200  # meetings


def take_public_part(
    hub: Hub, book: OfficeBook, report: SyncReport, since: str, own_meetings: set[str]
) -> None:
    """Take what changed from the transaction *since* on, and note it in *report*.

    Args:
        hub: The hub.
        book: What came from it before.
        report: What the sync did.
        since: The first transaction whose changes are asked for.
        own_meetings: Meetings that are here whole, of which no public rows are needed.
    """
    changes = [m for m in hub.public_changes(since) if m.meeting not in own_meetings]
    shown_meetings = [meeting for meeting in changes if not meeting.withdrawn]
    withdrawn_idents = {meeting.meeting for meeting in changes if meeting.withdrawn}
    withdrawn_idents |= own_meetings & book.public_meetings()
    if since == EVERYTHING:
        withdrawn_idents |= book.public_meetings() - {meeting.meeting for meeting in shown_meetings}
    report.public = len(shown_meetings)
    if report.dry_run:
        report.withdrawn = len(withdrawn_idents & book.public_meetings())
        return
    report.withdrawn = book.withdraw(withdrawn_idents)
    for start in range(0, len(shown_meetings), _AT_ONCE):
        _take_meetings(hub, book, shown_meetings[start : start + _AT_ONCE])


def _take_meetings(hub: Hub, book: OfficeBook, meetings: list[PublicMeeting]) -> None:
    rows = hub.take_public([meeting.meeting for meeting in meetings])
    entries = [(*row[:3], row[3].isoformat(), *row[4:11]) for row in rows]
    book.replace_public(
        [
            (m.meeting, m.body, m.kind, m.date.isoformat() if m.date else "", m.venue, m.state)
            for m in meetings
        ],
        entries,
    )
