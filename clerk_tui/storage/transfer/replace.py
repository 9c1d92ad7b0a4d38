"""Going on with another record of a meeting, where two were minuted apart.

It is the one place at which rows of a record leave the table of events. They do so after the same
events stand in a copy beside it, in the same transaction; and whoever calls backs the database up.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from sqlite3 import Connection

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.transfer import Carried, CarriedEvent
from clerk_tui.storage.database.transactions import sqlite_errors_explained, write_transaction
from clerk_tui.storage.record import SqliteRecord
from clerk_tui.storage.transfer.pack import check_record, pack_meeting, read_events
from clerk_tui.storage.transfer.unpack import (
    check_carried,
    find_free_copy,
    insert_rows,
)

_DELETE_TRIGGERS = ("event_stands_delete", "paper_stands_delete")


def replace_record(record: SqliteRecord, carried: Carried, at: datetime) -> str:
    """Put *carried* in the place of the meeting's record here, which becomes a copy beside it.

    Returns the ident of the copy. Text being typed stays where it is. Raises Refusal, and changes
    nothing, where *carried* is not whole, or another window is minuting the meeting.
    """
    meeting = check_carried(carried)
    ident = carried.meeting
    try:
        with sqlite_errors_explained(record.path), write_transaction(record.db):
            record.locks.check(ident)
            own_record = pack_meeting(record.db, ident)
            copy = find_free_copy(record, own_record)
            if not read_events(record.db, copy.meeting):
                record.minute_book.update(check_record(copy), at)
                insert_rows(record.db.conn, copy.meeting, copy.events, copy.papers, ())
            if not _holds_all(read_events(record.db, copy.meeting), own_record):
                raise Refusal("The copy of what is here is not whole.", "Nothing was changed.")
            with _rows_may_leave(record.db.conn):
                record.db.conn.execute("DELETE FROM event WHERE meeting = ?", (ident,))
                record.db.conn.execute("DELETE FROM paper WHERE meeting = ?", (ident,))
            record.minute_book.forget(ident)
            insert_rows(record.db.conn, ident, carried.events, carried.papers, ())
            record.minute_book.update(meeting, at)
    finally:
        record.minute_book.forget(ident)
    return copy.meeting


def _holds_all(copied: tuple[CarriedEvent, ...], own_record: Carried) -> bool:
    """Return True if the copy has as many events as *own_record*, each with its own words."""
    words = [(e.step, e.at, e.kind, e.payload) for e in own_record.events[1:]]
    rows = [(e.step, e.at, e.kind, e.payload) for e in copied[1:]]
    return len(copied) == len(own_record.events) and rows == words


@contextmanager
def _rows_may_leave(connection: Connection) -> Iterator[None]:
    """Lift the triggers that refuse deletion in the block, within the caller's transaction."""
    triggers = [
        connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]
        for name in _DELETE_TRIGGERS
    ]
    for name in _DELETE_TRIGGERS:
        connection.execute(f"DROP TRIGGER {name}")
    yield
    for sql in triggers:
        connection.execute(sql)
