"""The list of meetings, read without loading what a meeting is."""

from typing import NamedTuple

from clerk_tui.domain.model.meeting import PUT_AWAY
from clerk_tui.storage.database.database import Database


class Listing(NamedTuple):
    """A meeting as the list of meetings shows it. `date` is ISO; `changed_at` local time."""

    ident: str
    body: str
    kind: str
    date: str
    venue: str
    state: str
    changed_at: str


NO_LIMIT = 1_000_000
_SELECT = "SELECT ident, body, kind, date, venue, state, changed_at FROM meeting"


def read_listing(db: Database, ident: str) -> Listing | None:
    """The meeting called *ident*."""
    row = db.execute(f"{_SELECT} WHERE ident = ?", [ident]).fetchone()
    return Listing(*row) if row else None


def list_meetings(db: Database, most: int = 200, *, put_away: bool = False) -> list[Listing]:
    """The meetings, newest first, *most* of them at the most; with those *put_away* or without."""
    rows = db.execute(
        f"{_SELECT} WHERE ? OR state <> ? ORDER BY date DESC, changed_at DESC LIMIT ?",
        [put_away, PUT_AWAY, most],
    ).fetchall()
    return [Listing(*row) for row in rows]
