"""A committee in session, part of it in private, at which lines are typed as a clerk would."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Group, Numbering, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.ports import Record
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.ostermere import desk_in

TITLES = ("Lamplighting", "Staffing", "Harbour lights")


def committee(style: str = "committee") -> Body:
    """Return a committee whose attendance list prints everything known of a person."""
    details = ("role", "reason", "organisation", "authority", "printed")
    return Body(
        "Lamps Committee",
        style=style,
        members=tuple(Person(name, "Cllr") for name in ("A Kinver", "B Marden", "S Edgley")),
        numbering=Numbering("L{n}", paragraph="{item}.{n}", action="{year}/{n:02}"),
        quorum=Quorum(1),
        groups=(
            Group("Present:", "members", details=details),
            Group("Apologies:", "apologies", details=details),
            Group("Absent:", "absences", details=("category", *details)),
            Group("Also:", "attending", details=details),
            Group("Public:", "public"),
        ),
    )


def table_of(record: Record, style: str = "committee") -> Table:
    """Return a meeting in session with a paragraph, a table and a motion minuted in public."""
    desk = desk_in(record, committee(style), day=date(2027, 3, 24))
    desk.agenda.list_items(
        [{"title": title, "private": title == "Staffing", "agenda_number": title[0]}
         for title in TITLES]
    )  # fmt: skip
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    desk.paragraphs.table(["Lamp", "Cost"], [["One", "£3"]])
    desk.motions.move("That the lamps be lit", "@1", "@2")
    desk.paragraphs.write("The lamps were lit in the evening.")
    return Table(desk, style_of(desk.meeting.body))


def type_lines(table: Table, lines: Sequence[str]) -> None:
    """Type each line; what is refused is ignored, as a clerk would."""
    for line in lines:
        with suppress(Refusal):
            if line.startswith("/"):
                run(table, line)
            else:
                table.desk.paragraphs.jot(line)


def hold_private_session(desk: Desk, lines: Sequence[str], *, own_item: bool) -> Table:
    """Exclude the public, type *lines* in private, readmit them, end in public."""
    table = Table(desk, style_of(desk.meeting.body))
    desk.private_business.exclude_public("paragraph 3")
    if own_item:
        desk.agenda.next_item()
    type_lines(table, lines)
    if desk.meeting.ended is not None:
        desk.timings.resume()
    if desk.meeting.current and desk.meeting.public_excluded:
        desk.paragraphs.write("There was private business.")
    if desk.meeting.public_excluded:
        run(table, "/public")
    while (upcoming := desk.agenda.upcoming()) is not None:
        desk.agenda.open_item(upcoming.ident)
        if not upcoming.private:
            desk.paragraphs.write("The harbour lights were looked at.")
    desk.timings.conclude()
    return table
