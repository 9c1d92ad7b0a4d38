"""Where the database, the committees, the templates and the exports live."""

import os
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path, user_data_path, user_documents_path, user_state_path

DATABASE_VARIABLE = "CLERK_TUI_DATABASE"


def database_path(given: Path | None = None) -> Path:
    """Return the path of the database: *given*, else that of the environment, else the user's.

    Symbolic links are followed: what SQLite, a window or a backup keeps beside it lies beside the
    file itself, whatever the name it was asked for by.
    """
    variable_value = os.environ.get(DATABASE_VARIABLE, "")
    if given is None and not variable_value:
        return _without_links(data_folder() / "minutes.db")
    return _without_links((given or Path(variable_value)).expanduser())


def _without_links(path: Path) -> Path:
    """Return *path* without symbolic links, or unchanged if it is no name for a file."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        return path


def data_folder() -> Path:
    """Return the user's folder for this program's data."""
    return user_data_path("clerk-tui", appauthor=False)


def path_beside(database: Path, name: str) -> Path:
    """Return the path of the file or folder *name* that goes with *database*.

    It is beside the database; where there is none, one in the user's own folder is used, as it
    was for every database once.
    """
    beside_database, in_data_folder = database.parent / name, data_folder() / name
    return (
        in_data_folder
        if beside_database != in_data_folder
        and not beside_database.exists()
        and in_data_folder.exists()
        else beside_database
    )


def hub_file(database: Path) -> Path:
    """Return the file that names the office's hub, where *database* was joined to one."""
    return database.with_name(f"{database.name}-hub.toml")


def cache_folder() -> Path:
    """Return the folder for what can be made again."""
    return user_cache_path("clerk-tui", appauthor=False)


def exports_folder() -> Path:
    """Return the folder for minutes that were given no other place."""
    return user_documents_path() / "Minutes"


def rescue_folders() -> tuple[Path, ...]:
    """Return the folders for text that the database does not take, the first choice first."""
    import tempfile

    mine = str(os.getuid()) if hasattr(os, "getuid") else "mine"
    folders = [user_state_path("clerk-tui", appauthor=False) / "rescued"]
    with suppress(FileNotFoundError):  # the disk is full: Python tries each by writing there
        folders.append(Path(tempfile.gettempdir()) / f"clerk-tui-{mine}")
    return tuple(folders)
