"""The list of meetings, read from one table, without replaying any record."""

from typing import NamedTuple

from clerk_tui.domain.model.meeting import PUT_AWAY
from clerk_tui.storage.database.database import Database


class Listing(NamedTuple):
    """A meeting as the list of meetings shows it."""

    ident: str
    body: str
    kind: str
    date: str
    """The day of the meeting (ISO)."""
    venue: str
    state: str
    changed_at: str
    """When the meeting was last changed (ISO, local time)."""


NO_LIMIT = 1_000_000  # meetings, more than any database has
_SELECT = "SELECT ident, body, kind, date, venue, state, changed_at FROM meeting"


def read_listing(db: Database, ident: str) -> Listing | None:
    """Return the meeting called *ident*, or None if there is none."""
    row = db.execute(f"{_SELECT} WHERE ident = ?", [ident]).fetchone()
    return Listing(*row) if row else None


def list_meetings(db: Database, most: int = 200, *, put_away: bool = False) -> list[Listing]:
    """Return at most *most* meetings, newest first; with *put_away*, archived ones among them."""
    rows = db.execute(
        f"{_SELECT} WHERE ? OR state <> ? ORDER BY date DESC, changed_at DESC LIMIT ?",
        [put_away, PUT_AWAY, most],
    ).fetchall()
    return [Listing(*row) for row in rows]


def count_by_state(db: Database) -> dict[str, int]:
    """Return how many meetings there are in each state; archived ones are left out."""
    rows = db.execute(
        "SELECT state, count(*) FROM meeting WHERE state <> ? GROUP BY state", [PUT_AWAY]
    ).fetchall()
    return {str(state): int(count) for state, count in rows}
