"""Files beside a database with text that it does not have: described for the clerk, never moved."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.autosave.journal_files import (
    JournalEntry,
    entries_without_meeting,
    find_journals,
    read_journal,
)
from clerk_tui.storage.autosave.rescue_file import find_rescue_files, read_rescue_file
from clerk_tui.storage.database.connect import sqlite_errors
from clerk_tui.storage.database.meeting_lock import is_running


def describe_side_files(
    connection: sqlite3.Connection, database: Path, rescue_folders: Sequence[Path]
) -> Iterator[str]:
    """Yield a sentence on each file with text that the database does not have.

    Files of copies of the program that are still running are left out, and so are texts that are
    imported when their meeting is opened next.

    Args:
        connection: A connection to the database, or to a copy of it in memory.
        database: The database file.
        rescue_folders: The folders in which its rescue files may be.
    """
    for file in find_journals(database):
        if not is_running(database, file.stem):
            yield from _describe_journal(connection, file)
    for file in find_rescue_files(rescue_folders, database):
        try:
            texts = [
                JournalEntry(text.meeting, text.place, text.text, text.cursor, "")
                for text in read_rescue_file(file, database)
            ]
        except Refusal as refusal:
            yield str(refusal)
            continue
        yield from _describe_texts_without_meeting(connection, file, texts)


def _describe_journal(connection: sqlite3.Connection, file: Path) -> Iterator[str]:
    """Yield a sentence on each fault of the journal *file*."""
    try:
        journal = read_journal(file)
    except OSError as error:
        yield f"{file} cannot be read ({os_error_reason(error)}). It was left as it is."
        return
    if journal.unreadable:
        yield (
            f"{file} holds what this version cannot read: it is damaged, or a newer version's. "
            "It was left as it is."
        )
    yield from _describe_texts_without_meeting(connection, file, journal.texts)


def _describe_texts_without_meeting(
    connection: sqlite3.Connection, file: Path, journal_entries: Sequence[JournalEntry]
) -> Iterator[str]:
    """Yield a sentence if *file* holds texts of meetings that the database does not have."""
    try:
        homeless = [
            e for e in entries_without_meeting(connection, journal_entries) if e.text.strip()
        ]
    except sqlite_errors():  # a damaged database is reported elsewhere
        return
    if homeless:
        meetings = ", ".join(sorted({entry.meeting for entry in homeless}))
        yield (
            f"{file} keeps what was typed at a meeting that is not in this database ({meetings}). "
            f"It goes to its pad where the meeting comes back; to see it: clerk-tui rescued {file}"
        )
