"""Where the meeting stands, as the pad shows it."""

from datetime import date
from pathlib import Path

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
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
