"""The list of meetings, read without loading what a meeting is."""

from typing import NamedTuple

from clerk_tui.domain.model.status import PUT_AWAY
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


EVERY_MEETING = 1_000_000
_LISTED = "SELECT ident, body, kind, date, venue, state, changed_at FROM meeting"


def the_one(db: Database, ident: str) -> Listing | None:
    """The meeting called *ident*."""
    row = db.execute(f"{_LISTED} WHERE ident = ?", [ident]).fetchone()
    return Listing(*row) if row else None


def meetings(db: Database, most: int = 200, *, put_away: bool = False) -> list[Listing]:
    """The meetings, newest first, *most* of them at the most; with those *put_away* or without."""
    rows = db.execute(
        f"{_LISTED} WHERE ? OR state <> ? ORDER BY date DESC, changed_at DESC LIMIT ?",
        [put_away, PUT_AWAY, most],
    ).fetchall()
    return [Listing(*row) for row in rows]
