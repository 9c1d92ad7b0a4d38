"""A small committee in session, with the first of its items open."""

from datetime import date

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.model.body import Body, Numbering, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock

MEMBERS = ("A Kinver", "B Marden", "J P Findern", "S Edgley", "A Dawley", "N Plumley Ward")
TITLES = (
    "Apologies",
    "Declarations of interest",
    "Minutes of the previous meeting",
    "Questions to the Commissioner",
    "Harbour lighting",
    "Staffing",
)


@pytest.fixture
def table(record: SqliteRecord) -> Table:
    """A clerk at the table, the roll called, the meeting in session."""
    body = Body(
        "Harbour Committee",
        members=tuple(Person(name, "Councillor") for name in MEMBERS),
        numbering=Numbering("HC{n}", action="{year}/{n:02}"),
        quorum=Quorum(3),
    )
    clock = FixedClock()
    desk = Desk(record, clock, prepare(record, clock, body, date(2027, 3, 24)))
    desk.agenda.list_items(
        [
            {"title": title, "agenda_number": str(n), "private": title == "Staffing"}
            for n, title in enumerate(TITLES, 1)
        ]
    )
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    return Table(desk, style_of(body))
