"""The doctor: is the minute book what it was when it was written?

The record proves itself: the digest of each event covers the one before it. What is read off the
record is compared with what it would be if it were read off anew, in a copy in memory, and only
that is ever mended. Nothing is written while the file is examined.
"""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.connect import connect, connect_in_memory, sqlite_errors
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.database.schema import apply_migrations
from clerk_tui.storage.database.schema_about import table_descriptions
from clerk_tui.storage.database.versions import SCHEMA_VERSION
from clerk_tui.storage.event_log.digests import event_digest
from clerk_tui.storage.minute_book.rebuild import read_standing_meeting, rebuild_minute_book
from clerk_tui.storage.open import open_database, sqlite_errors_explained, write_transaction
from clerk_tui.storage.safety.interrupted import backups_with_other_passphrase, find_partial_copies
from clerk_tui.storage.safety.side_files import describe_side_files

# What is read off the record, and the columns that say nothing of it.
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
    """What the doctor found.

    `file` is what is wrong with the file as a whole; `meetings` says of each meeting's record, by
    its ident, what is wrong with it (nothing: it is whole); `stale` are the tables read off
    the record that say something else than it does; `mended` whether they were made anew.
    `backups` are those that do not open as the database does, and `unfinished` the copies that an
    interrupted change of the passphrase left. `beside` are sentences on the files beside the
    database whose words are not in it.
    """

    file: list[str] = field(default_factory=list)
    meetings: dict[str, str] = field(default_factory=dict)
    stale: list[str] = field(default_factory=list)
    mended: bool = False
    backups: list[str] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    @property
    def is_record_whole(self) -> bool:
        """Whether the record of every meeting is whole."""
        return not any(self.meetings.values())

    @property
    def is_well(self) -> bool:
        """Whether nothing is wrong."""
        changed = bool(self.backups or self.unfinished or self.beside)
        return (
            not self.file
            and self.is_record_whole
            and (not self.stale or self.mended)
            and not changed
        )


def examine(database: Path, *, mend: bool = False, rescues: Sequence[Path] = ()) -> Report:
    """Examine the file at *database*; with *mend*, make anew what is read off its record.

    *rescues* are the folders in which its rescue files may be.

    Raises Refusal where it is not there or is no database of ours.
    """
    if not database.exists():
        raise Refusal(f"There is no database at {database}.", "Name another with --database.")
    report = Report()
    with sqlite_errors_explained(database), closing(connect_in_memory(database)) as memory:
        with closing(connect(database, read_only=True)) as file:
            file.text_factory = memory.text_factory = _decode_damaged
            version = int(file.execute("PRAGMA user_version").fetchone()[0])
            if version < SCHEMA_VERSION:
                report.file.append(_OLDER_VERSION)
                return report
            try:
                report.file += _file_faults(file)
            except sqlite_errors(UnicodeError):
                report.file.append("it is damaged beyond what can be told")
                return report
            if _read_schema(file) != _fresh_schema():
                report.file.append("its tables are not as they were made")
            file.backup(memory)
        try:
            _examine_record(memory, report)
        except sqlite_errors(UnicodeError, LookupError, TypeError, ValueError) as error:
            report.file.append(f"it holds what cannot be read ({type(error).__name__})")
        report.beside = list(describe_side_files(memory, database, rescues))
    report.backups = [file.name for file in backups_with_other_passphrase(database)]
    report.unfinished = [file.name for file in find_partial_copies(database)]
    if mend and report.stale and not report.file:
        _rebuild_in_file(database)
        report.mended = True
    return report


def _decode_damaged(data: bytes) -> str:
    """What stands in the file, however damaged: it is looked at, not believed."""
    return data.decode("utf-8", "replace")


def _file_faults(file: sqlite3.Connection) -> list[str]:
    """What SQLite itself finds: pages, indexes, references."""
    said = [row[0] for row in file.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    sealed = "PRAGMA cipher_integrity_check"  # tells nothing of a plain file
    said += [str(row[0]) for row in file.execute(sealed).fetchall()[:20]]
    said += [
        f"{row[0]}: a row belongs to nothing" for row in file.execute("PRAGMA foreign_key_check")
    ]
    return said


def _read_schema(db: sqlite3.Connection) -> list[tuple[str, ...]]:
    """How the tables, indexes, views and triggers were made, and by which migrations."""
    made = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql <> '' ORDER BY name"
    by = "SELECT migration_set, name FROM _sqlite_migrations ORDER BY name"
    return [tuple(row) for query in (made, by) for row in db.execute(query)]


def _fresh_schema() -> list[tuple[str, ...]]:
    """The same of a database made now."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        apply_migrations(fresh)
        return _read_schema(fresh)


def _examine_record(memory: sqlite3.Connection, report: Report) -> None:
    """Examine the record and what is read off it, in a copy that may be written to."""
    db = Database(memory)
    idents = [row[0] for row in memory.execute("SELECT ident FROM meeting ORDER BY date, ident")]
    idents += [
        row[0]
        for row in memory.execute("SELECT DISTINCT meeting FROM event ORDER BY meeting")
        if row[0] not in idents
    ]
    report.meetings = {ident: _record_fault(db, ident) for ident in idents}
    try:
        memory.execute("INSERT INTO entry_fts (entry_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite_errors():
        report.stale.append("entry_fts")
    said = [tuple(row) for row in memory.execute("SELECT * FROM about")]
    if Counter(said) != Counter(tuple(row) for row in table_descriptions()):
        report.stale.append("about")
    before = {table: _read_rows(memory, table) for table in DERIVED_TABLES}
    words = {row[0] for row in memory.execute("SELECT word FROM word")}
    rebuild_minute_book(db)
    report.stale += [
        table for table in DERIVED_TABLES if _read_rows(memory, table) != before[table]
    ]
    if not {row[0] for row in memory.execute("SELECT word FROM word")} <= words:
        report.stale.append("word")


def _record_fault(db: Database, ident: str) -> str:
    """What is wrong with the record of one meeting; nothing where it is whole."""
    digest = ""
    rows = db.execute(
        "SELECT at, kind, payload, digest FROM event WHERE meeting = ? ORDER BY seq", [ident]
    )
    for number, (at, kind, payload, written) in enumerate(rows, 1):
        digest = event_digest(digest, ident, at, kind, payload)
        if digest != written:
            return f"Event {number} is not what was written."
    try:
        read_standing_meeting(db, ident)
    except Refusal as refusal:
        return str(refusal)
    return "" if digest else "Its record is gone."


def _read_rows(db: sqlite3.Connection, table: str) -> Counter[tuple[Any, ...]]:
    """The rows of a table, but for the columns that say nothing of the record."""
    names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    columns = ", ".join(f'"{name}"' for name in names if name not in DERIVED_TABLES[table])
    return Counter(tuple(row) for row in db.execute(f"SELECT {columns} FROM {table}"))


def _rebuild_in_file(database: Path) -> None:
    """Make anew what is read off the record; the record itself is not touched."""
    db = open_database(database)
    try:
        with sqlite_errors_explained(database), write_transaction(db):
            rebuild_minute_book(db)
            db.conn.execute("DELETE FROM about")
            for row in table_descriptions():
                db.conn.execute("INSERT INTO about VALUES (?, ?, ?)", row)
    finally:
        db.close()
