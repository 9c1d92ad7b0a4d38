"""A text in a small encrypted file of its own, beside a database that is encrypted."""

import errno
import sqlite3
from contextlib import suppress
from pathlib import Path

from clerk_tui.disk.atomic_write import set_aside
from clerk_tui.disk.regular_files import check_regular
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.connect import connect, sqlite_errors
from clerk_tui.storage.database.error_words import storage_error_reason


class EncryptedText:
    """One text in a file that the passphrase of a database opens."""

    def __init__(self, path: Path, database: Path) -> None:
        """Keep the text at *path*, with the passphrase of *database*; no file is made yet."""
        self._path = path
        self._database = database
        self._connection: sqlite3.Connection | None = None

    def read(self) -> str:
        """Return the text, empty if there is no file. Raises OSError if it cannot be read."""
        if not self._path.exists():
            return ""
        try:
            row = self._open().execute("SELECT text FROM kept").fetchone()
        except sqlite_errors() as error:
            raise _as_os_error(error, self._path) from error
        return str(row[0]) if row else ""

    def write(self, text: str) -> None:
        """Replace the text by *text*. Raises OSError if it cannot be written."""
        try:
            with self._open() as connection:
                connection.execute("DELETE FROM kept")
                connection.execute("INSERT INTO kept VALUES (?)", (text,))
        except sqlite_errors() as error:
            raise _as_os_error(error, self._path) from error

    def forget(self) -> None:
        """Delete the file."""
        self.close()
        self._path.unlink(missing_ok=True)

    def set_aside(self) -> None:
        """Rename the file, so that nothing is written over it. Raises OSError."""
        self.close()
        set_aside(self._path)

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        if self._connection:
            self._connection.close()
        self._connection = None

    def _open(self) -> sqlite3.Connection:
        """Return the connection to the file, made if need be. Raises OSError."""
        if self._connection is None:
            check_regular(self._path)
            self._path.touch(mode=0o600)
            try:
                connection = connect(self._path, passphrase_from=self._database, any_thread=True)
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("CREATE TABLE IF NOT EXISTS kept (text TEXT NOT NULL)")
            except sqlite_errors(Refusal) as error:
                raise _as_os_error(error, self._path) from error
            self._connection = connection
        return self._connection


def _as_os_error(error: Exception, path: Path) -> OSError:
    """Return what SQLite reported of *path* as an error of the disk, with its reason in words."""
    return OSError(errno.EIO, storage_error_reason(error), str(path))


def read_encrypted_text(path: Path, database: Path) -> str:
    """Return the text in the file at *path*, which the passphrase of *database* opens.

    Raises Refusal if it cannot be read.
    """
    text_file = EncryptedText(path, database)
    try:
        return text_file.read()
    except sqlite_errors(OSError) as error:
        raise Refusal(
            f"{path} cannot be read ({storage_error_reason(error)}).", "It was left as it is."
        ) from error
    finally:
        with suppress(*sqlite_errors()):
            text_file.close()
