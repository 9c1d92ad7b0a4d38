"""Encrypting a database and its backups with a passphrase, or changing the passphrase.

Each file is copied, the copy is compared with it and takes its place, and the old one is
overwritten and deleted.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

from clerk_tui.disk.atomic_write import replacement, sync
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.progress import say_progress
from clerk_tui.storage.autosave.journal_files import find_journals, import_journals
from clerk_tui.storage.database.connect import (
    check_sqlcipher_installed,
    connect,
    forget_passphrase,
    is_encrypted,
    load_sqlcipher,
    passphrase_of,
    remember_passphrase,
)
from clerk_tui.storage.database.meeting_lock import check_not_in_use
from clerk_tui.storage.database.transactions import sqlite_errors_explained
from clerk_tui.storage.safety.backups import list_backups, write_digest_file
from clerk_tui.storage.safety.interrupted import find_partial_copies, passphrase_opens

_ACTIVITY = "Encrypting the backups and the database"
SHORTEST_PASSPHRASE = 12  # characters: four or five words that do not belong together have more


def check_passphrase(passphrase: str) -> None:
    """Raise Refusal if *passphrase* is too short, or holds what cannot be typed again."""
    if len(passphrase) < SHORTEST_PASSPHRASE or not passphrase.isprintable():
        raise Refusal(
            f"A passphrase has at least {SHORTEST_PASSPHRASE} characters.",
            "Choose four or five words that do not belong together. Nothing was changed.",
        )


class EncryptionResult(Struct, frozen=True):
    """The backups after the passphrase was changed."""

    backups: int
    """The number of those that the new passphrase opens."""
    unopened: tuple[Path, ...] = ()
    """Those that neither the old nor the new passphrase opens, which were left as they are."""


def encrypt_database(database: Path, passphrase: str) -> EncryptionResult:
    """Encrypt *database* and its backups with *passphrase*, whatever encrypted them before.

    The database comes last: until then it opens as before, so that the same command continues
    where an interrupted one stopped. A backup that neither the old passphrase nor the new one
    opens is left as it is.

    Raises:
        Refusal: The app is open, or a file cannot be encrypted; that file is as it was.
    """
    check_sqlcipher_installed(database)
    check_passphrase(passphrase)
    check_not_in_use(database)
    old_passphrase = passphrase_of(database)
    _import_and_wipe_journals(database)
    for file in find_partial_copies(database):
        wipe_file(file)
    backups = [backup.file for backup in list_backups(database)]
    pending = [file for file in backups if not passphrase_opens(file, passphrase)]
    files_left = [
        file
        for file in pending
        if is_encrypted(file) and not passphrase_opens(file, old_passphrase)
    ]
    for number, file in enumerate(pending):
        if file in files_left:
            continue
        say_progress(_ACTIVITY, number, len(pending) + 1)
        if old_passphrase is not None and is_encrypted(file):
            remember_passphrase(file, old_passphrase)
        _encrypt_file(file, passphrase)
        forget_passphrase(file)
        write_digest_file(file)
    say_progress(_ACTIVITY, len(pending), len(pending) + 1)
    _encrypt_file(database, passphrase)
    remember_passphrase(database, passphrase)
    return EncryptionResult(len(backups) - len(files_left), tuple(files_left))


def _import_and_wipe_journals(database: Path) -> None:
    """Import the journals of killed programs, which are plain text, and overwrite them.

    Raises Refusal, and changes nothing, if the database cannot take all that is in them.
    """
    if not find_journals(database):
        return
    with sqlite_errors_explained(database), closing(connect(database)) as connection, connection:
        remaining = import_journals(connection, database, lambda _: False)
        for file, lines in remaining.items():
            if lines:
                raise Refusal(
                    f"{file} holds, as plain text, what was typed and is in no database.",
                    f"Nothing was changed. Look at it with clerk-tui rescued {file}, move it away, "
                    "and try again.",
                )
    for file in remaining:
        wipe_file(file)


def prepare_encrypted_database(database: Path, passphrase: str) -> None:
    """Have the file at *database*, which does not exist yet, made as an encrypted database.

    Raises Refusal if the passphrase is too short, or SQLCipher is not installed.
    """
    check_sqlcipher_installed(database)
    check_passphrase(passphrase)
    remember_passphrase(database, passphrase)


def _encrypt_file(file: Path, passphrase: str) -> None:
    """Replace *file* by a copy that *passphrase* encrypts, and overwrite the old file."""
    old_file = file.with_name(f".{file.name[:80]}.{os.getpid()}.old")
    try:
        with sqlite_errors_explained(file), replacement(file, owner_only=True) as copy:
            try:
                _export_encrypted(file, copy, passphrase)
            finally:
                forget_passphrase(copy)
            sync(copy)  # so that nothing long stands between the next two names and the new file
            with suppress(OSError):  # a disk without links: for a moment no file has the name
                os.link(file, old_file)
            if not old_file.exists():
                file.rename(old_file)
        wipe_file(old_file)
    except KeyboardInterrupt:
        _give_name_back(file, old_file)
        raise
    except OSError as error:
        raise Refusal(
            f"{file} could not be sealed ({os_error_reason(error)}).", "See that there is room."
        ) from error


def _give_name_back(file: Path, old_file: Path) -> None:
    """Let *file* alone have its content again, where the copy had not taken its place."""
    if not old_file.exists():
        return
    if not file.exists():
        old_file.rename(file)
    elif file.samefile(old_file):
        old_file.unlink()


def _export_encrypted(file: Path, target: Path, passphrase: str) -> None:
    """Write everything in *file* to *target*, encrypted, and check that nothing is missing."""
    remember_passphrase(target, passphrase)
    # SQLCipher reads a plain file too: without a key it takes it for a plain one.
    with closing(connect(file) if passphrase_of(file) else _connect_without_key(file)) as source:
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        source.execute("ATTACH ? AS sealed KEY ?", (str(target), passphrase_of(target)))
        source.execute("SELECT sqlcipher_export('sealed')")
        for name in ("user_version", "application_id"):
            value = int(source.execute(f"PRAGMA main.{name}").fetchone()[0])
            source.execute(f"PRAGMA sealed.{name} = {value}")
        source.commit()
        source.execute("DETACH sealed")
        with closing(connect(target)) as copy:
            if _summarise_content(copy) != _summarise_content(source):
                raise Refusal(f"The sealed copy of {file} is not the same.", "It was left alone.")


def _connect_without_key(file: Path) -> sqlite3.Connection:
    connection: sqlite3.Connection = load_sqlcipher().connect(str(file))
    return connection


def _summarise_content(db: sqlite3.Connection) -> tuple[Any, ...]:
    """Return the schema, the number of rows of each table, the record's digests, and its check."""
    schema = db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    tables = [name for kind, name, _ in schema if kind == "table"]
    row_counts = [db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables]
    digests = db.execute("SELECT seq, digest FROM event ORDER BY seq").fetchall()
    integrity = db.execute("PRAGMA integrity_check").fetchall()
    return schema, row_counts, digests, integrity


def wipe_file(file: Path) -> None:
    """Overwrite a file, and delete it; a disk that never writes in place may still have it.

    A file that has another name too is not overwritten: a change of the passphrase that was
    interrupted leaves a second name of the database itself.
    """
    about_file = file.stat()
    remaining = about_file.st_size if about_file.st_nlink == 1 else 0
    with file.open("r+b") as stream:
        while remaining > 0:
            remaining -= stream.write(bytes(min(remaining, 1 << 20)))
        stream.flush()
        os.fsync(stream.fileno())
    file.unlink()
