"""A table of an evening committee in session since seven, where surnames are hard to tell apart."""

from datetime import UTC, date, datetime, time

from clerk_tui.commands.command import Table
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Body, Numbering, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.fakes import FixedClock, MemoryRecord

MEMBERS = (
    Person("A Tarrow", "Councillor"),
    Person("J Dawley", "Councillor", role="Chairman"),
    Person("P Thornby", "Councillor"),
    Person("Siobhán O'Neil", "Councillor"),
    Person("Anne Fenn-Marsh", "Councillor", role="Vice-Chairman"),
    Person("Mary Quill", "Councillor"),
    Person("David Quill", "Councillor"),
    Person("L de Souza", "Councillor"),
)
TITLES = ("Apologies", "Declarations", "Minutes", "Questions", "Lighting", "Staffing", "Budget")
DAY = date(2027, 3, 24)


class RunningClock(FixedClock):
    """A clock that runs by itself, as a computer's does."""

    runs = True


def room_table(*, in_session: bool = True) -> Table:
    """Return the table at twenty past seven, everybody there and the first item open."""
    body = Body("Quay Committee", members=MEMBERS, numbering=Numbering("Q{n}"), quorum=Quorum(3))
    record, clock = MemoryRecord(), RunningClock(datetime(2027, 3, 24, 19, 0, tzinfo=UTC))
    desk = Desk(record, clock, prepare(record, clock, body, DAY))
    desk.agenda.list_items(
        [{"title": title, "agenda_number": str(n)} for n, title in enumerate(TITLES, 1)]
    )
    if in_session:
        desk.roll.mark_all_present()
        desk.timings.commence()
        desk.agenda.next_item()
    clock.set_to(time(19, 20))
    return Table(desk, style_of(body))


def member(table: Table, surname: str) -> Attendee:
    """Return somebody on the list by the end of their name."""
    return next(a for a in table.desk.meeting.people if a.person.name.endswith(surname))
