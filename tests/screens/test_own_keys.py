"""A clerk's own keys do on every screen what those of the delivery did, and are named there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Static

from clerk_tui.app import ClerkApp
from clerk_tui.desk import Desk
from clerk_tui.files.keys.keys_file import FILE_NAME
from clerk_tui.keys import change_keys
from clerk_tui.office import Office
from clerk_tui.screens.action_log import ActionsScreen
from clerk_tui.screens.division.screen import DivisionScreen
from clerk_tui.screens.help import HelpScreen, ReadingScreen
from clerk_tui.screens.home import HomeScreen
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.screens.prepare.screen import PrepareScreen
from clerk_tui.screens.review.screen import ReviewScreen
from clerk_tui.screens.roll_call.screen import RollCallScreen
from clerk_tui.widgets.key_bar import KeyBar
from tests.helpers.clicks import click_words, place_of, shown_lines
from tests.helpers.meeting_screens import in_session, meeting_opened
from tests.helpers.screen_hosts import drawn


@pytest.fixture(autouse=True)
def _as_delivered() -> Iterator[None]:
    """Give every key back its action as delivered, whatever a test changed."""
    yield
    change_keys({})


def own_keys(office: Office, text: str) -> None:
    """Put a keys.toml beside the database."""
    Path(office.database).with_name(FILE_NAME).write_text(text, encoding="utf-8")


@pytest.fixture
def desk(office: Office) -> Desk:
    """A meeting in session, with items before it."""
    return in_session(office, "Lighting", "Dredging", "Fees")


async def test_a_key_of_the_pad_is_another_and_the_old_one_does_nothing(
    office: Office, desk: Desk
) -> None:
    own_keys(office, '[meeting]\nnext-item = "F12"\nnoted = "Ctrl+R"\n')
    async with meeting_opened(office, desk) as (pilot, screen):
        live = screen.desk
        await pilot.press("f2")
        assert live.meeting.in_hand is None
        await pilot.press(*"Some words", "f12")
        assert live.meeting.in_hand is not None
        assert screen.pad.text == "Some words"  # typed before the first item, so meant for it
        await pilot.press("f6")
        assert screen.pad.text == "Some words"
        await pilot.press("x")
        assert screen.pad.text == "Some wordsx"
        await pilot.press("ctrl+r")
        assert len(list(live.meeting.entries())) == 2


async def test_the_foot_the_hints_and_a_refusal_name_the_keys_as_they_are(
    office: Office, desk: Desk
) -> None:
    own_keys(office, '[meeting]\nnext-item = "F12"\n[app]\nquit = "Ctrl+G"\nhelp = "F10"\n')
    async with meeting_opened(office, desk, (120, 30)) as (pilot, screen):
        foot = drawn(screen.query_one(KeyBar))
        assert "F12 next" in foot
        assert "^G quit" in foot
        assert "F2" not in foot
        assert "Ctrl+G leaves" in drawn(screen.query_one("#hint", Static))
        screen.line.refusal = "No item is open. Press F2 to open the next item. “F2” was typed."
        await pilot.pause()
        assert "Press F12 to open the next item. “F2” was typed" in drawn(screen.line)
        await pilot.press("f10")
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "F12" in "".join(drawn(part) for part in pilot.app.screen.query(Static))
        await pilot.press("f10")
        assert isinstance(pilot.app.screen, MeetingScreen)


async def test_two_keys_change_places(office: Office, desk: Desk) -> None:
    own_keys(office, '[meeting]\nnext-item = "F3"\npeople = "F2"\n')
    async with meeting_opened(office, desk) as (pilot, screen):
        await pilot.press("f2")
        await pilot.pause()
        assert isinstance(pilot.app.screen, RollCallScreen)
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("f3")
        await pilot.pause()
        assert screen.is_current
        assert screen.desk.meeting.in_hand is not None


async def test_letters_of_home_the_log_and_the_roll_are_others(office: Office, desk: Desk) -> None:
    own_keys(
        office,
        '[home]\nactions = "g"\nnew-meeting = "F4"\n[log]\nall = "v"\n[roll]\nabsent = "z"\n',
    )
    app = ClerkApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        home = app.screen
        assert isinstance(home, HomeScreen)
        assert "G actions" in "".join(drawn(part) for part in home.query(Static))
        await pilot.press("a", "n")
        assert app.screen is home
        await pilot.press("G")
        await pilot.pause()
        assert isinstance(app.screen, ActionsScreen)
        await pilot.press("t")
        assert "0 open" in drawn(app.screen.query_one("#head"))
        await pilot.press("v")
        assert "0 all" in drawn(app.screen.query_one("#head"))
        await pilot.press("escape", "f4")
        await pilot.pause()
        assert isinstance(app.screen, PrepareScreen)
        await pilot.press("escape", "enter")
        await pilot.pause()
        await pilot.press("f3")
        await pilot.pause()
        assert isinstance(app.screen, RollCallScreen)
        await pilot.press("x")
        await pilot.press("z")
    people = desk.meeting.people
    fresh = office.sit_down(desk.meeting.ident).meeting.people
    assert people[0].presence == "present"
    assert fresh[0].presence == "absent"


async def test_a_letter_that_is_a_key_is_typed_where_a_box_is_open(
    office: Office, desk: Desk
) -> None:
    own_keys(office, '[review]\nreplace = "z"\nundo = "q"\nwrite = "F8"\n')
    async with meeting_opened(office, desk) as (pilot, _):
        await pilot.press(*"/review", "enter")
        await pilot.pause()
        review = pilot.app.screen
        assert isinstance(review, ReviewScreen)
        assert "q undo" in drawn(review.query_one("#review-keys"))
        await pilot.press(*"zquz")
        await pilot.pause()
        assert review.ask_line.answer == "quz"


async def test_a_recorded_vote_has_ones_own_keys_for_all_but_its_sides(
    office: Office, desk: Desk
) -> None:
    own_keys(office, '[division]\nundo = "F4"\nfind = "="\n')
    async with meeting_opened(office, desk) as (pilot, _):
        await pilot.press("f2", *"/m edgley thornby That it be so", "enter")
        await pilot.press(*"/division", "enter")
        await pilot.pause()
        division = pilot.app.screen
        assert isinstance(division, DivisionScreen)
        await pilot.press("f", "f")
        assert len(division._marks.missing) == 3
        await pilot.press("u")
        assert len(division._marks.missing) == 3
        await pilot.press("f4")
        assert len(division._marks.missing) == 4
        await pilot.press("equals_sign")
        assert "Find" in drawn(division.query_one("#division-message"))


async def test_a_faulty_file_is_told_once_and_the_keys_are_as_delivered(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerk_tui.app.NOTICE_SECONDS", 0.01)
    own_keys(office, '[meeting]\nnext-item = "n"\nvote = "F99"\n')
    app = ClerkApp(office, desk.meeting.ident)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.2)
        notices = [notice.message for notice in app._notifications]
        assert len(notices) == 1
        assert "line 2: N is typed" in notices[0]
        assert "And 1 more: clerk-tui keys --check" in notices[0]
        await pilot.press("f2")
        assert isinstance(app.screen, MeetingScreen)
        assert app.screen.desk.meeting.in_hand is not None


async def test_what_is_read_closes_with_the_key_that_opened_it(office: Office, desk: Desk) -> None:
    own_keys(office, '[meeting]\nread-back = "Ctrl+R"\n')
    async with meeting_opened(office, desk) as (pilot, _):
        await pilot.press("f2", *"/m edgley thornby That it be so", "enter", "ctrl+r")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReadingScreen)
        await pilot.press("ctrl+r")
        assert isinstance(pilot.app.screen, MeetingScreen)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_welcome_of_an_empty_book_stands_in_line_whatever_its_keys_are(
    office: Office, size: tuple[int, int]
) -> None:
    own_keys(office, '[home]\nnew-meeting = "Ctrl+N"\ndemonstration = "F12"\n')
    async with ClerkApp(office).run_test(size=size) as pilot:
        await pilot.pause()
        text = "\n".join(shown_lines(pilot))
        assert "Ctrl+N   Prepare one" in text
        begins = {place_of(pilot, words)[0] for words in ("Prepare one", "The comm", "Look round")}
        assert begins | {place_of(pilot, "From the shell")[0]} == begins
        assert len(begins) == 1
        await click_words(pilot, "Prepare one")
        assert type(pilot.app.screen).__name__ == "PrepareScreen"
        await pilot.press("escape")
        await click_words(pilot, "worked, invented")
        assert not pilot.app.is_running or pilot.app.return_code


async def test_a_click_beside_the_welcome_begins_nothing(office: Office) -> None:
    async with ClerkApp(office).run_test(size=(60, 20)) as pilot:
        await click_words(pilot, "There are no meetings")
        await click_words(pilot, "From the shell")
        assert type(pilot.app.screen).__name__ == "HomeScreen"
