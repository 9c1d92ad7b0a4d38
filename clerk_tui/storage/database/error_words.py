"""What SQLite and the disk report, in words for the clerk."""

from pathlib import Path

from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Busy, Refusal

# A phrase of SQLite's message, what is wrong with the database, and what the clerk can do.
_EXPLANATIONS = (
    ("not a database", "is not a database", "Choose another file with --database."),
    ("malformed", "is damaged", "Restore it from a backup; nothing was written to it."),
    (
        "disk is full",
        "cannot be written: the disk is full",
        "Make room on the disk; what you typed is still here.",
    ),
    (
        "readonly",
        "cannot be written: it is read-only",
        "Make the file writable, or choose another with --database.",
    ),
    (
        "disk i/o error",
        "cannot be written: the disk refuses it",
        "See that the disk is there and has room; what you typed is still here.",
    ),
    (
        "locked",
        "is busy: another program is writing to it, or its disk is slow",
        "Close that program, or wait a moment, and try again.",
    ),
    (
        "unable to open",
        "cannot be opened",
        "See that the folder is there and yours, or choose another with --database.",
    ),
    ("never changed", "keeps what was recorded as it was recorded", "Add a correction."),
)


def explain_sqlite_error(path: Path, error: Exception) -> Refusal:
    """Return the Refusal that says in plain words what SQLite reported of the file at *path*."""
    phrase, fault, remedy = _explanation(error)
    if not phrase:
        return Refusal(f"The database {path} could not be used ({error}).", "Nothing was changed.")
    refusal_class = Busy if phrase == "locked" else Refusal
    return refusal_class(f"The database {path} {fault}.", remedy)


def storage_error_reason(error: Exception) -> str:
    """Return why the disk, SQLite or the program refused a file, in words that go in brackets."""
    if isinstance(error, OSError | ValueError):
        return os_error_reason(error)
    if isinstance(error, Refusal):
        return error.what.rstrip(".")
    fault = _explanation(error)[1]
    return f"it {fault}" if fault else str(error)


def _explanation(error: Exception) -> tuple[str, str, str]:
    """Return the phrase by which SQLite's *error* is known, what is wrong, and what to do."""
    message = str(error).casefold()
    return next(
        (explanation for explanation in _EXPLANATIONS if explanation[0] in message), ("", "", "")
    )
