"""Backups: whole copies of the database, made while it is in use, checked, and thinned out.

They are made by SQLite's own backup, so that a copy is the database at one moment, whatever is
being written. Beside each stands the digest of its bytes: a byte changed on the disk shows.
"""

import hashlib
import re
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copyfile

from msgspec import Struct

from clerk_tui.disk.atomic_write import make_folder, replacement, sync, write_atomically
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.disk.regular_files import check_regular, read_regular
from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.connect import connect
from clerk_tui.storage.database.meeting_lock import is_in_use
from clerk_tui.storage.database.transactions import sqlite_errors_explained
from clerk_tui.storage.safety.own_files import backup_folder, check_not_database_file

KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS, KEPT_NEWEST = 14, 8, 24, 10
COPY_CACHE_KIB = 256  # of each database while it is copied: the app is minuting beside it
_NAME = re.compile(r"^(?P<stem>.+)-(?P<at>\d{8}-\d{6})(?P<why>-[a-z0-9-]+)?\.db$")


class Backup(Struct, frozen=True):
    """One backup: its file, when it was made (local time), and why."""

    file: Path
    at: datetime
    why: str


def list_backups(database: Path) -> list[Backup]:
    """The backups of *database* in its folder, newest first."""
    found = []
    with suppress(OSError):
        for file in backup_folder(database).iterdir():
            named = _NAME.match(file.name)
            if named and named["stem"] == database.stem and file.is_file():
                with suppress(ValueError, OverflowError):  # of no day that ever was: not ours
                    at = datetime.strptime(named["at"], "%Y%m%d-%H%M%S").astimezone()
                    found.append(Backup(file, at, (named["why"] or "")[1:]))
    return sorted(found, key=lambda each: each.at, reverse=True)


def back_up(database: Path, at: datetime, why: str = "", out: Path | None = None) -> Path:
    """Write a backup of *database*, to its folder or to *out*; returns where it is.

    It is put in place whole or not at all, for the clerk's eyes alone. Raises Refusal where it
    cannot be made, or where *out* is there already.
    """
    reason = f"-{why}" if why else ""
    target = out or backup_folder(database) / f"{database.stem}-{at:%Y%m%d-%H%M%S}{reason}.db"
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


def _copy_database(database: Path, target: Path) -> None:
    """Copy the database, page by page, and see that the copy is sound."""
    if not database.exists():
        raise Refusal(f"There is no database at {database}.", "There is nothing to back up.")
    with (
        closing(connect(database)) as source,
        closing(connect(target, passphrase_from=database)) as copy,
    ):
        for each in (source, copy):
            each.execute(f"PRAGMA cache_size = -{COPY_CACHE_KIB}")
        source.backup(copy, pages=500)
        copy.execute("PRAGMA journal_mode = DELETE")
        sound = copy.execute("PRAGMA quick_check").fetchone()[0]
    if sound != "ok":
        raise Refusal(
            f"The database {database} is damaged ({sound}); no backup was made of it.",
            "Find out more with: clerk-tui doctor",
        )


def write_digest_file(backup: Path) -> None:
    """Write the digest of the bytes of *backup* beside it."""
    line = f"{_file_digest(backup)}  {backup.name}\n"
    write_atomically(_digest_file(backup), line.encode(), owner_only=True)


def _file_digest(file: Path) -> str:
    """The digest of the bytes of *file*, of which no more than a piece is ever in memory."""
    check_regular(file)
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _digest_file(backup: Path) -> Path:
    return backup.with_name(f"{backup.name}.sha256")


def check_backup(backup: Path, database: Path | None = None) -> None:
    """Raise Refusal where *backup* is not there, was changed since it was made, or is damaged.

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
        written = read_regular(_digest_file(backup)).split()[:1]
        if written != [digest.encode()]:
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
    """Whether the last backup is a day old, or there is none."""
    kept = list_backups(database)
    return not kept or now - kept[0].at >= timedelta(days=1)


def thin_out_backups(database: Path) -> list[Path]:
    """Delete the backups that the rule does not keep; returns which.

    Kept are the newest ten, the last of each of the newest fourteen days that have one, of eight
    weeks and of twenty-four months, and every one made before a restore or a migration.
    """
    kept = list_backups(database)
    keep = {each.file for each in kept[:KEPT_NEWEST]}
    keep |= {each.file for each in kept if each.why.startswith("before")}
    for count, period in ((KEPT_DAYS, "%Y-%m-%d"), (KEPT_WEEKS, "%G-%V"), (KEPT_MONTHS, "%Y-%m")):
        newest: dict[str, Path] = {}
        for each in kept:
            newest.setdefault(each.at.strftime(period), each.file)
        keep |= set(list(newest.values())[:count])
    gone = [each.file for each in kept if each.file not in keep]
    for file in gone:
        with suppress(OSError):
            file.unlink()
            _digest_file(file).unlink(missing_ok=True)
    return gone


def restore_backup(database: Path, backup: Path, at: datetime) -> Path | None:
    """Put *backup* in the place of *database*; what was there is backed up first.

    Returns that backup (none: there was no database). Raises Refusal, and changes nothing,
    where the backup is damaged or what is there cannot be kept.
    """
    _check_target(database)
    check_backup(backup, database)
    if is_in_use(database):
        raise Refusal(
            f"clerk-tui is open on {database}.",
            "Close every window of it first; nothing was changed.",
        )
    kept = None
    if database.exists():
        try:
            kept = back_up(database, at, "before-restoring")
        except Refusal:  # it is damaged: keep its very bytes
            kept = (
                backup_folder(database) / f"{database.stem}-{at:%Y%m%d-%H%M%S}-before-restoring.db"
            )
            make_folder(kept.parent)
            with replacement(kept, owner_only=True) as partial:
                copyfile(database, partial)
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
    return kept


def _check_target(database: Path) -> None:
    """Raise Refusal where something stands in the place of *database* that is no file."""
    try:
        check_regular(database)
    except OSError as error:
        raise Refusal(
            f"{database} cannot be restored ({os_error_reason(error)}).",
            "Nothing was changed. Name the database with --database.",
        ) from error
