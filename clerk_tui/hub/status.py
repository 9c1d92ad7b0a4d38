"""What Home says of the hub: a small file that each sync writes, and a look at it."""

from pathlib import Path

import msgspec
from msgspec import Struct

from clerk_tui.disk.atomic_write import write_atomically


class HubStatus(Struct, frozen=True):
    """What the last sync came to, without a name and without a word of any minutes."""

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
    write_atomically(
        status_file(database), msgspec.json.encode(status), owner_only=True, durable=False
    )


def read_status(database: Path) -> HubStatus | None:
    """Return what the last sync came to; None where there was none, or it cannot be read."""
    try:
        return msgspec.json.decode(status_file(database).read_bytes(), type=HubStatus)
    except (OSError, msgspec.MsgspecError):
        return None
