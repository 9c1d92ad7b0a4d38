"""At the table: the budget is not left without names, and F9 reads an amendment back."""

from datetime import date

import pytest
from textual.widgets import Static

from clerk_tui.app import ClerkApp
from clerk_tui.domain.model.body import Body, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from clerk_tui.screens.division.screen import DivisionScreen
from clerk_tui.screens.meeting.read_back import ReadBackScreen
from clerk_tui.screens.meeting.screen import MeetingScreen
from tests.helpers.typist import at_the_keyboard

NAMES = ("A Kinver", "B Marden", "J P Findern", "S Edgley", "D Thornby")


@pytest.fixture(autouse=True)
def settled_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clerk_tui.screens.meeting.screen.SETTLE_SECONDS", 0.0)


@pytest.fixture
def ident(office: Office) -> str:
    """A council in session, its budget in hand and a motion carried by a show of hands."""
    members = tuple(
        Person(name, "Cllr", party="Moor" if n else "Sea") for n, name in enumerate(NAMES)
    )
    body = Body("Thornmere Council", kind="council", members=members, quorum=Quorum(2))
    ident = office.prepare(body, date(2027, 3, 24))
    desk = office.sit_down(ident)
    desk.agenda.list_items([{"title": "Budget and council tax 2027/28"}, {"title": "Close"}])
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    return ident


async def test_what_the_division_recorded_is_said_at_the_table(office: Office, ident: str) -> None:
    app = ClerkApp(office, ident)
    async with at_the_keyboard(app) as typist:
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        await typist.command("m", "kinver marden That the council tax be raised")
        await typist.command("division")
        await typist.press("f", "f", "f", "f", "a", "enter")
        await typist.pilot.pause()
        assert isinstance(app.screen, MeetingScreen)
        assert screen.line.done.startswith("The motion was carried")
        await typist.press("f1", "escape")
        await typist.pilot.pause()
        assert not screen.line.done, "it is said once"


async def test_next_is_refused_until_names_are_taken_and_enter_offers_them(
    office: Office, ident: str
) -> None:
    app = ClerkApp(office, ident)
    async with at_the_keyboard(app) as typist:
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        assert "Is this the budget decision?" in screen.line.guidance
        await typist.press("enter")
        await typist.command("m", "kinver marden That the council tax be raised")
        assert screen.line.guidance.startswith("Budget: take the recorded vote")
        await typist.line("4 1")
        assert "it needs names" in screen.line.done
        await typist.press("f2")
        assert "the motion here was not" in screen.line.refusal
        assert "/division" in screen.line.refusal
        assert "/budget override" in screen.line.refusal
        assert len(screen.line.refusal) < 3 * 76, "more than the line can show at 80 columns"
        await typist.press("enter", "enter")
        assert isinstance(app.screen, DivisionScreen)
        await typist.press("asterisk", "enter")
        assert isinstance(app.screen_stack[-1], MeetingScreen)
        await typist.press("f2")
        assert screen.desk.meeting.current == screen.desk.meeting.items[1].ident


async def test_f9_shows_what_an_amendment_changes_and_the_figures_so_far(
    office: Office, ident: str
) -> None:
    app = ClerkApp(office, ident)
    async with at_the_keyboard(app) as typist:
        await typist.command("m", "kinver marden That the council tax be raised by two per cent")
        await typist.command(
            "amend", "findern edgley That the council tax be raised by three per cent"
        )
        await typist.type("/v 3 1")
        await typist.press("f9")
        assert isinstance(app.screen, ReadBackScreen)
        shown = "\n".join(str(line.content) for line in app.screen.query(Static))
        assert "AMENDMENT" in shown
        assert "be raised by [-two-] {+three+} per cent" in shown
        assert "carried by more for than against: 3 where all 5 vote" in shown
        assert "For 3  Against 1  Abstained 0 · 5 may vote, 4 counted: 1 not acc" in shown
        await typist.press("escape")
        assert isinstance(app.screen, MeetingScreen)
        assert app.screen.pad.text == "/v 3 1"
