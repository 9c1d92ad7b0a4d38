"""What a refusal does besides being shown: nothing, a bell or a flash, as the clerk chose."""

import pytest

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.screens.refusal_signal import FLASHING
from tests.helpers.screen_hosts import a_desk
from tests.helpers.screen_waits import until
from tests.helpers.typist import at_the_keyboard


@pytest.mark.parametrize(("chosen", "rings"), [("quiet", 0), ("bell", 1), ("flash", 0)])
async def test_a_refusal_rings_only_if_the_clerk_chose_the_bell(
    office: Office, monkeypatch: pytest.MonkeyPatch, chosen: str, rings: int
) -> None:
    app, rung = ClerkApp(office, a_desk(office).meeting.ident), []
    async with at_the_keyboard(app) as typist:
        await typist.command("refusals", chosen)
        monkeypatch.setattr(app, "bell", lambda: rung.append("rung"))
        await typist.command("out", "nobody of that name")
        assert len(rung) == rings
        if chosen == "flash":
            await until(typist.pilot, lambda: not app.screen.has_class(FLASHING))


async def test_the_choice_is_kept_and_a_wrong_one_is_refused(office: Office) -> None:
    ident = a_desk(office).meeting.ident
    async with at_the_keyboard(ClerkApp(office, ident)) as typist:
        await typist.command("refusals", "flash")
        await typist.command("refusals", "trumpet")
    assert office.preferences.now.refusals == "flash"
    with_file = Office(office.database, office.clock)
    assert with_file.preferences.now.refusals == "flash"
    with_file.close()
