"""Searching the whole office as one types: what is here, and what came from the hub before.

The network is never asked: a key would wait for it.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.search_query import SearchQuery, SearchResult
from clerk_tui.hub.book.office_search import newest_first
from clerk_tui.storage.minute_book.search_worker import SearchWorker
from clerk_tui.storage.office_book.book import OfficeBook


class OfficeSearchWorker:
    """A search worker of the meetings here, to which the public minutes of others are added."""

    def __init__(self, own_worker: SearchWorker, database: Path) -> None:
        """Search with *own_worker*, and in what came from the hub of *database*."""
        self._here, self._database = own_worker, database
        self._elsewhere: set[str] = set()

    def search(
        self, query: SearchQuery, is_still_wanted: Callable[[], bool]
    ) -> list[SearchResult] | None:
        """Return the results of *query*, or None if they are no longer wanted. Raises Refusal."""
        results = self._here.search(query, is_still_wanted)
        if results is None:
            return None
        try:
            with closing(OfficeBook(self._database)) as book:
                hub_results = book.search(query)
        except Refusal:  # it is fetched again at the next sync
            hub_results = []
        self._elsewhere = {result.meeting for result in hub_results}
        return newest_first([*results, *hub_results], query.most)

    def is_elsewhere(self, meeting: str) -> bool:
        """Return True if only the published minutes of *meeting* are here."""
        return meeting in self._elsewhere

    def close(self) -> None:
        """Close the connection."""
        self._here.close()
