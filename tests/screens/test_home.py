"""Home: which meetings are listed, in what order, and what opens them."""

from datetime import date, timedelta

import pytest
from textual.pilot import Pilot

from clerk_tui.app import ClerkApp
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.office import Office
from clerk_tui.screens.home import HomeScreen
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.screens.prepare.screen import PrepareScreen
from clerk_tui.widgets.key_bar import KeyBar
from clerk_tui.widgets.lists.meeting_list import MeetingList
from clerk_tui.widgets.lists.meeting_rows import head_words
from tests.helpers.screen_hosts import DAY, ODD, Host, a_body, a_desk, drawn, press
from tests.helpers.screen_waits import until
from tests.helpers.typist import at_the_keyboard


def lines_of(host: Host) -> list[str]:
    """The lines of the list of meetings."""
    shown = drawn(host.screen.query_one(MeetingList))
    return [line for line in shown.splitlines() if line]


async def prepare_from_home(pilot: Pilot[None]) -> None:
    """Prepare a meeting of the first example committee, as it is offered."""
    await press(pilot, "n")
    await press(pilot, "ctrl+s", "ctrl+s")  # no date was given: today's is taken


async def test_a_clerk_without_meetings_is_told_how_to_prepare_one(office: Office) -> None:
    host = Host(HomeScreen(office))
    async with host.run_test():
        assert "N   Prepare one" in drawn(host.screen.query_one("#welcome"))
        assert "clerk-tui demo" in drawn(host.screen.query_one("#welcome"))
        assert not host.screen.query_one(MeetingList).display


async def test_todays_meeting_comes_first_and_earlier_ones_newest_first(office: Office) -> None:
    body = a_body()
    for days in (-14, -7, 0, 7, 21):
        office.prepare(body, DAY + timedelta(days=days), venue="Town Hall")
    host = Host(HomeScreen(office))
    async with host.run_test():
        dates = [line.split("·")[0].strip() for line in lines_of(host)]
        assert dates == [
            "Today", "24 March 2027",
            "To come", "31 March 2027", "14 April 2027",
            "Earlier", "17 March 2027", "10 March 2027",
        ]  # fmt: skip
        today = lines_of(host)[1]
        assert all(word in today for word in ("in preparation", "Joint Committee", "Town Hall"))


async def test_enter_opens_the_meeting_that_is_highlighted(office: Office) -> None:
    office.prepare(a_body(), DAY)
    earlier = office.prepare(a_body(), date(2027, 3, 1))
    host = Host(HomeScreen(office))
    async with host.run_test() as pilot:
        await press(pilot, "down", "enter")
        assert host.opened == [earlier]


async def test_names_that_look_like_markup_are_listed_as_they_are(office: Office) -> None:
    office.prepare(Body(f"Council of {ODD}"), DAY, venue="Room [red]4[/]", kind="annual")
    host = Host(HomeScreen(office))
    async with host.run_test(size=(120, 40)):
        assert f"Council of {ODD} (annual) · Room [red]4[/]" in lines_of(host)[1]


async def test_the_state_of_a_meeting_is_new_when_the_clerk_comes_back(office: Office) -> None:
    desk = office.sit_down(office.prepare(a_body(), DAY))
    host = Host(HomeScreen(office))
    async with host.run_test() as pilot:
        host.push_screen(PrepareScreen(office, DAY))
        await pilot.pause()
        desk.timings.commence()
        await press(pilot, "escape")
        assert "▶ in session" in lines_of(host)[1]


async def test_a_meeting_prepared_from_home_is_opened_at_once(office: Office) -> None:
    host = Host(HomeScreen(office))
    async with host.run_test() as pilot:
        await prepare_from_home(pilot)
        for _ in range(100):  # a busy machine takes its time
            if host.opened:
                break
            await pilot.pause(0.02)
        assert host.opened == [office.minute_book.meetings()[0].ident]
        assert isinstance(host.screen, HomeScreen)
        assert "Today" in lines_of(host)[0]


async def test_leaving_the_form_opens_nothing(office: Office) -> None:
    host = Host(HomeScreen(office))
    async with host.run_test() as pilot:
        await press(pilot, "n")
        await press(pilot, "escape")
        assert isinstance(host.screen, HomeScreen)
        assert host.opened == []
        assert office.minute_book.meetings() == []


async def test_q_leaves_the_program(office: Office) -> None:
    host = Host(HomeScreen(office))
    async with host.run_test() as pilot:
        await press(pilot, "q")
        assert not host.is_running


async def test_a_database_that_cannot_be_read_is_said_on_the_screen(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(most: int) -> None:
        raise Refusal("The database is damaged.", "Restore it from a backup.")

    monkeypatch.setattr(office.minute_book, "meetings", refused)
    host = Host(HomeScreen(office))
    async with host.run_test():
        assert host.message == "The database is damaged. Restore it from a backup."


async def test_a_meeting_is_put_away_when_asked_twice_and_comes_back(
    office: Office,
) -> None:
    other = office.prepare(a_body(), DAY)
    wrong = office.prepare(a_body(), date(2027, 4, 14), venue="Town Hall")
    host = Host(HomeScreen(office))
    async with host.run_test() as pilot:
        await press(pilot, "down", "x")
        assert host.message.startswith("X again puts away Joint Committee, 14 April 2027.")
        await press(pilot, "up")
        assert host.message == ""
        await press(pilot, "down")
        await press(pilot, "x")
        assert len(office.minute_book.meetings()) == 2, "to move on is to think better of it"
        await press(pilot, "x")
        assert host.message == "Put away: Joint Committee, 14 April 2027. Z brings it back."
        assert [m.ident for m in office.minute_book.meetings()] == [other]
        assert lines_of(host)[0] == "Today"
        assert len(lines_of(host)) == 2
        assert {m.ident: m.state for m in office.minute_book.meetings(put_away=True)}[
            wrong
        ] == "put away"
        await press(pilot, "z")
        assert len(office.minute_book.meetings()) == 2
        assert office.sit_down(wrong).meeting.details.venue == "Town Hall"
        await press(pilot, "z")
        assert host.message == "No meeting is put away."


async def test_a_meeting_at_which_something_was_minuted_is_never_put_away(office: Office) -> None:
    desk = office.sit_down(office.prepare(a_body(), DAY))
    desk.timings.commence()
    host = Host(HomeScreen(office))
    async with host.run_test() as pilot:
        await press(pilot, "x", "x")
        assert host.message.startswith("This meeting is in session: only one in preparation")
        assert len(office.minute_book.meetings()) == 1


async def test_from_a_meeting_opened_first_home_is_reached_and_the_meeting_again(
    office: Office,
) -> None:
    ident = a_desk(office).meeting.ident
    async with at_the_keyboard(ClerkApp(office, ident)) as typist:
        for _ in range(2):
            assert isinstance(typist.app.screen, MeetingScreen)
            await typist.command("home")
            await until(typist.pilot, lambda: isinstance(typist.app.screen, HomeScreen))
            await typist.press("enter")
            await until(typist.pilot, lambda: isinstance(typist.app.screen, MeetingScreen))
        assert [type(screen) for screen in typist.app.screen_stack] == [HomeScreen, MeetingScreen]


async def test_a_meeting_that_cannot_be_opened_first_is_told_at_home(office: Office) -> None:
    a_desk(office)
    async with at_the_keyboard(ClerkApp(office, "nosuchmeeting")) as typist:
        assert isinstance(typist.app.screen, HomeScreen)
        assert typist.app.screen.query_one("#head").styles.text_style.bold, "no style sheet"
        notices = [note.message for note in typist.app._notifications]
        assert notices == ["There is no such meeting. Choose one from the list of meetings."]


async def test_the_first_screen_is_laid_out_as_its_style_sheet_says(office: Office) -> None:
    async with at_the_keyboard(ClerkApp(office, a_desk(office).meeting.ident)) as typist:
        await until(typist.pilot, lambda: not typist.app.screen.query_one("#room").display)
        assert typist.app.screen.query_one("#pad").outer_size.height == 3
        await typist.pilot.resize_terminal(120, 40)
        await until(typist.pilot, lambda: typist.app.screen.query_one("#room").display)
        assert typist.app.screen.query_one("#pad").outer_size.height == 5
    async with at_the_keyboard(ClerkApp(office)) as typist:
        assert typist.app.screen.query_one("#head").styles.text_style.bold


async def test_the_foot_of_an_empty_book_offers_nothing_that_is_not_there(office: Office) -> None:
    async with at_the_keyboard(ClerkApp(office)) as typist:
        foot = str(typist.app.screen.query_one(KeyBar).content)
        assert "D worked meeting" in foot
        assert "Enter open" not in foot
        assert "find" not in foot


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (120, "Meetings · Wednesday, 24 March 2027 · 4 meetings · 2 not signed yet · 3 open"),
        (70, "24 March 2027 · 4 meetings · 2 not signed yet · 3 open"),
        (44, "24 March 2027 · 2 not signed yet · 3 open"),
        (30, "2 not signed yet · 3 open"),
        (20, "3 open"),
    ],
)
def test_what_everybody_knows_leaves_the_first_line_before_what_is_open(
    width: int, shown: str
) -> None:
    assert head_words(DAY, "4 meetings · 2 not signed yet · 3 open", width) == shown


async def test_on_a_small_screen_the_names_of_the_bodies_are_read(office: Office) -> None:
    office.prepare(a_body(), DAY, venue="Town Hall")
    host = Host(HomeScreen(office))
    async with host.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert "24 Mar 2027 · prepared  Joint Committee · Town Hall" in lines_of(host)
        await pilot.resize_terminal(100, 24)
        await pilot.pause()
        (row,) = (line for line in lines_of(host) if "Joint" in line)
        assert row.split("  ")[0] == "24 March 2027"
        assert "· in preparation" in row
