"""The file of what came from the hub: its tables, and how it is opened or made anew."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.connect import connect, sqlite_errors
from clerk_tui.storage.database.transactions import sqlite_errors_explained

_VERSION = 1
_TABLES = """
CREATE TABLE cursor (
  one INTEGER PRIMARY KEY CHECK (one = 1), hub TEXT NOT NULL, cluster TEXT NOT NULL,
  xmin TEXT NOT NULL, bodies TEXT NOT NULL
);
CREATE TABLE shared (
  meeting TEXT PRIMARY KEY, events INTEGER NOT NULL, papers INTEGER NOT NULL,
  digest TEXT NOT NULL, maker INTEGER NOT NULL, at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE holder (
  meeting TEXT PRIMARY KEY, login TEXT NOT NULL, name TEXT NOT NULL, since TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE apart (
  meeting TEXT NOT NULL, login TEXT NOT NULL, officer TEXT NOT NULL, copy TEXT NOT NULL,
  sentence TEXT NOT NULL, PRIMARY KEY (meeting, login)
) WITHOUT ROWID;
CREATE TABLE news (id INTEGER PRIMARY KEY, at TEXT NOT NULL, sentence TEXT NOT NULL);
CREATE TABLE office_file (
  name TEXT PRIMARY KEY, version INTEGER NOT NULL, digest TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE public_meeting (
  meeting TEXT PRIMARY KEY, body TEXT NOT NULL, kind TEXT NOT NULL, date TEXT NOT NULL,
  venue TEXT NOT NULL, state TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE public_entry (
  id INTEGER PRIMARY KEY, meeting TEXT NOT NULL, entry TEXT NOT NULL, seq INTEGER NOT NULL,
  date TEXT NOT NULL, body TEXT NOT NULL, minute TEXT NOT NULL, item TEXT NOT NULL,
  title TEXT NOT NULL, kind TEXT NOT NULL, people TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX public_entry_meeting ON public_entry (meeting);
CREATE INDEX public_entry_date ON public_entry (date);
CREATE VIRTUAL TABLE public_fts USING fts5(
  title, text, people, body, kind, content='public_entry', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER public_added AFTER INSERT ON public_entry BEGIN
INSERT INTO public_fts (rowid, title, text, people, body, kind)
VALUES (NEW.id, NEW.title, NEW.text, NEW.people, NEW.body, NEW.kind); END;
CREATE TRIGGER public_gone AFTER DELETE ON public_entry BEGIN
INSERT INTO public_fts (public_fts, rowid, title, text, people, body, kind)
VALUES ('delete', OLD.id, OLD.title, OLD.text, OLD.people, OLD.body, OLD.kind); END;
"""


def office_book_file(database: Path) -> Path:
    """Return the file of what came from the hub of *database*."""
    return database.with_name(f"{database.name}-hub")


def open_office_book(path: Path, database: Path) -> sqlite3.Connection:
    """Open the file at *path*, anew where it cannot be read."""
    with suppress(Refusal, *sqlite_errors()):
        return _opened(path, database)
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    with sqlite_errors_explained(path):
        return _opened(path, database)


def _opened(path: Path, database: Path) -> sqlite3.Connection:
    path.touch(mode=0o600)
    connection = connect(path, passphrase_from=database)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA busy_timeout = 5000")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, _VERSION):
            raise Refusal("What came from the hub is of another version.")
        if version == 0:
            connection.executescript(_TABLES)
            connection.execute(f"PRAGMA user_version = {_VERSION}")
    except BaseException:
        connection.close()
        raise
    return connection
