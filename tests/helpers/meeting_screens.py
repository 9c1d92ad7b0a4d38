"""A clerk at the table: the program opened at a meeting in session, and what its screen says."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from clerk_tui.app import ClerkApp
from clerk_tui.desk import Desk
from clerk_tui.office import Office
from clerk_tui.screens.meeting.screen import MeetingScreen
from tests.helpers.screen_hosts import a_desk
from tests.helpers.typist import Typist


def in_session(office: Office, *titles: str) -> Desk:
    """Return the desk of a meeting called to order, everybody there, with these items before it."""
    desk = a_desk(office)
    desk.agenda.list_items([{"title": title} for title in titles])
    desk.roll.mark_all_present()
    desk.timings.commence()
    return desk


@asynccontextmanager
async def meeting_opened(
    office: Office, desk: Desk, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[None], MeetingScreen]]:
    """Open the program at the meeting of *desk*, as `clerk-tui open` does."""
    app = ClerkApp(office, desk.meeting.ident)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot, screen_of(app)


@asynccontextmanager
async def at_the_table(office: Office, desk: Desk) -> AsyncIterator[Typist]:
    """Open it in a window of the usual size, for a clerk at the keyboard."""
    async with meeting_opened(office, desk) as (pilot, _):
        yield Typist(pilot)


def screen_of(app: App[None]) -> MeetingScreen:
    """Return the screen of *app*, which is that of a meeting."""
    assert isinstance(app.screen, MeetingScreen)
    return app.screen


def hint(app: App[None]) -> str:
    """Return the line below the pad."""
    return str(app.screen.query_one("#hint", Static).content)
