"""Searching on a connection of its own, in another thread than the screen's."""

import threading
from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

from clerk_tui.domain.minute_book.search_query import SearchQuery, SearchResult
from clerk_tui.storage.database.connect import connect_again
from clerk_tui.storage.database.transactions import sqlite_errors_explained
from clerk_tui.storage.minute_book.search import search


class SearchWorker:
    """Runs one search at a time, and may be called from any thread."""

    def __init__(self, path: Path) -> None:
        """Search the database at *path*, which exists and is up to date."""
        self._path = path
        self._one_at_a_time = threading.Lock()
        self._connection: Connection | None = None

    def search(
        self, query: SearchQuery, is_still_wanted: Callable[[], bool]
    ) -> list[SearchResult] | None:
        """Return the results of *query*, or None if they are no longer wanted when its turn comes.

        Raises Refusal if the file cannot be read.
        """
        with self._one_at_a_time, sqlite_errors_explained(self._path):
            if not is_still_wanted():
                return None
            self._connection = self._connection or connect_again(self._path)
            return search(self._connection, query)

    def is_elsewhere(self, meeting: str) -> bool:  # noqa: ARG002 - an office's hub has others
        """Return False: every meeting that is found here is here whole."""
        return False

    def close(self) -> None:
        """Close the connection."""
        with self._one_at_a_time:
            if self._connection:
                self._connection.close()
            self._connection = None
