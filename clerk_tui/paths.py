"""Where the database, the committees, the templates and the exports live."""

import os
from pathlib import Path

from platformdirs import user_cache_path, user_data_path, user_documents_path, user_state_path

DATABASE_VARIABLE = "CLERK_TUI_DATABASE"


def database_path(given: Path | None = None) -> Path:
    """The database: the one *given*, else that of the environment, else the user's own."""
    if given is not None:
        return given.expanduser()
    named = os.environ.get(DATABASE_VARIABLE, "")
    if named:
        return Path(named).expanduser()
    return data_folder() / "minutes.db"


def data_folder() -> Path:
    """The user's folder for this program's data."""
    return user_data_path("clerk-tui", appauthor=False)


def committees_folder() -> Path:
    """Where the clerk's committee files are."""
    return data_folder() / "committees"


def templates_folder() -> Path:
    """Where the clerk's own house styles are; one of the same name wins over a shipped one."""
    return data_folder() / "templates"


def cache_folder() -> Path:
    """Where what can be made again is kept, so that it need not be."""
    return user_cache_path("clerk-tui", appauthor=False)


def own_words_file() -> Path:
    """The words that the clerk has added to the dictionary, one a line."""
    return data_folder() / "words.txt"


def exports_folder() -> Path:
    """Where minutes are written that were not given a place."""
    return user_documents_path() / "Minutes"


def rescue_folders() -> tuple[Path, ...]:
    """Where text goes that the database does not take: the first that takes it."""
    import tempfile

    mine = str(os.getuid()) if hasattr(os, "getuid") else "mine"
    return (
        user_state_path("clerk-tui", appauthor=False) / "rescued",
        Path(tempfile.gettempdir()) / f"clerk-tui-{mine}",
    )
