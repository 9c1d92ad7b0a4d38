"""Connections to a database file, plain or encrypted with a passphrase; made nowhere else.

SQLCipher encrypts every page of the file, of its WAL and of its backups. A passphrase is remembered
here, for as long as the program runs, by the file it opens; no object that is shown, logged or
stored holds it.
"""

import importlib
import os
import sqlite3
import stat
import sys
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Any, TypedDict, Unpack

from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.disk.regular_files import check_regular
from clerk_tui.domain.errors import Refusal

SQLCIPHER = "sqlcipher3>=0.6,<0.7"  # as under [project.optional-dependencies]
LOCK_WAIT_MS = 5000  # how long a write waits for another program to release the file
_SQLITE_HEADER = b"SQLite format 3\x00"
_COMPANION_SUFFIXES = ("-wal", "-shm", "-journal")
_SQLCIPHER_PAGE_SIZE = 4096  # bytes, of SQLCipher 4

_passphrases: dict[Path, str] = {}
"""The passphrase of each encrypted file that was opened; it ends with the program."""


class ConnectOptions(TypedDict, total=False):
    """The arguments of `sqlite3.connect` that are used here."""

    uri: bool
    check_same_thread: bool
    timeout: float
    """Seconds to wait for another program that has locked the file."""


def remember_passphrase(path: Path, passphrase: str) -> None:
    """Open the file at *path* with *passphrase* from now on; a wrong one shows on connecting.

    It is normalised, as keyboards compose the same letter in different ways.
    """
    _passphrases[path.absolute()] = unicodedata.normalize("NFC", passphrase)


def forget_passphrase(path: Path) -> None:
    """Forget the passphrase of the file at *path*."""
    _passphrases.pop(path.absolute(), None)


def passphrase_of(path: Path) -> str | None:
    """Return the passphrase of the file at *path*, or None if it is opened as a plain one."""
    return _passphrases.get(path.absolute())


def is_encrypted(path: Path) -> bool:
    """Return True if the file at *path* looks encrypted: whole pages, without SQLite's header.

    A header that is nearly SQLite's belongs to a plain file that was damaged.
    """
    try:
        check_regular(path)
        with path.open("rb") as file:
            header = file.read(len(_SQLITE_HEADER))
        size = path.stat().st_size
    except OSError:
        return False
    equal_bytes = sum(a == b for a, b in zip(header, _SQLITE_HEADER, strict=False))
    return (
        size >= _SQLCIPHER_PAGE_SIZE
        and size % _SQLCIPHER_PAGE_SIZE == 0
        and equal_bytes < len(_SQLITE_HEADER) // 2
    )


def sqlite_errors(*other_errors: type[Exception]) -> tuple[type[Exception], ...]:
    """Return the errors of SQLite, of SQLCipher where it is in use, then *other_errors*."""
    cipher_errors = (load_sqlcipher().Error,) if _passphrases else ()
    return (sqlite3.Error, *cipher_errors, *other_errors)


def connect(
    path: Path,
    *,
    passphrase_from: Path | None = None,
    read_only: bool = False,
    any_thread: bool = False,
    must_exist: bool = False,
    wait_ms: int | None = None,
) -> sqlite3.Connection:
    """Connect to the database at *path*, which is encrypted if its passphrase is known.

    Args:
        path: The file.
        passphrase_from: The file whose passphrase opens this one, if it has none of its own.
        read_only: Refuse every write.
        any_thread: Let another thread than this one use the connection.
        must_exist: Fail if there is no file yet, instead of making one.
        wait_ms: How long to wait for a program that has locked the file, else LOCK_WAIT_MS.

    Raises:
        Refusal: The file is encrypted and its passphrase is missing or wrong; or it is a named
            pipe or a device, which would keep the clerk waiting for ever.
    """
    with suppress(IsADirectoryError):  # SQLite says that itself
        _check_file(path)
    _set_aside_strange_companions(path)
    uri = read_only or must_exist
    target = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}" if uri else str(path)
    passphrase = passphrase_of(path) or passphrase_of(passphrase_from or path)
    options: ConnectOptions = {
        "uri": uri,
        "check_same_thread": not any_thread,
        "timeout": (LOCK_WAIT_MS if wait_ms is None else wait_ms) / 1000,
    }
    if passphrase is None:
        return _connect_plain(target, path, **options)
    return _connect_encrypted(target, path, passphrase, **options)


def _connect_plain(
    target: str, path: Path, **options: Unpack[ConnectOptions]
) -> sqlite3.Connection:
    """Connect to a file that is not encrypted, which SQLite itself finds out.

    A process that opens and closes a file loses every lock it has on it (POSIX): another program
    that then closes the database deletes the WAL, and all that is written afterwards is lost. So
    only SQLite reads the file, until it has said that it is no database.
    """
    connection: sqlite3.Connection = sqlite3.connect(target, **options)
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError as error:
        if "not a database" not in str(error):
            return connection  # the first statement run on it raises the same error again
        connection.close()
        if not is_encrypted(path):
            raise
        raise Refusal(
            f"The database {path} is encrypted, or its beginning is damaged.",
            "Open it with its passphrase; it was left untouched.",
        ) from None
    return connection


def _check_file(path: Path) -> None:
    """Raise Refusal if something other than a file is at *path*."""
    try:
        check_regular(path)
    except IsADirectoryError:
        raise
    except OSError as error:
        raise Refusal(
            f"The database {path} cannot be opened ({os_error_reason(error)}).",
            "Choose another file with --database.",
        ) from error


def _set_aside_strange_companions(path: Path) -> None:
    """Rename anything but a file that has the name of one that SQLite keeps beside *path*.

    SQLite would wait for ever for a named pipe there, and could not open anything else.
    """
    for suffix in _COMPANION_SUFFIXES:
        with suppress(OSError):
            companion = f"{path}{suffix}"
            if not stat.S_ISREG(os.lstat(companion).st_mode):
                from clerk_tui.disk.atomic_write import set_aside

                set_aside(Path(companion))


def connect_in_memory(source: Path) -> sqlite3.Connection:
    """Return an empty database in memory, into which the one at *source* can be copied."""
    passphrase = passphrase_of(source)
    if passphrase is None:
        return sqlite3.connect(":memory:")
    return _connect_encrypted(":memory:", source, passphrase)


def _connect_encrypted(
    target: str, path: Path, passphrase: str, **options: Unpack[ConnectOptions]
) -> sqlite3.Connection:
    connection = load_sqlcipher().connect(target, **options)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write on the screen
        connection.execute(f"PRAGMA key = {_quote_for_sql(passphrase)}")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except load_sqlcipher().DatabaseError as error:
        connection.close()
        if "not a database" not in str(error):
            raise
        raise Refusal(
            f"This passphrase does not open {path}.",
            "Nothing was changed. Try it again; without it nobody can read the minutes.",
        ) from None
    # SQLCipher's connection has the methods of SQLite's, but comes without types.
    typed_connection: sqlite3.Connection = connection
    return typed_connection


def _quote_for_sql(passphrase: str) -> str:
    """Quote *passphrase* as an SQL text, as `PRAGMA key` takes no parameter."""
    doubled = passphrase.replace("'", "''")
    return f"'{doubled}'"


def _program() -> str:
    """Return the Python that runs this, as it is typed at a prompt: others do not matter."""
    return f'"{sys.executable}"' if " " in sys.executable else sys.executable


def check_sqlcipher_installed(path: Path) -> None:
    """Raise Refusal if SQLCipher, which opens encrypted databases, is not installed."""
    with suppress(ImportError):
        importlib.import_module("sqlcipher3.dbapi2")
        return
    raise Refusal(
        f"{path} is encrypted, or is to be, and what that needs is not installed.",
        f'Install it with: {_program()} -m pip install "{SQLCIPHER}"',
    )


def load_sqlcipher() -> Any:
    """Return SQLCipher's module; it has the functions and classes of `sqlite3`."""
    return importlib.import_module("sqlcipher3.dbapi2")


def apply_settings(connection: sqlite3.Connection, wait_ms: int | None = None) -> None:
    """Give *connection* the settings that all have: a commit returns once it is on the disk."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA busy_timeout = {LOCK_WAIT_MS if wait_ms is None else wait_ms}")


def connect_again(path: Path) -> sqlite3.Connection:
    """Open another connection to a database that is open already, for another thread."""
    connection = connect(path, any_thread=True, must_exist=True)
    apply_settings(connection)
    return connection
