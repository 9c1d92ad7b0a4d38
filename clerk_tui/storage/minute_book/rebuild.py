"""Rebuilding the minute book from the record, after a change of its tables or to repair it."""

from datetime import datetime

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.progress import each_of
from clerk_tui.domain.replay.replay import replay
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.database.transactions import write_transaction
from clerk_tui.storage.database.versions import BOOK_VERSION
from clerk_tui.storage.event_log.events_in_force import read_standing_events
from clerk_tui.storage.minute_book.minute_book import MinuteBook


def rebuild_and_mark(db: Database) -> None:
    """Rebuild the minute book, and note its version in the same transaction.

    A program that is killed in the middle therefore begins again at the next start.
    """
    with write_transaction(db):
        rebuild_minute_book(db)
        db.conn.execute("INSERT OR REPLACE INTO book VALUES ('made as', ?)", (BOOK_VERSION,))


def rebuild_minute_book(db: Database) -> list[str]:
    """Rebuild every table that is worked out from the record, within the caller's transaction.

    Returns:
        The idents of the meetings whose record cannot be read; their rows are left as they were.
    """
    meetings = [
        (str(ident), datetime.fromisoformat(at))
        for ident, at in db.execute("SELECT ident, changed_at FROM meeting ORDER BY date, ident")
    ]
    unreadable = []
    db.conn.execute("DELETE FROM word")
    for ident, at in each_of(meetings, "Reading the meetings into the minute book"):
        try:
            meeting = read_standing_meeting(db, ident)
        except Refusal:
            unreadable.append(ident)
            continue
        for table in ("number", "action", "action_note", "attended", "entry"):
            db.conn.execute(f"DELETE FROM {table} WHERE meeting = ?", (ident,))
        MinuteBook(db).update(meeting, at)
    db.conn.execute("INSERT INTO entry_fts (entry_fts) VALUES ('rebuild')")
    return unreadable


def read_standing_meeting(db: Database, ident: str) -> Meeting:
    """Return the meeting called *ident* without undone steps. Raises Refusal if unreadable."""
    return replay(read_standing_events(db, ident).events)
