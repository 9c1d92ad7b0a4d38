"""Starting a sync as a process of its own, so that nothing in the app waits for the network."""

import os
import subprocess
import sys
from pathlib import Path

from clerk_tui.storage.database.connect import passphrase_of


def start_sync(database: Path, *options: str) -> subprocess.Popen[str]:
    """Start `clerk-tui sync` on *database* with *options*; returns the process.

    Its standard input is a pipe, whose end tells it to leave. The passphrase of an encrypted
    database goes through a pipe of its own, and no password is in its arguments or environment.
    """
    passphrase = passphrase_of(database)
    descriptors, words = _pipe_with(passphrase) if passphrase is not None else ((), [])
    try:
        return subprocess.Popen(  # noqa: S603 - this program itself
            [
                *(sys.executable, "-P", "-m", "clerk_tui", *words, "--database", str(database)),
                *("sync", *options),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            pass_fds=descriptors,
            start_new_session=True,
        )
    finally:
        for descriptor in descriptors:
            os.close(descriptor)


def _pipe_with(passphrase: str) -> tuple[tuple[int, ...], list[str]]:
    """Return the reading end of a pipe with *passphrase* in it, and the option that names it."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:
        pipe.write(f"{passphrase}\n")
    return (reading,), ["--passphrase-fd", str(reading)]
