"""What Home says of the meeting highlighted and of the book, and what an empty book offers."""

import pytest
from textual.css.query import NoMatches

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.run import DEMONSTRATION
from clerk_tui.screens.home import HomeScreen
from clerk_tui.widgets.panels.meeting_figures import MeetingFigures
from tests.helpers.screen_hosts import ODD, Host, a_desk, drawn, press
from tests.helpers.screen_waits import until


def preview(host: Host) -> str:
    """Return what the preview shows; nothing before it is there."""
    try:
        return drawn(host.screen.query_one(MeetingFigures))
    except NoMatches:
        return ""


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_the_meeting_highlighted_is_told_with_its_items_actions_and_findings(
    office: Office, size: tuple[int, int]
) -> None:
    desk = a_desk(office)
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.list_items([{"title": "Lamps"}, {"title": "Quays"}])
    desk.agenda.next_item()
    desk.actions.add(f"Write to {ODD}", "Clerk", "1 March 2027")
    host = Host(HomeScreen(office))
    async with host.run_test(size=size) as pilot:
        await until(pilot, lambda: "in session · 1 of 2 items taken" in preview(host))
        assert "1 action open, 1 overdue, of this body" in preview(host)
        await until(
            pilot, lambda: "to look at" in preview(host) or "nothing found" in preview(host)
        )
        head = drawn(host.screen.query_one("#head"))
        assert head.startswith("Meetings · Wednesday, 24 March 2027 · 1 meeting")
        if size[1] >= 40:
            assert "▶" in preview(host)


async def test_a_title_that_is_withheld_is_not_in_the_preview(office: Office) -> None:
    desk = a_desk(office)
    desk.agenda.list_items([{"title": "The harbour master", "private": True, "public_title": ""}])
    host = Host(HomeScreen(office))
    async with host.run_test(size=(200, 60)) as pilot:
        await until(pilot, lambda: "not for publication" in preview(host))
        assert "harbour master" not in preview(host)


async def test_on_a_low_screen_the_list_has_all_the_room(office: Office) -> None:
    a_desk(office)
    host = Host(HomeScreen(office))
    async with host.run_test(size=(60, 20)) as pilot:
        await pilot.pause(0.4)
        assert not host.screen.query_one("#preview").display or not preview(host)


async def test_an_empty_book_offers_a_meeting_a_committee_and_the_worked_meeting(
    office: Office,
) -> None:
    app = ClerkApp(office)
    app.demonstration_status = DEMONSTRATION
    async with app.run_test(size=(80, 24)) as pilot:
        words = drawn(app.screen.query_one("#welcome"))
        for offered in ("N   Prepare one", "C   The committees", "D   Look round"):
            assert offered in words
        await pilot.press("d")
        await pilot.pause()
    assert app.return_code == DEMONSTRATION


async def test_where_there_are_meetings_the_worked_one_is_not_opened(office: Office) -> None:
    a_desk(office)
    host = Host(HomeScreen(office))
    async with host.run_test() as pilot:
        await press(pilot, "d")
        assert "clerk-tui demo" in host.message
