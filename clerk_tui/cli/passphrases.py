"""Passphrases: asked for in the terminal, or read from a file descriptor for a script.

Never from the environment or the command line, which other programs can read.
"""

import os
from pathlib import Path

import click

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.database.connect import (
    check_sqlcipher_installed,
    connect,
    is_encrypted,
    remember_passphrase,
)

_LONGEST = 4096  # bytes of a line
OPTION = "passphrase_fd"


def unlock_where_needed(path: Path) -> None:
    """Ask for the passphrase of the database at *path* where it is encrypted.

    Raises Refusal where what reads it is not installed, or none is given.
    """
    if is_encrypted(path):
        check_sqlcipher_installed(path)
        remember_passphrase(path, ask_passphrase(f"Passphrase of {path.name}"))


def unlock_like(path: Path, database: Path) -> None:
    """Unlock a backup; ask for its passphrase only if that of *database* does not open it."""
    if not is_encrypted(path):
        return
    check_sqlcipher_installed(path)
    try:
        connect(path, passphrase_from=database, read_only=True).close()
    except Refusal:
        remember_passphrase(path, ask_passphrase(f"Passphrase of {path.name}"))


def ask_passphrase(prompt: str, *, twice: bool = False) -> str:
    """Ask for a passphrase, not shown while it is typed, and return it; ask for a new one *twice*.

    Raises Refusal where none is given, or the two are not the same.
    """
    descriptor = click.get_current_context().find_root().params.get(OPTION)
    if descriptor is not None:
        return _line_of(int(descriptor))
    try:
        passphrase = _prompt_for(prompt)
        repeated_passphrase = _prompt_for("The same again") if twice else passphrase
    except click.Abort:
        passphrase = repeated_passphrase = ""
    if not passphrase:
        raise Refusal("No passphrase was given.", "Nothing was changed.")
    if passphrase != repeated_passphrase:
        raise Refusal("The two are not the same.", "Nothing was changed. Try again.")
    return passphrase


def _prompt_for(prompt: str) -> str:
    printable_prompt = "".join(c for c in prompt if c.isprintable())
    return str(
        click.prompt(printable_prompt, hide_input=True, default="", show_default=False, err=True)
    )


def _line_of(descriptor: int) -> str:
    """Return the next line of a file descriptor, read by the byte: the line after is for later."""
    buffer = b""
    try:
        while len(buffer) < _LONGEST and (byte := os.read(descriptor, 1)) not in (b"", b"\n"):
            buffer += byte
        line = buffer.decode("utf-8").rstrip("\r")
    except (OSError, UnicodeDecodeError):
        line = ""
    if not line:
        raise Refusal(
            f"No passphrase could be read from the file descriptor {descriptor}.",
            "Nothing was changed.",
        )
    return line
