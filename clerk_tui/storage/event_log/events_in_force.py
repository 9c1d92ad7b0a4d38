"""The events and steps of one meeting that were not undone."""

from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from clerk_tui.domain.events import Event
from clerk_tui.domain.ports import Step
from clerk_tui.storage.database.database import Database
from clerk_tui.storage.event_log.codec import decode
from clerk_tui.storage.event_log.steps import REDONE, UNDONE, Steps


class StandingEvents(NamedTuple):
    """The events of a meeting that were not undone, in order."""

    events: list[Event]
    newest: int
    """The number of the newest row of its record; 0 if it has none."""


def read_standing_events(db: Database, meeting: str) -> StandingEvents:
    """Return the events of *meeting* that were not undone."""
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
    standing_steps = Steps.from_rows(row[:3] for row in rows).standing
    step_by_number = {
        number: Step(
            datetime.fromisoformat(group[0][3]),
            tuple(decode(kind, payload) for _, kind, payload, _ in group),
        )
        for number, grouped in groupby(rows, key=lambda row: int(row[0]))
        if number in set(standing_steps) and (group := list(grouped))
    }
    return [step_by_number[number] for number in standing_steps]
