"""A ferry committee in session: six members, one item."""

from datetime import date

from clerk_tui.commands.command import Table
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.model.body import Body, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.fakes import FixedClock, MemoryRecord

MEMBERS = ("Harker", "Lisle", "Okoro", "Penn", "Quist", "Tate")


def ferry_table(members: tuple[str, ...] = MEMBERS, others: tuple[str, ...] = ()) -> Table:
    """Return a table with its members in the room, the first of them in the chair, an item open.

    The *members* are given by surname, and called A; *others* by their whole names.
    """
    body = Body(
        "Ferry Committee",
        members=tuple(
            Person(name, "Councillor") for name in (*(f"A {name}" for name in members), *others)
        ),
        quorum=Quorum(3),
    )
    record, clock = MemoryRecord(), FixedClock()
    desk = Desk(record, clock, prepare(record, clock, body, date(2027, 3, 24)))
    desk.agenda.list_items([{"title": "Ferry fares", "agenda_number": "1"}])
    desk.roll.mark_all_present()
    desk.chair.preside("@1")
    desk.timings.commence()
    desk.agenda.next_item()
    return Table(desk, style_of(body))
