"""A meeting half prepared is there again after a crash."""

from pathlib import Path

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.screens.prepare.screen import PrepareScreen
from clerk_tui.widgets.agenda_pad import AgendaPad
from clerk_tui.widgets.form_field import FormField
from tests.helpers.fakes import FixedClock
from tests.helpers.typist import Typist


def an_office(tmp_path: Path) -> Office:
    return Office(
        tmp_path / "minutes.db", FixedClock(), committees=tmp_path / "none", exports=tmp_path
    )


async def test_what_was_typed_into_the_form_is_back_after_the_program_was_killed(
    tmp_path: Path,
) -> None:
    async with ClerkApp(an_office(tmp_path)).run_test(size=(80, 24)) as pilot:
        typist = Typist(pilot)
        await typist.press("n", "enter", "tab", "tab", "tab")
        await typist.type("Kiln Wharf")
        await typist.press("tab", "tab")
        await typist.type("1. Apologies\n2. Lamps")
    async with ClerkApp(an_office(tmp_path)).run_test(size=(80, 24)) as pilot:
        await Typist(pilot).press("n")
        screen = pilot.app.screen
        assert isinstance(screen, PrepareScreen)
        assert screen.query_one("#venue", FormField).value == "Kiln Wharf"
        assert "Lamps" in screen.query_one(AgendaPad).text
        await pilot.press("ctrl+s", "ctrl+s")
    async with ClerkApp(an_office(tmp_path)).run_test(size=(80, 24)) as pilot:
        await Typist(pilot).press("n")
        screen = pilot.app.screen
        assert isinstance(screen, PrepareScreen)
        assert screen.query_one("#venue", FormField).value == ""
