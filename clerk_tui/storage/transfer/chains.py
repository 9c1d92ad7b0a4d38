"""The records of the meetings in this database, compared by count and digest."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from clerk_tui.domain.model.meeting import COPIES
from clerk_tui.domain.transfer import CarriedEvent
from clerk_tui.storage.database.database import Database


class LocalHead(NamedTuple):
    """The end of the record of a meeting in this database."""

    meeting: str
    body: str
    date: str
    """The day of the meeting (ISO)."""
    state: str
    events: int
    papers: int
    digest: str
    """The digest of its last event."""


def read_local_heads(db: Database) -> dict[str, LocalHead]:
    """Return the heads of all meetings but copies, by ident, the oldest meeting first."""
    rows = db.execute(
        "SELECT ident, body, date, state, "
        "(SELECT count(*) FROM event WHERE meeting = ident), "
        "(SELECT count(*) FROM paper WHERE meeting = ident), "
        "coalesce((SELECT digest FROM event WHERE meeting = ident ORDER BY seq DESC LIMIT 1), '') "
        "FROM meeting WHERE state NOT IN (?, ?) ORDER BY date, ident",
        COPIES,
    )
    return {row[0]: LocalHead(*row) for row in rows.fetchall()}


def first_digest(db: Database, ident: str) -> str:
    """Return the digest of the first event of a meeting; empty if it is not here."""
    row = db.execute(
        "SELECT digest FROM event WHERE meeting = ? ORDER BY seq LIMIT 1", [ident]
    ).fetchone()
    return str(row[0]) if row else ""


def count_events(db: Database, ident: str) -> int:
    """Return the number of events of a meeting."""
    return int(db.execute("SELECT count(*) FROM event WHERE meeting = ?", [ident]).fetchone()[0])


def count_common(
    own_events: tuple[CarriedEvent, ...], carried_events: tuple[CarriedEvent, ...]
) -> int:
    """Return the number of events at the beginning that two records have in common."""
    common_count = 0
    for our_event, their_event in zip(own_events, carried_events, strict=False):
        if our_event != their_event:
            break
        common_count += 1
    return common_count


def double_numbers(db: Database) -> list[tuple[str, str, str]]:
    """Return minute numbers that two meetings of a body both have.

    Each is the body, the number as printed, and the ident of the meeting that was changed last of
    those not yet issued, which is where it is put right.
    """
    rows = db.execute(
        "SELECT number.body, number.printed, meeting.ident FROM number "
        "JOIN meeting ON meeting.ident = number.meeting "
        "WHERE number.sequence = 'minute' AND number.n IS NOT NULL AND number.stretch <> '' "
        "AND meeting.state IN ('in preparation', 'in session', 'adjourned', 'closed') "
        "AND EXISTS (SELECT 1 FROM number AS other WHERE other.body = number.body "
        "AND other.sequence = 'minute' AND other.stretch = number.stretch "
        "AND other.n = number.n AND other.meeting <> number.meeting) "
        "GROUP BY number.body, number.printed ORDER BY number.body, number.n"
    )
    return [(str(body), str(printed), str(ident)) for body, printed, ident in rows.fetchall()]


@contextmanager
def read_transaction(db: Database) -> Iterator[None]:
    """Read in the block as if nobody wrote meanwhile."""
    db.conn.execute("BEGIN")
    try:
        yield
    finally:
        db.conn.rollback()
