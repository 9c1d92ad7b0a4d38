"""Journals that copies of the program left when they ended: read, and imported into the database.

A journal may be damaged, be from a newer version, or name a meeting that is not in the database, as
when an older backup was restored. None of that prevents a meeting from being opened: what can be
imported is, the rest stays in its file until it can be, and the doctor reports it.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from clerk_tui.disk.regular_files import read_regular
from clerk_tui.storage.database.meeting_lock import running_copies_folder

JOURNAL_SUFFIX = ".typing"
UPSERT_TEXT = (
    "INSERT INTO unfinished (meeting, place, text, cursor, at) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (meeting, place) DO UPDATE SET text = excluded.text, "
    "cursor = excluded.cursor, at = excluded.at"
)


class JournalEntry(NamedTuple):
    """One line of a journal; its fields are the columns of the table `unfinished`."""

    meeting: str
    place: str
    text: str
    cursor: int
    at: str
    """When it was typed (ISO)."""


class JournalContent(Struct, frozen=True):
    """The content of one journal.

    A line that was cut short when the program ended is in neither list: the line before it has the
    same text but for the last key.
    """

    texts: tuple[JournalEntry, ...] = ()
    """The newest entry of each place."""
    unreadable: tuple[bytes, ...] = ()
    """Lines that this version cannot read."""


def find_journals(database: Path) -> list[Path]:
    """Return the journals beside *database*, of this copy of the program and of others."""
    folder = running_copies_folder(database)
    return sorted(folder.glob(f"*{JOURNAL_SUFFIX}")) if folder.is_dir() else []


def import_journals(
    connection: sqlite3.Connection, database: Path, is_running: Callable[[str], bool]
) -> dict[Path, bytes]:
    """Write to the database what the journals of copies that ended hold and it does not.

    Args:
        connection: A connection to the database, in a transaction.
        database: The database file.
        is_running: Tells of a copy of the program whether it is still running.

    Returns:
        For each journal that was read, the lines that the database cannot take. Once the
        transaction is committed, `clear_imported_journals` removes the others from the files.

    Raises:
        sqlite3.Error: The database cannot be written.
    """
    remaining: dict[Path, bytes] = {}
    for file in find_journals(database):
        if is_running(file.stem):
            continue
        try:
            journal = read_journal(file)
        except OSError:  # not a file, or somebody else's: it stays where it is
            continue
        homeless = entries_without_meeting(connection, journal.texts)
        for entry in journal.texts:
            if entry not in homeless:
                _write_if_newer(connection, entry)
        lines = [*(json.dumps(entry).encode() for entry in homeless), *journal.unreadable]
        remaining[file] = b"".join(b"%s\n" % line for line in lines)
    return remaining


def clear_imported_journals(remaining: dict[Path, bytes]) -> None:
    """Delete the journals that are imported as a whole; leave the *remaining* lines in others."""
    from clerk_tui.disk.atomic_write import write_atomically

    for file, lines in remaining.items():
        with suppress(OSError):
            if not lines:
                file.unlink()
            elif read_regular(file) != lines:
                write_atomically(file, lines, owner_only=True)


def read_journal(file: Path) -> JournalContent:
    """Return the content of the journal *file*. Raises OSError if it cannot be read."""
    newest: dict[tuple[str, str], JournalEntry] = {}
    unreadable = []
    for line in filter(None, read_regular(file).splitlines()):
        entry = _parse_line(line)
        if entry is not None:
            newest_entry = newest.get((entry.meeting, entry.place))
            if newest_entry is None or parse_moment(newest_entry.at) <= parse_moment(entry.at):
                newest[entry.meeting, entry.place] = entry
        elif not (line.startswith(b'["') and not line.endswith(b"]")):
            unreadable.append(line)
    return JournalContent(tuple(newest.values()), tuple(unreadable))


def _parse_line(raw_line: bytes) -> JournalEntry | None:
    """Return the entry in one line; None if this version cannot read it."""
    try:
        meeting, place, text, cursor, at = json.loads(raw_line)
        datetime.fromisoformat(at)
    except (ValueError, TypeError, RecursionError):
        return None
    if not (isinstance(meeting, str) and isinstance(place, str) and isinstance(text, str)):
        return None
    return JournalEntry(
        without_half_characters(meeting),
        without_half_characters(place),
        without_half_characters(text),
        clamp_cursor(text, cursor),
        at,
    )


def without_half_characters(text: str) -> str:
    """Return *text* with a question mark for each half of a character, as a bad paste leaves it."""
    return text.encode("utf-8", "replace").decode()


def clamp_cursor(text: str, cursor: object) -> int:
    """Return *cursor* as an offset within *text*; the end of the text if it is no number."""
    return min(max(cursor, 0), len(text)) if isinstance(cursor, int) else len(text)


def parse_moment(text: str) -> datetime:
    """Return the time *text* (ISO) with a time zone; the earliest time if it cannot be read."""
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def entries_without_meeting(
    connection: sqlite3.Connection, journal_entries: Iterable[JournalEntry]
) -> list[JournalEntry]:
    """Return the *journal_entries* whose meeting is not in the database."""
    query = "SELECT 1 FROM meeting WHERE ident = ?"
    return [e for e in journal_entries if not connection.execute(query, (e.meeting,)).fetchone()]


def _write_if_newer(connection: sqlite3.Connection, journal_entry: JournalEntry) -> None:
    """Write *journal_entry* to the database, unless it has a newer text of the same place."""
    query = "SELECT at FROM unfinished WHERE meeting = ? AND place = ?"
    row = connection.execute(query, (journal_entry.meeting, journal_entry.place)).fetchone()
    if not row or parse_moment(row[0]) < parse_moment(journal_entry.at):
        connection.execute(UPSERT_TEXT, journal_entry)
