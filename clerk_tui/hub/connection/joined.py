"""The hub that the clerk's database was joined to, kept in a small file beside it."""

import tomllib
from pathlib import Path

from clerk_tui.disk.atomic_write import write_atomically
from clerk_tui.disk.regular_files import read_regular
from clerk_tui.domain.errors import Refusal
from clerk_tui.paths import hub_file

_HEAD = "# The office's shared minute book, as `clerk-tui hub join` left it, without a password.\n"


def joined_url(database: Path) -> str:
    """Return the address of the hub of *database*. Raises Refusal where it was joined to none."""
    file = hub_file(database)
    if not file.exists():
        raise Refusal(
            "This database shares with no hub yet.",
            "Ask for the office's address, then: clerk-tui hub join URL",
        )
    try:
        url = tomllib.loads(read_regular(file).decode()).get("url")
    except (OSError, ValueError):
        url = None
    if not isinstance(url, str):
        raise Refusal(f"{file} cannot be read.", "Join again: clerk-tui hub join URL")
    return url


def remember_joined(database: Path, url: str) -> None:
    """Note that *database* shares with the hub at *url*. Raises OSError."""
    import tomlkit

    document = tomlkit.parse(_HEAD)
    document["url"] = url
    write_atomically(hub_file(database), tomlkit.dumps(document).encode(), owner_only=True)


def forget_joined(database: Path) -> None:
    """Note that *database* shares with no hub any more. Raises OSError."""
    hub_file(database).unlink(missing_ok=True)
