"""A thread that brings a file to the disk within a moment of each write to it.

What is written outlives a killed program at once; only a power cut makes a sync necessary. If each
key waited for its own sync, the keys typed meanwhile would be in memory alone, on a slow disk for
long.

It serves the WAL: to open the database file itself a second time would cost SQLite its locks.
"""

import os
import threading
from contextlib import suppress
from pathlib import Path

SYNC_DELAY_SECONDS = 0.3  # so that a power cut costs less than half a second of typing


class BackgroundSync:
    """Syncs the file at one path, soon after each request."""

    def __init__(self, path: Path) -> None:
        """Start the thread that syncs the file which is at *path* when the time comes."""
        self._path = path
        self._requested = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="syncing", daemon=True)
        self._thread.start()

    def request_sync(self) -> None:
        """Have the file synced soon, as it was written to. Returns at once."""
        self._requested.set()

    def close(self) -> None:
        """Sync what was written since the last sync, and stop the thread."""
        self._closing.set()
        self._requested.set()
        self._thread.join(5.0)

    def _run(self) -> None:
        while not self._closing.is_set():
            self._requested.wait()
            self._closing.wait(SYNC_DELAY_SECONDS)
            self._requested.clear()
            sync_if_there(self._path)


def sync_if_there(path: Path) -> None:
    """Bring what was written to the file at *path* to the disk; do nothing if it is missing."""
    with suppress(OSError):
        file = os.open(path, os.O_RDWR)
        try:
            os.fsync(file)
        finally:
            os.close(file)
