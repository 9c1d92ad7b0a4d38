"""What stands in the record of one meeting: all that a paper needs of it."""

from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from clerk_tui.domain.events import Event
from clerk_tui.domain.ports import Step
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.event_log.codec import decode
from clerk_tui.storage.event_log.steps import REDONE, UNDONE, Steps


class StandingEvents(NamedTuple):
    """The events of a meeting that stand, in order, and the number of its newest row."""

    events: list[Event]
    newest: int


def read_standing_events(db: Database, meeting: str) -> StandingEvents:
    """What happened at *meeting* and was not undone."""
    rows = db.execute(
        "SELECT seq, step, kind, payload FROM event WHERE meeting = ? ORDER BY seq", [meeting]
    ).fetchall()
    steps = set(Steps.from_rows(row[1:] for row in rows).standing)
    events = [
        decode(kind, payload)
        for _, step, kind, payload in rows
        if step in steps and kind not in (UNDONE, REDONE)
    ]
    return StandingEvents(events, int(rows[-1][0]) if rows else 0)


def read_standing_steps(db: Database, meeting: str) -> list[Step]:
    """Return the steps at *meeting* that were not undone, each with its moment and its events."""
    rows = db.execute(
        "SELECT step, kind, payload, at FROM event WHERE meeting = ? ORDER BY seq", [meeting]
    ).fetchall()
    order = Steps.from_rows(row[:3] for row in rows).standing
    recorded = {
        number: Step(
            datetime.fromisoformat(group[0][3]),
            tuple(decode(kind, payload) for _, kind, payload, _ in group),
        )
        for number, grouped in groupby(rows, key=lambda row: int(row[0]))
        if number in set(order) and (group := list(grouped))
    }
    return [recorded[number] for number in order]
