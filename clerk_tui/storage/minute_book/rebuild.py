"""The minute book made anew from the record: after a change of its tables, or to mend it."""

from datetime import datetime

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.replay.replay import replay
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.database.versions import BOOK_VERSION
from clerk_tui.storage.event_log.codec import decode
from clerk_tui.storage.event_log.steps import REDONE, UNDONE, Steps
from clerk_tui.storage.minute_book.minute_book import MinuteBook


def rebuild_and_mark(db: Database) -> None:
    """Rebuild the minute book where it was made in another way, or not made yet.

    It is written in one transaction with the note that it was, so that a program killed in the
    middle begins again at the next start.
    """
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        rebuild_minute_book(db)
        db.conn.execute("INSERT OR REPLACE INTO book VALUES ('made as', ?)", (BOOK_VERSION,))
        db.conn.commit()
    except BaseException:
        db.conn.rollback()
        raise


def rebuild_minute_book(db: Database) -> list[str]:
    """Make everything that is read off the record anew, within the caller's transaction.

    Returns the idents of the meetings whose record cannot be read; theirs is left as it was.
    """
    meetings = [
        (str(ident), datetime.fromisoformat(at))
        for ident, at in db.execute("SELECT ident, changed_at FROM meeting ORDER BY date, ident")
    ]
    unread = []
    db.conn.execute("DELETE FROM word")
    for ident, at in meetings:
        try:
            meeting = read_standing_meeting(db, ident)
        except Refusal:
            unread.append(ident)
            continue
        for table in ("number", "action", "action_note", "attended", "entry"):
            db.conn.execute(f"DELETE FROM {table} WHERE meeting = ?", (ident,))
        MinuteBook(db).update(meeting, at)
    db.conn.execute("INSERT INTO entry_fts (entry_fts) VALUES ('rebuild')")
    return unread


def read_standing_meeting(db: Database, ident: str) -> Meeting:
    """The meeting called *ident* as its record stands. Raises Refusal where it cannot be read."""
    rows = db.execute(
        "SELECT step, kind, payload FROM event WHERE meeting = ? ORDER BY seq", [ident]
    ).fetchall()
    kept = set(Steps.from_rows(rows).standing)
    return replay(
        decode(kind, payload)
        for step, kind, payload in rows
        if step in kept and kind not in (UNDONE, REDONE)
    )
