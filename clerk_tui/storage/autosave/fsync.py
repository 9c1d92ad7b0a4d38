"""A file brought to the disk within a moment of being written to, in a thread of its own.

What is written outlives a killed program at once; only a power cut asks for a sync. Who waited for
one with each key would have the keys typed meanwhile in memory alone, on a slow disk for long.

It is for the WAL: on the database itself a second opening would cost SQLite its locks.
"""

import os
import threading
from contextlib import suppress
from pathlib import Path

SYNC_DELAY_SECONDS = 0.3  # so that a power cut costs less than half a second of typing


class BackgroundSync:
    """Syncs the file at one path, soon after it was written to."""

    def __init__(self, path: Path) -> None:
        """Sync the file that is at *path* when the time comes."""
        self._path = path
        self._written = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="syncing", daemon=True)
        self._thread.start()

    def request_sync(self) -> None:
        """The file was written to. Returns at once."""
        self._written.set()

    def close(self) -> None:
        """Sync what was not yet, and stop."""
        self._closing.set()
        self._written.set()
        self._thread.join(5.0)

    def _run(self) -> None:
        while not self._closing.is_set():
            self._written.wait()
            self._closing.wait(SYNC_DELAY_SECONDS)
            self._written.clear()
            sync_if_there(self._path)


def sync_if_there(path: Path) -> None:
    """Bring what was written to the file at *path* to the disk; one that is gone has none."""
    with suppress(OSError):
        file = os.open(path, os.O_RDWR)
        try:
            os.fsync(file)
        finally:
            os.close(file)
