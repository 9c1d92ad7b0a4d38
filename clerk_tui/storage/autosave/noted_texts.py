"""What copies of the program that ended had noted of what was typed, taken into the database.

Such a file may be of a newer version, damaged, or name a meeting that is not here (a backup of
before it was restored). None of that keeps a meeting from being opened: what can be taken in is,
and the rest stays in its file until it can be, and the doctor names it.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from clerk_tui.disk.regular_files import read_regular
from clerk_tui.storage.database.meeting_lock import running_copies_folder

JOURNAL_SUFFIX = ".typing"
UPSERT_TEXT = (
    "INSERT INTO unfinished (meeting, place, text, cursor, at) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (meeting, place) DO UPDATE SET text = excluded.text, "
    "cursor = excluded.cursor, at = excluded.at"
)
NotedText = tuple[str, str, str, int, str]  # meeting, place, text, cursor and when, as in the table


class JournalContent(Struct, frozen=True):
    """What one file holds: the newest text of each place, and lines that cannot be read.

    A line cut short by what ended the program is neither: the line before it says as much.
    """

    texts: tuple[NotedText, ...] = ()
    unreadable: tuple[bytes, ...] = ()


def find_journals(database: Path) -> list[Path]:
    """The files in which what is typed was noted, by this copy of the program and by others."""
    folder = running_copies_folder(database)
    return sorted(folder.glob(f"*{JOURNAL_SUFFIX}")) if folder.is_dir() else []


def import_journals(
    connection: sqlite3.Connection, database: Path, lives: Callable[[str], bool]
) -> dict[Path, bytes]:
    """Put in the database what copies that ended had noted and it has not.

    Returns what is left of each file that was read: the lines that the database cannot have.
    `clear` does it, once the transaction is on the disk. *lives* tells whether a copy is still
    running. Raises sqlite3.Error.
    """
    left: dict[Path, bytes] = {}
    for file in find_journals(database):
        if lives(file.stem):
            continue
        try:
            noted = read_journal(file)
        except OSError:  # no file, or not ours: it stays where it is
            continue
        strange = texts_without_meeting(connection, noted.texts)
        for text in noted.texts:
            if text not in strange:
                _write_if_newer(connection, text)
        lines = [*(json.dumps(text).encode() for text in strange), *noted.unreadable]
        left[file] = b"".join(b"%s\n" % line for line in lines)
    return left


def clear_imported_journals(left: dict[Path, bytes]) -> None:
    """Take away the files that are taken in; of the others only what is *left* stays."""
    from clerk_tui.disk.atomic_write import write_atomically

    for file, lines in left.items():
        with suppress(OSError):
            if not lines:
                file.unlink()
            elif read_regular(file) != lines:
                write_atomically(file, lines, owner_only=True)


def read_journal(file: Path) -> JournalContent:
    """Return what is noted in *file*. Raises OSError where it cannot be read, or is no file."""
    newest: dict[tuple[str, str], NotedText] = {}
    unreadable = []
    for line in filter(None, read_regular(file).splitlines()):
        text = _parse_line(line)
        if text is not None:
            known = newest.get(text[:2])
            if known is None or parse_moment(known[4]) <= parse_moment(text[4]):
                newest[text[:2]] = text
        elif not (line.startswith(b'["') and not line.endswith(b"]")):
            unreadable.append(line)
    return JournalContent(tuple(newest.values()), tuple(unreadable))


def _parse_line(line: bytes) -> NotedText | None:
    """The text noted in one line; None where this version cannot read it."""
    try:
        meeting, place, text, cursor, at = json.loads(line)
        datetime.fromisoformat(at)
    except (ValueError, TypeError, RecursionError):
        return None
    if not (isinstance(meeting, str) and isinstance(place, str) and isinstance(text, str)):
        return None
    return (
        _without_half_characters(meeting),
        _without_half_characters(place),
        _without_half_characters(text),
        clamp_cursor(text, cursor),
        at,
    )


def _without_half_characters(text: str) -> str:
    """*text* without halves of characters, as a mangled paste leaves them."""
    return text.encode("utf-8", "replace").decode()


def clamp_cursor(text: str, cursor: object) -> int:
    """*cursor* as an offset in *text*: its end where it is none."""
    return min(max(cursor, 0), len(text)) if isinstance(cursor, int) else len(text)


def parse_moment(at: str) -> datetime:
    """When something was typed (ISO); long ago where that cannot be told."""
    try:
        parsed = datetime.fromisoformat(at)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def texts_without_meeting(
    connection: sqlite3.Connection, texts: Iterable[NotedText]
) -> list[NotedText]:
    """Those of *texts* whose meeting is not in the database."""
    query = "SELECT 1 FROM meeting WHERE ident = ?"
    return [text for text in texts if not connection.execute(query, text[:1]).fetchone()]


def _write_if_newer(connection: sqlite3.Connection, noted: NotedText) -> None:
    """Keep *noted* where nothing newer is kept of its place."""
    query = "SELECT at FROM unfinished WHERE meeting = ? AND place = ?"
    row = connection.execute(query, noted[:2]).fetchone()
    if not row or parse_moment(row[0]) < parse_moment(noted[4]):
        connection.execute(UPSERT_TEXT, noted)
