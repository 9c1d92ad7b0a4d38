"""The one place where a database file is connected to: plain, or sealed with a passphrase.

A sealed file is SQLCipher's: every page of it, of its WAL and of its backups is encrypted. The
passphrase is kept here, for as long as the program runs, by the file it opens; it is in no object
that is shown, logged or kept.
"""

import importlib
import os
import sqlite3
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Any

from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.disk.regular_files import check_regular
from clerk_tui.domain.errors import Refusal

INSTALL_COMMAND = 'pip install "clerk-tui[encrypted]"'
LOCK_WAIT_MS = 5000  # how long a write waits for another program to let go of the file
_SQLITE_HEADER = b"SQLite format 3\x00"
_COMPANION_SUFFIXES = ("-wal", "-shm", "-journal")
_SQLCIPHER_PAGE_SIZE = 4096  # of SQLCipher 4

_passphrases: dict[Path, str] = {}


def remember_passphrase(path: Path, passphrase: str) -> None:
    """Open the file at *path* with *passphrase* from now on. Whether it fits shows on connecting.

    The same letters are the same passphrase, however a keyboard makes them up.
    """
    _passphrases[path.absolute()] = unicodedata.normalize("NFC", passphrase)


def forget_passphrase(path: Path) -> None:
    """Forget the passphrase of the file at *path*."""
    _passphrases.pop(path.absolute(), None)


def passphrase_of(path: Path) -> str | None:
    """The passphrase that the file at *path* is opened with; None where it is opened plain."""
    return _passphrases.get(path.absolute())


def is_encrypted(path: Path) -> bool:
    """Whether the file at *path* looks encrypted: whole pages without SQLite's beginning.

    One that begins nearly as SQLite does is a plain one that was damaged.
    """
    try:
        check_regular(path)
        with path.open("rb") as file:
            beginning = file.read(len(_SQLITE_HEADER))
        size = path.stat().st_size
    except OSError:
        return False
    alike = sum(a == b for a, b in zip(beginning, _SQLITE_HEADER, strict=False))
    return (
        size >= _SQLCIPHER_PAGE_SIZE
        and size % _SQLCIPHER_PAGE_SIZE == 0
        and alike < len(_SQLITE_HEADER) // 2
    )


def sqlite_errors(*also: type[Exception]) -> tuple[type[Exception], ...]:
    """What SQLite raises, whichever of its builds is in use, and *also* these."""
    sealed = (load_sqlcipher().Error,) if _passphrases else ()
    return (sqlite3.Error, *sealed, *also)


def connect(
    path: Path,
    *,
    like: Path | None = None,
    read_only: bool = False,
    any_thread: bool = False,
    there: bool = False,
    wait_ms: int | None = None,
) -> sqlite3.Connection:
    """A connection to the database at *path*, sealed where it is, or where *like* is.

    With *there* it has to be there already: none is made. It waits *wait_ms*, else WAIT_MS, for a
    program that has it locked.
    Raises Refusal where it is encrypted and no passphrase was given, or the wrong one, and where
    a named pipe or a device is there, which would keep the clerk waiting for ever.
    """
    with suppress(IsADirectoryError):  # SQLite says that itself
        _check_file(path)
    _set_aside_strange_companions(path)
    uri = read_only or there
    target = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}" if uri else str(path)
    passphrase = passphrase_of(path) or passphrase_of(like or path)
    how = {
        "uri": uri,
        "check_same_thread": not any_thread,
        "timeout": (LOCK_WAIT_MS if wait_ms is None else wait_ms) / 1000,
    }
    if passphrase is None:
        return _connect_plain(target, path, **how)
    return _connect_encrypted(target, path, passphrase, **how)


def _connect_plain(target: str, path: Path, **how: Any) -> sqlite3.Connection:
    """A connection to a file that is not encrypted, found out by SQLite itself.

    A process that opens and closes a file loses every lock it has on it (POSIX): another program
    that then closes the database takes the WAL away, and with it all that is written after. So
    nobody looks into the file but SQLite, until SQLite has said that it is no database.
    """
    connection: sqlite3.Connection = sqlite3.connect(target, **how)
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError as error:
        if "not a database" not in str(error):
            return connection  # whoever asks it for something is told what is the matter
        connection.close()
        if not is_encrypted(path):
            raise
        raise Refusal(
            f"The database {path} is encrypted, or its beginning is damaged.",
            "Open it with its passphrase; it was left untouched.",
        ) from None
    return connection


def _check_file(path: Path) -> None:
    """Raise Refusal where something is at *path* that is no file."""
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
    """Rename what has the name of a file that SQLite keeps beside *path*, and is no file.

    SQLite makes nothing but files there; it would wait for a named pipe, and open none of the rest.
    """
    for end in _COMPANION_SUFFIXES:
        with suppress(OSError):
            companion = f"{path}{end}"
            if not stat.S_ISREG(os.lstat(companion).st_mode):
                from clerk_tui.disk.atomic_write import set_aside

                set_aside(Path(companion))


def connect_in_memory(like: Path) -> sqlite3.Connection:
    """A database in memory, into which that at *like* can be copied."""
    passphrase = passphrase_of(like)
    if passphrase is None:
        return sqlite3.connect(":memory:")
    return _connect_encrypted(":memory:", like, passphrase)


def _connect_encrypted(target: str, path: Path, passphrase: str, **how: Any) -> sqlite3.Connection:
    connection = load_sqlcipher().connect(target, **how)
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
    opened: sqlite3.Connection = connection
    return opened


def _quote_for_sql(passphrase: str) -> str:
    """As SQL writes a text: no statement but this one takes a passphrase as a value."""
    doubled = passphrase.replace("'", "''")
    return f"'{doubled}'"


def check_sqlcipher_installed(path: Path) -> None:
    """Raise Refusal where what reads encrypted databases is not installed."""
    with suppress(ImportError):
        importlib.import_module("sqlcipher3.dbapi2")
        return
    raise Refusal(
        f"{path} is encrypted, or is to be, and what that needs is not installed.",
        f"Install it with: {INSTALL_COMMAND}",
    )


def load_sqlcipher() -> Any:
    """SQLCipher's build of SQLite, for Python."""
    return importlib.import_module("sqlcipher3.dbapi2")
