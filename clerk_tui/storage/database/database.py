"""The database as the rest of storage sees it: a connection, and a statement run on it.

sqlite-utils makes and changes the tables (`schema`), and a clerk may look at them with it; it is
not loaded to minute a meeting, as loading it takes a fifth of the program's start.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

Parameters = Sequence[Any] | Mapping[str, Any]


class Database:
    """One connection to the file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Run statements on *connection*."""
        self.conn = connection
        """SQLite's own connection."""

    def execute(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Run one statement with *parameters* for its placeholders. Raises sqlite3.Error."""
        return self.conn.execute(sql, parameters)

    def close(self) -> None:
        """Close the connection."""
        self.conn.close()
