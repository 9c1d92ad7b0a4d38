"""Transactions, and SQLite's errors in words for the clerk."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clerk_tui.domain.errors import Busy, Refusal
from clerk_tui.storage.database.connect import sqlite_errors
from clerk_tui.storage.database.database import Database


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
        raise _explain_sqlite_error(path, error) from error


# A phrase of SQLite's message, what is wrong with the database, and what the clerk can do.
_EXPLANATIONS = (
    ("not a database", "is not a database", "Choose another file with --database."),
    ("malformed", "is damaged", "Restore it from a backup; nothing was written to it."),
    (
        "disk is full",
        "cannot be written: the disk is full",
        "Make room on the disk; what you typed is still here.",
    ),
    (
        "readonly",
        "cannot be written: it is read-only",
        "Make the file writable, or choose another with --database.",
    ),
    (
        "disk i/o error",
        "cannot be written: the disk refuses it",
        "See that the disk is there and has room; what you typed is still here.",
    ),
    (
        "locked",
        "is busy: another program is writing to it, or its disk is slow",
        "Close that program, or wait a moment, and try again.",
    ),
    (
        "unable to open",
        "cannot be opened",
        "See that the folder is there and yours, or choose another with --database.",
    ),
    ("never changed", "keeps what was recorded as it was recorded", "Add a correction."),
)


def _explain_sqlite_error(path: Path, error: Exception) -> Refusal:
    """Return the Refusal that says in plain words what SQLite reported of the file at *path*."""
    message = str(error).casefold()
    for phrase, fault, remedy in _EXPLANATIONS:
        if phrase in message:
            refusal_class = Busy if phrase == "locked" else Refusal
            return refusal_class(f"The database {path} {fault}.", remedy)
    return Refusal(f"The database {path} could not be used ({error}).", "Nothing was changed.")
