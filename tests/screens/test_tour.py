"""The tour of the worked meeting: each step is done with one's own keys, and only then the next."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.office.demonstration import demonstration
from clerk_tui.screens.tour import STEPS, TourLine
from tests.helpers.fakes import FixedClock
from tests.helpers.screen_waits import until
from tests.helpers.typist import Typist, at_the_keyboard
from tests.watch.scenarios import TOUR


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path / "minutes.db", clock=FixedClock(), templates=tmp_path)
    yield office
    office.close()


def shown_step(typist: Typist) -> str:
    """Return the step that is shown; nothing before the tour has begun."""
    lines = [line for screen in typist.app.screen_stack for line in screen.query(TourLine)]
    return str(lines[0].content) if lines else ""


def is_told(typist: Typist, shown: str) -> bool:
    """Return True if the step shown has these words."""
    return shown in shown_step(typist)


async def test_six_steps_lead_from_a_paragraph_to_the_review(office: Office) -> None:
    app = ClerkApp(office, demonstration(office))
    app.offers_tour = True
    async with at_the_keyboard(app) as typist:
        await until(typist.pilot, lambda: "step 1 of 6" in shown_step(typist))
        assert len(TOUR.lines) == len(STEPS)
        for n, (line, _) in enumerate(TOUR.lines, 2):
            await typist.type(line)
            await typist.press("enter")
            await until(
                typist.pilot,
                partial(is_told, typist, f"step {n}" if n <= len(STEPS) else "That was the tour"),
            )
