"""What Home says of the hub: a small file that each sync writes, and a look at it."""

from pathlib import Path

import msgspec
from msgspec import Struct


class HubStatus(Struct, frozen=True):
    """The outcome of the last sync, without a name and without a word of any minutes."""

    word: str
    """"shared 12.04", or "3 meetings not shared"."""
    at: str
    """When it was (ISO)."""
    news: int = 0
    """How many sentences there are for the officer to read."""
    trouble: str = ""
    """Why the hub could not be reached, in a sentence."""


def status_file(database: Path) -> Path:
    """Return the file of the last sync of *database*."""
    return database.with_name(f"{database.name}-hub.json")


def write_status(database: Path, status: HubStatus) -> None:
    """Write what the last sync came to. Raises OSError."""
    from clerk_tui.disk.atomic_write import write_atomically  # Home only reads

    write_atomically(
        status_file(database), msgspec.json.encode(status), owner_only=True, durable=False
    )


def read_status(database: Path) -> HubStatus | None:
    """Return what the last sync came to; None where there was none, or it cannot be read."""
    try:
        return msgspec.json.decode(status_file(database).read_bytes(), type=HubStatus)
    except (OSError, msgspec.MsgspecError):
        return None


def status_words(database: Path) -> str:
    """Return the words on Home's first line, its key in braces: what is shared, what is to read."""
    status = read_status(database)
    if status is None:
        return "not shared yet"
    away = " (hub away)" if status.trouble else ""
    to_read = f" · {status.news} to read: {{home.shared}}" if status.news else ""
    return f"{status.word}{away}{to_read}"
