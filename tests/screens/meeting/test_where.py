"""Where the meeting stands and what else is only read, as the pad shows it."""

from datetime import date
from pathlib import Path

import pytest

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from clerk_tui.screens.help import ReadingScreen
from tests.helpers.meeting_screens import at_the_table
from tests.helpers.offices import an_office
from tests.helpers.screen_hosts import drawn
from tests.helpers.typist import Typist
from tests.helpers.windows import Window


async def test_where_shows_item_people_and_what_is_open_and_costs_no_word(tmp_path: Path) -> None:
    with an_office(tmp_path) as office:
        body = Body("Quay Board", members=(Person("A Kinver [/b]"), Person("B Marden")))
        ident = office.prepare(body, date(2027, 3, 24))
        desk = office.sit_down(ident)
        desk.agenda.list_items([{"title": "Lighting"}])
        desk.roll.mark_all_present()
        desk.timings.commence()
        desk.agenda.next_item()
        desk.motions.move("That the lamps be lit", "@1", "@2")
        app = Window(office, ident)
        async with app.run_test(size=(80, 24)) as pilot:
            typist = Typist(pilot)
            await typist.command("where")
            await pilot.pause()
            shown = drawn(app.screen)
            assert "Item 1 Lighting" in shown
            assert "In public." in shown
            assert "2 of 2 members here: A Kinver [/b], B Marden." in shown
            assert "Open: the motion, That the lamps be lit" in shown
            await typist.press("escape")
            await typist.type("The quay")
            assert app.table.pad.text == "The quay"


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("codes", ";ack"),
        ("steps", "The Clerk read the notice [/b]."),
        ("times", "A Kinver"),
    ],
)
async def test_what_is_only_read_opens_over_the_table_and_escape_closes_it(
    office: Office, command: str, line: str
) -> None:
    body = Body(
        "Quay Board",
        members=(Person("A Kinver"),),
        codes={"ack": "The Board thanked the officers."},
    )
    desk = office.sit_down(office.prepare(body, date(2027, 3, 24)))
    desk.agenda.list_items([{"title": "Lighting"}])
    async with at_the_table(office, desk) as typist:
        await typist.press("f2")
        await typist.command("speaking", "kinver")
        await typist.line("The Clerk read the notice [/b].")
        await typist.command(command)
        await typist.pilot.pause()
        shown = typist.app.screen
        assert isinstance(shown, ReadingScreen), drawn(shown)
        assert line in drawn(shown)
        await typist.press("escape")
        assert typist.app.screen is not shown
