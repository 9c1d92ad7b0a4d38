"""What copies of the program that ended have left of what was being typed: nothing twice."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.ports import Unfinished
from clerk_tui.storage.autosave.noted_texts import (
    clear_imported_journals,
    find_journals,
    import_journals,
)
from clerk_tui.storage.autosave.rescue_file import RescuedText, find_rescue_files, read_rescue_file
from clerk_tui.storage.autosave.reserved_space import delete_unused_space
from clerk_tui.storage.autosave.writer import last_typed_at, read_unfinished
from clerk_tui.storage.database.connect import sqlite_errors
from clerk_tui.storage.open import write_transaction
from clerk_tui.storage.record import SqliteRecord


def texts_left_behind(
    record: SqliteRecord, folders: Sequence[Path], meeting: str
) -> list[Unfinished]:
    """The texts of *meeting* left by copies that ended, of the database and of rescue files.

    The two may know the same place: the newer is right, and a copy's times only go on. Raises
    sqlite3.Error.
    """
    files = [*find_rescue_files(folders, record.path), *_import_journals(record)]
    found = {each.place: each for each in read_unfinished(record.db.conn, meeting)}
    for place, text in _texts_newer_than_database(record, files, meeting).items():
        found[place] = Unfinished(place, text.text, text.cursor)
    copies = {_copy_name(place) for place in found} - {"", record.locks.copy}
    living = {copy for copy in copies if record.locks.is_running(copy)}
    return [each for each in found.values() if each.text and _copy_name(each.place) not in living]


def meetings_with_text_at(
    record: SqliteRecord, folders: Sequence[Path], starts: tuple[str, ...]
) -> set[str]:
    """The meetings at which something was left at a place that begins with one of *starts*."""
    files = [*find_rescue_files(folders, record.path), *_import_journals(record)]
    texts = [text for file in files for text in _read_rescued_texts(file, record.path)]
    rows = record.db.conn.execute("SELECT meeting, place FROM unfinished WHERE text <> ''")
    places = [*rows.fetchall(), *((text.meeting, text.place) for text in texts if text.text)]
    return {meeting for meeting, place in places if place.startswith(starts)}


def _import_journals(record: SqliteRecord) -> list[Path]:
    """Have the database hold what copies that were killed had noted, and it had not yet.

    Returns the files to be read beside it where it cannot be written now: locked, say, or full.
    """
    delete_unused_space(record.path, record.locks.is_running)
    if not find_journals(record.path):
        return []
    try:
        with write_transaction(record.db):
            left = import_journals(record.db.conn, record.path, record.locks.is_running)
    except sqlite_errors():
        return [f for f in find_journals(record.path) if not record.locks.is_running(f.stem)]
    clear_imported_journals(left)
    return []


def meetings_with_rescued_text(record: SqliteRecord, folders: Sequence[Path]) -> set[str]:
    """The meetings of which a rescue file holds what the database does not."""
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
    """What *files* hold of *meeting* that the database does not, the newest of each place."""
    written = last_typed_at(record.db.conn, meeting)
    newest: dict[str, RescuedText] = {}
    for file in files:
        for text in (t for t in _read_rescued_texts(file, record.path) if t.meeting == meeting):
            known = newest[text.place].at if text.place in newest else written.get(text.place)
            if known is None or text.at > known:
                newest[text.place] = text
    return newest


def delete_rescue_files(record: SqliteRecord, folders: Sequence[Path], meeting: str) -> None:
    """Take away the rescue files all of whose texts are of *meeting*, and of copies that ended."""
    for file in find_rescue_files(folders, record.path):
        texts = _read_rescued_texts(file, record.path)
        if not texts or any(text.meeting != meeting for text in texts):
            continue
        if not any(record.locks.is_running(_copy_name(text.place)) for text in texts):
            with suppress(OSError):
                file.unlink()


def _read_rescued_texts(file: Path, database: Path) -> list[RescuedText]:
    """The texts in *file*; none where it cannot be read, which the clerk may do by hand."""
    try:
        return list(read_rescue_file(file, database))
    except Refusal:
        return []


def _copy_name(place: str) -> str:
    return place.partition("@")[2]
