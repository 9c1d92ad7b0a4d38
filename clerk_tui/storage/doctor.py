"""The doctor, which examines a database file and reports what is wrong with it.

The record proves itself, as the digest of each event covers the one before it. The tables worked
out from the record are rebuilt in a copy in memory and compared; only they are ever repaired.
Nothing is written while the file is examined.
"""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.progress import each_of
from clerk_tui.storage.database.connect import connect, connect_in_memory, sqlite_errors
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.database.schema import apply_migrations
from clerk_tui.storage.database.schema_about import table_descriptions
from clerk_tui.storage.database.transactions import sqlite_errors_explained, write_transaction
from clerk_tui.storage.database.versions import SCHEMA_VERSION
from clerk_tui.storage.event_log.digests import event_digest
from clerk_tui.storage.minute_book.rebuild import read_standing_meeting, rebuild_minute_book
from clerk_tui.storage.open import open_database
from clerk_tui.storage.safety.interrupted import backups_with_other_passphrase, find_partial_copies
from clerk_tui.storage.safety.side_files import describe_side_files

# The tables worked out from the record, and their columns that do not follow from it.
DERIVED_TABLES: dict[str, set[str]] = {
    "meeting": {"changed_at"},
    "number": set(),
    "action": set(),
    "action_note": set(),
    "attended": set(),
    "entry": set(),
}
_OLDER_VERSION = "It is of an older version; open it once with the app, which brings it up to date."


class Report(Struct):
    """The faults of a database and of the files beside it."""

    file_faults: list[str] = field(default_factory=list)
    """Faults of the file as a whole."""
    record_faults: dict[str, str] = field(default_factory=dict)
    """The fault in the record of each meeting, by its ident; empty if the record is whole."""
    stale_tables: list[str] = field(default_factory=list)
    """The tables that differ from what follows from the record."""
    is_mended: bool = False
    """The stale tables were rebuilt."""
    strange_backups: list[str] = field(default_factory=list)
    """The names of backups that the passphrase of the database does not open."""
    partial_copies: list[str] = field(default_factory=list)
    """The names of copies that an interrupted change of the passphrase left."""
    side_file_notes: list[str] = field(default_factory=list)
    """Sentences on files beside the database with text that it does not have."""

    @property
    def is_record_whole(self) -> bool:
        """Return True if the record of every meeting is whole."""
        return not any(self.record_faults.values())

    @property
    def is_well(self) -> bool:
        """Return True if nothing is wrong, or all that was wrong has been repaired."""
        faults_beside = bool(self.strange_backups or self.partial_copies or self.side_file_notes)
        tables_agree = not self.stale_tables or self.is_mended
        return not self.file_faults and self.is_record_whole and tables_agree and not faults_beside


def examine(database: Path, *, mend: bool = False, rescue_folders: Sequence[Path] = ()) -> Report:
    """Examine a database file and report its faults.

    Args:
        database: The file.
        mend: Rebuild the tables that are worked out from the record, if they differ from it.
        rescue_folders: The folders in which its rescue files may be.

    Raises:
        Refusal: The file does not exist, or is no database of this program.
    """
    if not database.exists():
        raise Refusal(f"There is no database at {database}.", "Name another with --database.")
    report = Report()
    with sqlite_errors_explained(database), closing(connect_in_memory(database)) as memory:
        if not _copy_to_memory(database, memory, report):
            return report
        try:
            _examine_record(memory, report)
        except sqlite_errors(UnicodeError, LookupError, TypeError, ValueError) as error:
            report.file_faults.append(f"it holds what cannot be read ({type(error).__name__})")
        report.side_file_notes = list(describe_side_files(memory, database, rescue_folders))
    report.strange_backups = [file.name for file in backups_with_other_passphrase(database)]
    report.partial_copies = [file.name for file in find_partial_copies(database)]
    if mend and report.stale_tables and not report.file_faults:
        _rebuild_in_file(database)
        report.is_mended = True
    return report


def _copy_to_memory(database: Path, memory: sqlite3.Connection, report: Report) -> bool:
    """Copy the file into *memory*, adding its faults to *report*; False if it is not readable."""
    with closing(connect(database, read_only=True)) as file:
        file.text_factory = memory.text_factory = _decode_damaged
        version = int(file.execute("PRAGMA user_version").fetchone()[0])
        if version < SCHEMA_VERSION:
            report.file_faults.append(_OLDER_VERSION)
            return False
        try:
            report.file_faults += _file_faults(file)
        except sqlite_errors(UnicodeError):
            report.file_faults.append("it is damaged beyond what can be told")
            return False
        if _read_schema(file) != _fresh_schema():
            report.file_faults.append("its tables are not as they were made")
        file.backup(memory)
    return True


def _decode_damaged(data: bytes) -> str:
    """Decode a text of the file even if it is damaged, as it is only compared."""
    return data.decode("utf-8", "replace")


def _file_faults(connection: sqlite3.Connection) -> list[str]:
    """Return the faults that SQLite itself finds in pages, indexes and references."""
    faults = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    encrypted_check = "PRAGMA cipher_integrity_check"  # returns no row for a plain file
    faults += [str(row[0]) for row in connection.execute(encrypted_check).fetchall()[:20]]
    faults += [
        f"{row[0]}: a row belongs to nothing"
        for row in connection.execute("PRAGMA foreign_key_check")
    ]
    return faults


def _read_schema(db: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Return the definitions of tables, indexes, views and triggers, and the migrations applied."""
    definitions = (
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql <> '' ORDER BY name"
    )
    applied = "SELECT migration_set, name FROM _sqlite_migrations ORDER BY name"
    return [tuple(row) for query in (definitions, applied) for row in db.execute(query)]


def _fresh_schema() -> list[tuple[str, ...]]:
    """Return the schema of a database made by this version of the program."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        apply_migrations(fresh)
        return _read_schema(fresh)


def _examine_record(memory: sqlite3.Connection, report: Report) -> None:
    """Examine the record and the tables worked out from it, in a copy that may be written to."""
    db = Database(memory)
    idents = [row[0] for row in memory.execute("SELECT ident FROM meeting ORDER BY date, ident")]
    idents += [
        row[0]
        for row in memory.execute("SELECT DISTINCT meeting FROM event ORDER BY meeting")
        if row[0] not in idents
    ]
    report.record_faults = {
        ident: _record_fault(db, ident) for ident in each_of(idents, "Examining the records")
    }
    try:
        memory.execute("INSERT INTO entry_fts (entry_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite_errors():
        report.stale_tables.append("entry_fts")
    descriptions = [tuple(row) for row in memory.execute("SELECT * FROM about")]
    if Counter(descriptions) != Counter(tuple(row) for row in table_descriptions()):
        report.stale_tables.append("about")
    rows_before = {table: _read_rows(memory, table) for table in DERIVED_TABLES}
    words_before = {row[0] for row in memory.execute("SELECT word FROM word")}
    rebuild_minute_book(db)
    report.stale_tables += [
        table for table in DERIVED_TABLES if _read_rows(memory, table) != rows_before[table]
    ]
    if not {row[0] for row in memory.execute("SELECT word FROM word")} <= words_before:
        report.stale_tables.append("word")


def _record_fault(db: Database, ident: str) -> str:
    """Return the fault in the record of one meeting, as a sentence; empty if it is whole."""
    digest = ""
    rows = db.execute(
        "SELECT at, kind, payload, digest FROM event WHERE meeting = ? ORDER BY seq", [ident]
    )
    for number, (at, kind, payload, stored_digest) in enumerate(rows, 1):
        digest = event_digest(digest, ident, at, kind, payload)
        if digest != stored_digest:
            return f"Event {number} is not what was written."
    try:
        read_standing_meeting(db, ident)
    except Refusal as refusal:
        return str(refusal)
    return "" if digest else "Its record is gone."


def _read_rows(db: sqlite3.Connection, table_name: str) -> Counter[tuple[Any, ...]]:
    """Return the rows of a table, without the columns that do not follow from the record."""
    names = [row[1] for row in db.execute(f"PRAGMA table_info({table_name})")]
    columns = ", ".join(f'"{name}"' for name in names if name not in DERIVED_TABLES[table_name])
    return Counter(tuple(row) for row in db.execute(f"SELECT {columns} FROM {table_name}"))


def _rebuild_in_file(database: Path) -> None:
    """Rebuild the tables worked out from the record, which is not touched itself."""
    db = open_database(database)
    try:
        with sqlite_errors_explained(database), write_transaction(db):
            rebuild_minute_book(db)
            db.conn.execute("DELETE FROM about")
            for row in table_descriptions():
                db.conn.execute("INSERT INTO about VALUES (?, ?, ?)", row)
    finally:
        db.close()
