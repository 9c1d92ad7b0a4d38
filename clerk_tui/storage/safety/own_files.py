"""A check that no paper is written over the files that belong to a database."""

import os
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.meeting_lock import running_copies_folder


def backup_folder(database: Path) -> Path:
    """Return the folder beside *database* that holds its backups."""
    return database.parent / "backups"


def check_not_database_file(target: Path, database: Path) -> None:
    """Raise Refusal if *target* is *database*, one of SQLite's files beside it, or a backup."""
    try:
        target_path = Path(os.path.realpath(target))
        database_path = Path(os.path.realpath(database))
    except ValueError:  # no file can have this name, and writing to it fails with a better message
        return
    folders = (backup_folder(database_path), running_copies_folder(database_path))
    is_companion = target_path.parent == database_path.parent and target_path.name.startswith(
        f"{database_path.name}-"
    )
    if (
        target_path == database_path
        or is_companion
        or any(target_path.is_relative_to(folder) for folder in folders)
        or _is_same_file(target_path, database_path)
    ):
        raise Refusal(
            f"{target} belongs to the database, and was left as it is.", "Choose another place."
        )


def _is_same_file(target: Path, database: Path) -> bool:
    """Return True if both are names of one file on the disk."""
    try:
        return target.samefile(database)
    except OSError:
        return False
