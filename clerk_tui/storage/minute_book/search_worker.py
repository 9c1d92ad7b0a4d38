"""Searching on a connection of its own, off the thread that draws: no key waits for it."""

import threading
from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

from clerk_tui.domain.minute_book.search_query import SearchQuery, SearchResult
from clerk_tui.storage.database.connect import connect_again
from clerk_tui.storage.database.transactions import sqlite_errors_explained
from clerk_tui.storage.minute_book.search import search


class SearchWorker:
    """Answers one question at a time; called from any thread."""

    def __init__(self, path: Path) -> None:
        """Search the database at *path*, which is there and up to date."""
        self._path = path
        self._one_at_a_time = threading.Lock()
        self._connection: Connection | None = None

    def search(self, wanted: SearchQuery, still: Callable[[], bool]) -> list[SearchResult] | None:
        """What is found of *wanted*; None where, when its turn comes, it is not *still* asked for.

        Raises Refusal where the file cannot be read.
        """
        with self._one_at_a_time, sqlite_errors_explained(self._path):
            if not still():
                return None
            self._connection = self._connection or connect_again(self._path)
            return search(self._connection, wanted)

    def close(self) -> None:
        """Let go of the file."""
        with self._one_at_a_time:
            if self._connection:
                self._connection.close()
            self._connection = None
