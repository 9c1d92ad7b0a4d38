"""What lies beside a database and is not in it: named for the clerk, and left where it is."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.autosave.noted_texts import (
    NotedText,
    find_journals,
    read_journal,
    texts_without_meeting,
)
from clerk_tui.storage.autosave.rescue_file import find_rescue_files, read_rescue_file
from clerk_tui.storage.database.connect import sqlite_errors
from clerk_tui.storage.database.meeting_lock import is_running


def describe_side_files(
    connection: sqlite3.Connection, database: Path, rescues: Sequence[Path]
) -> Iterator[str]:
    """Yield a sentence on each file of typed words that *database*, open in *connection*, lacks.

    Those of copies of the program that are still running are left out, and so are texts that are
    taken in when their meeting is opened next.
    """
    for file in find_journals(database):
        if not is_running(database, file.stem):
            yield from _describe_journal(connection, file)
    for file in find_rescue_files(rescues, database):
        try:
            texts = [
                (text.meeting, text.place, text.text, text.cursor, "")
                for text in read_rescue_file(file, database)
            ]
        except Refusal as refusal:
            yield str(refusal)
            continue
        yield from _describe_texts_without_meeting(connection, file, texts)


def _describe_journal(connection: sqlite3.Connection, file: Path) -> Iterator[str]:
    try:
        noted = read_journal(file)
    except OSError as error:
        yield f"{file} cannot be read ({os_error_reason(error)}). It was left as it is."
        return
    if noted.unreadable:
        yield (
            f"{file} holds what this version cannot read: it is damaged, or a newer version's. "
            "It was left as it is."
        )
    yield from _describe_texts_without_meeting(connection, file, noted.texts)


def _describe_texts_without_meeting(
    connection: sqlite3.Connection, file: Path, texts: Sequence[NotedText]
) -> Iterator[str]:
    """Say it where *file* holds words typed at meetings that the database does not have."""
    try:
        strange = [text for text in texts_without_meeting(connection, texts) if text[2].strip()]
    except sqlite_errors():  # a damaged database says so itself
        return
    if strange:
        meetings = ", ".join(sorted({text[0] for text in strange}))
        yield (
            f"{file} keeps what was typed at a meeting that is not in this database ({meetings}). "
            f"It goes to its pad where the meeting comes back; to see it: clerk-tui rescued {file}"
        )
