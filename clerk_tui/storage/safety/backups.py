"""Backups: whole copies of the database, made while it is in use, checked, and thinned out.

SQLite's own backup makes them, so that each copy is the database at one moment, whatever is being
written. A file beside each holds the digest of its bytes, so that a damaged byte is noticed.
"""

import re
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copyfile

from msgspec import Struct

from clerk_tui.disk.atomic_write import make_folder, replacement, sync, write_atomically
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.disk.regular_files import check_regular, read_regular
from clerk_tui.domain.digest import hex_digest_of_chunks
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.connect import connect
from clerk_tui.storage.database.meeting_lock import check_not_in_use
from clerk_tui.storage.database.transactions import sqlite_errors_explained
from clerk_tui.storage.safety.own_files import backup_folder, check_not_database_file

KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS, KEPT_NEWEST = 14, 8, 24, 10
COPY_CACHE_KIB = 64  # of memory for each database while it is copied, as the app is in use
_CHUNK = 64 * 1024  # bytes of a backup that are read at once; a megabyte would stay with the app
_NAME = re.compile(r"^(?P<stem>.+)-(?P<at>\d{8}-\d{6})(?P<why>-[a-z0-9-]+)?\.db$")


class Backup(Struct, frozen=True):
    """One backup of a database."""

    file: Path
    at: datetime
    """When it was made, in local time."""
    reason: str
    """Why it was made ("before-restoring"); empty for one made by the day or by hand."""


def list_backups(database: Path) -> list[Backup]:
    """Return the backups of *database* in its folder, newest first."""
    backups = []
    with suppress(OSError):
        for file in backup_folder(database).iterdir():
            name_parts = _NAME.match(file.name)
            if name_parts and name_parts["stem"] == database.stem and file.is_file():
                with suppress(ValueError, OverflowError):  # a date that is none: not a backup
                    at = datetime.strptime(name_parts["at"], "%Y%m%d-%H%M%S").astimezone()
                    backups.append(Backup(file, at, (name_parts["why"] or "")[1:]))
    return sorted(backups, key=lambda backup: backup.at, reverse=True)


def back_up(database: Path, at: datetime, reason: str = "", out: Path | None = None) -> Path:
    """Write a backup, whole or not at all, for the clerk's eyes alone.

    Args:
        database: The database file.
        at: The time that the name of the backup gives.
        reason: Why it is made, for its name ("before-restoring").
        out: Where to write it, else in the folder of backups.

    Returns:
        The file of the backup.

    Raises:
        Refusal: It cannot be made, or *out* exists already.
    """
    target = out or _backup_path(database, at, reason)
    if out and target.exists():
        raise Refusal(f"{target} is there already, and was left as it is.", "Choose another name.")
    if out and out.absolute().parent != backup_folder(database):
        check_not_database_file(out, database)
    try:
        make_folder(target.parent)
        with replacement(target, owner_only=True) as partial, sqlite_errors_explained(database):
            _copy_database(database, partial)
        write_digest_file(target)
    except OSError as error:
        raise Refusal(
            f"The backup could not be written to {target} ({os_error_reason(error)}).",
            "The minutes are safe where they are; choose another place with --out.",
        ) from error
    return target


def _backup_path(database: Path, at: datetime, reason: str) -> Path:
    """Return the path of a backup made *at* a time; its name matches `_NAME`."""
    suffix = f"-{reason}" if reason else ""
    return backup_folder(database) / f"{database.stem}-{at:%Y%m%d-%H%M%S}{suffix}.db"


def _copy_database(database: Path, target: Path) -> None:
    """Copy the database, page by page, and check that the copy is sound."""
    from clerk_tui.domain.progress import say_progress

    if not database.exists():
        raise Refusal(f"There is no database at {database}.", "There is nothing to back up.")

    def say_pages(_status: int, remaining: int, total: int) -> None:
        """Say how many pages are copied."""
        say_progress("Copying the database", total - remaining, total)

    with (
        closing(connect(database)) as source,
        closing(connect(target, passphrase_from=database)) as copy,
    ):
        for connection in (source, copy):
            connection.execute(f"PRAGMA cache_size = -{COPY_CACHE_KIB}")
        source.backup(copy, pages=500, progress=say_pages)
        copy.execute("PRAGMA journal_mode = DELETE")
        check_result = copy.execute("PRAGMA quick_check").fetchone()[0]
    if check_result != "ok":
        raise Refusal(
            f"The database {database} is damaged ({check_result}); no backup was made of it.",
            "Find out more with: clerk-tui doctor",
        )


def write_digest_file(backup: Path) -> None:
    """Write the digest of the bytes of *backup* beside it."""
    line = f"{_file_digest(backup)}  {backup.name}\n"
    write_atomically(_digest_file(backup), line.encode(), owner_only=True)


def _file_digest(file: Path) -> str:
    """Return the SHA-256 digest of *file*, which is read piece by piece."""
    check_regular(file)
    with file.open("rb") as stream:
        return hex_digest_of_chunks(iter(lambda: stream.read(_CHUNK), b""))


def _digest_file(backup: Path) -> Path:
    """Return the file beside *backup* that holds its digest."""
    return backup.with_name(f"{backup.name}.sha256")


def check_backup(backup: Path, database: Path | None = None) -> None:
    """Raise Refusal if *backup* is missing, was changed since it was made, or is damaged.

    An encrypted one is opened with its own passphrase, or with that of *database*.
    """
    try:
        digest = _file_digest(backup)
    except OSError as error:
        raise Refusal(
            f"{backup} cannot be read ({os_error_reason(error)}).",
            "List the backups with: clerk-tui restore",
        ) from error
    with suppress(OSError):
        noted_digest = read_regular(_digest_file(backup)).split()[:1]
        if noted_digest != [digest.encode()]:
            raise Refusal(
                f"{backup} was changed after it was made.",
                "Nothing was restored. Choose another backup.",
            )
    with (
        sqlite_errors_explained(backup),
        closing(connect(backup, passphrase_from=database, read_only=True)) as db,
    ):
        if db.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise Refusal(f"{backup} is damaged.", "Nothing was restored. Choose another backup.")


def is_backup_due(database: Path, now: datetime) -> bool:
    """Return True if the last backup is a day old, or there is none."""
    backups = list_backups(database)
    return not backups or now - backups[0].at >= timedelta(days=1)


def thin_out_backups(database: Path) -> list[Path]:
    """Delete the backups that are no longer needed, and return their files.

    The newest ten stay, the last of each of the newest fourteen days that have one, of eight weeks
    and of twenty-four months, and every one made before a restore or a migration.
    """
    backups = list_backups(database)
    backups_needed = {backup.file for backup in backups[:KEPT_NEWEST]}
    backups_needed |= {backup.file for backup in backups if backup.reason.startswith("before")}
    for count, period in ((KEPT_DAYS, "%Y-%m-%d"), (KEPT_WEEKS, "%G-%V"), (KEPT_MONTHS, "%Y-%m")):
        newest: dict[str, Path] = {}
        for backup in backups:
            newest.setdefault(backup.at.strftime(period), backup.file)
        backups_needed |= set(list(newest.values())[:count])
    deleted = [backup.file for backup in backups if backup.file not in backups_needed]
    for file in deleted:
        with suppress(OSError):
            file.unlink()
            _digest_file(file).unlink(missing_ok=True)
    return deleted


def restore_backup(database: Path, backup: Path, at: datetime) -> Path | None:
    """Put *backup* in the place of *database*, which is backed up first.

    Args:
        database: The database file; it need not exist.
        backup: The backup to restore.
        at: The time for the name of the backup that is made first.

    Returns:
        The backup of the database as it was, or None if there was none.

    Raises:
        Refusal: The backup is damaged, or the database is in use or cannot be backed up; nothing
            was changed.
    """
    _check_target(database)
    check_backup(backup, database)
    check_not_in_use(database)
    previous = _back_up_or_copy(database, at) if database.exists() else None
    try:
        with replacement(database, owner_only=True) as partial:
            copyfile(backup, partial)
            sync(partial)
            for companion in ("-wal", "-shm"):  # they belong to what is being replaced
                Path(f"{database}{companion}").unlink(missing_ok=True)
    except OSError as error:
        raise Refusal(
            f"{database} could not be replaced ({os_error_reason(error)}).", "It is as it was."
        ) from error
    return previous


def _back_up_or_copy(database: Path, at: datetime) -> Path:
    """Back *database* up before it is replaced; copy the bytes of one that is damaged."""
    try:
        return back_up(database, at, "before-restoring")
    except Refusal:
        copy = _backup_path(database, at, "before-restoring")
        make_folder(copy.parent)
        with replacement(copy, owner_only=True) as partial:
            copyfile(database, partial)
        return copy


def _check_target(database: Path) -> None:
    """Raise Refusal if something other than a file has the name of *database*."""
    try:
        check_regular(database)
    except OSError as error:
        raise Refusal(
            f"{database} cannot be restored ({os_error_reason(error)}).",
            "Nothing was changed. Name the database with --database.",
        ) from error
