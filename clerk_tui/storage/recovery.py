"""What copies of the program that ended have left of what was being typed: nothing twice."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.ports import Unfinished
from clerk_tui.storage.autosave.noted_texts import clear, noted_beside, take_in
from clerk_tui.storage.autosave.rescue_file import Rescued, rescue_files, rescued_texts
from clerk_tui.storage.autosave.reserved_space import give_back
from clerk_tui.storage.autosave.writer import kept_at, read_unfinished
from clerk_tui.storage.database.connect import errors
from clerk_tui.storage.open import writing
from clerk_tui.storage.record import SqliteRecord


def left_behind(record: SqliteRecord, folders: Sequence[Path], meeting: str) -> list[Unfinished]:
    """The texts of *meeting* left by copies that ended, of the database and of rescue files.

    The two may know the same place: the newer is right, and a copy's times only go on. Raises
    sqlite3.Error.
    """
    files = [*rescue_files(folders, record.path), *_not_taken_in(record)]
    found = {each.place: each for each in read_unfinished(record.db.conn, meeting)}
    for place, text in _newer(record, files, meeting).items():
        found[place] = Unfinished(place, text.text, text.cursor)
    copies = {_copy(place) for place in found} - {"", record.holding.copy}
    living = {copy for copy in copies if record.holding.lives(copy)}
    return [each for each in found.values() if each.text and _copy(each.place) not in living]


def meetings_where(
    record: SqliteRecord, folders: Sequence[Path], starts: tuple[str, ...]
) -> set[str]:
    """The meetings at which something was left at a place that begins with one of *starts*."""
    files = [*rescue_files(folders, record.path), *_not_taken_in(record)]
    texts = [text for file in files for text in _texts(file, record.path)]
    rows = record.db.conn.execute("SELECT meeting, place FROM unfinished WHERE text <> ''")
    places = [*rows.fetchall(), *((text.meeting, text.place) for text in texts if text.text)]
    return {meeting for meeting, place in places if place.startswith(starts)}


def _not_taken_in(record: SqliteRecord) -> list[Path]:
    """Have the database hold what copies that were killed had noted, and it had not yet.

    Returns the files to be read beside it where it cannot be written now: locked, say, or full.
    """
    give_back(record.path, record.holding.lives)
    if not noted_beside(record.path):
        return []
    try:
        with writing(record.db):
            left = take_in(record.db.conn, record.path, record.holding.lives)
    except errors():
        return [f for f in noted_beside(record.path) if not record.holding.lives(f.stem)]
    clear(left)
    return []


def waiting(record: SqliteRecord, folders: Sequence[Path]) -> set[str]:
    """The meetings of which a rescue file holds what the database does not."""
    files = rescue_files(folders, record.path)
    texts = [text for file in files for text in _texts(file, record.path)]
    return {
        meeting
        for meeting in {text.meeting for text in texts}
        if any(text.text.strip() for text in _newer(record, files, meeting).values())
    }


def _newer(record: SqliteRecord, files: Sequence[Path], meeting: str) -> dict[str, Rescued]:
    """What *files* hold of *meeting* that the database does not, the newest of each place."""
    written = kept_at(record.db.conn, meeting)
    newest: dict[str, Rescued] = {}
    for file in files:
        for text in (t for t in _texts(file, record.path) if t.meeting == meeting):
            known = newest[text.place].at if text.place in newest else written.get(text.place)
            if known is None or text.at > known:
                newest[text.place] = text
    return newest


def drop(record: SqliteRecord, folders: Sequence[Path], meeting: str) -> None:
    """Take away the rescue files all of whose texts are of *meeting*, and of copies that ended."""
    for file in rescue_files(folders, record.path):
        texts = _texts(file, record.path)
        if not texts or any(text.meeting != meeting for text in texts):
            continue
        if not any(record.holding.lives(_copy(text.place)) for text in texts):
            with suppress(OSError):
                file.unlink()


def _texts(file: Path, database: Path) -> list[Rescued]:
    """The texts in *file*; none where it cannot be read, which the clerk may do by hand."""
    try:
        return list(rescued_texts(file, database))
    except Refusal:
        return []


def _copy(place: str) -> str:
    return place.partition("@")[2]
