"""Where the database, the committees, the templates and the exports live."""

import os
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path, user_data_path, user_documents_path, user_state_path

DATABASE_VARIABLE = "CLERK_TUI_DATABASE"


def database_path(given: Path | None = None) -> Path:
    """The database: the one *given*, else that of the environment, else the user's own.

    Symbolic links are followed: what SQLite, a window or a backup keeps beside it lies beside the
    file itself, whatever the name it was asked for by.
    """
    named = os.environ.get(DATABASE_VARIABLE, "")
    if given is None and not named:
        return _real(data_folder() / "minutes.db")
    return _real((given or Path(named)).expanduser())


def _real(path: Path) -> Path:
    """*Path* without symbolic links; as it is where it is no name for a file."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        return path


def data_folder() -> Path:
    """The user's folder for this program's data."""
    return user_data_path("clerk-tui", appauthor=False)


def beside(database: Path, name: str) -> Path:
    """The file or folder *name* that goes with *database*: beside it.

    Where there is none there, one that is in the user's own folder, as it was for every database
    once.
    """
    here, own = database.parent / name, data_folder() / name
    return own if here != own and not here.exists() and own.exists() else here


def cache_folder() -> Path:
    """Where what can be made again is kept, so that it need not be."""
    return user_cache_path("clerk-tui", appauthor=False)


def exports_folder() -> Path:
    """Where minutes are written that were not given a place."""
    return user_documents_path() / "Minutes"


def rescue_folders() -> tuple[Path, ...]:
    """Where text goes that the database does not take: the first that takes it."""
    import tempfile

    mine = str(os.getuid()) if hasattr(os, "getuid") else "mine"
    folders = [user_state_path("clerk-tui", appauthor=False) / "rescued"]
    with suppress(FileNotFoundError):  # the disk is full: Python tries each by writing there
        folders.append(Path(tempfile.gettempdir()) / f"clerk-tui-{mine}")
    return tuple(folders)
