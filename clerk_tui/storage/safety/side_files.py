"""What lies beside a database and is not in it: named for the clerk, and left where it is."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.autosave.noted_texts import Noted, noted_beside, read_noted, without_meeting
from clerk_tui.storage.autosave.rescue_file import rescue_files, rescued_texts
from clerk_tui.storage.database.connect import errors
from clerk_tui.storage.database.meeting_lock import is_running


def kept_beside(
    connection: sqlite3.Connection, database: Path, rescues: Sequence[Path]
) -> Iterator[str]:
    """Yield a sentence on each file of typed words that *database*, open in *connection*, lacks.

    Those of copies of the program that are still running are left out, and so are texts that are
    taken in when their meeting is opened next.
    """
    for file in noted_beside(database):
        if not is_running(database, file.stem):
            yield from _of_noted(connection, file)
    for file in rescue_files(rescues, database):
        try:
            texts = [
                (text.meeting, text.place, text.text, text.cursor, "")
                for text in rescued_texts(file, database)
            ]
        except Refusal as refusal:
            yield str(refusal)
            continue
        yield from _homeless(connection, file, texts)


def _of_noted(connection: sqlite3.Connection, file: Path) -> Iterator[str]:
    try:
        noted = read_noted(file)
    except OSError as error:
        yield f"{file} cannot be read ({os_error_reason(error)}). It was left as it is."
        return
    if noted.unreadable:
        yield (
            f"{file} holds what this version cannot read: it is damaged, or a newer version's. "
            "It was left as it is."
        )
    yield from _homeless(connection, file, noted.texts)


def _homeless(connection: sqlite3.Connection, file: Path, texts: Sequence[Noted]) -> Iterator[str]:
    """Say it where *file* holds words typed at meetings that the database does not have."""
    try:
        strange = [text for text in without_meeting(connection, texts) if text[2].strip()]
    except errors():  # a damaged database says so itself
        return
    if strange:
        meetings = ", ".join(sorted({text[0] for text in strange}))
        yield (
            f"{file} keeps what was typed at a meeting that is not in this database ({meetings}). "
            f"It goes to its pad where the meeting comes back; to see it: clerk-tui rescued {file}"
        )
