"""A text in a small encrypted file of its own, where a plain one would lie beside the database."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from clerk_tui.disk.atomic_write import set_aside
from clerk_tui.disk.regular_files import check_regular
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.connect import connect, sqlite_errors


class EncryptedText:
    """One text, in the file at `path`, sealed with the passphrase of the database `like`."""

    def __init__(self, path: Path, like: Path) -> None:
        """Keep it at *path*; nothing is written until there is something to keep."""
        self._path = path
        self._like = like
        self._connection: sqlite3.Connection | None = None

    def read(self) -> str:
        """What was kept; nothing where there is none. Raises OSError where it cannot be read."""
        if not self._path.exists():
            return ""
        try:
            row = self._opened().execute("SELECT text FROM kept").fetchone()
        except sqlite_errors() as error:
            raise OSError(str(error)) from error
        return str(row[0]) if row else ""

    def write(self, text: str) -> None:
        """Keep *text*. Raises OSError where it cannot be kept."""
        try:
            with self._opened() as connection:
                connection.execute("DELETE FROM kept")
                connection.execute("INSERT INTO kept VALUES (?)", (text,))
        except sqlite_errors() as error:
            raise OSError(str(error)) from error

    def forget(self) -> None:
        """Take the file away."""
        self.close()
        self._path.unlink(missing_ok=True)

    def set_aside(self) -> None:
        """Put the file under another name. Raises OSError."""
        self.close()
        set_aside(self._path)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection:
            self._connection.close()
        self._connection = None

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            check_regular(self._path)
            self._path.touch(mode=0o600)
            try:
                connection = connect(self._path, like=self._like, any_thread=True)
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("CREATE TABLE IF NOT EXISTS kept (text TEXT NOT NULL)")
            except sqlite_errors(Refusal) as error:
                raise OSError(str(error)) from error
            self._connection = connection
        return self._connection


def read_encrypted_text(path: Path, like: Path) -> str:
    """The text in the file at *path*. Raises Refusal where it cannot be read."""
    kept = EncryptedText(path, like)
    try:
        return kept.read()
    except sqlite_errors(OSError) as error:
        raise Refusal(f"{path} cannot be read ({error}).", "It was left as it is.") from error
    finally:
        with suppress(*sqlite_errors()):
            kept.close()
