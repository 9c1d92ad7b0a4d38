"""Opening the database, transactions, and SQLite's errors in words for the clerk."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from clerk_tui.disk.atomic_write import make_folder
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Busy, Refusal
from clerk_tui.storage.database.connect import LOCK_WAIT_MS, connect, sqlite_errors
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.database.versions import APPLICATION_ID, BOOK_VERSION, SCHEMA_VERSION


def open_database(path: Path, wait_ms: int | None = None) -> Database:
    """Open the database at *path*, which is made or brought up to date if need be.

    Args:
        path: The file.
        wait_ms: How long to wait for a program that has locked it, else LOCK_WAIT_MS.

    Raises:
        Refusal: It cannot be opened, belongs to another program, or was made by a newer version
            of this one; it is left exactly as it was.
    """
    with sqlite_errors_explained(path):
        try:
            make_folder(path.parent)
            if not path.exists():
                path.touch(mode=0o600)
        except OSError as error:
            raise _cannot_open(path, error) from error
        connection = connect(path, wait_ms=wait_ms)
        try:
            _refuse_foreign_database(connection, path)
            _apply_settings(connection, wait_ms)
            db = Database(connection)
            _update_tables(db, path)
        except BaseException:
            connection.close()
            raise
    return db


def _update_tables(db: Database, path: Path) -> None:
    """Apply the migrations that are missing, and rebuild a minute book of an older version."""
    if db.execute("PRAGMA user_version").fetchone()[0] < SCHEMA_VERSION:
        from clerk_tui.storage.database.schema import apply_migrations

        _back_up_before_migrating(db.conn, path)
        apply_migrations(db.conn)
    row = db.execute("SELECT value FROM book WHERE name = 'made as'").fetchone()
    if not row or row[0] != BOOK_VERSION:
        from clerk_tui.storage.minute_book.rebuild import rebuild_and_mark

        rebuild_and_mark(db)


def _back_up_before_migrating(connection: sqlite3.Connection, path: Path) -> None:
    """Back the database up before its tables are changed. Raises Refusal if that fails."""
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return  # it is new and empty
    from clerk_tui.storage.safety.backups import back_up

    version = connection.execute("PRAGMA user_version").fetchone()[0]
    changed_at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    back_up(path, changed_at, f"before-version-{version + 1}")


def _apply_settings(connection: sqlite3.Connection, wait_ms: int | None = None) -> None:
    """Give *connection* the settings that all have: a commit returns once it is on the disk."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA busy_timeout = {LOCK_WAIT_MS if wait_ms is None else wait_ms}")


def connect_again(path: Path) -> sqlite3.Connection:
    """Open another connection to a database that is open already, for another thread."""
    connection = connect(path, any_thread=True, must_exist=True)
    _apply_settings(connection)
    return connection


def _refuse_foreign_database(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application == APPLICATION_ID and version > SCHEMA_VERSION:
        raise Refusal(
            f"{path} was made by a newer version of clerk-tui, and was left untouched.",
            "Bring this program up to date, or choose another database with --database.",
        )
    if application not in (0, APPLICATION_ID) or (tables and application != APPLICATION_ID):
        raise Refusal(
            f"{path} is a database of another program, and was left untouched.",
            "Choose another file with --database.",
        )


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


def _cannot_open(path: Path, error: OSError) -> Refusal:
    return Refusal(
        f"The database {path} cannot be opened ({os_error_reason(error)}).",
        "Choose a folder that you may write to with --database.",
    )
