"""A database sealed with a passphrase, or with another one: as a copy, proved, put in its place.

What was there before is overwritten and taken away, backups included.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

from clerk_tui.disk.atomic_write import replacement
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.autosave.noted_texts import find_journals, import_journals
from clerk_tui.storage.database.connect import (
    check_sqlcipher_installed,
    connect,
    forget_passphrase,
    is_encrypted,
    load_sqlcipher,
    passphrase_of,
    remember_passphrase,
)
from clerk_tui.storage.database.meeting_lock import is_in_use
from clerk_tui.storage.database.transactions import sqlite_errors_explained
from clerk_tui.storage.safety.backups import list_backups, write_digest_file
from clerk_tui.storage.safety.interrupted import find_partial_copies, passphrase_opens

SHORTEST_PASSPHRASE = 12  # characters: four or five words that do not belong together have more


def check_passphrase(passphrase: str) -> None:
    """Raise Refusal where *passphrase* is too short, or cannot be typed again."""
    if len(passphrase) < SHORTEST_PASSPHRASE or not passphrase.isprintable():
        raise Refusal(
            f"A passphrase has at least {SHORTEST_PASSPHRASE} characters.",
            "Choose four or five words that do not belong together. Nothing was changed.",
        )


class EncryptionResult(Struct, frozen=True):
    """How many backups have the passphrase now, and those that some other one opens."""

    backups: int
    left: tuple[Path, ...] = ()


def encrypt_database(database: Path, passphrase: str) -> EncryptionResult:
    """Seal *database* and its backups with *passphrase*; returns what was sealed.

    Each is copied, compared with what it was, put in its place, and the old one overwritten. A
    sealed one gets another passphrase that way. The database comes last: until then it opens as
    it did, and the same change asked for again goes on where an interrupted one stopped. A backup
    that neither the old passphrase nor the new one opens is left as it is. Raises Refusal where
    the app is open, or a file cannot be sealed: that one is then as it was.
    """
    check_sqlcipher_installed(database)
    check_passphrase(passphrase)
    if is_in_use(database):
        raise Refusal(
            f"clerk-tui is open on {database}.",
            "Close every window of it first; nothing was changed.",
        )
    before = passphrase_of(database)
    _import_and_wipe_journals(database)
    for file in find_partial_copies(database):
        wipe_file(file)
    backups = [each.file for each in list_backups(database)]
    waiting = [file for file in backups if not passphrase_opens(file, passphrase)]
    left = [file for file in waiting if is_encrypted(file) and not passphrase_opens(file, before)]
    for file in waiting:
        if file in left:
            continue
        if before is not None and is_encrypted(file):
            remember_passphrase(file, before)
        _encrypt_file(file, passphrase)
        forget_passphrase(file)
        write_digest_file(file)
    _encrypt_file(database, passphrase)
    remember_passphrase(database, passphrase)
    return EncryptionResult(len(backups) - len(left), tuple(left))


def _import_and_wipe_journals(database: Path) -> None:
    """Put in the database what a killed program noted beside it, which is not encrypted.

    Raises Refusal, and changes nothing, where the database cannot have all of it.
    """
    if not find_journals(database):
        return
    with sqlite_errors_explained(database), closing(connect(database)) as connection, connection:
        left = import_journals(connection, database, lambda _: False)
        for file, lines in left.items():
            if lines:
                raise Refusal(
                    f"{file} holds, as plain text, what was typed and is in no database.",
                    f"Nothing was changed. Look at it with clerk-tui rescued {file}, move it away, "
                    "and try again.",
                )
    for file in left:
        wipe_file(file)


def prepare_encrypted_database(database: Path, passphrase: str) -> None:
    """Let the database at *database*, which is not there yet, be made encrypted.

    Raises Refusal where the passphrase is too short, or what encrypts is not installed.
    """
    check_sqlcipher_installed(database)
    check_passphrase(passphrase)
    remember_passphrase(database, passphrase)


def _encrypt_file(file: Path, passphrase: str) -> None:
    old = file.with_name(f".{file.name[:80]}.{os.getpid()}.old")
    try:
        with sqlite_errors_explained(file), replacement(file, owner_only=True) as sealed:
            try:
                _export_encrypted(file, sealed, passphrase)
            finally:
                forget_passphrase(sealed)
            with suppress(OSError):  # a disk without links: for a moment neither has the name
                os.link(file, old)
            if not old.exists():
                file.rename(old)
        wipe_file(old)
    except OSError as error:
        raise Refusal(
            f"{file} could not be sealed ({os_error_reason(error)}).", "See that there is room."
        ) from error


def _export_encrypted(file: Path, sealed: Path, passphrase: str) -> None:
    """Write everything in *file* to *sealed*, and see that it is all there."""
    remember_passphrase(sealed, passphrase)
    # A plain file is read by the build that encrypts, too: without a key it leaves it plain.
    with closing(connect(file) if passphrase_of(file) else _connect_without_key(file)) as source:
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        source.execute("ATTACH ? AS sealed KEY ?", (str(sealed), passphrase_of(sealed)))
        source.execute("SELECT sqlcipher_export('sealed')")
        for name in ("user_version", "application_id"):
            value = int(source.execute(f"PRAGMA main.{name}").fetchone()[0])
            source.execute(f"PRAGMA sealed.{name} = {value}")
        source.commit()
        source.execute("DETACH sealed")
        with closing(connect(sealed)) as copy:
            if _summarise_content(copy) != _summarise_content(source):
                raise Refusal(f"The sealed copy of {file} is not the same.", "It was left alone.")


def _connect_without_key(file: Path) -> sqlite3.Connection:
    connection: sqlite3.Connection = load_sqlcipher().connect(str(file))
    return connection


def _summarise_content(db: sqlite3.Connection) -> tuple[Any, ...]:
    """How a database was made, how many rows each table has, and the record itself."""
    made = db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    tables = [name for kind, name, _ in made if kind == "table"]
    counted = [db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables]
    record = db.execute("SELECT seq, digest FROM event ORDER BY seq").fetchall()
    sound = db.execute("PRAGMA integrity_check").fetchall()
    return made, counted, record, sound


def wipe_file(file: Path) -> None:
    """Overwrite a file, and take it away. A disk that moves what it writes may still have it."""
    left = file.stat().st_size
    with file.open("r+b") as opened:
        while left > 0:
            left -= opened.write(bytes(min(left, 1 << 20)))
        opened.flush()
        os.fsync(opened.fileno())
    file.unlink()
