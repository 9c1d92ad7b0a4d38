"""Ctrl+O puts letters on what one can go to; a letter does what a click there does."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from clerk_tui.app import ClerkApp
from clerk_tui.desk import Desk
from clerk_tui.office import Office
from clerk_tui.screens.home import HomeScreen
from clerk_tui.screens.jump.places import JumpPlace
from clerk_tui.screens.jump.screen import JumpScreen, letters_for
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.screens.prepare.screen import PrepareScreen
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.widgets.panels.block_panel import BlockPanel
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from tests.helpers.meeting_screens import in_session, meeting_opened
from tests.helpers.screen_hosts import drawn

SIZES = [(60, 20), (80, 24), (120, 40)]


@pytest.fixture
def desk(office: Office) -> Desk:
    """A meeting in session, with an item in hand and another before it."""
    desk = in_session(office, "Lighting", "Dredging")
    desk.agenda.next_item()
    desk.paragraphs.write("The lamps were discussed.")
    return desk


async def jump(pilot: Pilot[None]) -> JumpScreen:
    """Put letters on the screen."""
    await pilot.press("ctrl+o")
    await pilot.pause()
    assert isinstance(pilot.app.screen, JumpScreen)
    return pilot.app.screen


def code_at(screen: JumpScreen, stands_there: Callable[[JumpPlace], bool]) -> str:
    """Return the letters on the first place of that kind."""
    return next(code for code, place in screen._places.items() if stands_there(place))


def on_target(screen: MeetingScreen, panel: str, target: str) -> Callable[[JumpPlace], bool]:
    """Return what tells the place of *target* in a panel."""
    widget = screen.query_one(f"#{panel}")
    assert isinstance(widget, BlockPanel)

    def stands_there(place: JumpPlace) -> bool:
        if place.at is None or not widget.content_region.contains_point(place.at):
            return False
        return widget.line_at(place.at.y - widget.content_region.y).target == target

    return stands_there


@pytest.mark.parametrize("count", [0, 1, 26, 27, 51, 52, 300, 676])
def test_no_letters_begin_others_and_the_first_places_have_one(count: int) -> None:
    codes = letters_for(count)
    assert len(set(codes)) == count
    assert not [c for c in codes if len(c) == 1 and any(d != c and d.startswith(c) for d in codes)]
    assert all(len(code) == 1 for code in codes[: min(count, 26)] if count <= 26)


@pytest.mark.parametrize("size", SIZES)
async def test_a_letter_goes_to_an_item_and_the_pad_keeps_its_words(
    office: Office, desk: Desk, size: tuple[int, int]
) -> None:
    office.preferences.change(narrow="order")
    async with meeting_opened(office, desk, size) as (pilot, screen):
        await pilot.press(*"Half a sentence")
        second = screen.desk.meeting.items[1].ident
        code = code_at(await jump(pilot), on_target(screen, "order", second))
        await pilot.press(*code)
        await pilot.pause()
        assert isinstance(pilot.app.screen, MeetingScreen)
        assert screen.desk.meeting.current == second
        assert screen.pad.text == "Half a sentence"
        assert screen.pad.has_focus
        await pilot.press(*" goes on")
        assert screen.pad.text == "Half a sentence goes on"


async def test_what_a_letter_minutes_one_undo_takes_back(office: Office, desk: Desk) -> None:
    async with meeting_opened(office, desk, (120, 40)) as (pilot, screen):
        person = screen.desk.meeting.people[1]
        code = code_at(await jump(pilot), on_target(screen, "room", person.key))
        await pilot.press(*code)
        await pilot.pause()
        assert not screen.desk.person(person.key).in_the_room
        assert "has left" in screen.line.done
        await pilot.press(*"/undo", "enter")
        assert screen.desk.person(person.key).in_the_room


async def test_a_letter_puts_an_entry_into_the_pad_to_be_edited(office: Office, desk: Desk) -> None:
    async with meeting_opened(office, desk) as (pilot, screen):
        entry = screen.desk.corrections.last_entry().ident
        code = code_at(await jump(pilot), on_target(screen, "minutes", entry))
        await pilot.press(code.upper())  # Caps Lock is no trouble
        await pilot.pause()
        assert screen.pad.text == "The lamps were discussed."
        assert screen.editing == entry


async def test_what_is_typed_in_one_burst_is_done_in_its_order(office: Office, desk: Desk) -> None:
    """The letter after Ctrl+O has reached the pad before there are letters to choose from."""
    async with meeting_opened(office, desk, (60, 20)) as (pilot, screen):
        for key in ("x", "y", "ctrl+o", "a", "z"):
            pilot.app.simulate_key(key)
        await pilot.pause(0.2)
        assert isinstance(pilot.app.screen, MeetingScreen)
        assert screen.panel_layout.shown == ("order",)  # the first letter is on the first panel
        assert screen.pad.text == "xyz"


@pytest.mark.parametrize("key", ["escape", "ctrl+o"])
async def test_escape_leaves_everything_as_it_is(office: Office, desk: Desk, key: str) -> None:
    async with meeting_opened(office, desk) as (pilot, screen):
        before = screen.desk.meeting
        await pilot.press(*"Words")
        letters = await jump(pilot)
        await pilot.press("9")
        assert "Nothing has “9” on it." in drawn(letters.query_one("#jump-foot", Static))
        await pilot.press(key)
        assert isinstance(pilot.app.screen, MeetingScreen)
        assert screen.desk.meeting == before
        assert screen.pad.text == "Words"


async def test_a_panel_comes_alone_and_goes_back_beside_the_others(
    office: Office, desk: Desk
) -> None:
    async with meeting_opened(office, desk, (120, 40)) as (pilot, screen):
        await jump(pilot)
        await pilot.press("c")
        await pilot.pause()
        assert list(screen.panel_layout.shown) == ["room"]
        letters = await jump(pilot)
        room = screen.query_one("#room").content_region.offset
        await pilot.press(*code_at(letters, lambda place: place.at == room))
        await pilot.pause()
        assert list(screen.panel_layout.shown) == ["order", "minutes", "room"]


async def test_every_letter_stands_in_sight_and_shows_nothing_else(
    office: Office, desk: Desk
) -> None:
    async with meeting_opened(office, desk, (60, 20)) as (pilot, _):
        letters = await jump(pilot)
        labels = list(letters.query(".label").results(Static))
        assert labels
        for label in labels:
            assert drawn(label) == f"[{label.name}]"
            assert pilot.app.screen.region.contains_region(label.region)


async def test_home_prepare_and_the_review_have_letters_too(office: Office, desk: Desk) -> None:
    app = ClerkApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("n")
        await pilot.pause()
        prepare = app.screen
        assert isinstance(prepare, PrepareScreen)
        venue = prepare.query_one("#venue Input")
        code = code_at(await jump(pilot), lambda place: place.at == venue.content_region.offset)
        await pilot.press(*code)
        await pilot.pause()
        assert prepare.focused is venue
        await pilot.press("escape")
        await pilot.pause()
        await jump(pilot)
        await pilot.press("a")  # the only meeting
        await pilot.pause()
        assert isinstance(app.screen, MeetingScreen)
        await pilot.press(*"/review", "enter")
        await pilot.pause()
        review = app.screen
        assert isinstance(review, ReviewScreen)
        minutes = review.query_one("#review-minutes", PrintedMinutes)
        last = list(minutes.rows_in_sight())[-1]
        at = minutes.content_region.y + last[0]
        letters = await jump(pilot)
        code = code_at(letters, lambda place: place.at is not None and place.at.y == at)
        await pilot.press(*code)
        await pilot.pause()
        assert minutes.chosen == minutes.rows[last[1]]
