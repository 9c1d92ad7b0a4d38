"""Transactions, whose errors are raised in words for the clerk."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clerk_tui.storage.database.connect import sqlite_errors
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.database.error_words import explain_sqlite_error


@contextmanager
def write_transaction(db: Database) -> Iterator[None]:
    """Run the block in one transaction, which waits for other writers before it begins.

    A plain BEGIN would read first, and be refused without waiting if another connection (the
    thread that writes unfinished text) has written in between.
    """
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.conn.commit()
    except BaseException:
        db.conn.rollback()
        raise


@contextmanager
def sqlite_errors_explained(path: Path) -> Iterator[None]:
    """Raise SQLite's errors in the block as a Refusal with a sentence on the file at *path*."""
    try:
        yield
    except sqlite_errors() as error:
        raise explain_sqlite_error(path, error) from error
