"""Opening the database: made, brought up to date, or refused as another program's."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from pathlib import Path

from clerk_tui.disk.atomic_write import make_folder
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.connect import apply_settings, connect
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.database.transactions import sqlite_errors_explained
from clerk_tui.storage.database.versions import APPLICATION_ID, BOOK_VERSION, SCHEMA_VERSION


def open_database(
    path: Path,
    wait_ms: int | None = None,
    while_updating: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> Database:
    """Open the database at *path*, which is made or brought up to date if need be.

    Args:
        path: The file.
        wait_ms: How long to wait for a program that has locked it, else LOCK_WAIT_MS.
        while_updating: Entered while it is brought up to date, which may take long.

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
            apply_settings(connection, wait_ms)
            db = Database(connection)
            if _is_out_of_date(db):
                with while_updating():
                    _update_tables(db, path)
        except BaseException:
            connection.close()
            raise
    return db


def _has_old_tables(db: Database) -> bool:
    return bool(db.execute("PRAGMA user_version").fetchone()[0] < SCHEMA_VERSION)


def _has_old_book(db: Database) -> bool:
    row = db.execute("SELECT value FROM book WHERE name = 'made as'").fetchone()
    return not row or row[0] != BOOK_VERSION


def _is_out_of_date(db: Database) -> bool:
    return _has_old_tables(db) or _has_old_book(db)


def _update_tables(db: Database, path: Path) -> None:
    """Apply the migrations that are missing, and rebuild a minute book of an older version."""
    if _has_old_tables(db):
        from clerk_tui.storage.database.schema import apply_migrations

        _back_up_before_migrating(db.conn, path)
        apply_migrations(db.conn)
    if _has_old_book(db):
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


def _cannot_open(path: Path, os_error: OSError) -> Refusal:
    return Refusal(
        f"The database {path} cannot be opened ({os_error_reason(os_error)}).",
        "Choose a folder that you may write to with --database.",
    )
