"""What an interrupted change of the passphrase leaves: backups with either one, partial copies."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.connect import (
    connect,
    forget_passphrase,
    is_encrypted,
    passphrase_of,
    remember_passphrase,
)
from clerk_tui.storage.safety.backups import list_backups
from clerk_tui.storage.safety.own_files import backup_folder


def passphrase_opens(file: Path, passphrase: str | None) -> bool:
    """Return True if *passphrase* opens the database at *file*; None asks if it is a plain one."""
    if passphrase is None or not is_encrypted(file):
        return passphrase is None and not is_encrypted(file)
    remembered = passphrase_of(file)
    remember_passphrase(file, passphrase)
    try:
        with closing(connect(file, read_only=True)):
            return True
    except Refusal:
        return False
    finally:
        forget_passphrase(file)
        if remembered is not None:
            remember_passphrase(file, remembered)


def backups_with_other_passphrase(database: Path) -> list[Path]:
    """Return the backups that the passphrase of *database*, which is known, does not open."""
    passphrase = passphrase_of(database)
    files = [backup.file for backup in list_backups(database)]
    return [file for file in files if not passphrase_opens(file, passphrase)]


def find_partial_copies(database: Path) -> Iterator[Path]:
    """Yield the copies of *database* and its backups that an interrupted change left behind.

    Only the names that `encrypt` and `atomic_write` give are recognised, with a process number.
    """
    names = {database.name, *(backup.file.name for backup in list_backups(database))}
    for folder in (database.parent, backup_folder(database)):
        for file in sorted(folder.glob(".*")) if folder.is_dir() else ():
            stem, _, rest = file.name[1:].rpartition(".db.")
            process, _, kind = rest.partition(".")
            is_copy = any(name[:80].startswith(f"{stem}.db") for name in names)
            if is_copy and process.isdigit() and kind in ("old", "part", "sealed"):
                yield file
