"""Unfinished texts that copies of the program left when they ended, each recovered once."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.ports import UnfinishedText
from clerk_tui.storage.autosave.journal_files import (
    clear_imported_journals,
    find_journals,
    import_journals,
)
from clerk_tui.storage.autosave.rescue_file import RescuedText, find_rescue_files, read_rescue_file
from clerk_tui.storage.autosave.reserved_space import delete_unused_space
from clerk_tui.storage.autosave.writer import last_typed_at, read_unfinished
from clerk_tui.storage.database.connect import sqlite_errors
from clerk_tui.storage.database.transactions import write_transaction
from clerk_tui.storage.record import SqliteRecord


def texts_left_behind(
    record: SqliteRecord, folders: Sequence[Path], meeting: str
) -> list[UnfinishedText]:
    """Return the unfinished texts of *meeting* that copies of the program left when they ended.

    They come from the database and from the rescue files in *folders*; of two texts of one place
    the newer is taken. Raises sqlite3.Error.
    """
    files = [*find_rescue_files(folders, record.path), *_import_journals(record)]
    texts = {text.place: text for text in read_unfinished(record.db.conn, meeting)}
    for place, rescued in _texts_newer_than_database(record, files, meeting).items():
        texts[place] = UnfinishedText(place, rescued.text, rescued.cursor)
    copies = {_copy_name(place) for place in texts} - {"", record.locks.copy}
    running_copies = {copy for copy in copies if record.locks.is_running(copy)}
    return [
        text
        for text in texts.values()
        if text.text and _copy_name(text.place) not in running_copies
    ]


def meetings_with_text_at(
    record: SqliteRecord, folders: Sequence[Path], starts: tuple[str, ...]
) -> set[str]:
    """Return the meetings with unfinished text at a place that begins with one of *starts*."""
    files = [*find_rescue_files(folders, record.path), *_import_journals(record)]
    texts = [text for file in files for text in _read_rescued_texts(file, record.path)]
    rows = record.db.conn.execute("SELECT meeting, place FROM unfinished WHERE text <> ''")
    places = [*rows.fetchall(), *((text.meeting, text.place) for text in texts if text.text)]
    return {meeting for meeting, place in places if place.startswith(starts)}


def _import_journals(record: SqliteRecord) -> list[Path]:
    """Write to the database what is in the journals of copies that were killed.

    Returns:
        The journals to be read as well, if the database cannot be written now (locked, or full).
    """
    delete_unused_space(record.path, record.locks.is_running)
    if not find_journals(record.path):
        return []
    try:
        with write_transaction(record.db):
            unimported = import_journals(record.db.conn, record.path, record.locks.is_running)
    except sqlite_errors():
        return [f for f in find_journals(record.path) if not record.locks.is_running(f.stem)]
    clear_imported_journals(unimported)
    return []


def meetings_with_rescued_text(record: SqliteRecord, folders: Sequence[Path]) -> set[str]:
    """Return the meetings of which a rescue file holds text that the database does not have."""
    files = find_rescue_files(folders, record.path)
    texts = [text for file in files for text in _read_rescued_texts(file, record.path)]
    return {
        meeting
        for meeting in {text.meeting for text in texts}
        if any(
            text.text.strip()
            for text in _texts_newer_than_database(record, files, meeting).values()
        )
    }


def _texts_newer_than_database(
    record: SqliteRecord, files: Sequence[Path], meeting: str
) -> dict[str, RescuedText]:
    """Return the newest text in *files* of each place of *meeting*, if the database has an older.

    Times of one copy of the program always increase, so they can be compared.
    """
    written_at = last_typed_at(record.db.conn, meeting)
    newest: dict[str, RescuedText] = {}
    for file in files:
        for text in (t for t in _read_rescued_texts(file, record.path) if t.meeting == meeting):
            known_at = newest[text.place].at if text.place in newest else written_at.get(text.place)
            if known_at is None or text.at > known_at:
                newest[text.place] = text
    return newest


def delete_rescue_files(record: SqliteRecord, folders: Sequence[Path], meeting: str) -> None:
    """Delete the rescue files that hold only texts of *meeting*, of copies that have ended."""
    for file in find_rescue_files(folders, record.path):
        texts = _read_rescued_texts(file, record.path)
        if not texts or any(text.meeting != meeting for text in texts):
            continue
        if not any(record.locks.is_running(_copy_name(text.place)) for text in texts):
            with suppress(OSError):
                file.unlink()


def _read_rescued_texts(file: Path, database: Path) -> list[RescuedText]:
    """Return the texts in *file*; none if it cannot be read, as the clerk may look at it."""
    try:
        return list(read_rescue_file(file, database))
    except Refusal:
        return []


def _copy_name(place: str) -> str:
    """Return the copy of the program that wrote at *place*, which is "pad@0123abcd", say."""
    return place.partition("@")[2]
