"""Which passphrase opens which file: a change that was interrupted leaves some under each."""

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
    """Whether *passphrase* opens the database at *file*; None: whether it is open to anybody."""
    if passphrase is None or not is_encrypted(file):
        return passphrase is None and not is_encrypted(file)
    known = passphrase_of(file)
    remember_passphrase(file, passphrase)
    try:
        with closing(connect(file, read_only=True)):
            return True
    except Refusal:
        return False
    finally:
        forget_passphrase(file)
        if known is not None:
            remember_passphrase(file, known)


def backups_with_other_passphrase(database: Path) -> list[Path]:
    """The backups that do not open as *database* itself does, whose passphrase is known."""
    passphrase = passphrase_of(database)
    return [
        each.file for each in list_backups(database) if not passphrase_opens(each.file, passphrase)
    ]


def find_partial_copies(database: Path) -> Iterator[Path]:
    """What a change that was interrupted left beside *database* and its backups: copies of them.

    The names are those that `sealing` gives, so that nothing else is ever taken for one.
    """
    names = {database.name, *(each.file.name for each in list_backups(database))}
    for folder in (database.parent, backup_folder(database)):
        for file in sorted(folder.glob(".*")) if folder.is_dir() else ():
            of, _, rest = file.name[1:].rpartition(".db.")
            number, _, kind = rest.partition(".")
            known = any(name[:80].startswith(f"{of}.db") for name in names)
            if known and number.isdigit() and kind in ("old", "part", "sealed"):
                yield file
