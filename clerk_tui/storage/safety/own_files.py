"""The files that belong to a database: nothing else is ever written over them."""

import os
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database import meeting_lock as holding


def backup_folder(database: Path) -> Path:
    """Return the folder beside *database* that holds its backups."""
    return database.parent / "backups"


def check_not_database_file(target: Path, database: Path) -> None:
    """Raise Refusal where *target* is *database*, a file beside it of its name, or a backup."""
    try:
        real, home = Path(os.path.realpath(target)), Path(os.path.realpath(database))
    except ValueError:  # it is no name for a file, as whoever writes there says
        return
    folders = (backup_folder(home), holding.running_copies_folder(home))
    beside = real.parent == home.parent and real.name.startswith(f"{home.name}-")
    if (
        real == home
        or beside
        or any(real.is_relative_to(each) for each in folders)
        or _is_same_file(real, home)
    ):
        raise Refusal(
            f"{target} belongs to the database, and was left as it is.", "Choose another place."
        )


def _is_same_file(target: Path, database: Path) -> bool:
    """Whether both are names of one file on the disk."""
    try:
        return target.samefile(database)
    except OSError:
        return False
