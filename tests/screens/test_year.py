"""The year in figures: its pictures, what is chosen, how one moves, and what is private."""

from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from clerk_tui.domain.model.people import Person
from clerk_tui.domain.progress import say_progress
from clerk_tui.office import Office
from clerk_tui.screens.home import HomeScreen
from clerk_tui.screens.year.choice import ChoiceScreen
from clerk_tui.screens.year.screen import YearScreen
from clerk_tui.screens.year.year_data import YearReading, read_year
from clerk_tui.widgets.pictures.bar_list import BarList
from clerk_tui.widgets.pictures.click_line import ClickLine
from clerk_tui.widgets.progress_line import ProgressLine
from tests.helpers.ostermere import DAY, harbours
from tests.helpers.screen_hosts import ODD, Host, drawn, press
from tests.helpers.screen_waits import until
from tests.helpers.year_book import SECRET, SECRET_ACTION, year_book

SIZES = [(60, 20), (80, 24), (120, 40), (200, 60)]


def shown(host: Host) -> str:
    """Return the whole screen as it is drawn."""
    return "\n".join(strip.text for strip in host.screen._compositor.render_strips())


async def read(pilot: Pilot[None], host: Host) -> None:
    """Wait until the pictures have been read."""
    screen = host.screen
    assert isinstance(screen, YearScreen)
    await until(pilot, lambda: screen._reading is not None and not screen._work._is_running)
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_attendance_is_told_by_bars_by_figures_and_in_words(
    office: Office, size: tuple[int, int]
) -> None:
    year_book(office)
    host = Host(YearScreen(office))
    async with host.run_test(size=size) as pilot:
        await read(pilot, host)
        assert "2026/27" in shown(host)
        assert "Ostermere Harbours Committee: attendance in 2026/27" in shown(host)
        assert "██ present" in shown(host)
        assert (
            "Councillor Ada Quill: present 3, apologies 0, absent or away 0, not recorded 0 "
            "(meetings) · 100 %"
        ) in " ".join(shown(host).split())
        for line in shown(host).splitlines():
            if "Okafor" in line:
                assert "████" in line
                assert "▓" in line
                assert "33 %" in line
                break
        else:
            pytest.fail("Councillor Okafor is not shown")


async def test_arrows_and_figures_go_from_picture_to_picture(office: Office) -> None:
    year_book(office)
    host = Host(YearScreen(office))
    async with host.run_test(size=(80, 24)) as pilot:
        await read(pilot, host)
        titles = []
        for _ in range(6):
            await press(pilot, "right")
            titles.append(drawn(host.screen.query_one("#title")).strip())
        assert titles == [
            "Where the time went, by item",
            "How long each meeting sat",
            "Recorded votes",
            "Actions open on 24 March 2027, by owner",
            "Actions open on 24 March 2027, by age",
            "Ostermere Harbours Committee: attendance in 2026/27",
        ]
        await press(pilot, "4", "left")
        assert "How long each meeting sat" in shown(host)


async def test_a_click_on_its_name_shows_a_picture(office: Office) -> None:
    year_book(office)
    host = Host(YearScreen(office))
    async with host.run_test(size=(60, 20)) as pilot:
        await read(pilot, host)
        tabs = host.screen.query_one("#tabs", ClickLine)
        await pilot.click(tabs, offset=(drawn(tabs).index("Votes") + 1, 0))
        await pilot.pause()
        assert "Recorded votes" in shown(host)


async def test_named_votes_are_counted_and_nobodys_side_is_guessed(office: Office) -> None:
    year_book(office)
    host = Host(YearScreen(office))
    async with host.run_test(size=(80, 24)) as pilot:
        await read(pilot, host)
        await press(pilot, "4")
        assert "██ for  ▓▓ against  ▒▒ abstained  ░░ not voting" in shown(host)
        caption = " ".join(drawn(host.screen.query_one("#caption")).split())
        assert caption.startswith("4 votes taken by name. 3 votes without names")
        row = drawn(host.screen.query_one("#row"))
        assert "Councillor Ada Quill: for 3, against 1" in row


async def test_private_business_is_shown_to_the_clerk_and_marked(office: Office) -> None:
    year_book(office)
    host = Host(YearScreen(office))
    async with host.run_test(size=(120, 40)) as pilot:
        await read(pilot, host)
        await press(pilot, "2")
        assert f"PRIVATE {SECRET}" in shown(host)
        await press(pilot, "5")
        assert "PRIVATE: 1 of them, in no public copy." in shown(host)
        assert "Solicitor" in shown(host)
        assert SECRET_ACTION not in shown(host)


async def test_enter_on_a_meeting_shows_where_its_time_went(office: Office) -> None:
    year_book(office)
    host = Host(YearScreen(office))
    async with host.run_test(size=(80, 24)) as pilot:
        await read(pilot, host)
        await press(pilot, "3", "down", "enter")
        await until(pilot, lambda: "where the time went" in shown(host))
        assert "2 The harbour master's report" in shown(host)
        assert "0:45" in shown(host)
        await press(pilot, "escape")
        assert "How long each meeting sat" in shown(host)
        await press(pilot, "escape")
        assert host.results == [None]


async def test_the_body_and_the_year_are_chosen_by_key_and_by_click(office: Office) -> None:
    year_book(office)
    other = office.sit_down(office.prepare(harbours(name="Pilots"), DAY - timedelta(days=500)))
    other.roll.mark_all_present()
    other.timings.commence()
    host = Host(YearScreen(office))
    async with host.run_test(size=(80, 24)) as pilot:
        await read(pilot, host)
        await press(pilot, "b")
        assert isinstance(host.screen, ChoiceScreen)
        await press(pilot, "end", "enter")
        await until(pilot, lambda: "Pilots: attendance in 2025/26" in shown(host))
        line = host.screen.query_one("#chosen", ClickLine)
        await pilot.click(line, offset=(3, 0))
        await pilot.pause()
        assert "all years" in shown(host)
        await press(pilot, "escape")
        assert "Pilots: attendance in 2025/26" in shown(host)


async def test_an_empty_book_says_what_would_be_here(office: Office) -> None:
    host = Host(YearScreen(office))
    async with host.run_test(size=(80, 24)) as pilot:
        await read(pilot, host)
        for key, words in (
            ("1", "how often each member was present"),
            ("2", "how long each item took"),
            ("3", "How long each meeting sat"),
            ("4", "Of a vote without names"),
            ("5", "who is to do them"),
        ):
            await press(pilot, key)
            assert words in " ".join(shown(host).split()), key


async def test_a_hundred_members_scroll_and_odd_names_are_only_names(office: Office) -> None:
    names = [ODD, *(f"Z{n} Member" for n in range(100))]
    body = harbours(members=tuple(Person(name, "Councillor") for name in names))
    desk = office.sit_down(office.prepare(body, DAY))
    desk.roll.mark_all_present()
    desk.timings.commence()
    host = Host(YearScreen(office))
    async with host.run_test(size=(60, 20)) as pilot:
        await read(pilot, host)
        assert ODD in shown(host)
        await press(pilot, "end")
        assert "Councillor Z99 Member: present 1" in shown(host)
        bars = host.screen.query_one(BarList)
        assert bars.option_count == 101
        assert bars.scroll_offset.y > 0


async def test_home_opens_the_year_of_the_body_highlighted(office: Office) -> None:
    year_book(office)
    host = Host(HomeScreen(office))
    async with host.run_test(size=(80, 24)) as pilot:
        await press(pilot, "y")
        await until(pilot, lambda: isinstance(host.screen, YearScreen))
        await read(pilot, host)
        assert "Ostermere Harbours Committee" in shown(host)


async def test_what_takes_long_is_said_with_figures_and_escape_stops_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    year_book(office)
    goes_on = Event()
    host = Host(YearScreen(office))
    async with host.run_test(size=(120, 40)) as pilot:
        await read(pilot, host)

        def slowly(*asked: Any) -> YearReading:
            for number in range(2000):
                say_progress("Reading the meetings", 3, 1000)
                if goes_on.wait(0.01):
                    break
                assert number < 1999, "nobody stopped it"
            return read_year(*asked)

        monkeypatch.setattr("clerk_tui.screens.year.screen.read_year", slowly)
        screen = host.screen
        assert isinstance(screen, YearScreen)
        screen._read(None)
        line = screen.query_one(ProgressLine)
        await pilot.pause(0.1)
        assert not line.is_shown
        await until(pilot, lambda: line.is_shown)
        assert "Reading the meetings ░░░░░░░░░░     3 of 1,000" in shown(host)
        assert "Esc stops it; what you typed is safe" in shown(host)
        await press(pilot, "right")
        assert "Where the time went" in shown(host)  # the keys go on
        await press(pilot, "escape")
        assert not line.is_shown
        assert "Stopped." in host.message
        goes_on.set()


async def test_a_mistake_in_the_reading_leaves_no_line_that_goes_on_for_ever(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> YearReading:
        """Fail as only a mistake of ours would."""
        raise ValueError

    year_book(office)
    monkeypatch.setattr("clerk_tui.screens.year.screen.read_year", fail)
    host = Host(YearScreen(office))
    async with host.run_test(size=(80, 24)) as pilot:
        screen = host.screen
        assert isinstance(screen, YearScreen)
        await until(pilot, lambda: not screen._work._is_running)
        await pilot.press("escape")
        assert host.screen is not screen
