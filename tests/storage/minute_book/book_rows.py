"""What the minute book holds, in an order that does not depend on how it was filled."""

from clerk_tui.storage.database.database import Database

READ_OFF = ("meeting", "number", "entry", "action", "action_note", "attended")
_IN_ORDER = {"meeting": "ident, body, kind, date, venue, state"}


def what_is_read_off(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every table that is read off the record; the index of words is sound."""
    within = db.conn.in_transaction
    db.execute("INSERT INTO entry_fts (entry_fts, rank) VALUES ('integrity-check', 1)")
    if not within:
        db.conn.rollback()
    return {
        table: sorted(
            db.execute(f"SELECT {_IN_ORDER.get(table, '*')} FROM {table}").fetchall(), key=repr
        )
        for table in READ_OFF
    }


def words_known(db: Database) -> set[str]:
    """The words that can be completed."""
    return {str(row[0]) for row in db.execute("SELECT word FROM word")}
