"""A desk on a real database for each test, the Harbours Committee sitting down at it."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.ostermere import desk_in


@pytest.fixture
def desk(record: SqliteRecord) -> Desk:
    """The desk of a meeting with four items on its agenda, none of them taken."""
    desk = desk_in(record)
    desk.agenda.list_items(
        [{"title": title} for title in ("Apologies", "Buoys", "Cranes", "Dredging")]
    )
    return desk
