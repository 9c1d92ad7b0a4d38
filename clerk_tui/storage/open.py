"""Opening the database, and saying plainly what is wrong with it."""

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
    """The database at *path*, made or brought up to date where need be.

    It waits so long (*wait_ms*, else WAIT_MS) for another program that has locked it.
    Raises Refusal where it cannot be opened, is not ours, or is from a newer version; it
    is then left exactly as it was.
    """
    with sqlite_errors_explained(path):
        try:
            make_folder(path.parent)
            fresh = not path.exists()
            if fresh:
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
    """Make the tables as they are now, and what is read off the record, where they are not."""
    if db.execute("PRAGMA user_version").fetchone()[0] < SCHEMA_VERSION:
        from clerk_tui.storage.database.schema import apply_migrations

        _back_up_before_migrating(db.conn, path)
        apply_migrations(db.conn)
    row = db.execute("SELECT value FROM book WHERE name = 'made as'").fetchone()
    if not row or row[0] != BOOK_VERSION:
        from clerk_tui.storage.minute_book.rebuild import rebuild_and_mark

        rebuild_and_mark(db)


def _back_up_before_migrating(connection: sqlite3.Connection, path: Path) -> None:
    """Back the database up before its tables are changed. Raises Refusal where that fails."""
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return  # it has only just been made
    from clerk_tui.storage.safety.backups import back_up

    version = connection.execute("PRAGMA user_version").fetchone()[0]
    at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()  # it is kept as it was then
    back_up(path, at, f"before-version-{version + 1}")


def _apply_settings(connection: sqlite3.Connection, wait_ms: int | None = None) -> None:
    """The settings every connection has: nothing is said to be saved before it is on disk."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA busy_timeout = {LOCK_WAIT_MS if wait_ms is None else wait_ms}")


def connect_again(path: Path) -> sqlite3.Connection:
    """A second connection to a database already opened, for another thread."""
    connection = connect(path, any_thread=True, there=True)
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
    """One transaction that writes, waiting its turn from the start.

    A plain BEGIN reads first, and is refused at once, without waiting, where another
    connection (the thread that keeps unfinished text) has written in between.
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
    """Turn what SQLite says of the file at *path* into a sentence for the clerk."""
    try:
        yield
    except sqlite_errors() as error:
        raise _explain_sqlite_error(path, error) from error


def _explain_sqlite_error(path: Path, error: Exception) -> Refusal:
    said = str(error).casefold()
    for sign, what, remedy in (
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
    ):
        if sign in said:
            kind = Busy if sign == "locked" else Refusal
            return kind(f"The database {path} {what}.", remedy)
    return Refusal(f"The database {path} could not be used ({error}).", "Nothing was changed.")


def _cannot_open(path: Path, error: OSError) -> Refusal:
    return Refusal(
        f"The database {path} cannot be opened ({os_error_reason(error)}).",
        "Choose a folder that you may write to with --database.",
    )
